import pytest

from sphinx_claims.plots import Material, PlotError
from sphinx_claims.uncertainty import Uncertainty

OTHER = (
    "# Before\n\n{claim}`ratio` and {claim}`100 to 200 <ratio>`, {claim}`at most 300 <ratio>`.\n"
)


def stated(document, target="ratio", words=""):
    ledger = document.ledger()
    return Material(ledger, Uncertainty(ledger.records, ledger.settings)).stated(
        ledger.records.get(target), words
    )


def test_the_first_words_that_an_author_wrote_count(document):
    document.write("docs/before.md", OTHER)
    found = stated(document)
    assert found.words == "100 to 200"
    assert found.printed is None


def test_words_of_a_text_that_is_kept_come_first(document):
    document.write("docs/before.md", OTHER)
    document.add(document.conf, 'claims_verbatim = {"index": "budget"}')
    found = stated(document)
    assert found.words == "around 100-to-1"
    assert found.printed == 100
    assert (found.accepts.low, found.accepts.high) == (50, 200)


def test_words_that_do_not_stand_are_left_out(document):
    document.edit(document.page, "around 100-to-1", "around 900-to-1")
    assert stated(document) is None


def test_what_words_accept_is_in_the_unit_of_the_record(document):
    found = stated(document, "spend")
    assert (found.accepts.low, found.accepts.high, found.printed) == (5e6, 20e6, 10e6)


def test_the_words_that_are_asked_for_count(document):
    document.write("docs/before.md", OTHER)
    assert stated(document, words="at most 300").accepts.high == 300
    assert stated(document, words="none") is None
    with pytest.raises(PlotError, match="no page states “ratio” in the words “at most 400”"):
        stated(document, words="at most 400")
