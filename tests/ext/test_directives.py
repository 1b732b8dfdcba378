"""A directive that is not written as it has to be is told, and leaves no hole in its page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Document


@pytest.mark.parametrize(
    ("body", "message", "hint"),
    [
        (
            "```{claims-sensitivity}\n```",
            "“claims-sensitivity” takes the name of one claim, and here it has none",
            "write it as “{claims-sensitivity} CLAIM”",
        ),
        (
            "```{claims-sensitivity} spend_for_fines fines\n```",
            "“claims-sensitivity” takes the name of one claim, and here it has 2 words",
            "write it as “{claims-sensitivity} CLAIM”",
        ),
        (
            "```{claims-evidence}\n```",
            "“claims-evidence” takes the name of one figure, and here it has none",
            "write it as “{claims-evidence} FIGURE”",
        ),
        (
            "```{claims-ledger}\n```",
            "“claims-ledger” takes the name of one part, and here it has none",
            "write it as “{claims-ledger} PART”",
        ),
        (
            "```{claims-ledger} hedges\n:sorted: yes\n```",
            "“claims-ledger” has lines below it that it does not read",
            "take them out",
        ),
        (
            "```{claims-coverage} opening\n```",
            "“claims-coverage” has lines below it that it does not read",
            "take them out",
        ),
    ],
)
def test_a_directive_with_too_little_or_too_much_is_told_and_shown_in_place(
    library: Document, body: str, message: str, hint: str
) -> None:
    library.write("docs/opening.md", f"# Opening\n\n{body}\n")
    assert library.build() == 2
    assert f"error[role-invalid]: {message}" in library.log
    assert "--> docs/opening.md:3" in library.log
    assert hint in library.log
    page = re.sub(r"<[^>]*>", "", library.read("opening.html"))
    assert f"[{message}]" in page
    # Nothing changes, nothing is read, and it fails all the same.
    assert library.build() == 2
    assert f"error[role-invalid]: {message}" in library.log


def test_a_directive_as_it_has_to_be_is_no_error(library: Document) -> None:
    library.write("docs/opening.md", "# Opening\n\n```{claims-coverage}\n```\n")
    assert library.build("-W") == 0
