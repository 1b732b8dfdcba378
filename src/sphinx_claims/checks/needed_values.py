"""What a figure would have to be for statements that fail to hold again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from sphinx_claims.checks.headroom_phrases import holding_values, mending_phrase
from sphinx_claims.judge import Judged, Ledger, Measurer
from sphinx_claims.model import Figure, Headroom
from sphinx_claims.wording import Wording


class NeededValues:
    """The figures of one ledger, as they would have to be for its statements to hold."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._measurer = Measurer(ledger)

    def notes(self, group: Sequence[Judged]) -> Iterator[str]:
        """Yield for each figure behind all of these statements with what values they would hold.

        Where what else rests on the figure, and stands now, leaves fewer values, these are said
        as well. Nothing is said of a range that is stated as one, since what its two ends must
        be is told with it.
        """
        if any(map(_is_range_of_its_own, group)):
            return
        conventions = self._ledger.settings.conventions
        for name in group[0].record.figures:
            beside = [j for j in self._resting.get(name, ()) if _is_kept(j)]
            own = self._headrooms(group, name)
            values = holding_values(own) if own else None
            if values is not None:
                # What holds now may come to the edge with it: there it stands too.
                others = [headroom.softened() for headroom in self._headrooms(beside, name)]
                every = holding_values([*own, *others])
                yield mending_phrase(values, every, self._ledger.records.figures[name], conventions)

    def _headrooms(self, statements: Sequence[Judged], name: str) -> list[Headroom]:
        """Return the headroom of statements in one figure; nothing where one of them has none."""
        headrooms = []
        for judged in statements:
            headroom = self._measurer.headroom(judged, name)
            if headroom is None:
                return []
            headrooms.append(headroom)
        return headrooms

    @cached_property
    def _resting(self) -> dict[str, list[Judged]]:
        """The statements that rest on each figure."""
        resting: dict[str, list[Judged]] = {}
        for judged in self._ledger.judged:
            for name in judged.record.figures:
                resting.setdefault(name, []).append(judged)
        return resting


def _is_kept(judged: Judged) -> bool:
    """Return whether words stand now, and are an author's: the machine's move with the value."""
    return judged.judgement.verdict.stands and not judged.statement.is_pulled


def _is_range_of_its_own(judged: Judged) -> bool:
    wording = judged.judgement.wording
    is_range = isinstance(wording, Wording) and wording.ends is not None
    return is_range and isinstance(judged.record, Figure) and judged.record.quantity.is_range
