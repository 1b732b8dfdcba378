"""Headroom in words, with values as the data files hold them.

A reader who is told “until spend passes 200 million USD/year” finds “million USD/year” in the
file. Values are rounded towards the stretch that they end, so none is named for which the
verdict would be another one.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sphinx_claims.checks.phrases import record_form
from sphinx_claims.model import Figure, Headroom, Quantity, Stretch, Verdict
from sphinx_claims.wording import (
    CALENDAR,
    MOST_SIGNIFICANT,
    Conventions,
    Format,
    Interval,
    number_text,
    read_value,
    rounded_inward,
    write,
)


def headroom_phrase(
    headroom: Headroom,
    verdict: Verdict,
    figure: Figure,
    conventions: Conventions,
    *,
    called: str = "",
) -> str:
    """Return how far a figure can move, or where it would have to be, for a present verdict.

    “holds until spend passes 20 million USD/year or falls below 5 million USD/year”; beside the
    figure's own label, where it may be `called` “it”, “holds until it passes $20 million a year or
    falls below $5 million a year”.
    """
    words = _Words.of(figure, conventions)
    if called:
        words = replace(_PlainWords.of(figure, conventions), figure=called)
    if verdict is Verdict.HOLDS and headroom.here.verdict is Verdict.HOLDS:
        return f"holds {words.until(headroom)}"
    if verdict is Verdict.EDGE:
        stays = words.until(headroom.softened())
        holding = _nearest(headroom, Verdict.HOLDS)
        if holding is None:
            return f"stays at the edge {stays}"
        as_one = ", as one number," if holding == headroom.here else ""
        where = words.where(holding.values)
        return f"would hold with {words.figure}{as_one} {where}; does not fail {stays}"
    return words.mending(headroom)


def mending_phrase(
    values: Interval, every: Interval | None, figure: Figure, conventions: Conventions
) -> str:
    """Return where a figure would have to be for statements that fail to hold again.

    `every` is where all else that rests on it stands as well, or None for nowhere.
    """
    words = _Words.of(figure, conventions)
    said = f"would hold again with {figure.id} {words.where(values)}"
    if every == values:
        return said
    where = "nowhere" if every is None else words.where(every)
    return f"{said}; for all that rests on it to stand, {where}"


def holding_values(headrooms: Sequence[Headroom]) -> Interval | None:
    """Return the nearest values of one figure with which several statements would all hold."""
    common = [stretch.values for stretch in _holding(headrooms[0])]
    for headroom in headrooms[1:]:
        others = [stretch.values for stretch in _holding(headroom)]
        pairs = ((one, other) for one in common for other in others)
        common = [both for one, other in pairs if (both := _common(one, other)) is not None]
    return min(common, key=lambda values: _distance(values, headrooms[0].central), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """The words for the values of one figure."""

    figure: str
    unit: str
    """The unit as the figure's own value has it."""

    @classmethod
    def of(cls, figure: Figure, conventions: Conventions) -> _Words:
        """Return the words for a figure."""
        return cls(figure=figure.id, unit=read_value(figure.value, conventions).unit_text)

    def value(self, number: float) -> str:
        """Return a value with its unit."""
        return f"{self._number(number)} {self.unit}".rstrip()

    def until(self, headroom: Headroom) -> str:
        """Return up to where, both ways, the verdict stays what it is here."""
        here, name = headroom.here.values, self.figure
        if here.low == here.high:
            return f"only with {name} at exactly {self.value(here.low)}"
        if not headroom.above and not headroom.below:
            return f"for any value of {name}{self._tried(headroom)}"
        ends = []
        if headroom.above:
            verb = "reaches" if here.high_open else "passes"
            end = rounded_inward(here.high, headroom.central)
            ends.append(f"{verb} {self.value(end)}{self._beyond(headroom.above)}")
        if headroom.below:
            verb = "falls to" if here.low_open else "falls below"
            end = rounded_inward(here.low, headroom.central)
            ends.append(f"{verb} {self.value(end)}{self._beyond(headroom.below)}")
        if len(ends) == 2:
            return f"until {name} {ends[0]} or {ends[1]}"
        way, tried = ("low", "down to") if headroom.above else ("high", "up to")
        end = here.low if headroom.above else here.high
        furthest = self.value(rounded_inward(end, headroom.central)) if math.isfinite(end) else ""
        looked = "" if headroom.is_exact else f" (tried {tried} {furthest})"
        return f"until {name} {ends[0]}, and however {way} it is{looked}"

    def where(self, values: Interval) -> str:
        """Return which values lie in an interval."""
        low, high = values.low, values.high
        if math.isinf(high) and (math.isinf(low) or low == 0):
            return "at any value"
        if math.isinf(high):
            verb = "above" if values.low_open else "at least"
            return f"{verb} {self.value(rounded_inward(low, 2 * abs(low) or 1.0))}"
        if math.isinf(low) or low == 0:
            verb = "below" if values.high_open else "at most"
            return f"{verb} {self.value(rounded_inward(high, min(0.0, 2 * high)))}"
        first, last = rounded_inward(low, high), rounded_inward(high, low)
        if self._number(first) == self._number(last):
            return f"at exactly {self.value(first)}"
        return f"from {self._number(first)} to {self.value(last)}"

    def mending(self, headroom: Headroom) -> str:
        """Return where a figure would have to be for a statement that fails."""
        holding, edge = (_nearest(headroom, v) for v in (Verdict.HOLDS, Verdict.EDGE))
        if holding is not None:
            return f"would hold with {self.figure} {self.where(holding.values)}"
        if edge is not None:
            where = self.where(edge.values)
            return f"would be at the edge with {self.figure} {where}, and hold with none"
        return f"fails whatever {self.figure} is{self._tried(headroom)}"

    def _number(self, number: float) -> str:
        return number_text(number, percent=self.unit in {"%", "percent"})

    def _beyond(self, stretches: Sequence[Stretch]) -> str:
        """Return what comes after a flip, where it does not fail at once."""
        nearest = stretches[0]
        if nearest.verdict is Verdict.UNJUDGED:
            return " (where it can't be computed)"
        if nearest.verdict is not Verdict.EDGE:
            return ""
        values = nearest.values
        is_above = len(stretches) == 1 or stretches[1].values.low >= values.high
        end, start = (values.high, values.low) if is_above else (values.low, values.high)
        if len(stretches) == 1:
            return " (then it is at the edge)"
        way = "up to" if is_above else "down to"
        return f" (then at the edge {way} {self.value(rounded_inward(end, start))})"

    def _tried(self, headroom: Headroom) -> str:
        """Return how far was looked, where that is not everywhere."""
        if headroom.is_exact:
            return ""
        lowest, highest = headroom.stretches[0].values.low, headroom.stretches[-1].values.high
        first, last = rounded_inward(lowest, highest), rounded_inward(highest, lowest)
        return f" (tried from {self._number(first)} to {self.value(last)})"


