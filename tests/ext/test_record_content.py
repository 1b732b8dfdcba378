"""The page of a figure or claim: what it says, and that it follows what it is made from."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Document

TESTS = """\
from claims.library import spend_for_fines


def test_half_the_fines_are_twice_the_ratio():
    assert spend_for_fines(4, 1) == 2 * spend_for_fines(4, 2)
"""


@pytest.fixture
def built(library: Document) -> Callable[[], Document]:
    """Return a function that builds the document, in which it is to hold."""

    def build() -> Document:
        assert library.build() == 0, library.log
        return library

    return build


@pytest.fixture
def ranged(library: Document) -> Document:
    """Return the document with a range for a figure, and so for the claim."""
    library.edit(
        "claims/library.yaml",
        "value: 20 thousand USD/year\n",
        "value: 15 to 25 thousand USD/year\n  range: plausible\n",
    )
    library.edit("claims/library.yaml", '"$20,000 a year"', '"$15,000 to $25,000 a year"')
    return library


def page(document: Document, id_: str) -> str:
    return document.read(f"record/{id_}.html")


def section(document: Document, id_: str, anchor: str) -> str:
    """Return a section of a record's page in words, runs of spaces being one."""
    text = page(document, id_)
    start = text.index(f'<section id="{anchor}">')
    words = re.sub(r"<[^>]*>", " ", text[start : text.index("</section>", start)])
    return " ".join(unescape(words).split())


def headings(document: Document, id_: str) -> list[str]:
    return re.findall(r"<h2>([^<]*)<", page(document, id_))


def test_a_figures_page_answers_in_the_order_of_asking(built: Callable[[], Document]) -> None:
    assert headings(built(), "spend") == [
        "How sure it is",
        "Where it is from",
        "Where it is stated",
        "What rests on it",
        "What guards it",
        "This record",
    ]


def test_a_claims_page_answers_in_the_order_of_asking(ranged: Document) -> None:
    assert ranged.build() == 0, ranged.log
    assert headings(ranged, "spend_for_fines") == [
        "How it is computed",
        "How sure it is",
        "Where it is stated",
        "What decides about it",
        "What guards it",
        "This record",
    ]


def test_the_value_stands_first_with_what_its_range_is(ranged: Document) -> None:
    assert ranged.build() == 0, ranged.log
    figure, claim = page(ranged, "fines"), page(ranged, "spend_for_fines")
    assert '<p class="claim-lead">$15,000 to 25,000 a year</p>' in figure
    assert "the source's plausible range; as of 2025" in unescape(figure)
    assert "<p>Fines for late books.</p>" in figure
    assert '<p class="claim-lead">80 to 133</p>' in claim
    assert "from its figures' ranges" in unescape(claim)


def test_how_good_the_evidence_is_stands_apart_from_how_wide_the_range_is(
    ranged: Document,
) -> None:
    ranged.edit("claims/library.yaml", "basis: reported", "basis: author-estimate")
    assert ranged.build() == 0, ranged.log
    figure = section(ranged, "fines", "record-certainty")
    assert "it is : the author's estimate" in figure
    assert "its range is : the source's plausible range" in figure
    assert "other estimates : none is named as evidence for it" in figure
    assert "It rests on 2 figures, each the author's estimate." in section(
        ranged, "spend_for_fines", "record-certainty"
    )


def test_the_words_of_the_source_stand_with_their_verdict_and_dates(
    library: Document, built: Callable[[], Document]
) -> None:
    library.edit(
        "claims/sources/library.yaml",
        "type: report",
        "type: report\n  accessed: {date-parts: [[2025, 7, 1]]}",
    )
    text = section(built(), "spend", "record-origin")
    assert "“about $2 million a year” holds ; accepts $1 to 4 million a year" in text
    assert "published : 2025 " in text
    assert "read : 2025-07-01" in text


