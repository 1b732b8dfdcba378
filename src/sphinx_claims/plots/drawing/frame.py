"""Axes with their numbers, thin lines at these, and a title."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.axes import Axes

from sphinx_claims.plots import colours
from sphinx_claims.plots.drawing.canvas import EDGE, LINE, SMALL, WIDTH, Canvas, width, wrapped
from sphinx_claims.plots.drawing.ticks import Tick, position, ticks, unit_words
from sphinx_claims.plots.picture import Axis, Band

BELOW = 18.0
"""Points below an axis for its numbers."""

BROKEN = (0, (4, 3))
"""The stroke of a line that a plot is read against."""


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
    axes.set_xlim(*((axis.high, axis.low) if axis.is_reversed else (axis.low, axis.high)))
    axes.set_xticks([], minor=True)
    axes.set_xticks([])


def number_across(
    canvas: Canvas, axis: Axis, left: float, base: float, *, right: float = EDGE
) -> list[float]:
    """Write the numbers of an axis under a base line, and return where on the axis they are."""
    points = canvas.width - left - right
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


def number_upright(  # noqa: PLR0913, PLR0917  (a place has so many sides)
    canvas: Canvas, axes: Axes, axis: Axis, left: float, base: float, height: float
) -> None:
    """Give axes the scale of an upright axis, with its numbers and a thin line at each."""
    if axis.is_log:
        axes.set_yscale("log")
    axes.set_ylim(axis.low, axis.high)
    axes.set_yticks([], minor=True)
    axes.set_yticks([])
    for tick in upright_ticks(axis, height):
        axes.axhline(tick.at, color=colours.RULE, linewidth=0.8, zorder=0)
        foot = base - position(axis, tick.at) * height + SMALL * 0.36
        canvas.write(tick.label, left - 5, foot, size=SMALL, colour=colours.SOFT, align="right")


def upright_ticks(axis: Axis, height: float) -> list[Tick]:
    """Return the numbers of an upright axis, which need less room than beside one another."""
    return ticks(axis, height * 1.6)


def before_upright(axis: Axis, height: float) -> float:
    """Return how many points from the left an upright axis begins, after its numbers."""
    return EDGE + max(width(tick.label, SMALL) for tick in upright_ticks(axis, height)) + 5


def write_title(canvas: Canvas, lines: Sequence[str], top: float, *, left: float = EDGE) -> None:
    """Write the title of an axis in lines from the top down."""
    for number, line in enumerate(lines):
        at = top + (number + 0.8) * SMALL * LINE
        canvas.write(line, left, at, size=SMALL, colour=colours.SOFT)


def band_ends(axis: Axis, band: Band) -> tuple[float, float]:
    """Return the ends of a band, as far as they lie on the axis."""
    return max(band.low, axis.low), min(band.high, axis.high)
