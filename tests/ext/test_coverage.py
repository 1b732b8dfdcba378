"""A page that counts its own numbers, and the table of all pages."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Document

SENTENCE = "```{claims-coverage}\n```\n"
TABLE = "```{claims-ledger} coverage\n```\n"


def append(library: Document, path: str, text: str) -> None:
    file = library.folder / path
    file.write_text(f"{file.read_text('utf-8')}\n{text}", "utf-8")


def shown(library: Document, page: str) -> str:
    """Return what a page says of its own numbers."""
    (found,) = re.findall('<p class="claim-coverage">(.*?)</p>', library.read(page))
    return found


def row(library: Document, path: str) -> list[str]:
    """Return the counts of a page, or of “all pages”, as the table on the ledger page has them."""
    for line in re.findall("<tr.*?</tr>", library.read("ledger.html"), re.DOTALL):
        cells = re.findall("<td>(.*?)</td>", line, re.DOTALL)
        name, *counts = [re.sub("<[^>]*>", "", cell).strip() for cell in cells] or [""]
        if name == path and len(counts) == 5:
            return counts
    raise AssertionError(path)


def test_a_page_says_how_many_numbers_it_has(library: Document) -> None:
    append(library, "docs/visitors.md", f"{{exempt}}`1998 <date: over the door>`\n\n{SENTENCE}")
    assert library.build("-W") == 0
    bound = len(re.findall(r"\{claim\}", (library.folder / "docs/visitors.md").read_text("utf-8")))
    assert bound > 0
    assert shown(library, "visitors.html") == (
        f"This page has {bound + 1} numbers: {bound} bound to a figure or claim, "
        "1 exempt with a reason, and 0 neither bound nor exempt."
    )


@pytest.mark.parametrize("builder", ["singlehtml", "latex"])
def test_where_pages_are_joined_each_counts_its_own(library: Document, builder: str) -> None:
    append(
        library, "docs/visitors.md", f"Since {{exempt}}`1998 <date: over the door>`.\n\n{SENTENCE}"
    )
    append(library, "docs/index.md", SENTENCE)
    assert library.build("-W", builder=builder) == 0
    (file,) = library.out.glob("index.html" if builder == "singlehtml" else "*.tex")
    counts = re.findall(r"This page has (\d+) numbers?:", " ".join(file.read_text("utf-8").split()))
    # A toctree puts a page where it stands: “visitors” before the last line of “index”.
    assert sorted(counts) == ["1", "2"]


def test_a_page_without_numbers_says_so(library: Document) -> None:
    append(library, "docs/opening.md", SENTENCE)
    assert library.build("-W") == 0
    assert shown(library, "opening.html") == "This page has no numbers."


def test_a_page_that_can_bind_nothing_says_so(library: Document) -> None:
    library.write("docs/other.rst", ":orphan:\n\nOther\n=====\n\n.. claims-coverage::\n")
    assert library.build() == 0
    assert shown(library, "other.html").startswith("This page is not Markdown")


def test_the_table_has_a_line_for_each_page_and_for_all(library: Document) -> None:
    append(library, "docs/ledger.md", TABLE)
    append(library, "docs/opening.md", "Since {exempt}`1998 <date: over the door>`.\n")
    assert library.build("-W") == 0
    assert row(library, "docs/opening.md") == ["1", "0", "1 (1 date)", "0", "100 %"]
    assert row(library, "docs/ledger.md") == ["0", "0", "0", "0", ""]
    bound = int(row(library, "all pages")[1])
    assert row(library, "all pages") == [str(bound + 1), str(bound), "1 (1 date)", "0", "100 %"]


def test_a_number_left_loose_is_counted_and_fails(library: Document) -> None:
    append(library, "docs/ledger.md", TABLE)
    append(library, "docs/opening.md", f"Five rooms.\n\n{SENTENCE}")
    assert library.build() == 1
    assert shown(library, "opening.html").startswith("This page has 1 number: 0 bound")
    assert row(library, "docs/opening.md") == ["1", "0", "0", "1", "0 %"]


@pytest.mark.parametrize(
    ("text", "read", "written"),
    [
        # Sphinx writes a page anew whose table of contents names one that is.
        ("{exempt}`6 <name: of a room>`\n", {"opening"}, {"opening", "ledger", "index"}),
        ("7 rooms\n", {"opening"}, {"opening", "ledger", "index"}),
        ("No number.\n", {"opening"}, {"opening", "index"}),
    ],
    ids=["exempt", "loose", "no number"],
)
def test_an_edit_moves_the_counts_and_nothing_else(
    library: Document, text: str, read: set[str], written: set[str]
) -> None:
    append(library, "docs/ledger.md", TABLE)
    for page in ("opening", "visitors"):
        append(library, f"docs/{page}.md", SENTENCE)
    library.build()
    append(library, "docs/opening.md", text)
    library.build()
    assert library.pages_read == read
    assert library.pages_written == written
    incremental = library.bytes()
    library.build(name="clean")
    assert incremental == library.bytes()


def test_two_builders_that_share_doctrees_count_the_same(library: Document) -> None:
    append(library, "docs/opening.md", SENTENCE)
    library.build()
    library.build(builder="text")
    append(library, "docs/opening.md", "{exempt}`6 <name: of a room>`\n")
    # With an older date than what was written, so that Sphinx itself has no reason to write it.
    os.utime(library.folder / "docs/opening.md", (1, 1))
    library.build(builder="text")
    doctree = library.folder / "build/doctrees/opening.doctree"
    os.utime(doctree, (1, 1))
    assert library.build("-W") == 0
    assert library.pages_read == set()
    assert shown(library, "opening.html").startswith("This page has 1 number: ")


# What the check and the build look for must be the same: whatever only one of them finds is an
# error of its own, so a page with every kind of number must give each of them once.
NUMBERS = """\
# 2.1 Two hundred and fifty rooms

On October 30, 2023, tens of thousands came, one in five of them twice, as section 3 says [1].
It cost EUR 35 000 000 or **$50 to 100 million**, five *to* ten percent, 1.5 × 10^9, 3 to 5.

| Article 6(1) | 42 U.S.C. 2000e |
|---|---|
| a few hundred | half a million |

1. Between 3 and 5, in FY23 and the 1990s.
"""


def test_the_check_and_the_build_find_the_same_numbers(library: Document) -> None:
    library.write("docs/opening.md", NUMBERS)
    assert library.build() == 1
    assert "which `claims check` does not see" not in library.log
    found = re.findall("“([^”]*)” is a number, and neither bound nor exempt", library.log)
    assert found == [
        *["Two hundred and fifty", "October 30, 2023", "tens of thousands", "one in five"],
        *["twice", "EUR 35 000 000", "$50 to 100 million", "five to ten percent"],
        *["1.5 × 10^9", "3 to 5", "a few hundred", "half a million", "3 and 5", "FY23", "1990s"],
    ]
