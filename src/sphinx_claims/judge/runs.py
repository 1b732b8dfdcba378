"""What a run gives: the value of its figure, and whether it is what was asked for."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal

from sphinx_claims.judge.verdicts import Judge
from sphinx_claims.model import Figure, Judgement, Quantity
from sphinx_claims.wording import Conventions, read_value

_DIGITS = 3
"""Significant digits of what is the same for all seeds."""

_LONGEST = 12
"""Digits of the longest number that is written without an exponent, or zeros before its first."""

_NOTHING = 1e-9
"""What is as good as 0, which a record may be on the one machine and not quite on another."""

_TWO_DIGITS = Decimal("3.55")
"""A spread below, in units of its first digit, is given with a second one."""

_EXACT = Context(prec=60)


def run_value(figure: Figure, values: Sequence[float], conventions: Conventions) -> str:
    """Return the value that a run gives a figure, as it is written in a file.

    From the lowest to the highest seed, rounded outwards to the digits that their spread supports:
    two of it up to 3.54 of its first unit, and one from there on, by the rule that the Particle
    Data Group rounds uncertainties by. What is the same for all seeds is one number, of three
    digits.
    """
    unit = read_value(figure.value, conventions).unit_text
    factor = 100 if figure.is_percent else 1
    low, high = (
        _EXACT.multiply(Decimal(repr(one)), Decimal(factor)) for one in (min(values), max(values))
    )
    if low == high:
        return f"{_plain(_to_digits(low))} {unit}".strip()
    spread = high - low
    digits = 2 if spread.scaleb(-spread.adjusted()) < _TWO_DIGITS else 1
    place = Decimal((0, (1,), spread.adjusted() + 1 - digits))
    ends = (_to_place(low, place, ROUND_FLOOR), _to_place(high, place, ROUND_CEILING))
    return f"{_plain(ends[0])} to {_plain(ends[1])} {unit}".strip()


def judge_run(judge: Judge, figure: Figure, values: Sequence[float]) -> Judgement:
    """Judge the words of a measured figure's threshold against what a run gave for all seeds."""
    assert figure.measurement is not None  # noqa: S101  (asked for measured figures alone)
    quantity = Quantity.spanning(min(values), max(values), figure.quantity.unit)
    return judge.words(figure.measurement.threshold, quantity, unsaid=figure.unsaid)


def judge_threshold(judge: Judge, figure: Figure) -> Judgement:
    """Judge the words of a measured figure's threshold against its value, whatever that is.

    Of use before a run, for words that give no interval, or are in another unit.
    """
    return judge_run(judge, figure, (figure.quantity.low, figure.quantity.high))


def are_apart(recorded: Sequence[float], found: Sequence[float]) -> bool:
    """Return whether a run gives something else than its record.

    Another machine may add in another order, and training grows such differences, so digits are
    not compared. The two are apart where no seed of the one comes near any of the other: no nearer
    than the seeds of the record lie to one another, or than a tenth of their size.
    """
    low, high = min(recorded), max(recorded)
    near = max(high - low, max(abs(low), abs(high)) / 10, _NOTHING)
    return max(found) < low - near or min(found) > high + near


def _to_digits(number: Decimal) -> Decimal:
    if not number:
        return number
    place = Decimal((0, (1,), number.adjusted() + 1 - _DIGITS))
    is_whole = number == number.to_integral_value()
    return number if is_whole else _to_place(number, place, ROUND_HALF_EVEN)


def _to_place(number: Decimal, place: Decimal, rounding: str) -> Decimal:
    steps = _EXACT.divide(number, place).to_integral_value(rounding)
    return _EXACT.multiply(steps, place)


def _plain(number: Decimal) -> str:
    """Return a number without zeros at its end; with an exponent where it would be very long."""
    short = number.normalize(_EXACT)
    if not short:
        return "0"
    return f"{short:f}" if abs(short.adjusted()) <= _LONGEST else f"{short:e}"
