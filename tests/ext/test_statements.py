"""Statements on a built page: their words, their links, and their verdicts in place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from sphinx.util.inventory import InventoryFile

from sphinx_claims.cli import main
from sphinx_claims.wording import FORMATS, LOCALES

if TYPE_CHECKING:
    from conftest import Document

STATEMENT = "{claim}`about 100-to-1 <spend_for_fines>`"

# Every place in which a role can stand, each with the words around the statement.
PLACES = {
    "heading": f"## That is {STATEMENT} here",
    "list": f"- that is {STATEMENT} here",
    "nested list": f"- one\n  - that is {STATEMENT} here",
    "block quote": f"> that is {STATEMENT} here",
    "table": f"| head |\n|---|\n| that is {STATEMENT} here |",
    "emphasis": f"*that is {STATEMENT} here*",
    "footnote": f"A note.[^n]\n\n[^n]: that is {STATEMENT} here",
    "admonition": f":::{{note}}\nthat is {STATEMENT} here\n:::",
    "title of an admonition": f":::{{admonition}} That is {STATEMENT} here\nBody.\n:::",
    "admonition with options": f"```{{note}}\n:class: wide\n\nthat is {STATEMENT} here\n```",
    "nested admonitions": f"::::{{note}}\n:::{{tip}}\nthat is {STATEMENT} here\n:::\n::::",
    "caption": f"```{{figure}} image.png\n:alt: a plot\n\nthat is {STATEMENT} here\n```",
    "caption of a table": f"```{{table}} That is {STATEMENT} here\n\n| a |\n|---|\n| b |\n```",
    "list table": f"```{{list-table}}\n* - that is {STATEMENT} here\n```",
    "over two lines": "that is {claim}`about\n100-to-1 <spend_for_fines>` here",
}


# Tags, and what LaTeX says of the words: roles with their names, links with their targets.
NOT_WORDS = r"<[^>]*>|\\DUrole\{[^}]*\}|\\hyperref\[[^]]*\]|\\[a-zA-Z]+|[{}*|_]"


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("builder", ["html", "text", "latex", "singlehtml"])
def test_a_statement_works_wherever_a_role_does(
    library: Document, place: str, builder: str
) -> None:
    library.write("docs/opening.md", f"# Opening\n\n{PLACES[place]}\n")
    (library.folder / "docs/image.png").write_bytes(b"")
    assert library.build("-W", builder=builder) == 0
    page = {"html": "opening.html", "text": "opening.txt", "singlehtml": "index.html"}
    text = library.read(page.get(builder, "thelibrary.tex")).replace(r"\sphinxhyphen{}", "-")
    # LaTeX and plain text break lines and set their own marks between the words.
    plain = " ".join(re.sub(NOT_WORDS, "", text).split())
    assert re.search(r"hat is (\S* )?about 100-to-1 ?\S* here", plain)


def words(page: str) -> str:
    """Return the text of a page, tags and buttons left out."""
    return re.sub(r"<[^>]*>", "", page)


def test_a_statement_is_marked_and_opens_its_card(library: Document) -> None:
    library.build("-W")
    assert (
        "The library costs "
        '<span class="claim claim-computed claim-holds" id="statement-spend_for_fines-1" '
        'data-claim="spend_for_fines">'
        '<label id="words-spend_for_fines-1" for="button-spend_for_fines-1" aria-hidden="true">'
        "about 100-to-1</label>"
        '<button type="button" id="button-spend_for_fines-1" '
        'popovertarget="card-spend_for_fines-1" aria-labelledby="words-spend_for_fines-1">'
        "</button></span> against"
    ) in library.read("fines.html")
    assert '<div popover class="claim-card" id="card-spend_for_fines-1"' in library.read(
        "fines.html"
    )


def test_without_cards_a_statement_leads_to_its_record(library: Document) -> None:
    library.build("-W", builder="singlehtml")
    page = library.read("index.html")
    found = re.search(
        '<span class="claim claim-computed claim-holds" id="statement-spend_for_fines-1">'
        '<a class="reference internal" href="[^"]*#spend_for_fines" '
        'title="holds: dollars spent for each dollar of fines, 100">about 100-to-1</a></span>',
        page,
    )
    assert found is not None
    assert '<section id="spend_for_fines">' in page
    assert "<button" not in page
    assert "claim-card" not in page


def test_a_value_without_words_is_pulled_and_formatted(library: Document) -> None:
    library.build("-W")
    assert ">300 people</label>" in library.read("visitors.html")
    assert "On a Saturday, 300 people come." in words(library.read("visitors.html"))


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("spend_for_fines | ratio", "100-to-1"),
        ("spend_for_fines|percent", "10,000%"),
        ("fines | words", "$20 thousand a year"),
        ("fines | digits, sig 1", "$20,000 a year"),
        ("fines | auto", "$20,000 a year"),
    ],
)
@pytest.mark.parametrize("place", ["That is {} here.", "| head |\n|---|\n| That is {} here |"])
def test_a_value_is_written_in_the_format_that_is_asked_for(
    library: Document, place: str, form: str, shown: str
) -> None:
    # In a table, a bar that parts no cells is escaped.
    text = form.replace("|", "\\|") if place.startswith("|") else form
    library.write("docs/opening.md", "# Opening\n\n" + place.format(f"{{claim}}`{text}`") + "\n")
    assert library.build("-W") == 0
    assert f">{shown}</label>" in library.read("opening.html")
    assert f"That is {shown} here" in words(library.read("opening.html"))
    assert f"“{shown}”" in library.read("ledger.html")
    assert main(["check", str(library.folder)]) == 0


SHARE = """
readers:
  label: the share of the town that reads
  value: 60 %
  basis: reported
  as_of: 2025
  review_by: 2099-12-31
  source: {ref: budget, excerpt: "60 %"}
  scope: Adults.
