"""The reference: what a panel shows for a reader's settings, by the machine's own judging.

The script of a page does the same by the panel's data; the tests hold the one against the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from sphinx_claims.checks import NO_VALUE, qualified, stands_phrase
from sphinx_claims.evaluate import UnitFactor
from sphinx_claims.judge import Judge, Judged, Ledger, Measurer, bounds_behind
from sphinx_claims.model import Claim, Figure, Records, Relation, Verdict
from sphinx_claims.whatif.break_even import break_even_phrase, within
from sphinx_claims.whatif.dots import Stated, dot_values, dots_sentence, stated_of
from sphinx_claims.whatif.draws import FigureDraws
from sphinx_claims.whatif.panel import Panel, others
from sphinx_claims.whatif.sliders import Sliders
from sphinx_claims.whatif.worlds import Worlds
from sphinx_claims.whatif.written import Written


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A statement as a reader's settings have it."""

    anchor: str
    verdict: Verdict
    """`unjudged` where there is no value to judge by."""

    written: str
    """The value beside the words, or that there is none."""


class Reader:
    """What one panel shows, for whatever a reader may set."""

    def __init__(self, ledger: Ledger, panel: Panel, factor: UnitFactor) -> None:
        self.ledger = ledger
        self.panel = panel
        self.judge = Judge(ledger.records, ledger.settings.conventions, factor, ledger.as_of)
        self._worlds = Worlds(ledger, factor)
        self.sliders = Sliders(ledger, panel, self._worlds)

    def at(self, scenario: str = "", points: Mapping[str, float] | None = None) -> Reading:
        """Return what is shown under a scenario, with some figures moved, in their own units.

        An empty id is the document as it is written. KeyError for an unknown scenario.
        """
        points = dict(points or {})
        records = self._worlds.records(scenario, points, self.panel.claims)
        bounds = self._worlds.bounds(scenario)
        return Reading(reader=self, records=records, moved=frozenset(points), bounds=bounds)


@dataclass(frozen=True)
class Reading:
    """What a panel shows for one of a reader's settings."""

    reader: Reader
    records: Records
    """The records as the reader has them; what can't be computed is left out."""

    moved: frozenset[str]
    """The figures that the reader has moved."""

    bounds: Mapping[str, Relation]
    """FLOOR or CEILING, by the ids of the figures that are no more than that in the scenario,
    until a reader moves them."""

    @cached_property
    def statements(self) -> tuple[Read, ...]:
        """The panel's statements, each judged and with its value."""
        return tuple(self._read(judged) for judged in self.reader.panel.statements)

    def _read(self, judged: Judged) -> Read:
        standing = self._standing(judged)
        if standing is None:
            return Read(anchor=judged.anchor, verdict=Verdict.UNJUDGED, written=NO_VALUE)
        written = Written.of(judged.record, judged.judgement.words)
        return Read(
            anchor=judged.anchor,
            verdict=standing.judgement.verdict,
            written=self._qualified(standing.record, written),
        )

    @cached_property
    def stands(self) -> str:
        """How all statements of the page stand, by number, while something is moved."""
        return stands_phrase(
            others(self.reader.panel) + Counter(one.verdict for one in self.statements)
        )

    def figure(self, name: str) -> str:
        """Return the value of a figure that has one, as it stands beside its slider."""
        written = Written.of(self.reader.ledger.records.figures[name])
        return self._qualified(self.records.figures[name], written)

    def _qualified(self, record: Figure | Claim, written: Written) -> str:
        """Return a value, with whether it is more than a floor or a ceiling."""
        phrase = written.phrase(record.quantity)
        if record.id in self.moved:
            return phrase
        bounds = self.bounds
        if isinstance(record, Claim):
            bounds = {name: one for name, one in bounds.items() if name not in self.moved}
        rests_on = bounds_behind(record, self.records, bounds)
        return qualified(phrase, bounds.get(record.id), rests_on)

    @cached_property
    def _all_records(self) -> Records:
        """The records with all claims: one without a value here may have one elsewhere."""
        claims = {**self.reader.ledger.records.claims, **self.records.claims}
        return replace(self.records, claims=claims)

    def _standing(self, judged: Judged) -> Judged | None:
        """Return a statement with the value that it has here; None where it has none."""
        record: Figure | Claim | None = self.records.get(judged.record.id)
        if record is None:
            return None
        judgement = self.reader.judge.record(judged.judgement.words, record)
        return replace(judged, record=record, judgement=judgement)

    @cached_property
    def break_evens(self) -> Mapping[tuple[str, str], str]:
        """How far each slider can move, by the statement's anchor and the figure's id.

        Left out where a statement has no value, and where its verdict changes too often to tell.
        """
        measurer = Measurer(replace(self.reader.ledger, records=self._all_records))
        found = {}
        for judged in self.reader.panel.statements:
            standing = self._standing(judged)
            for figure in self.reader.panel.sliders if standing is not None else ():
                if standing is None or figure.id not in judged.record.figures:
                    continue
                headroom = measurer.headroom(standing, figure.id)
                if headroom is not None:
                    found[judged.anchor, figure.id] = break_even_phrase(
                        within(headroom, self.reader.sliders.of(figure.id)),
                        Written.of(figure),
                        is_range=self.records.figures[figure.id].quantity.is_range,
                    )
        return found

    @cached_property
    def dots(self) -> tuple[float, ...] | None:
        """The values of the dots, rising, in the claim's own unit; None where there are none."""
        claim = self.reader.panel.dots
        if claim is None:
            return None
        draws = FigureDraws(self.reader.ledger, self.records.figures)
        known = {name: draws.of(name) for name in claim.figures if name in self.records.figures}
        return dot_values(claim, self._all_records, self.reader.ledger.settings, known)

    @cached_property
    def sentence(self) -> str:
        """What the dots show; empty for a panel without them."""
        claim = self.reader.panel.dots
        if claim is None:
            return ""
        return dots_sentence(self.dots, self.stated, Written.of(claim))

    @property
    def stated(self) -> Stated | None:
        """The words that the dots are held against."""
        return stated_of(self.reader.panel)
