import pytest

from sphinx_claims.wording import Interval, load_scales

ICD_203 = load_scales()["ICD 203"]


@pytest.mark.parametrize(
    ("phrase", "published", "read"),
    [
        ("remote", (0.01, 0.05), (0, 0.05)),
        ("highly improbable", (0.05, 0.2), (0.05, 0.2)),
        ("unlikely", (0.2, 0.45), (0.2, 0.45)),
        ("roughly even odds", (0.45, 0.55), (0.45, 0.55)),
        ("probably", (0.55, 0.8), (0.55, 0.8)),
        ("very likely", (0.8, 0.95), (0.8, 0.95)),
        ("almost certainly", (0.95, 0.99), (0.95, 1)),
    ],
)
def test_terms_are_kept_as_published_and_read_to_the_ends(phrase, published, read):
    term = next(term for term in ICD_203.terms if phrase in term.words)
    assert (term.low, term.high) == published
    assert ICD_203.accepts(term) == Interval(*read)


def test_the_terms_run_upwards_without_gaps():
    ends = [(term.low, term.high) for term in ICD_203.terms]
    assert all(low < high for low, high in ends)
    assert [high for _, high in ends[:-1]] == [low for low, _ in ends[1:]]


def test_a_caller_can_not_change_the_shipped_scales():
    load_scales().clear()
    assert load_scales()
