import pytest

from sphinx_claims.evaluate import fingerprints
from sphinx_claims.evaluate.fingerprint import LENGTH

OTHER = """
books:
  label: books
  value: 1,000
  basis: measured
  as_of: 2025
  review_by: 2030-12-31
  source: {ref: budget, excerpt: "1,000 books"}
  scope: All.
"""


def prints(document):
    return fingerprints(document.records(), "salt")


def moved(document, path, old, new):
    """Return the ids whose fingerprints an edit moves."""
    before = prints(document)
    document.edit(path, old, new)
    after = prints(document)
    assert before.keys() == after.keys()
    return {id_ for id_ in before if before[id_] != after[id_]}


def test_every_figure_and_claim_has_a_short_print(document):
    found = prints(document)
    assert found.keys() == {"spend", "fines", "ratio"}
    assert len(set(found.values())) == 3
    assert all(len(text) == LENGTH and int(text, 16) >= 0 for text in found.values())


def test_prints_are_the_same_for_the_same_document(document):
    assert prints(document) == prints(document)


def test_prints_move_with_the_machine(document):
    records = document.records()
    first, second = fingerprints(records, "a"), fingerprints(records, "b")
    assert all(first[id_] != second[id_] for id_ in first)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("label: what the town spends on its library", "label: what it spends"),
        ("10 million USD/year", "11 million USD/year"),
        ("10 million USD/year", "10,000,000 USD/year"),
        ("10 million USD/year", "10 million EUR/year"),
        ("as_of: 2025", "as_of: 2024"),
        ("review_by: 2030-12-31", "review_by: 2030-12"),
        ("basis: reported", "basis: measured"),
        ('excerpt: "$10 million a year"', 'excerpt: "$10 million each year"'),
        ('excerpt: "$10', 'locator: page 5, excerpt: "$10'),
        ("scope: Wages, books", "scope: Books"),
        ("scope: Wages", "unsaid: per year\n  scope: Wages"),
    ],
    ids=[
        "label",
        "value",
        "the value's writing",
        "unit",
        "as_of",
        "review_by",
        "basis",
        "excerpt",
        "locator",
        "scope",
        "unsaid",
    ],
)
def test_a_figure_and_what_rests_on_it_move_with_everything_said_of_it(document, old, new):
    if "EUR" in new:
        document.edit(document.functions, "spend / fines", "(spend / spend) + (fines / fines)")
    assert moved(document, document.figures, old, new) == {"spend", "ratio"}


def test_a_range_moves_with_its_kind(document):
    assert moved(document, document.figures, "spread", "plausible") == {"fines", "ratio"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: The town's budget", "title: The budget"),
        ("type: report", "type: report\n  URL: https://example.org"),
        ("type: report", "type: report\n  author: [{literal: The Town}]"),
        ("type: report", "type: report\n  issued: {date-parts: [[2025]]}"),
    ],
    ids=["title", "URL", "author", "issued"],
)
def test_figures_move_with_everything_said_of_their_source(document, old, new):
    assert moved(document, document.sources, old, new) == {"spend", "fines", "ratio"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("dollars spent for each dollar of fines", "a ratio"),
        ("spend / fines", "spend / (1 * fines)"),
        ("spend / fines", "2 * spend / fines"),
        ('of fines")', 'of fines", event="higher")'),
        ('of fines")', 'of fines", unit="percent")'),
        ("(spend, fines)", "(fines, spend)"),
    ],
)
def test_a_claim_moves_alone_with_everything_said_of_it(document, old, new):
    assert moved(document, document.functions, old, new) == {"ratio"}


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("claims/town.yaml", "spend:", "# a comment\n\nspend:"),
        ("claims/town.yaml", "label: what the town", "label:     what the town"),
        ("claims/town.yaml", "fines:\n", "\n\n\nfines:\n"),
        (
            "claims/town.yaml",
            "  label: what fines bring in\n  value: 50 to 100 thousand USD/year\n",
            "  value: 50 to 100 thousand USD/year\n  label: what fines bring in\n",
        ),
        ("claims/town.py", "@claim", "# a comment\n@claim"),
        ("claims/town.py", "    return", "    # a comment\n    return"),
        ("claims/sources/town.yaml", "references:", "# a comment\nreferences:"),
    ],
)
def test_nothing_moves_with_lines_and_white_space(document, path, old, new):
    assert moved(document, path, old, new) == set()


def test_nothing_moves_with_the_name_of_a_file(document):
    before = prints(document)
    (document.root / document.figures).rename(document.root / "claims/other.yaml")
    (document.root / document.functions).rename(document.root / "claims/other.py")
    assert prints(document) == before


def test_nothing_moves_with_figures_that_nothing_here_rests_on(document):
    before = prints(document)
    document.add(document.figures, OTHER)
    after = prints(document)
    assert {id_: after[id_] for id_ in before} == before


def test_a_claim_moves_with_the_figures_behind_the_claims_that_it_rests_on(document):
    document.add(
        document.functions,
        '\n@claim(label="twice the ratio")\ndef twice(ratio):\n    return 2 * ratio\n',
    )
    assert moved(document, document.figures, "scope: Wages", "scope: wages") == {
        "spend",
        "ratio",
        "twice",
    }


def test_two_facts_never_run_into_each_other(document):
    first = moved(document, document.figures, "scope: Wages, books and the building.", "scope: a")
    second = moved(
        document, document.figures, "label: what the town spends on its library", "label: b"
    )
    assert first == second == {"spend", "ratio"}
    before = prints(document)
    document.edit(document.figures, "scope: a", "scope: b")
    document.edit(document.figures, "label: b", "label: a")
    assert prints(document)["spend"] != before["spend"]
