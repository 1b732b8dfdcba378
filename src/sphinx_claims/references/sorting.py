"""The letters by which references are sorted."""

from __future__ import annotations

import unicodedata


def without_accents(text: str) -> str:
    """Return a text with its letters alone, as it is sorted by."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(part for part in parts if not unicodedata.combining(part))
