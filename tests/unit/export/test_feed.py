"""The feed of changes is Atom, with names that stay and dates that no clock gives."""

import datetime
import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from sphinx_claims.export import Feed, changes_feed

ATOM = "{http://www.w3.org/2005/Atom}"
XML = "{http://www.w3.org/XML/1998/namespace}"
FEED = Feed(
    title="The library: what has changed",
    author="Ada Rossi & friends",
    language="en",
    address="https://library.example/changes.xml",
    page="https://library.example/changes.html",
    generator="0.1.0",
)
HISTORY = """\
  history:
    - {date: 2024-03, value: 9 million USD/year, reason: as it was}
    - {date: 2025-11-30, value: 10 million USD/year, reason: "wages < books & the building"}
"""


@pytest.fixture
def changed(document):
    document.edit(document.figures, "  value: 10 million", f"{HISTORY}  value: 10 million")
    return document


def parsed(document, places, feed=FEED):
    text = changes_feed(document.ledger(), places, feed)
    return ET.fromstring(text.encode())  # noqa: S314  (what was written a line above)


def texts(element, *names):
    return [element.findtext(f"{ATOM}{name}") for name in names]


def test_a_feed_says_what_it_is(changed, places):
    feed = parsed(changed, places)
    assert feed.tag == f"{ATOM}feed"
    assert feed.get(f"{XML}lang") == "en"
    assert texts(feed, "title", "id", "updated") == [
        "The library: what has changed",
        "https://library.example/changes.xml",
        "2025-11-30T00:00:00Z",
    ]
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Ada Rossi & friends"
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links == {"self": FEED.address, "alternate": FEED.page}


def test_each_change_is_an_entry_the_newest_first(changed, places):
    newest, first = parsed(changed, places).findall(f"{ATOM}entry")
    assert texts(newest, "title", "id", "updated", "summary") == [
        "what the town spends on its library: from $9 million a year to $10 million a year",
        "tag:library.example,2025-11-30:/spend",
        "2025-11-30T00:00:00Z",
        "wages < books & the building",
    ]
    assert newest.find(f"{ATOM}link").get("href") == "https://library.example/record/spend.html"
    assert texts(first, "title", "id", "updated") == [
        "what the town spends on its library: first kept as $9 million a year",
        "tag:library.example,2024-03:/spend",
        "2024-03-01T00:00:00Z",
    ]


def test_the_name_of_an_entry_stays_when_pages_move(changed, places):
    def names(known, feed=FEED):
        entries = parsed(changed, known, feed).findall(f"{ATOM}entry")
        return [entry.findtext(f"{ATOM}id") for entry in entries]

    moved = replace(places, records={"spend": "elsewhere.html"}, pages={})
    assert names(moved, replace(FEED, page="https://library.example/news.html")) == names(places)
    other = replace(places, base="https://library.example/second/")
    assert not set(names(other)) & set(names(places))


def test_what_has_no_record_leads_to_the_page_of_changes(changed, places):
    entry = parsed(changed, replace(places, records={})).find(f"{ATOM}entry")
    assert entry.find(f"{ATOM}link").get("href") == FEED.page


def test_before_anything_has_changed_the_feed_is_as_old_as_its_newest_reading(document, places):
    read = "  accessed: {date-parts: [[2025, 2, 3]]}\n"
    document.add(document.conf, 'claims_as_of = "2024-05"\n')
    assert texts(parsed(document, places), "updated") == ["2024-05-01T00:00:00Z"]
    document.edit(document.sources, "  type: report\n", f"  type: report\n{read}")
    feed = parsed(document, places)
    assert texts(feed, "updated") == ["2025-02-03T00:00:00Z"]
    assert feed.findall(f"{ATOM}entry") == []


def test_the_same_histories_give_the_same_feed(changed, places):
    before = changes_feed(changed.ledger(), places, FEED)
    changed.write(changed.figures, f"# What the town pays.\n{changed.read(changed.figures)}")
    assert changes_feed(changed.ledger(), places, FEED) == before


