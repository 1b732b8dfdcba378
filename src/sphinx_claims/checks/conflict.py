"""Statements of one figure or claim that can't both be true."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sphinx_claims.checks.phrases import accepts_phrase
from sphinx_claims.errors import Code, Place, Problem
from sphinx_claims.judge import Judged, Ledger
from sphinx_claims.model import Quantity
from sphinx_claims.wording import Interval, Wording

_APART = 1 + 1e-9
"""How many times a number must be another one to be more than its noise."""


def check_conflicts(ledger: Ledger) -> Iterator[Problem]:
    """Report two statements of one figure or claim that can't both be true.

    Each of them holds or is at the edge by itself, so what both accept always holds the central
    estimate. They conflict all the same in either of two cases. First, where neither accepts the
    number that the other prints, or any number of the range that it prints: a hedge is room for
    the value around the author's number, not for another number. Second, where the value is a
    range, and all that both accept of it is one point.

    Bad: “around 75-to-1” here and “around 300-to-1” there, where the figures give 150.
    Good: “around 150-to-1” in both places, or “around 100-to-1” and “around 150-to-1”.
    """
    for group in ledger.by_target.values():
        if len(group) > 1 and (pair := _conflict(group)) is not None:
            yield _problem(*pair)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """What a statement accepts and prints, in its target's own unit."""

    judged: Judged
    accepts: Interval
    printed: Interval
    """The number or range as printed; what the words accept with no hedge, where none is."""


def _conflict(group: Sequence[Judged]) -> tuple[Judged, Judged] | None:
    """Return two statements of a target that conflict, in their order, or None."""
    by_words = {judged.judgement.words: judged for judged in reversed(group)}
    if len(by_words) == 1:
        return None
    said = [
        _Said(
            judged=judged,
            accepts=judged.judgement.own(wording.accepts),
            printed=judged.judgement.own(_printed(wording)),
        )
        for judged in reversed(by_words.values())
        if judged.judgement.verdict.stands
        and isinstance(wording := judged.judgement.wording, Wording)
    ]
    pair = _apart(said) or _touching(said, group[0].record.quantity)
    if pair is None:
        return None
    one, other = sorted(pair, key=lambda s: group.index(s.judged))
    return one.judged, other.judged


def _apart(said: Sequence[_Said]) -> tuple[_Said, _Said] | None:
    """Return two of which neither accepts what the other prints.

    For each, the candidates are those whose number lies above all that it accepts; of these, the
    one that accepts the least of what lies below decides.
    """
    rising = sorted(said, key=lambda s: s.printed.low)
    starts = [s.printed.low for s in rising]
    # From each place on, the one that accepts from the highest value up.
    highest = rising[:]
    for at in range(len(rising) - 2, -1, -1):
        highest[at] = max(rising[at], highest[at + 1], key=lambda s: s.accepts.low)
    for one in said:
        first = bisect_right(starts, _above(one.accepts.high))
        if first < len(rising):
            other = highest[first]
            if other.accepts.low > _above(one.printed.high):
                return one, other
    return None


def _touching(said: Sequence[_Said], quantity: Quantity) -> tuple[_Said, _Said] | None:
    """Return two that have no more than one point of a range in common."""
    if not said or not quantity.is_range:
        return None
    lower = min(said, key=lambda s: s.accepts.high)
    upper = max(said, key=lambda s: s.accepts.low)
    low, high = max(upper.accepts.low, quantity.low), min(lower.accepts.high, quantity.high)
    is_point = high <= _above(low)
    return (lower, upper) if is_point and lower is not upper else None


def _printed(wording: Wording) -> Interval:
    return wording.bare if wording.printed is None else Interval(*wording.printed)


def _above(number: float) -> float:
    return number * _APART if number > 0 else number / _APART


def _problem(one: Judged, other: Judged) -> Problem:
    target = one.statement.target
    return Problem(
        code=Code.CLAIM_CONFLICT,
        location=other.statement.location,
        message=f"“{target}” is stated as “{one.judgement.words}” and as "
        f"“{other.judgement.words}”, which can't both be true",
        remark=accepts_phrase(other.judgement),
        places=(
            Place(
                location=one.statement.location, remark=accepts_phrase(one.judgement), shown=True
            ),
        ),
        help=("say the same in both places, or state what differs as a claim of its own",),
    )
