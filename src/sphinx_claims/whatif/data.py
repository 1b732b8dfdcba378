"""The data of a panel: all that the script goes by, as one text of JSON."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from sphinx_claims.evaluate import Monomials, UnitFactor
from sphinx_claims.judge import Judged, Ledger, bounds_behind
from sphinx_claims.model import Claim, Figure, Quantity, Scenario
from sphinx_claims.notation import script_json
from sphinx_claims.whatif.dots import (
    BASE,
    DOTS,
    EDGE,
    HEIGHT,
    SIZE,
    WIDTH,
    Axis,
    Stated,
    axis_of,
    dot_values,
    stated_of,
)
from sphinx_claims.whatif.draws import FigureDraws
from sphinx_claims.whatif.panel import Panel, others
from sphinx_claims.whatif.slider import Slider
from sphinx_claims.whatif.sliders import Sliders
from sphinx_claims.whatif.worlds import Worlds
from sphinx_claims.whatif.written import Written
from sphinx_claims.wording import Interval, Wording

Json = dict[str, Any]


def panel_data(ledger: Ledger, panel: Panel, factor: UnitFactor) -> Json:
    """Return the data of a panel, with numbers as they are; the package says what it holds."""
    return _Data(ledger, panel, factor).all()


def data_text(data: Json) -> str:
    """Return data as JSON that can stand in a page: nothing in it ends a script."""
    return script_json(_plain(data))


def _plain(value: Any) -> Any:
    """Return a value without infinite numbers, which JSON lacks."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, float) and math.isinf(value):
        return "inf" if value > 0 else "-inf"
    return value