def test_what_is_reported_at_second_hand_is_said_to_be(
    library: Document, built: Callable[[], Document]
) -> None:
    library.edit(
        "claims/library.yaml",
        '"$20,000 a year"}',
        '"$20,000 a year", reporting: the books of the treasurer}',
    )
    built()
    assert "reported by its source, at second hand" in section(library, "fines", "record-certainty")
    assert "reporting : the books of the treasurer" in section(library, "fines", "record-origin")


def test_a_formula_is_mathematics_in_names_and_again_with_values(
    built: Callable[[], Document],
) -> None:
    text = page(built(), "spend_for_fines")
    assert "<mfrac><mi>spend</mi><mi>fines</mi></mfrac>" in text
    assert (
        "<mfrac><mn>$2 million a year</mn><mn>$20,000 a year</mn></mfrac>"
        '<mrow><mo form="infix">=</mo><mn>100</mn></mrow>' in text
    )
    assert 'aria-label="the formula of dollars spent for each dollar of fines"' in text


def test_a_function_that_is_more_than_arithmetic_says_so(
    library: Document, built: Callable[[], Document]
) -> None:
    library.edit(
        "claims/library.py",
        "    return spend / fines",
        "    if fines == 0:\n        return 0 * spend\n    return spend / fines",
    )
    text = section(built(), "spend_for_fines", "record-formula")
    assert "It is a function that is more than arithmetic, computed when the page is built" in text
    assert "what the town spends on its library" in text
    assert "<math" not in page(library, "spend_for_fines")


def test_each_sentence_is_a_link_with_its_verdict_and_its_page(
    built: Callable[[], Document],
) -> None:
    built_ = built()
    assert 'href="../fines.html#statement-spend_for_fines-1"' in page(built_, "spend_for_fines")
    text = section(built_, "spend_for_fines", "record-statements")
    assert "“about 100-to-1” holds , on Fines accepts 50 to 200" in text
    assert "what fines bring in : holds until it passes $40,000 a year or falls below" in text
    own = section(built_, "spend", "record-statements")
    assert "holds until it passes $4 million a year or falls below $1 million a year" in own


def test_how_far_a_figure_may_move_is_said_once_on_a_page(ranged: Document) -> None:
    assert ranged.build() == 0, ranged.log
    text = page(ranged, "spend_for_fines")
    assert section(ranged, "spend_for_fines", "record-statements").count("holds until") == 0
    assert text.count("holds until") == 2


def test_plots_stand_where_there_is_something_to_draw(ranged: Document) -> None:
    assert ranged.build() == 0, ranged.log
    claim = page(ranged, "spend_for_fines")
    assert re.findall(r'"claim-plot claim-plot-(\w+)', claim) == ["dots", "tornado"]
    assert "claim-plot" not in page(ranged, "visitors")


def test_a_history_is_drawn_and_listed(library: Document, built: Callable[[], Document]) -> None:
    library.edit(
        "claims/library.yaml",
        "  scope: Fines for late books.\n",
        "  scope: Fines for late books.\n  history:\n"
        "    - {date: 2024-01-05, value: 10 thousand USD/year, reason: first count}\n"
        "    - {date: 2025-02-01, value: 20 thousand USD/year, reason: the year's report}\n",
    )
    text = section(built(), "fines", "record-history")
    first = text.index("2025-02-01: $20,000 a year; the year's report")
    assert first < text.index("2024-01-05: $10,000 a year; first count")
    assert "claim-plot-history" in page(library, "fines")


def test_what_is_computed_from_a_record_is_listed_with_its_value(
    built: Callable[[], Document],
) -> None:
    text = section(built(), "fines", "record-use")
    assert "computed from it : dollars spent for each dollar of fines : 100" in text


def test_tests_that_name_a_record_are_listed(
    library: Document, built: Callable[[], Document]
) -> None:
    (library.folder / "tests").mkdir()
    library.write("tests/test_library.py", TESTS)
    built()
    claim = section(library, "spend_for_fines", "record-tests")
    assert "Every build holds it against each sentence that states it. One test names it" in claim
    assert "tests/test_library.py::test_half_the_fines_are_twice_the_ratio" in claim
    figure = section(library, "fines", "record-tests")
    assert "against the words of its source and each sentence that states it." in figure
    assert "No test names it besides." in figure