@dataclass(frozen=True, slots=True, kw_only=True)
class _PlainWords(_Words):
    """The same beside the figure's label, with values as sentences of the document have them."""

    quantity: Quantity
    form: Format
    conventions: Conventions

    @classmethod
    def of(cls, figure: Figure, conventions: Conventions) -> _PlainWords:
        form = record_form(figure)
        if figure.quantity.unit != CALENDAR:
            # Every digit, since one that was rounded away might lie beyond the flip.
            form = replace(form, significant=MOST_SIGNIFICANT)
        return cls(
            figure="it", unit="", quantity=figure.quantity, form=form, conventions=conventions
        )

    def value(self, number: float) -> str:
        return write(number, number, self.quantity.unit, self.form, self.conventions)

    def _number(self, number: float) -> str:
        return self.value(number)


def _holding(headroom: Headroom) -> list[Stretch]:
    return [stretch for stretch in headroom.stretches if stretch.verdict is Verdict.HOLDS]


def _nearest(headroom: Headroom, verdict: Verdict) -> Stretch | None:
    found: Iterable[Stretch] = (s for s in headroom.stretches if s.verdict is verdict)
    return min(found, key=lambda s: _distance(s.values, headroom.central), default=None)


def _distance(values: Interval, central: float) -> float:
    return max(values.low - central, central - values.high, 0.0)


def _common(one: Interval, other: Interval) -> Interval | None:
    """Return what two intervals have in common, or None for nothing."""
    low, low_open = max((one.low, one.low_open), (other.low, other.low_open))
    high, is_closed = min((one.high, not one.high_open), (other.high, not other.high_open))
    if low > high or (low == high and (low_open or not is_closed)):
        return None
    return Interval(low, high, low_open=low_open, high_open=not is_closed)
