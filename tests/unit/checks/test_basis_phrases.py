import pytest

from sphinx_claims.checks import bases_phrase, basis_phrase, reservation_phrase


@pytest.fixture
def figures(document):
    """Return a function that gives the figures bases, and returns them."""

    def with_bases(spend, fines):
        document.edit(document.figures, "basis: reported", f"basis: {spend}")
        document.edit(document.figures, "basis: measured", f"basis: {fines}")
        return tuple(document.records().figures.values())

    return with_bases


@pytest.mark.parametrize(
    ("basis", "said"),
    [
        ("author-estimate", "the author's estimate"),
        ("measured", "measured by its source"),
        ("reported", "reported by its source"),
        ("hypothetical", "an assumption"),
    ],
)
def test_a_basis_is_said_in_words(figures, basis, said):
    fines, _ = figures("reported", basis)
    assert (fines.id, basis_phrase(fines)) == ("fines", said)


def test_a_figure_at_second_hand_is_said_to_be(document):
    document.edit(
        document.figures,
        '"$50,000 to $100,000 a year"}',
        '"$50,000 to $100,000 a year", reporting: the books of the treasurer}',
    )
    fines, spend = document.records().figures.values()
    assert basis_phrase(fines) == "measured by its source, at second hand"
    assert basis_phrase(spend) == "reported by its source"


def test_figures_of_one_basis_are_told_as_one(figures):
    assert bases_phrase(figures("hypothetical", "reported")[:1]) == (
        "It rests on one figure, reported by its source."
    )


def test_figures_of_the_same_basis_are_counted_once(figures):
    said = "It rests on 2 figures, each an assumption."
    assert bases_phrase(figures("hypothetical", "hypothetical")) == said


def test_figures_of_several_bases_are_counted_in_their_order(figures):
    fines, spend = figures("author-estimate", "hypothetical")
    assert bases_phrase([fines, spend, fines]) == (
        "It rests on 3 figures: 1 is the author's estimate, 2 are assumptions."
    )


def test_a_claim_over_no_figure_rests_on_none():
    assert bases_phrase([]) == "It rests on no figure."


@pytest.mark.parametrize(
    ("bases", "said"),
    [
        (("author-estimate", "author-estimate"), "against the author's own figures"),
        (("author-estimate", "reported"), ""),
        (("reported", "measured"), ""),
        (("author-estimate", "hypothetical"), "on assumptions"),
        (("hypothetical", "reported"), "on assumptions"),
    ],
)
def test_a_verdict_with_nothing_published_behind_it_is_told_apart(figures, bases, said):
    assert reservation_phrase(figures(*bases)) == said


def test_a_verdict_on_one_figure_of_the_authors_says_figure(figures):
    fines = figures("reported", "author-estimate")[:1]
    assert reservation_phrase(fines) == "against the author's own figure"


def test_a_verdict_on_no_figure_has_nothing_to_bear_in_mind():
    assert reservation_phrase([]) == ""


def test_an_estimate_of_another_author_is_not_called_the_authors(document):
    document.edit(document.figures, "basis: measured", "basis: author-estimate")
    document.edit(document.figures, "basis: reported", "basis: author-estimate")
    figures = list(document.records().figures.values())
    kept = {"essay"}
    assert {figure.provenance.ref for figure in figures}.isdisjoint(kept)
    assert basis_phrase(figures[0]) == "the author's estimate"
    assert basis_phrase(figures[0], kept) == "its source's estimate"
    assert reservation_phrase(figures) == "against the author's own figures"
    assert reservation_phrase(figures, kept) == ""
    assert bases_phrase(figures, kept) == "It rests on 2 figures, each its source's estimate."
    own = {figures[0].provenance.ref}
    assert basis_phrase(figures[0], own) == "the author's estimate"
