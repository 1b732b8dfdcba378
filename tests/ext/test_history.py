"""The history of a figure in its record."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Document

HISTORY = """\
  history:
    - {date: 2024-11-01, value: 280 people, reason: the count at the door}
    - {date: 2025-03-01, value: 300 people, reason: the side door was counted too}
"""


def test_the_record_of_a_figure_tells_its_history_the_newest_first(library: Document) -> None:
    file = library.folder / "claims/library.yaml"
    text = file.read_text("utf-8")
    assert re.search(r"^  value: 300 people\n", text, re.MULTILINE)
    library.edit("claims/library.yaml", "  value: 300 people\n", f"  value: 300 people\n{HISTORY}")
    assert library.build("-W") == 0
    words = " ".join(re.sub(r"<[^>]*>", " ", library.record("visitors")).split())
    newest = words.index("2025-03-01: 300 people; the side door was counted too")
    assert newest < words.index("2024-11-01: 280 people; the count at the door")
