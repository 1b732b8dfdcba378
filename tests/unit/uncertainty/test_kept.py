"""Answers are taken from a store for as long as all that they follow from stays as it is."""

import pytest

from sphinx_claims.uncertainty import AnswerStore, KeptUncertainty, Uncertainty, UncomputableError
from sphinx_claims.uncertainty.answers import MOST

FIGURES = {
    "x": "1 to 2 | range: interval-90; driver: {name: d, correlation: 0.5}",
    "y": "3 to 5 | range: spread; driver: {name: d, correlation: 0.5}",
    "z": "7",
}
CLAIMS = {"g": "x, z -> return x * z + 1", "f": "g, y -> return g ** 2 + y"}
METHODS = ("method", "percentiles", "mean", "shares", "tornado")


def answers(found, name="f"):
    return [getattr(found, method)(name) for method in METHODS]


@pytest.fixture
def kept(uncertain, document, tmp_path, monkeypatch):
    """Return what asks of a document as it then is, and says whether anything was computed."""
    computed = []
    for method in METHODS:
        original = getattr(Uncertainty, method)

        def spy(self, *arguments, _original=original, _method=method, **options):
            computed.append(_method)
            return _original(self, *arguments, **options)

        monkeypatch.setattr(Uncertainty, method, spy)

    def ask(figures=FIGURES, claims=CLAIMS, name="f", **options):
        uncertain(figures, claims)
        computed.clear()
        store = AnswerStore(tmp_path / "kept")
        found = KeptUncertainty(document.records(), document.settings(), store, **options)
        given = answers(found, name)
        store.save()
        return given, bool(computed)

    return ask


def test_what_is_kept_is_what_was_computed(kept, uncertain):
    first, was_computed = kept()
    assert was_computed
    again, was_computed = kept()
    assert not was_computed
    assert again == first == answers(uncertain(FIGURES, CLAIMS))


def test_what_has_nothing_to_do_with_a_claim_leaves_its_answers(kept):
    first, _ = kept()
    more = {"a": "5 to 6 | range: spread", **FIGURES}
    assert kept(more, {**CLAIMS, "h": "a -> return 2 * a"}) == (first, False)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("1 to 2", "1 to 3"),
        ("interval-90", "spread"),
        ("range: spread;", "range: spread; distribution: uniform;"),
        ("correlation: 0.5", "correlation: 0.6"),
        ("name: d", "name: e"),
        ("7", "8"),
        ("x * z", "x * z * 1.5"),
        # The same at the ends and in the middle, and not between.
        ("x * z + 1", "x * z + (x - 1) * (x - 2) * (x * x - 2) + 1"),
        ("g ** 2", "g ** 3"),
    ],
)
def test_what_an_answer_follows_from_makes_it_anew(kept, old, new):
    first, _ = kept()
    figures = {name: text.replace(old, new) for name, text in FIGURES.items()}
    claims = {name: text.replace(old, new) for name, text in CLAIMS.items()}
    assert (figures, claims) != (FIGURES, CLAIMS)
    again, was_computed = kept(figures, claims)
    assert was_computed
    assert again != first


def test_another_question_is_another_answer(uncertain, document, tmp_path):
    uncertain(FIGURES, CLAIMS)
    store = AnswerStore(tmp_path / "kept")
    found = KeptUncertainty(document.records(), document.settings(), store)
    assert found.percentiles("f", (0.25,)) != found.percentiles("f", (0.75,))
    assert found.mean("f") != found.mean("g")
    few = KeptUncertainty(document.records(), document.settings(), store, draws=10)
    assert few.percentiles("f", (0.25,)) != found.percentiles("f", (0.25,))


def test_an_answer_about_a_function_is_not_kept(kept):
    claims = {**CLAIMS, "h": "g -> return g if g > 5 else 5"}
    first, _ = kept(claims=claims, name="h")
    again, was_computed = kept(claims=claims, name="h")
    assert was_computed
    assert again == first


def test_what_can_not_be_computed_is_not_kept(uncertain, document, tmp_path):
    figures = {"x": "0.2 to 2 | range: interval-90; distribution: normal", "y": FIGURES["z"]}
    uncertain(figures, {"f": "x, y -> return ln(x) + y"})
    store = AnswerStore(tmp_path / "kept")
    found = KeptUncertainty(document.records(), document.settings(), store)
    for _ in range(2):
        with pytest.raises(UncomputableError):
            found.mean("f")
    store.save()
    assert not (tmp_path / "kept").exists()


def test_a_file_that_is_broken_is_one_that_keeps_nothing(tmp_path):
    path = tmp_path / "kept"
    path.write_bytes(b"broken")
    store = AnswerStore(path)
    assert store.get("a", lambda: 1) == 1
    store.save()
    assert AnswerStore(path).get("a", lambda: 2) == 1


def test_the_oldest_answers_go_first(tmp_path):
    store = AnswerStore(tmp_path / "kept")
    for number in range(MOST + 1):
        store.get(str(number), lambda number=number: number)
    store.save()
    again = AnswerStore(tmp_path / "kept")
    assert again.get(str(MOST), lambda: "new") == MOST
    assert again.get("0", lambda: "new") == "new"
