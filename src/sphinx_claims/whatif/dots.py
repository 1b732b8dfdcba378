"""The dots of a panel: a claim as equally likely values, which follow what a reader moves.

The values are the 2.5, 7.5 … 97.5 % points of the claim over the draws of its figures. The layout
is written down here, and the script repeats it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sphinx_claims.checks import NO_VALUE, interval_phrase, says_percent
from sphinx_claims.evaluate import Recomputation, UncomputableError
from sphinx_claims.judge import Judged
from sphinx_claims.model import Claim, Figure, Records, Settings
from sphinx_claims.whatif.draws import COUNT
from sphinx_claims.whatif.panel import Panel
from sphinx_claims.whatif.written import Written
from sphinx_claims.wording import Interval, Wording

DOTS = 20
"""Kay et al. (2016), “When (ish) is my bus?”, doi 10.1145/2858036.2858558, tried 20 and 100."""

WIDTH, HEIGHT = 600.0, 132.0
"""The size of the drawing, in its own units."""

EDGE = 12.0
"""What stays free at either end."""

SIZE = 12.0
"""The diameter of a dot, and the height of one in a stack."""

BASE = 108.0
"""Where the axis lies, from above."""

LOG_FROM = 5.0
"""How many times its lower end the upper end must be for an axis to be logarithmic."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """What the values are drawn along, in the claim's own unit."""

    low: float
    high: float
    is_log: bool

    def place(self, value: float) -> float:
        """Return where a value stands, from 0 to 1; what lies beyond an end stands at that end."""
        if value <= self.low:
            return 0.0
        if value >= self.high:
            return 1.0
        if self.is_log:
            return (math.log(value) - math.log(self.low)) / (
                math.log(self.high) - math.log(self.low)
            )
        return (value - self.low) / (self.high - self.low)

    def across(self, value: float) -> float:
        """Return how far from the left a value is drawn."""
        return EDGE + self.place(value) * (WIDTH - 2 * EDGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """One dot of a drawing."""

    x: float
    y: float
    is_inside: bool
    """Whether the words accept the value that it stands for; so where there are no words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """The words that the dots are held against."""

    words: str
    accepts: Interval
    """What they accept, in the claim's own unit."""

    said: str
    """The same in words: “50 to 200”."""

    @classmethod
    def of(cls, judged: Judged) -> Stated | None:
        """Return the words of a statement; None where they give no interval."""
        judgement = judged.judgement
        if not isinstance(judgement.wording, Wording):
            return None
        accepts = judgement.own(judgement.wording.accepts)
        percent = says_percent(judgement.words)
        said = interval_phrase(accepts, judged.record.quantity.unit, percent=percent)
        return cls(words=judgement.words, accepts=accepts, said=said)


def stated_of(panel: Panel) -> Stated | None:
    """Return the words that the dots are held against: an author's first that stand."""
    for judged in panel.statements:
        is_stated = judged.record == panel.dots and not judged.statement.is_pulled
        if is_stated and judged.judgement.verdict.stands:
            return Stated.of(judged)
    return None


def dot_values(
    claim: Claim,
    records: Records,
    settings: Settings,
    draws: Mapping[str, Sequence[float] | None],
) -> tuple[float, ...] | None:
    """Return the values of a claim, rising, in its own unit; None where one can't be computed.

    `draws` are those of its figures, in their own units; None for a single number.
    """
    recomputation = Recomputation(records, settings)
    figures = records.figures
    if any(name not in figures for name in claim.figures):
        return None
    found = []
    for number in range(COUNT):
        points = {name: _drawn(draws[name], figures[name], number) for name in claim.figures}
        try:
            found.append(recomputation.quantity(claim, points, inside=0).central)
        except UncomputableError:
            return None
    found.sort()
    each = COUNT // DOTS
    # A point with 2.5 % below it lies between two of the draws, of which each has half a per cent.
    pairs = ((found[each * n + each // 2 - 1], found[each * n + each // 2]) for n in range(DOTS))
    return tuple(one / 2 + other / 2 for one, other in pairs)


def _drawn(draws: Sequence[float] | None, figure: Figure, number: int) -> float:
    return figure.quantity.central if draws is None else draws[number]


def axis_of(values: Iterable[float], *, is_share: bool) -> Axis:
    """Return an axis with room for some finite values; that of a share runs from 0 to 1."""
    found = [value for value in values if math.isfinite(value)]
    low, high = min(found), max(found)
    if is_share:
        return Axis(low=0.0, high=1.0, is_log=False)
    is_log = low > 0 and high / low >= LOG_FROM
    if is_log:
        return Axis(low=low / 1.25, high=high * 1.25, is_log=True)
    room = ((high - low) or abs(high) or 1.0) * 0.1
    floor = 0.0 if low >= 0 else -math.inf
    return Axis(low=max(low - room, floor), high=high + room, is_log=False)


def dots_layout(values: Sequence[float], axis: Axis, accepts: Interval | None) -> tuple[Dot, ...]:
    """Return where the dots stand: stacked wherever values are nearer than a dot is wide.

    A stack stands in the middle of its values, or as near to it as the stack before leaves room;
    stacks that are too high for the drawing are pressed together.
    """
    stacks: list[list[float]] = []
    for value in sorted(values):
        if stacks and axis.across(value) - axis.across(stacks[-1][0]) < SIZE:
            stacks[-1].append(value)
        else:
            stacks.append([value])
    tallest = max((len(stack) for stack in stacks), default=1)
    step = min(SIZE, (BASE - SIZE) / max(tallest - 1, 1))
    dots: list[Dot] = []
    before = -math.inf
    for stack in stacks:
        middle = axis.across(stack[0]) / 2 + axis.across(stack[-1]) / 2
        x = max(middle, before + SIZE)
        before = x
        for number, value in enumerate(stack):
            is_inside = accepts is None or accepts.contains(value)
            y = BASE - SIZE / 2 - number * step
            dots.append(Dot(x=_hundredths(x), y=_hundredths(y), is_inside=is_inside))
    return tuple(dots)


def _hundredths(number: float) -> float:
    return math.floor(number * 100 + 0.5) / 100


def dots_sentence(values: Sequence[float] | None, stated: Stated | None, written: Written) -> str:
    """Return what the dots show, in a sentence."""
    if values is None:
        return f"The dots {NO_VALUE}."
    if stated is not None:
        inside = sum(stated.accepts.contains(value) for value in values)
        return (
            f"{inside} of {DOTS} equally likely values lie within what “{stated.words}” accepts, "
            f"{stated.said}."
        )
    low, high = (written.value(values[at]) for at in (DOTS // 4, -DOTS // 4 - 1))
    return f"Half of {DOTS} equally likely values lie between {low} and {high}."
