import pytest

from sphinx_claims.wording import Conventions, Interval, Unread, Wording, load_scales, read

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


@pytest.mark.parametrize(
    ("scale", "phrase", "accepts"),
    [
        ("Kent", "certain", Interval(1, 1)),
        ("Kent", "almost certainly", Interval(0.87, 0.99)),
        ("Kent", "probable", Interval(0.63, 0.87)),
        ("Kent", "chances about even", Interval(0.4, 0.6)),
        ("Kent", "probably not", Interval(0.2, 0.4)),
        ("Kent", "almost certainly not", Interval(0.02, 0.12)),
        ("Kent", "impossible", Interval(0, 0)),
        ("IPCC", "virtually certain", Interval(0.99, 1)),
        ("IPCC", "extremely likely", Interval(0.95, 1)),
        ("IPCC", "very likely", Interval(0.9, 1)),
        ("IPCC", "likely", Interval(0.66, 1)),
        ("IPCC", "more likely than not", Interval(0.5, 1, low_open=True)),
        ("IPCC", "about as likely as not", Interval(0.33, 0.66)),
        ("IPCC", "unlikely", Interval(0, 0.33)),
        ("IPCC", "very unlikely", Interval(0, 0.1)),
        ("IPCC", "extremely unlikely", Interval(0, 0.05)),
        ("IPCC", "exceptionally unlikely", Interval(0, 0.01)),
        ("PHIA", "remote chance", Interval(0, 0.05)),
        ("PHIA", "highly unlikely", Interval(0.1, 0.2)),
        ("PHIA", "unlikely", Interval(0.25, 0.35)),
        ("PHIA", "realistic possibility", Interval(0.4, 0.5, high_open=True)),
        ("PHIA", "probable", Interval(0.55, 0.75)),
        ("PHIA", "highly likely", Interval(0.8, 0.9)),
        ("PHIA", "almost certain", Interval(0.95, 1)),
        ("EFSA", "almost certain", Interval(0.99, 1)),
        ("EFSA", "extremely likely", Interval(0.95, 0.99)),
        ("EFSA", "very likely", Interval(0.9, 0.95)),
        ("EFSA", "likely", Interval(0.66, 0.9)),
        ("EFSA", "about as likely as not", Interval(0.33, 0.66)),
        ("EFSA", "unlikely", Interval(0.1, 0.33)),
        ("EFSA", "very unlikely", Interval(0.05, 0.1)),
        ("EFSA", "extremely unlikely", Interval(0.01, 0.05)),
        ("EFSA", "almost impossible", Interval(0, 0.01)),
    ],
)
def test_every_term_of_the_other_scales_is_read_as_published(scale, phrase, accepts):
    conventions = Conventions.default().with_(scale=load_scales()[scale])
    for text in (phrase, f"{phrase} higher"):
        wording = read(text, conventions)
        assert isinstance(wording, Wording), wording.reason
        assert wording.kind == "likelihood"
        assert wording.accepts == accepts
    assert load_scales()[scale].source


def test_the_shipped_scales_are_these():
    terms = {name: len(scale.terms) for name, scale in load_scales().items()}
    assert terms == {"ICD 203": 7, "Kent": 7, "IPCC": 10, "PHIA": 7, "EFSA": 9}


@pytest.mark.parametrize("scale", ["Kent", "IPCC", "PHIA", "EFSA"])
@pytest.mark.parametrize("word", ["improbably", "doubtful", "impossible", "remote"])
def test_a_likelihood_that_a_scale_lacks_denies_a_number_all_the_same(scale, word):
    conventions = Conventions.default().with_(scale=load_scales()[scale])
    assert isinstance(read(f"{word} $10 million", conventions), Unread)
