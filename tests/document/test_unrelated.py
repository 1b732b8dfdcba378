"""What the document prints does not depend on what else is in the ledger."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

FIGURE = """\
unrelated_visitors:
  label: visitors of a library that the essay does not know
  value: 40 to 90 people
  range: plausible
  basis: reported
  as_of: 2026
  review_by: 2099-12-31
  source: {ref: unrelated_survey, excerpt: "40 to 90 people"}
  scope: Everyone who passes the door.
"""
FUNCTION = '''\
"""A claim that nothing else knows."""

from sphinx_claims import claim


@claim(label="visitors, twice over", unit="person")
def unrelated_twice(unrelated_visitors):
    """Double the visitors."""
    return 2 * unrelated_visitors
'''
SOURCE = """\
references:
- id: unrelated_survey
  type: report
  title: A survey of a library
  # References stand under the letter that they begin with, and no other begins with this one.
  author:
  - literal: Xylographers' library
  issued:
    date-parts: [[2026, 6, 30]]
"""
PAGE = """\
---
orphan: true
---

# A library

It has {claim}`80 to 180 people <unrelated_twice>` as its visitors.
"""

# The pages whose listings grow by a row or a record, and count it.
LISTING = ("changes", "ledger", "sources", "method")


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the built pages of a copy with one more source, figure and claim."""
    folder = tmp_path_factory.mktemp("grown")
    # The tests too: a record names those that guard it.
    for part in ("docs", "claims", "tests"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copyfile(ROOT / "conf.py", folder / "conf.py")
    (folder / "claims" / "unrelated.yaml").write_text(FIGURE, "utf-8")
    (folder / "claims" / "unrelated.py").write_text(FUNCTION, "utf-8")
    (folder / "claims" / "sources" / "unrelated.yaml").write_text(SOURCE, "utf-8")
    (folder / "docs" / "unrelated.md").write_text(PAGE, "utf-8")
    command = [sys.executable, "-m", "sphinx", "-q", "-c", str(folder), "-b", "html"]
    command += [str(folder / "docs"), str(folder / "html")]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    return folder / "html"


def pages(folder: Path) -> dict[str, str]:
    """Return the written pages by their names, without Sphinx's own search."""
    own = {"search"}
    found = {
        file.relative_to(folder).with_suffix("").as_posix(): file for file in folder.rglob("*.html")
    }
    return {name: file.read_text("utf-8") for name, file in found.items() if name not in own}


def pieces(page: str) -> set[str]:
    """Return the records and the table rows of a listing."""
    # A record is a section, or a source in the list of them.
    starts = [match.start() for match in re.finditer(r'<(?:section|dt) id="', page)]
    ends = [*starts[1:], len(page)]
    # What closes the outer sections after the last record of a listing is not the record's.
    found = {page[s:e].partition("</section>")[0] for s, e in zip(starts, ends, strict=True)}
    # Nor is what closes the list of sources.
    found = {piece.rstrip().removesuffix("</dl>").rstrip() for piece in found}
    records = {piece for piece in found if 'class="claim-record' in piece}
    rows = re.findall(r"<tr class=\"row-(?:odd|even)\">(.*?)</tr>", page, re.DOTALL)
    # The row that adds up all pages counts the new one too.
    return records | {row for row in rows if "<p>all pages</p>" not in row}


def test_one_figure_more_leaves_every_other_page_as_it_was_to_the_byte(
    built: Callable[[str], Path], grown: Path
) -> None:
    before, after = pages(built("html")), pages(grown)
    records = {"record/unrelated_visitors", "record/unrelated_twice"}
    assert after.keys() - before.keys() == {"unrelated", *records}
    assert {name for name in before if before[name] != after[name]} <= set(LISTING)


@pytest.mark.parametrize("name", LISTING)
def test_one_figure_more_leaves_every_other_row_and_record_as_it_was_to_the_byte(
    built: Callable[[str], Path], grown: Path, name: str
) -> None:
    before, after = pieces(pages(built("html"))[name]), pieces(pages(grown)[name])
    assert before
    assert before - after == set()
    assert all("unrelated" in piece for piece in after - before)