def test_a_test_that_comes_or_goes_is_followed(
    library: Document, built: Callable[[], Document]
) -> None:
    (library.folder / "tests").mkdir()
    built()
    assert "No test names it" in section(library, "spend_for_fines", "record-tests")
    library.write("tests/test_library.py", TESTS)
    built()
    assert "One test names it" in section(library, "spend_for_fines", "record-tests")
    before = (library.out / "record/visitors.html").stat().st_mtime_ns
    library.write("tests/test_library.py", TESTS.replace("test_half", "test_a_half"))
    built()
    assert "test_a_half_the_fines" in section(library, "spend_for_fines", "record-tests")
    assert (library.out / "record/visitors.html").stat().st_mtime_ns == before
    library.write("tests/test_library.py", "def test_half(:\n")
    built()
    assert "No test names it" in section(library, "spend_for_fines", "record-tests")


def test_the_permalink_is_a_link_to_the_page_itself(
    library: Document, built: Callable[[], Document]
) -> None:
    assert re.search(
        r'<a class="reference internal" href="[^"]*">record/spend.html</a>', page(built(), "spend")
    )
    library.edit("conf.py", "html_theme", 'html_baseurl = "https://example.org/town"\nhtml_theme')
    built()
    assert ">https://example.org/town/record/spend.html</a>" in page(library, "spend")


def test_an_objection_goes_where_conf_py_says(
    library: Document, built: Callable[[], Document]
) -> None:
    assert "Challenge" not in page(built(), "spend")
    library.edit("conf.py", "html_theme", 'claims_challenge = "opening"\nhtml_theme')
    built()
    assert 'href="../opening.html">Challenge this figure</a>' in page(library, "spend")
    assert "Challenge this claim</a>" in page(library, "spend_for_fines")
    library.edit(
        "conf.py",
        '"opening"',
        '"https://example.org/new?id={id}&value={value}&of={label}&at={permalink}"',
    )
    built()
    assert (
        'href="https://example.org/new?id=visitors&amp;value=300%20people'
        "&amp;of=people%20who%20visit%20on%20a%20Saturday&amp;at=record%2Fvisitors.html"
        in page(library, "visitors")
    )


def test_other_builders_keep_the_record_as_a_list(library: Document) -> None:
    assert library.build(builder="text") == 0, library.log
    text = library.read("ledger.txt")
    assert "spend / fines" in text
    assert "How it is computed" not in text


def test_a_plot_that_fails_leaves_a_sentence_and_a_warning(
    ranged: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(picture: object) -> str:
        raise TypeError("a mistake")

    monkeypatch.setattr("sphinx_claims.plots.drawing.draw", fail)
    assert ranged.build("-W") == 1
    said = "the machine itself failed at this plot: TypeError: a mistake"
    assert f"There is no plot here: {said}." in page(ranged, "spend_for_fines")
    assert f"record/spend_for_fines: {said}" in ranged.log
    assert "Traceback" not in ranged.log


def test_the_sentences_of_a_page_that_is_kept_word_for_word_come_first(library: Document) -> None:
    library.write(
        "docs/early.md", "# Early\n\nIt costs {claim}`around 100-to-1 <spend_for_fines>`.\n"
    )
    library.edit("docs/index.md", "fines\n", "early\nfines\n")
    library.keep_fines()
    assert library.build("-W") == 0
    stated = section(library, "spend_for_fines", "record-statements")
    assert stated.index("“about 100-to-1”") < stated.index("“around 100-to-1”")


def test_records_are_named_by_their_labels_where_all_of_them_stand_on_one_page(
    library: Document,
) -> None:
    assert library.build("-W", builder="text") == 0
    text = " ".join(library.read("ledger.txt").split())
    claim = text.split('id: "spend_for_fines"')[1].split("kept in:")[0]
    assert "rests on: what the town spends on its library; what fines bring in" in claim
    assert "what fines bring in: holds until it passes $40,000 a year" in claim
    assert "spend_for_fines" not in claim
