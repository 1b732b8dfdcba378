"""Drawing equally likely values as dots."""

from __future__ import annotations

from sphinx_claims.plots import colours
from sphinx_claims.plots.drawing.canvas import EDGE, LINE, SMALL, WIDTH, Canvas, wrapped
from sphinx_claims.plots.drawing.frame import (
    BELOW,
    band_ends,
    number_across,
    set_across,
    title_height,
    title_lines,
    write_title,
)
from sphinx_claims.plots.drawing.ticks import position
from sphinx_claims.plots.picture import Dots

SIZE = 13.0
"""The diameter of a dot, in points."""

GAP = 6.0


def draw_dots(picture: Dots) -> Canvas:
    """Return a sheet with a stack of dots wherever values are near one another."""
    columns = _columns(picture)
    label = picture.band.label if picture.band else ""
    words = wrapped(label, SMALL, WIDTH - 2 * EDGE)
    above = GAP + len(words) * SMALL * LINE
    tallest = max(len(stack) for _, stack in columns)
    base = above + GAP + max(tallest, 4) * (SIZE + 1)
    canvas = Canvas(base + BELOW + title_height(picture.axis) + GAP)
    write_title(canvas, words, GAP)
    axes = canvas.axes(above, base - above)
    set_across(axes, picture.axis)
    axes.set_ylim(base - above, 0.0)
    axes.set_yticks([])
    for at in number_across(canvas, picture.axis, EDGE, base):
        axes.axvline(at, color=colours.RULE, linewidth=0.8, zorder=0)
    axes.axhline(base - above, color=colours.SOFT, linewidth=1.0, clip_on=False)
    if picture.band is not None:
        low, high = band_ends(picture.axis, picture.band)
        axes.axvspan(low, high, facecolor=colours.BAND, edgecolor="none", zorder=-1)
    for at, stack in columns:
        for number, value in enumerate(stack):
            is_inside = picture.band is None or picture.band.low <= value <= picture.band.high
            axes.plot(
                [at],
                [(number + 0.5) * (SIZE + 1) / (base - above)],
                marker="o",
                markersize=SIZE - 2.5,
                markerfacecolor=colours.OTHER if is_inside else colours.PAPER,
                markeredgecolor=colours.OTHER,
                markeredgewidth=1.5,
                linestyle="none",
                transform=axes.transAxes,
                clip_on=False,
                zorder=3,
            )
    write_title(canvas, title_lines(picture.axis), base + BELOW)
    return canvas


def _columns(picture: Dots) -> list[tuple[float, list[float]]]:
    """Return stacks of values, each with its place from 0 to 1 along the axis.

    Values nearer to the first of a stack than a dot is wide stand in that stack; it has its place
    in the middle of its values, or as near to it as the stack before leaves room.
    """
    least = SIZE / (WIDTH - 2 * EDGE)
    stacks: list[list[float]] = []
    for value in sorted(picture.values):
        at = position(picture.axis, value)
        if stacks and at - position(picture.axis, stacks[-1][0]) < least:
            stacks[-1].append(value)
        else:
            stacks.append([value])
    columns: list[tuple[float, list[float]]] = []
    for stack in stacks:
        ends = position(picture.axis, stack[0]), position(picture.axis, stack[-1])
        at = sum(ends) / 2
        columns.append((max(at, columns[-1][0] + least) if columns else at, stack))
    return columns
