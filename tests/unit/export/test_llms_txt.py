"""`llms.txt` says what a document is and states, in the form that the convention lays down."""

import re

import pytest

from sphinx_claims.export import Linked, Outline, Places, llms_txt

HISTORY = "docs/history.md"


def written(document, places, **changes):
    outline = Outline(
        **{
            "title": "The library",
            "description": "What it costs.",
            "pages": [Linked(title="Home", address="index.txt", description="It costs.")],
            "files": [Linked(title="ledger.json", address="ledger.json")],
            "first": ["docs/index.md"],
        }
        | changes
    )
    return llms_txt(document.ledger(), places, outline)


def section(text, title):
    parts = dict(part.split("\n\n", 1) for part in text.split("## ")[1:])
    return parts.get(title, "").strip().splitlines()


BOTH = Places(pages={"docs/index.md": "", HISTORY: "h.html"}, records={}, sources={})


def test_the_parts_come_in_the_order_of_the_convention(document):
    document.write(HISTORY, "# History\n\nIt was {claim}`$10 million a year <spend>`.\n")
    text = written(document, BOTH)
    assert text.startswith("# The library\n\n> What it costs.\n\nEach number in the prose ")
    heads = re.findall("^#.*", text, re.MULTILINE)
    assert heads == ["# The library", "## Pages", "## Statements", "## Data", "## Optional"]
    items = [line for line in text.splitlines() if line.startswith("- ")]
    assert all(re.fullmatch(r"- \[.+\]\([^()\s]+\)(: .+)?", item) for item in items)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def test_an_empty_part_is_left_out(document, places):
    text = written(document, places, description="")
    assert "\n>" not in text
    assert "## Optional" not in text


def test_it_counts_what_was_judged_and_when(document, places):
    text = written(document, places)
    assert "\nLast verified on 2026-01-01: 2 figures, 1 claim, 2 statements: 2 hold, " in text
    document.add(document.conf, 'claims_as_of = "2024-05"\n')
    assert "\nThe edition is of 2024-05. Last verified " in written(document, places)


def test_a_figure_is_stated_with_its_value_its_verdict_and_its_sources_words(document, places):
    assert section(written(document, places), "Statements")[0] == (
        "- [“about $10 million a year”](https://library.example/#statement-spend-1): "
        "what the town spends on its library; $10 million a year; holds; "
        "source: The town's budget: “$10 million a year”"
    )


def test_a_claim_is_stated_with_how_it_is_computed_and_what_its_range_is(document, places):
    assert section(written(document, places), "Statements")[1] == (
        "- [“around 100-to-1”](https://library.example/#statement-ratio-1): "
        "dollars spent for each dollar of fines; 100 to 200 (from its figures' ranges); holds; "
        "computed as spend / fines, from The town's budget"
    )


def test_a_source_has_its_authors_and_its_year(document, places):
    document.write(
        document.sources,
        document.read(document.sources)
        + "  author: [{literal: The town}, {given: Ada, family: Byron}]\n"
        + "  issued: {date-parts: [[2025]]}\n",
    )
    assert "source: The town's budget (The town, Ada Byron, 2025): “" in written(document, places)


def test_statements_of_further_pages_are_optional_and_none_is_left_out(document):
    document.write(HISTORY, "# History\n\nIt was {claim}`$10 million a year <spend>`.\n")
    text = written(document, BOTH)
    assert len(section(text, "Statements")) == 2
    (line,) = section(text, "Optional")
    assert line.startswith("- [“$10 million a year”](h.html#statement-spend-1): ")


@pytest.mark.parametrize(
    ("title", "address", "line"),
    [
        ("a [b] \\c", "x", r"- [a \[b\] \\c](x)"),
        ("a\nb", "x (1) <2>.html", "- [a b](x%20%281%29%20%3C2%3E.html)"),
    ],
)
def test_a_link_is_a_link_whatever_is_in_it(document, places, title, address, line):
    pages = [Linked(title=title, address=address)]
    assert section(written(document, places, pages=pages), "Pages") == [line]