"""


def test_a_share_that_is_written_in_per_cent_is_shown_in_per_cent(library: Document) -> None:
    with (library.folder / "claims/library.yaml").open("a", encoding="utf-8") as figures:
        figures.write(SHARE)
    library.write("docs/opening.md", "# Opening\n\n{claim}`about 90 % <readers>` read.\n")
    assert library.build() == 1
    assert "fails: the value is 60%" in library.read("opening.html")
    assert "0.6" not in library.read("opening.html")
    assert '<p class="claim-lead">60%</p>' in library.record("readers")


def test_the_record_of_an_assumption_says_that_no_words_carry_it(library: Document) -> None:
    text = SHARE.replace("reported", "hypothetical").replace('excerpt: "60 %"', "locator: page 2")
    with (library.folder / "claims/library.yaml").open("a", encoding="utf-8") as figures:
        figures.write(text)
    library.write("docs/opening.md", "# Opening\n\nIf {claim}`60 % <readers>` read.\n")
    assert library.build("-W") == 0
    record = words(library.record("readers"))
    assert "The town's budget, page 2 (report)" in record
    assert "what the assumption is about, in no words that carry the value" in record


def test_one_value_may_be_written_in_several_formats_on_a_page(library: Document) -> None:
    text = "{claim}`fines`, {claim}`fines | words`, {claim}`fines | digits, sig 5`"
    library.write("docs/opening.md", f"# Opening\n\n{text}\n")
    assert library.build("-W") == 0
    found = re.findall(r">([^<>]*)</label>", library.read("opening.html"))
    assert found[:3] == ["$20,000 a year", "$20 thousand a year", "$20,000 a year"]


@pytest.mark.parametrize(
    ("form", "status", "shown"),
    [
        ("fines | ratio", 1, "$20,000 a year</label>"),
        ("fines | ratoi", 2, "fines | ratoi [“ratoi” is no format"),
        ("about $20,000 <fines | words>", 2, "about $20,000 [“words” is a format"),
    ],
)
def test_a_format_that_can_not_be_used_leaves_no_hole(
    library: Document, form: str, status: int, shown: str
) -> None:
    library.write("docs/opening.md", f"# Opening\n\nThat is {{claim}}`{form}` here.\n")
    assert library.build() == status
    assert shown in library.read("opening.html")
    assert main(["check", str(library.folder)]) == status


def test_a_page_in_another_language_is_built_as_it_is_checked(library: Document) -> None:
    with (library.folder / "conf.py").open("a", encoding="utf-8") as conf:
        conf.write('claims_locale = "de-CH"\n')
    library.edit("claims/library.yaml", '"$20,000 a year"', '"$20’000 a year"')
    library.write("docs/opening.md", "# Opening\n\nThat is {claim}`fines` here.\n")
    assert library.build("-W") == 0
    assert ">$\u00a020’000/year</label>" in library.read("opening.html")
    assert main(["check", str(library.folder)]) == 0


def test_every_format_and_language_is_listed(library: Document) -> None:
    listings = "\n\n".join(f"```{{claims-ledger}} {part}\n```" for part in ("formats", "languages"))
    library.write("docs/opening.md", f"# Opening\n\n{listings}\n")
    assert library.build("-W") == 0
    page = re.sub(r"</?span[^>]*>", "", library.read("opening.html"))
    for name in (*(form for form in FORMATS), "sig", *LOCALES):
        assert f">{name}<" in page or f">{name} " in page
    assert "1,001 to 1,002 people" in page
    assert "-1.230\u00a0EUR" in page


def test_the_ledger_leads_back_to_the_sentence(library: Document) -> None:
    library.build("-W")
    assert 'href="fines.html#statement-spend_for_fines-1"' in library.read("ledger.html")


@pytest.mark.parametrize(
    ("builder", "page"), [("html", "fines.html"), ("singlehtml", "index.html")]
)
def test_without_a_ledger_page_the_words_lead_nowhere(
    library: Document, builder: str, page: str
) -> None:
    library.write("docs/ledger.md", "# Ledger\n")
    assert library.build("-W", builder=builder) == 0
    assert "about 100-to-1 against" in words(library.read(page))
    assert "spend_for_fines</a>" not in library.read(page)
    assert "#spend_for_fines" not in library.read(page)


@pytest.mark.parametrize("options", [[], ["-W"], ["-D", "suppress_warnings=claims"]])
@pytest.mark.parametrize("builder", ["html", "text"])
def test_a_failing_statement_fails_the_build_and_shows_on_the_page(
    library: Document, options: list[str], builder: str
) -> None:
    library.edit("docs/fines.md", "about 100-to-1", "about 300-to-1")
    assert library.build(*options, builder=builder) == 1
    suffix = {"html": "html", "text": "txt"}[builder]
    page = " ".join(library.read(f"fines.{suffix}").split())
    assert "about 300-to-1" in page
    assert "fails: the value is 100" in page


def test_words_that_give_no_interval_fail_the_build(library: Document) -> None:
    library.edit("docs/fines.md", "about 100-to-1", "a lot of money")
    assert library.build() == 1
    assert "unjudged:" in library.read("fines.html")
    assert "claim-unjudged" in library.log


def test_an_unknown_id_leaves_no_hole_and_fails_the_build(library: Document) -> None:
    library.edit("docs/fines.md", "spend_for_fines", "spend_for_fine")
    assert library.build() == 2
    page = library.read("fines.html")
    assert "about 100-to-1" in page
    assert "“spend_for_fine” is no figure and no claim" in page
    assert "did you mean “spend_for_fines”?" in library.log


def test_a_role_that_cannot_be_read_leaves_no_hole_and_fails_the_build(library: Document) -> None:
    library.edit("docs/fines.md", "about 100-to-1 <spend_for_fines>", "about 100-to-1")
    assert library.build() == 2
    assert "“about 100-to-1” names no figure or claim" in library.read("fines.html")


def test_an_exempt_number_shows_its_words_alone(library: Document) -> None:
    library.edit("docs/opening.md", "every day", "{exempt}`24 hours <rhetorical: it never shuts>`")
    assert library.build("-W") == 0
    assert ">24 hours</span>." in library.read("opening.html")
    assert "it never shuts" not in library.read("opening.html")


def test_a_number_that_is_not_bound_fails_the_build(library: Document) -> None:
    library.edit("docs/opening.md", "every day", "24 hours a day")
    assert library.build() == 1
    assert "claim-unbound" in library.log


def test_a_ledger_that_cannot_be_read_stops_the_build_before_a_page(library: Document) -> None:
    library.edit("claims/library.yaml", "value: 2 million USD/year", "value: 2 million USD/yaer")
    assert library.build() == 2
    assert "claims/library.yaml:3:10" in library.log
    assert "did you mean “year”?" in library.log
    assert "Traceback" not in library.log
    assert not (library.out / "fines.html").exists()


def test_figures_and_claims_and_sources_are_targets_of_the_inventory(library: Document) -> None:
    library.build("-W")
    inventory = InventoryFile.loads((library.out / "objects.inv").read_bytes(), uri="").data
    assert inventory["claims:figure"]["visitors"].uri == "record/visitors.html"
    assert inventory["claims:claim"]["spend_for_fines"].uri == "record/spend_for_fines.html"
    assert inventory["claims:source"]["budget"].uri == "ledger.html#source-budget"


def test_a_record_can_be_linked_to(library: Document) -> None:
    library.write("docs/opening.md", "# Opening\n\nSee {claims:ref}`the count <visitors>`.\n")
    assert library.build("-W") == 0
    assert 'href="record/visitors.html" title="people who visit' in library.read("opening.html")


def test_a_link_to_no_record_is_reported(library: Document) -> None:
    library.write("docs/opening.md", "# Opening\n\nSee {claims:ref}`the count <visitor>`.\n")
    assert library.build("-W") == 1


def test_no_part_of_the_ledger_of_that_name_is_reported(library: Document) -> None:
    library.write("docs/opening.md", "# Opening\n\n```{claims-ledger} figgures\n```\n")
    assert library.build() == 2
    assert "“figgures” is no part of the ledger" in library.log
    assert "“figgures” is no part of the ledger" in library.read("opening.html")


def test_the_tables_of_words_are_listed_from_what_the_judge_goes_by(library: Document) -> None:
    library.write("docs/opening.md", "# Opening\n\n```{claims-ledger} hedges\n```\n")
    row = '{"words": ["a handful"], "kind": "count", "low": 4, "high": 6, "ground": "ours"}'
    library.edit(
        "conf.py", 'claims_pages = "docs"', f'claims_pages = "docs"\nclaims_hedges = [{row}]'
    )
    assert library.build("-W") == 0
    cells = re.sub(r"<[^>]*>", "|", library.read("opening.html"))
    listed = re.sub(r"[|\s]*\|[|\s]*", "|", cells)
    assert "|a handful|4 to 6|ours|" in listed
    assert "|tens of millions|20 million up to, not including, 100 million|a plural" in listed
    assert "|nearly all, almost all|90 to 100 %|" in listed
    assert "|most, most of, a majority, a majority of, the majority, the majority of|more" in listed
    assert "or thereabouts, more or less, give or take, -ish, ish (after the number)|" in listed


def test_a_statement_in_the_title_of_a_page_reads_as_words_in_every_listing(
    library: Document,
) -> None:
    library.edit("docs/visitors.md", "# Visitors", "# {claim}`visitors` on a Saturday")
    assert library.build("-W") == 0
    assert "300 people on a Saturday" in re.sub(r"<[^>]*>", "", library.read("index.html"))
    assert "<title>300 people on a Saturday" in library.read("visitors.html")
