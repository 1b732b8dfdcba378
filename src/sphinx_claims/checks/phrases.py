"""Values, intervals and verdicts in words, as diagnostics and pages say them."""

from __future__ import annotations

import math
import re
from dataclasses import replace

from sphinx_claims.judge import Judged
from sphinx_claims.model import Claim, Figure, Judgement, Measures, Quantity, Step
from sphinx_claims.wording import (
    AUTO,
    CALENDAR,
    DIMENSIONLESS,
    SIGNIFICANT,
    Conventions,
    Format,
    Hedge,
    Interval,
    Unit,
    Wording,
    write,
)

_EXACT_DIGITS = 15
"""As many digits as a float holds."""

_PRINTED = re.compile(r"\d[\d,]*(?:\.\d+)?")

_FIGURE_DIGITS = 9
"""The most digits that a figure is printed with."""

_PLAIN_DIGITS = 6
"""An end of an interval that has so many digits at most is printed to its last one."""

_MOST_DIGITS = 17
"""Digits that tell any two floats apart."""

_END_SHARE = 0.01
"""How far an end may be printed from where it is, as a share of the interval's width."""

_PERCENT = re.compile(r"%|\bper\s?cent\b", re.IGNORECASE)


def quantity_phrase(
    quantity: Quantity, conventions: Conventions | None = None, *, percent: bool = False
) -> str:
    """Return a value as it is printed: “$10 billion a year”, “250 to 500”.

    That is by the shipped conventions, or as a sentence of a document with others would say it.
    With `percent`, a fraction is written in per cent.
    """
    low, high, unit = quantity.low, quantity.high, quantity.unit
    return write(low, high, unit, _form(unit, percent=percent), conventions)


def record_phrase(
    record: Figure | Claim, words: str = "", conventions: Conventions | None = None
) -> str:
    """Return the value of a figure or claim as it is printed beside some words.

    It is in per cent where the words are, or where the figure's own value is. A figure is printed
    to its last digit: its source gives so many.
    """
    quantity = record.quantity
    form = record_form(record, words)
    return write(quantity.low, quantity.high, quantity.unit, form, conventions)


def record_form(record: Figure | Claim, words: str = "") -> Format:
    """Return the format in which the value of a figure or claim is printed beside some words."""
    unit = record.quantity.unit
    if isinstance(record, Claim):
        return _form(unit, percent=says_percent(words), significant=_said_digits(words))
    percent = says_percent(words) or record.is_percent
    return _form(unit, percent=percent, significant=_digits(record.quantity))


def _said_digits(words: str) -> int | None:
    """Return how many digits words print, where these are more than the usual ones.

    Beside “1,142 people” the value is not printed as 1,140, which the words do not accept.
    """
    numbers = (found.replace(",", "") for found in _PRINTED.findall(words))
    counts = (len(re.sub(r"^0\.?0*|\.", "", n) if "." in n else n.strip("0")) for n in numbers)
    most = max(counts, default=0)
    return min(most, _FIGURE_DIGITS) if most > SIGNIFICANT else None


def _digits(quantity: Quantity) -> int | None:
    """Return how many significant digits both ends of a figure have; None for the usual ones."""
    if quantity.unit == CALENDAR:
        # A year is written in full.
        return None
    for digits in range(1, _FIGURE_DIGITS + 1):
        ends = (quantity.low, quantity.high)
        if all(math.isclose(float(f"{end:.{digits}g}"), end, rel_tol=1e-12) for end in ends):
            return digits if digits > SIGNIFICANT else None
    return None


def step_phrase(step: Step, figure: Figure) -> str:
    """Return a value that a figure has had, as it would be printed if the figure had it still."""
    return record_phrase(replace(figure, quantity=step.quantity))


def says_percent(words: str) -> bool:
    """Return whether words speak of per cent."""
    return _PERCENT.search(words) is not None


def _form(unit: Unit, *, percent: bool, significant: int | None = None) -> Format:
    """Return the format of a value in a unit; dimensionless ones can be in per cent."""
    if percent and unit == DIMENSIONLESS:
        return Format(style="percent", significant=significant)
    return Format(significant=significant)


