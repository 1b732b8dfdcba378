"""Values and intervals as plain data: as numbers, and in words."""

from __future__ import annotations

import math

from sphinx_claims.checks import accepts_phrase, range_phrase, record_phrase
from sphinx_claims.export.entries import AcceptsEntry, ValueEntry
from sphinx_claims.model import Claim, Figure, Judgement

Entry = dict[str, object]
"""One thing of the ledger as plain data, its keys in an order that stays."""


def value_entry(record: Figure | Claim) -> ValueEntry:
    """Return the value of a figure or claim; `low`, `central` and `high` are in its own `unit`.

    `written` is the value as it stands in the figure's file, and empty for a claim. A share that
    is printed in per cent is a fraction here.
    """
    quantity = record.quantity
    return {
        "written": record.value if isinstance(record, Figure) else "",
        "printed": record_phrase(record),
        "low": quantity.low,
        "central": quantity.central,
        "high": quantity.high,
        "unit": str(quantity.unit),
        "is_range": quantity.is_range,
        "range": range_phrase(record),
    }


def accepts_entry(judgement: Judgement) -> AcceptsEntry | None:
    """Return what words accept, in the unit of the words; None for words that give no interval.

    An end without a bound is None; an open one is no part of what is accepted.
    """
    interval = judgement.accepts
    if interval is None:
        return None
    return {
        "low": _bound(interval.low),
        "high": _bound(interval.high),
        "low_open": interval.low_open,
        "high_open": interval.high_open,
        "unit": str(judgement.unit),
        "phrase": accepts_phrase(judgement),
    }


def _bound(end: float) -> float | None:
    return None if math.isinf(end) else end
