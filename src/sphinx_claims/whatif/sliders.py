"""The sliders of a panel, each with room for all that is of interest about its figure."""

from __future__ import annotations

from sphinx_claims.judge import Ledger, Measurer
from sphinx_claims.model import Figure
from sphinx_claims.whatif.panel import Panel
from sphinx_claims.whatif.slider import Slider, slider_of, values_covered
from sphinx_claims.whatif.worlds import Worlds


class Sliders:
    """The sliders of one panel, each found when it is first asked for."""

    def __init__(self, ledger: Ledger, panel: Panel, worlds: Worlds) -> None:
        self._ledger = ledger
        self._panel = panel
        self._worlds = worlds
        self._measurer = Measurer(ledger)
        self._known: dict[str, Slider] = {}

    def of(self, name: str) -> Slider:
        """Return the slider of a figure that a reader can move."""
        if name not in self._known:
            self._known[name] = self._made(self._ledger.records.figures[name])
        return self._known[name]

    def _made(self, figure: Figure) -> Slider:
        scenarios = self._ledger.scenarios
        there = (self._worlds.figures(one.id).get(figure.id) for one in scenarios)
        others = [one.quantity for one in there if one is not None]
        headrooms = [
            found
            for judged in self._panel.statements
            if figure.id in judged.record.figures
            if (found := self._measurer.headroom(judged, figure.id)) is not None
        ]
        return slider_of(figure, values_covered(figure, self._ledger, others, headrooms))
