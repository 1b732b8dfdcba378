"""Axes with their numbers, thin lines at these, and a title."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.axes import Axes

from sphinx_claims.plots import colours
from sphinx_claims.plots.drawing.canvas import EDGE, LINE, SMALL, WIDTH, Canvas, width, wrapped
from sphinx_claims.plots.drawing.ticks import position, ticks, unit_words
from sphinx_claims.plots.picture import Axis, Band

BELOW = 18.0
"""Points below an axis for its numbers."""


def title_lines(axis: Axis, room: float = WIDTH - 2 * EDGE) -> Sequence[str]:
    """Return the title of an axis with the rest of its unit, in lines of so many points."""
    parts = [axis.title, unit_words(axis), "logarithmic scale" if axis.is_log else ""]
    return wrapped(", ".join(filter(None, parts)), SMALL, room)


def title_height(axis: Axis, room: float = WIDTH - 2 * EDGE) -> float:
    """Return how many points the title of an axis takes, in lines of so many points."""
    return len(title_lines(axis, room)) * SMALL * LINE


def set_across(axes: Axes, axis: Axis) -> None:
    """Give axes the scale of an axis, from left to right."""
    if axis.is_log:
        axes.set_xscale("log")
    axes.set_xlim(axis.low, axis.high)
    axes.set_xticks([], minor=True)
    axes.set_xticks([])


def number_across(canvas: Canvas, axis: Axis, left: float, base: float) -> list[float]:
    """Write the numbers of an axis under a base line, and return where on the axis they are."""
    points = canvas.width - left - EDGE
    found = ticks(axis, points)
    for tick in found:
        at = left + position(axis, tick.at) * points
        half = width(tick.label, SMALL) / 2
        # A number at the very end stays on the sheet.
        at = min(max(at, half + 1), canvas.width - half - 1)
        canvas.write(
            tick.label, at, base + SMALL + 4, size=SMALL, colour=colours.SOFT, align="center"
        )
    return [tick.at for tick in found]


def write_title(canvas: Canvas, lines: Sequence[str], top: float, *, left: float = EDGE) -> None:
    """Write the title of an axis in lines from the top down."""
    for number, line in enumerate(lines):
        at = top + (number + 0.8) * SMALL * LINE
        canvas.write(line, left, at, size=SMALL, colour=colours.SOFT)


def band_ends(axis: Axis, band: Band) -> tuple[float, float]:
    """Return the ends of a band, as far as they lie on the axis."""
    return max(band.low, axis.low), min(band.high, axis.high)
