import pytest

from sphinx_claims.errors import Code

KEPT = "claims/sources/budget.txt"


@pytest.fixture
def estimate(document):
    """Let what the town spends be the estimate of an author whose text is kept word for word."""
    document.write(KEPT, "We guess $10 million a year.\n\nOf $50,000 to $100,000 a year.\n")
    document.edit(document.sources, "type: report", f"type: report\n  custom: {{text: {KEPT}}}")
    document.write(
        "docs/essay.md", "We guess $10 million a year.\n\nOf $50,000 to $100,000 a year.\n"
    )
    document.add(document.conf, 'claims_verbatim = {"essay": "budget"}\n')
    document.edit(document.figures, "basis: reported", "basis: author-estimate")


STAYS = (
    "“spend” is its author's own estimate and stays as the author wrote it: write a published "
    "number that disagrees as a figure of its own, and list that under “evidence”"
)


def drift(document):
    (problem,) = [p for p in document.problems() if p.code is Code.CLAIM_DRIFT]
    return problem


def test_an_authors_estimate_that_moved_stays_and_a_number_that_disagrees_is_evidence(
    document, estimate
):
    document.edit(document.figures, "value: 10 million", "value: 25 million")
    assert drift(document).help[-1] == STAYS


def test_of_figures_behind_a_sentence_those_that_are_no_estimates_can_be_mended(document, estimate):
    document.edit(document.page, "around 100-to-1", "around 900-to-1")
    assert drift(document).help[-2:] == (
        "where the sentence is right, mend the figures it rests on, with a source that says so",
        STAYS,
    )


def test_where_all_are_estimates_no_figure_is_to_be_mended(document, estimate):
    document.edit(document.figures, "basis: measured", "basis: author-estimate")
    document.edit(document.page, "around 100-to-1", "around 900-to-1")
    help_ = drift(document).help
    assert not any("mend the figures" in advice for advice in help_)
    assert help_[-1].startswith("“fines” and “spend” are their author's own estimates and stay as")


def test_an_estimate_whose_text_is_not_kept_can_be_mended(document):
    document.edit(document.figures, "basis: reported", "basis: author-estimate")
    document.edit(document.page, "around 100-to-1", "around 900-to-1")
    assert drift(document).help[-1].startswith("where the sentence is right, mend the figures")


def test_an_excerpt_of_an_estimate_says_so_too(document, estimate):
    document.edit(document.figures, "value: 10 million", "value: 10.05 million")
    (problem,) = [p for p in document.problems() if p.code is Code.EXCERPT_DRIFT]
    assert problem.help[-1] == STAYS
