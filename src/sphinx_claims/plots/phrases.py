"""Values in words, as captions, alternatives and tables say them."""

from __future__ import annotations

from collections.abc import Sequence

from sphinx_claims.checks import quantity_phrase
from sphinx_claims.model import Quantity
from sphinx_claims.wording import Unit


def value_phrase(value: float, unit: Unit, *, percent: bool = False) -> str:
    """Return one number with its unit."""
    return quantity_phrase(Quantity.spanning(value, value, unit), percent=percent)


def listed(parts: Sequence[str]) -> str:
    """Return parts as a list in a sentence: “one, two and three”."""
    *first, last = parts
    return f"{', '.join(first)} and {last}" if first else last


def counted(count: int, one: str, many: str) -> str:
    """Return a count with its noun."""
    return f"{count} {one if count == 1 else many}"
