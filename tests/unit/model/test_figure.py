import pytest

from sphinx_claims.model import RangeKind


@pytest.mark.parametrize("kind", RangeKind, ids=lambda kind: kind.value)
def test_every_kind_of_range_has_words_of_its_own(kind):
    assert kind.phrase
    assert [other for other in RangeKind if other.phrase == kind.phrase] == [kind]
