import pytest

from sphinx_claims.judge import Measurer
from sphinx_claims.judge.headroom import Headrooms
from sphinx_claims.model import Verdict


def test_a_statement_has_all_of_its_measures(document):
    ledger = document.ledger()
    (judged,) = ledger.of("ratio")
    measurer = Measurer(ledger)
    measures = measurer.of(judged)
    assert (measures.share, measures.tightness) == (1.0, 4.0)
    assert measures.next_width.verdict is Verdict.HOLDS
    assert [headroom.figure for headroom in measurer.headrooms(judged)] == ["fines", "spend"]


def test_a_range_that_is_stated_as_one_is_held_end_by_end_at_the_next_width_too(document):
    document.add(document.page, "{claim}`$120,000 to $130,000 a year <fines>`\n")
    ledger = document.ledger()
    (judged,) = ledger.of("fines")
    # A factor of 2 accepts 60,000 to 260,000, and the central estimate is 70,711.
    assert Measurer(ledger).of(judged).next_width.verdict is Verdict.FAILS


def test_the_same_words_are_measured_once(document, monkeypatch):
    document.write("docs/a.md", "{claim}`around 100-to-1 <ratio>` {claim}`about 90 <ratio>`\n")
    ledger = document.ledger()
    asked = []
    solve = Headrooms.of
    monkeypatch.setattr(
        Headrooms, "of", lambda self, judged: asked.append(judged) or solve(self, judged)
    )
    measurer = Measurer(ledger)
    first, other, again = (measurer.headrooms(judged) for judged in ledger.of("ratio"))
    assert first is again
    assert first != other
    assert len(asked) == 2


def test_the_headroom_in_one_figure_can_be_asked_for(document):
    ledger = document.ledger()
    (judged,) = ledger.of("ratio")
    measurer = Measurer(ledger)
    assert measurer.headroom(judged, "spend").central == 10e6
    assert measurer.headroom(judged, "nothing") is None


def test_nothing_is_measured_until_it_is_asked_for(document, monkeypatch):
    monkeypatch.setattr(Headrooms, "of", lambda self, judged: pytest.fail("nobody asked"))
    assert document.problems() == []
