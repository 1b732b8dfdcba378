"""Headroom is the same in a check, in a first build and in one from kept records."""

from __future__ import annotations

import datetime
import html
import re
import shutil
from typing import TYPE_CHECKING

import pytest

from sphinx_claims.checks import headroom_phrase, judge_document
from sphinx_claims.judge import Freshness, Measurer

if TYPE_CHECKING:
    from conftest import Document

# A claim of which the ledger keeps no expression, so that its function is needed.
BENT = """

@claim(label="dollars for each dollar of fines, doubled where they are few")
def bent(spend, fines):
    if spend / fines < 60:
        return 2 * spend / fines
    return spend / fines
"""
SUM = """

@claim(label="dollars for each dollar of fines and one more")
def more(spend, fines):
    return spend / fines + 1
"""


def phrases(library: Document) -> list[str]:
    """Return what a check says of the headroom of every statement, in the order of the figures."""
    ledger = judge_document(library.folder, Freshness(today=datetime.date(2025, 1, 1)))
    measurer, conventions = Measurer(ledger), ledger.settings.conventions
    found = []
    for judged in ledger.judged:
        for h in measurer.headrooms(judged):
            figure, verdict = ledger.records.figures[h.figure], judged.judgement.verdict
            named = "" if figure is judged.record else f"{figure.label}: "
            said = headroom_phrase(h, verdict, figure, conventions, called="it")
            found.append(named + said)
    return sorted(found)


def shown(library: Document) -> list[str]:
    """Return what the records say of it, where all of them stand on one page."""
    text = html.unescape((library.out / "index.html").read_text("utf-8"))
    items = (re.sub("<[^>]*>", "", item) for item in re.findall(r"<li><p>(.*?)</p></li>", text))
    far = re.compile(r"(?:[^“]*: )?(?:holds|would|stays|fails)\b")
    return sorted(item for item in items if far.match(item))


@pytest.mark.parametrize(
    ("function", "name"), [("", ""), (BENT, "bent"), (SUM, "more")], ids=["none", "bent", "more"]
)
def test_a_check_a_first_build_and_a_build_from_kept_records_say_the_same(
    library: Document, function: str, name: str
) -> None:
    functions = (library.folder / "claims/library.py").read_text("utf-8")
    library.write("claims/library.py", functions + function)
    if name:
        library.edit("docs/fines.md", "# Fines\n", f"# Fines\n\n{{claim}}`around 90 <{name}>`\n")
    said = phrases(library)
    assert any("what fines bring in: holds until it passes" in phrase for phrase in said)
    assert library.build("-W", builder="singlehtml") == 0
    assert shown(library) == said
    # The records are kept now, and their pages are written anew.
    shutil.rmtree(library.out)
    assert library.build("-W", builder="singlehtml") == 0
    assert library.pages_read == set()
    assert shown(library) == said


def test_a_figure_that_moves_moves_the_headroom_on_the_page(library: Document) -> None:
    library.build()
    assert "passes $40,000 a year" in library.record("spend_for_fines")
    library.edit("claims/library.yaml", "2 million USD", "2.1 million USD")
    library.edit("claims/library.yaml", "$2 million a year", "$2.1 million a year")
    assert library.build("-W") == 0
    assert "passes $42,000 a year" in library.record("spend_for_fines")
    incremental = library.bytes()
    library.build(name="clean")
    assert incremental == library.bytes()


def test_the_widths_of_all_statements_follow_the_statements(library: Document) -> None:
    library.write("docs/opening.md", "# Opening\n\n```{claims-ledger} widths\n```\n")
    assert library.build("-W") == 0

    def rows() -> list[list[str]]:
        page = html.unescape(library.read("opening.html"))
        return [
            [re.sub("<[^>]+>", "", cell).strip() for cell in re.findall(r"<td>(.*?)</td>", row)]
            for row in re.findall(r"<tr class=\"row-(?:even|odd)\">(<td>.*?)</tr>", page, re.DOTALL)
        ]

    ratio = ["“about 100-to-1”", "holds", "holds", "holds (a factor of √10)", "100 %", "4"]
    assert ratio in rows()
    library.edit("docs/fines.md", "about 100-to-1", "about 180-to-1")
    assert library.build("-W") == 0
    moved = ["“about 180-to-1”", "holds", "fails", "holds (a factor of √10)", "100 %", "4"]
    assert moved in rows()
    assert ratio not in rows()
