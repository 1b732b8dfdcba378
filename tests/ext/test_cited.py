"""Another Sphinx project cites figures and claims by the inventory, and learns when one is gone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Document

ADDRESS = "https://library.example/2026/"
CONF = """\
project = "A report"
extensions = ["myst_parser", "sphinx.ext.intersphinx"]
html_theme = "basic"
intersphinx_mapping = {{"case": ("{address}", {inventory!r})}}
"""
WITH_OURS = 'extensions.append("sphinx_claims")\nclaims_pages = "docs"\n'

FIGURE = ("record/visitors.html", "people who visit on a Saturday")
CLAIM = ("record/spend_for_fines.html", "dollars spent for each dollar of fines")

# Ways to cite that need nothing but Sphinx and MyST, with where they lead and what they show.
PLAIN = {
    "{external+case:ref}`record-visitors`": FIGURE,
    "{external+case:std:ref}`record-spend_for_fines`": CLAIM,
    "{external:ref}`record-visitors`": FIGURE,
    "{ref}`record-visitors`": FIGURE,
    "{ref}`case:record-visitors`": FIGURE,
    "{any}`record-spend_for_fines`": CLAIM,
    "{external+case:ref}`the crowd <record-visitors>`": (FIGURE[0], "the crowd"),
    "[](inv:case:claims:figure#visitors)": FIGURE,
    "[the ratio](inv:case:claims:claim#spend_for_fines)": (CLAIM[0], "the ratio"),
    "<inv:case:claims:*#visitors>": FIGURE,
}
# Ways that need this extension in the citing project as well.
OURS = {
    "{external+case:claims:ref}`visitors`": FIGURE,
    "{external+case:claims:ref}`the crowd <visitors>`": (FIGURE[0], "the crowd"),
    "{claims:ref}`spend_for_fines`": CLAIM,
    "{any}`spend_for_fines`": CLAIM,
}


@pytest.fixture
def report(library: Document, tmp_path: Path) -> Callable[..., Document]:
    """Return a function that makes a project which cites the library as it is built now."""

    def make(words: str, more: str = "") -> Document:
        assert library.build("-W") == 0
        folder = tmp_path / "report"
        for name in ("docs", "claims"):
            (folder / name).mkdir(parents=True, exist_ok=True)
        inventory = str(library.out / "objects.inv")
        conf = CONF.format(address=ADDRESS, inventory=inventory) + more
        (folder / "conf.py").write_text(conf, "utf-8")
        (folder / "docs/index.md").write_text(f"# A report\n\nAs in {words}.\n", "utf-8")
        return replace(library, folder=folder)

    return make


def links(report: Document) -> list[tuple[str, str]]:
    """Return where each link to another document leads, and its words."""
    found = re.findall(
        r'<a class="reference external" href="([^"]+)"[^>]*>(.*?)</a>', report.read("index.html")
    )
    return [(address, unescape(re.sub(r"<[^>]+>", "", words))) for address, words in found]


@pytest.mark.parametrize(("words", "leads"), PLAIN.items(), ids=PLAIN)
def test_a_project_with_nothing_of_ours_cites_a_record(
    report: Callable[..., Document], words: str, leads: tuple[str, str]
) -> None:
    project = report(words)
    assert project.build("-W") == 0, project.log
    assert links(project) == [(f"{ADDRESS}{leads[0]}", leads[1])]


@pytest.mark.parametrize(("words", "leads"), OURS.items(), ids=OURS)
def test_a_project_with_this_extension_cites_a_record_by_its_id(
    report: Callable[..., Document], words: str, leads: tuple[str, str]
) -> None:
    project = report(words, more=WITH_OURS)
    assert project.build("-W") == 0, project.log
    assert links(project) == [(f"{ADDRESS}{leads[0]}", leads[1])]


@pytest.mark.parametrize(
    ("words", "more"),
    [
        ("{external+case:ref}`record-visitors`", ""),
        ("[](inv:case:claims:figure#visitors)", ""),
        ("{external+case:claims:ref}`visitors`", WITH_OURS),
    ],
)
def test_a_record_that_was_renamed_is_cited_by_its_old_id(
    library: Document, report: Callable[..., Document], words: str, more: str
) -> None:
    library.edit("claims/library.yaml", "visitors:\n", "guests:\n  formerly: [visitors]\n")
    library.edit("docs/visitors.md", "{claim}`visitors`", "{claim}`guests`")
    project = report(words, more)
    assert project.build("-W") == 0, project.log
    assert links(project) == [(f"{ADDRESS}record/guests.html", FIGURE[1])]


@pytest.mark.parametrize(
    ("words", "more"),
    [(words, "") for words in PLAIN if "visitors" in words]
    + [(words, WITH_OURS) for words in OURS if "visitors" in words],
)
def test_a_record_that_is_gone_fails_the_build_that_cites_it(
    library: Document, report: Callable[..., Document], words: str, more: str
) -> None:
    library.edit("claims/library.yaml", "visitors:\n", "guests:\n")
    library.edit("docs/visitors.md", "{claim}`visitors`", "{claim}`guests`")
    project = report(words, more)
    assert project.build("-W") == 1
    assert "visitors" in project.log