class _Data:
    """The parts of one panel's data."""

    def __init__(self, ledger: Ledger, panel: Panel, factor: UnitFactor) -> None:
        self._ledger = ledger
        self._panel = panel
        self._records = ledger.records
        self._worlds = Worlds(ledger, factor)
        self._sliders = Sliders(ledger, panel, self._worlds)
        self._scenarios = [s for s in ledger.scenarios if self._moves(s)]

    def all(self) -> Json:
        return {
            "figures": {figure.id: self._figure(figure) for figure in self._panel.figures},
            "claims": {claim.id: self._claim(claim) for claim in self._panel.claims},
            "statements": [statement_data(judged) for judged in self._panel.statements],
            "others": {verdict.value: count for verdict, count in others(self._panel).items()},
            "scenarios": [self._scenario(scenario) for scenario in self._scenarios],
            "dots": self._dots(),
        }

    def _moves(self, scenario: Scenario) -> bool:
        """Return whether a scenario moves anything here, or is the document as it is written."""
        names = [figure.id for figure in self._panel.figures]
        return scenario.is_default or bool(self._changed(scenario, names))

    def _changed(self, scenario: Scenario, names: Iterable[str]) -> dict[str, Figure | None]:
        """Return the figures that a scenario gives another value; None for one without any."""
        there = self._worlds.figures(scenario.id)
        published = self._records.figures
        return {name: there.get(name) for name in names if there.get(name) != published[name]}

    def _figure(self, figure: Figure) -> Json:
        slider = self._sliders.of(figure.id) if figure in self._panel.sliders else None
        return {
            "label": figure.label,
            **_ends(figure.quantity),
            "size": self._records.sizes[figure.id],
            "write": Written.of(figure).data(),
            "draws": self._draws(self._records.figures, figure.id),
            "slider": None if slider is None else _slider(slider),
        }

    def _draws(self, figures: Mapping[str, Figure], name: str) -> tuple[float, ...] | None:
        """Return the draws of a figure; None where no dots rest on it."""
        dots = self._panel.dots
        if dots is None or name not in dots.figures:
            return None
        return FigureDraws(self._ledger, figures).of(name)

    def _claim(self, claim: Claim) -> Json:
        monomial = Monomials(self._records).of(claim.id)
        return {
            "label": claim.label,
            "parameters": list(claim.parameters),
            "figures": list(claim.figures),
            "powers": None if monomial is None else dict(monomial.powers),
            "size": self._records.sizes[claim.id],
            **_ends(claim.quantity),
            "write": Written.of(claim).data(),
        }

    def _scenario(self, scenario: Scenario) -> Json:
        figures = self._worlds.figures(scenario.id)
        changed = self._changed(scenario, (figure.id for figure in self._panel.figures))
        return {
            "id": scenario.id,
            "label": scenario.label,
            "short": scenario.short,
            "summary": _summary(scenario),
            "values": {
                name: None
                if figure is None
                else {
                    **_ends(figure.quantity),
                    "draws": self._draws(figures, name),
                    **self._bounds(scenario, figure),
                }
                for name, figure in changed.items()
            },
        }

    def _bounds(self, scenario: Scenario, figure: Figure) -> Json:
        """Return whether a figure of a scenario is a bound, and what bounds it is computed from."""
        bounds = self._worlds.bounds(scenario.id)
        bound = bounds.get(figure.id)
        found = bounds_behind(figure, self._records, bounds)
        rests_on = {"restsOn": [one.value for one in found]} if found else {}
        return {**({} if bound is None else {"bound": bound.value}), **rests_on}

    def _dots(self) -> Json | None:
        claim = self._panel.dots
        if claim is None:
            return None
        stated = stated_of(self._panel)
        axis = self.axis(claim, stated)
        return {
            "claim": claim.id,
            "words": None if stated is None else stated.words,
            "accepts": None if stated is None else _interval(stated.accepts),
            "said": None if stated is None else stated.said,
            "count": DOTS,
            "axis": {"low": axis.low, "high": axis.high, "log": axis.is_log},
            "width": WIDTH,
            "height": HEIGHT,
            "edge": EDGE,
            "size": SIZE,
            "base": BASE,
        }

    def axis(self, claim: Claim, stated: Stated | None) -> Axis:
        """Return the axis of the dots: what the scenarios come to, and what the words accept."""
        shown = [claim.quantity.low, claim.quantity.high]
        if stated is not None:
            shown += [stated.accepts.low, stated.accepts.high]
        for scenario in self._scenarios:
            shown += self._shown(claim, scenario)
        is_share = bool(claim.event)
        return axis_of(shown, is_share=is_share)

    def _shown(self, claim: Claim, scenario: Scenario) -> Iterator[float]:
        figures = self._worlds.figures(scenario.id)
        records = replace(self._records, figures=figures)
        known = {name: self._draws(figures, name) for name in claim.figures if name in figures}
        yield from dot_values(claim, records, self._ledger.settings, known) or ()


def _summary(scenario: Scenario) -> str:
    """Return whose view a scenario is, and what it assumes: its title first, if it has one."""
    if scenario.label == scenario.short:
        return scenario.summary
    return f"{scenario.label[:1].upper()}{scenario.label[1:]}. {scenario.summary}"


def statement_data(judged: Judged) -> Json:
    """Return a statement as the script judges it, in the unit of its words."""
    judgement, record = judged.judgement, judged.record
    wording = judgement.wording
    assert isinstance(wording, Wording)  # noqa: S101  (a panel has no statement of other words)
    return {
        "anchor": judged.anchor,
        "target": record.id,
        "label": record.label,
        "words": judgement.words,
        "accepts": _interval(wording.accepts),
        "ends": None if wording.ends is None else [_interval(end) for end in wording.ends],
        "endByEnd": isinstance(record, Figure),
        "factor": judgement.factor,
        "start": judgement.start,
        "verdict": judgement.verdict.value,
        "write": Written.of(record, judgement.words).data(),
    }


def _ends(quantity: Quantity) -> Json:
    return {"low": quantity.low, "central": quantity.central, "high": quantity.high}


def _interval(interval: Interval) -> list[object]:
    return [interval.low, interval.high, interval.low_open, interval.high_open]


def _slider(slider: Slider) -> Json:
    return {
        "from": slider.start,
        "to": slider.end,
        "log": slider.is_log,
        "steps": slider.steps,
        "factor": slider.factor,
        "unit": slider.unit,
        "least": slider.least,
        "most": slider.most,
    }