# What RFC 4287 lets stand in each element: the least and the most of each, None for no bound.
HAS = {
    "feed": {
        "author": (1, None),
        "entry": (0, None),
        "generator": (0, 1),
        "id": (1, 1),
        "link": (1, None),
        "title": (1, 1),
        "updated": (1, 1),
    },
    "entry": {
        "id": (1, 1),
        "link": (1, None),
        "summary": (0, 1),
        "title": (1, 1),
        "updated": (1, 1),
    },
    "author": {"name": (1, 1), "uri": (0, 1), "email": (0, 1)},
}
# RFC 3339, as RFC 4287 has it: the “T” and the “Z” are capitals.
TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})")
IRI = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+")


def atom_faults(feed):
    """Return what is not as RFC 4287 has it, in words."""
    faults = []
    for element in feed.iter():
        name = element.tag.removeprefix(ATOM)
        names = [child.tag.removeprefix(ATOM) for child in element]
        allowed = HAS.get(name, {})
        faults += [f"{one} in {name}" for one in names if one not in allowed]
        for one, (least, most) in allowed.items():
            count = names.count(one)
            if count < least or (most is not None and count > most):
                faults.append(f"{count} times {one} in {name}")
        if name == "updated" and not (
            TIME.fullmatch(element.text) and datetime.datetime.fromisoformat(element.text).tzinfo
        ):
            faults.append(f"{element.text} is no time")
        if name == "id" and not IRI.fullmatch(element.text or ""):
            faults.append(f"{element.text} is no address")
        if name == "link" and not IRI.fullmatch(element.get("href", "")):
            faults.append("a link that leads nowhere")
        if name in {"title", "name", "generator"} and not (element.text or "").strip():
            faults.append(f"an empty {name}")
    ids = [entry.findtext(f"{ATOM}id") for entry in feed.findall(f"{ATOM}entry")]
    faults += [] if len(set(ids)) == len(ids) else ["two entries of one id"]
    alternates = [link for link in feed.findall(f"{ATOM}link") if link.get("rel") == "alternate"]
    faults += [] if len(alternates) <= 1 else ["several pages for one feed"]
    return faults


def test_the_feed_is_as_the_rfc_says(changed, document, places):
    second = HISTORY.replace("10 million USD/year", "50 to 100 thousand USD/year")
    document.edit(document.figures, "  value: 50 to", f"{second}  value: 50 to")
    for feed in (parsed(changed, places), parsed(changed, places, replace(FEED, generator=""))):
        assert atom_faults(feed) == []
        times = texts_of(feed, "updated")
        assert times == sorted(times, reverse=True)
        assert len(times) == 4
        assert feed.findtext(f"{ATOM}updated") == max(times)


def texts_of(feed, name):
    return [entry.findtext(f"{ATOM}{name}") for entry in feed.findall(f"{ATOM}entry")]


def test_a_feed_without_entries_is_as_the_rfc_says(document, places):
    assert atom_faults(parsed(document, places)) == []


@pytest.mark.parametrize("tag", ["id", "title", "updated", "link", "entry/id", "author/name"])
def test_a_feed_that_lacks_something_is_noticed(changed, places, tag):
    feed = parsed(changed, places)
    path = [f"{ATOM}{name}" for name in tag.split("/")]
    parent = feed if len(path) == 1 else feed.find(path[0])
    for child in parent.findall(path[-1]):
        parent.remove(child)
    assert atom_faults(feed)


def test_times_and_names_that_are_none_are_noticed(changed, places):
    feed = parsed(changed, places)
    feed.find(f"{ATOM}updated").text = "2025-11-30"
    first, second = feed.findall(f"{ATOM}entry")
    first.find(f"{ATOM}id").text = second.findtext(f"{ATOM}id")
    assert atom_faults(feed) == ["2025-11-30 is no time", "two entries of one id"]


def test_the_feed_names_the_version_of_what_wrote_it(changed, places):
    generator = parsed(changed, places).find(f"{ATOM}generator")
    assert (generator.text, generator.get("version")) == ("sphinx-claims", "0.1.0")


def test_the_name_of_an_entry_stays_when_its_figure_is_renamed(changed, places):
    before = texts_of(parsed(changed, places), "id")
    for path in (changed.functions, changed.page, changed.figures):
        text = changed.read(path)
        text = text.replace("<spend>", "<cost>").replace("spend,", "cost,")
        changed.write(path, text.replace("spend /", "cost /").replace("spend:\n", "cost:\n"))
    changed.edit(changed.figures, "cost:\n", "cost:\n  formerly: [spend, outlay]\n")
    assert texts_of(parsed(changed, places), "id") == before
