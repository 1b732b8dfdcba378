"""The feed of changes is Atom, with names that stay and dates that no clock gives."""

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
