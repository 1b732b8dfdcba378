"""Two versions of a document held against each other: what moved, from source to sentence.

Each version is looked at by a process of its own, with its own claim functions (`snapshot`); what
is compared is plain data, so neither side's code can change what is seen of the other.
"""

from __future__ import annotations

from sphinx_claims.compare.changes import Changes
from sphinx_claims.compare.comparison import Comparison
from sphinx_claims.compare.markdown import changes_markdown
from sphinx_claims.compare.record import VERSION, changes_record
from sphinx_claims.compare.side import Side, open_side
from sphinx_claims.compare.text import changes_text

__all__ = [
    "VERSION",
    "Changes",
    "Comparison",
    "Side",
    "changes_markdown",
    "changes_record",
    "changes_text",
    "open_side",
]