def interval_phrase(interval: Interval, unit: Unit, *, percent: bool = False) -> str:
    """Return what an interval accepts: “50 to 200”, “at least 0.95”, “200 up to 1,000”.

    With `percent`, fractions are written in per cent. The ends have as many digits as it takes
    for the words themselves to lie inside: “1,451” accepts 1,450.5 to 1,451.5.
    """
    low, high = interval.low, interval.high
    significant = None if unit == CALENDAR else _digits_apart(low, high)
    form = _form(unit, percent=percent, significant=significant)
    if math.isinf(low) and math.isinf(high):
        return "anything"
    if math.isinf(low):
        return f"{'less than' if interval.high_open else 'at most'} {write(high, high, unit, form)}"
    if math.isinf(high):
        return f"{'more than' if interval.low_open else 'at least'} {write(low, low, unit, form)}"
    if low == high:
        # What is exact is not rounded; a year of the calendar is written in full as it is.
        whole = _form(unit, percent=percent, significant=_EXACT_DIGITS)
        return f"exactly {write(low, low, unit, AUTO if unit == CALENDAR else whole)}"
    if not (interval.low_open or interval.high_open):
        return write(low, high, unit, form)
    least = (
        f"more than {write(low, low, unit, form)},"
        if interval.low_open
        else write(low, low, unit, form)
    )
    up_to = "up to, not including," if interval.high_open else "up to"
    return f"{least} {up_to} {write(high, high, unit, form)}"


def _digits_apart(low: float, high: float) -> int | None:
    """Return how many significant digits tell what an interval accepts; None for the usual ones.

    Fewer would print an end that is short as another one, or one that is not so far away that the
    words which have the interval seem to lie outside.
    """
    ends = [end for end in (low, high) if math.isfinite(end)]
    for digits in range(SIGNIFICANT, _MOST_DIGITS + 1):
        if all(abs(_rounded(end, digits) - end) <= _leeway(end, high - low) for end in ends):
            return digits if digits > SIGNIFICANT else None
    return _MOST_DIGITS


def _leeway(end: float, width: float) -> float:
    """Return how far from where it is an end of an interval may be printed."""
    noise = 1e-12 * abs(end)
    is_short = abs(_rounded(end, _PLAIN_DIGITS) - end) <= noise
    share = _END_SHARE * (width if math.isfinite(width) else abs(end))
    return noise if is_short else share


def _rounded(value: float, significant: int) -> float:
    return float(f"{value:.{significant}g}")


def accepts_phrase(judgement: Judgement) -> str:
    """Return what a judgement's words accept, and the hedge that gave it its width."""
    wording = judgement.wording
    if not isinstance(wording, Wording):
        return wording.reason
    percent = says_percent(judgement.words)
    if wording.ends is not None:
        low, high = (interval_phrase(end, judgement.unit, percent=percent) for end in wording.ends)
        accepted = f"accepts a range from {low} up to {high}"
    else:
        accepted = f"accepts {interval_phrase(wording.accepts, judgement.unit, percent=percent)}"
    return f"{accepted}{_hedge_phrase(wording)}"


def factor_phrase(hedge: Hedge) -> str:
    """Return the width of a hedge: “2”, or “√10” for half an order of magnitude."""
    width = hedge.width or 1.0
    return "√10" if math.isclose(width, math.sqrt(10)) else f"{width:g}"


def share_phrase(share: float | None) -> str:
    """Return the share of a range that words accept, in per cent, and never more than it is.

    Only the whole range is “100 %”, and only none of it “0 %”.
    """
    if share is None:
        return "none"
    if 0 < share < 0.01:
        return "under 1 %"
    return f"{math.floor(share * 100)} %"


def tightness_phrase(tightness: float | None) -> str:
    """Return how many times the lower end of what words accept fits in the upper one."""
    if tightness is None:
        return "none"
    return "without end" if math.isinf(tightness) else f"{tightness:.3g}"


def measures_phrase(judged: Judged, measures: Measures) -> str:
    """Return what follows a verdict: what the words accept, and how wide that is."""
    judgement = judged.judgement
    parts = [accepts_phrase(judgement)]
    if measures.tightness is not None:
        parts.append(f"tightness {tightness_phrase(measures.tightness)}")
    if measures.share is not None and judgement.quantity.is_range:
        parts.append(f"share of the range {share_phrase(measures.share)}")
    if judgement.bare_verdict is not judgement.verdict:
        parts.append(f"without the hedge: {judgement.bare_verdict.value}")
    if measures.next_width is not None:
        factor = factor_phrase(measures.next_width.hedge)
        parts.append(f"with a factor of {factor}: {measures.next_width.verdict.value}")
    return "".join(f"; {part}" for part in parts)


def _hedge_phrase(wording: Wording) -> str:
    hedge = wording.hedge
    if hedge is not None and hedge.kind == "factor":
        return f" (“{hedge.words[0]}”: a factor of {factor_phrase(hedge)} either way)"
    if hedge is not None:
        return f" (“{hedge.words[0]}”)"
    if wording.term is not None and wording.kind == "likelihood":
        return f" (“{wording.term.words[0]}”, a probability)"
    return ""


def capital(text: str) -> str:
    """Return a text with its first letter as a capital."""
    return text[:1].upper() + text[1:]
