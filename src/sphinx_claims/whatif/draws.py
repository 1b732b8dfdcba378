"""Draws of figures, as many as a reader's browser computes a claim with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sphinx_claims.judge import Ledger
from sphinx_claims.model import Figure
from sphinx_claims.uncertainty import Uncertainty

COUNT = 200
"""Draws of each figure: quantiles of its distribution, in an order that its id decides."""

DIGITS = 6
"""Significant digits of a draw."""


class FigureDraws:
    """The draws of one set of figures."""

    def __init__(self, ledger: Ledger, figures: Mapping[str, Figure]) -> None:
        records = replace(ledger.records, figures=figures)
        self._figures = figures
        self._uncertainty = Uncertainty(records, ledger.settings, COUNT)

    def of(self, name: str) -> tuple[float, ...] | None:
        """Return the draws of a figure, in its own unit; None where it is a single number.

        They have six significant digits, since they are sent to every reader.
        """
        if self._figures[name].distribution.is_certain:
            return None
        return tuple(float(f"{draw:.{DIGITS}g}") for draw in self._uncertainty.draws(name).tolist())
