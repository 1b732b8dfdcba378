"""Drawing measured points over two axes, with the names of their lines beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes

from sphinx_claims.plots import colours
from sphinx_claims.plots.drawing.canvas import EDGE, LINE, SMALL, WIDTH, Canvas, width, wrapped
from sphinx_claims.plots.drawing.frame import (
    BELOW,
    BROKEN,
    before_upright,
    number_across,
    number_upright,
    set_across,
    title_height,
    title_lines,
    write_title,
)
from sphinx_claims.plots.drawing.ticks import position
from sphinx_claims.plots.picture import Line, Points

HEIGHT = 210.0
"""Points from the foot to the top of the upright axis, at least."""

GAP = 7.0
WIDEST = 88.0
"""Points that a name beside the plot is wide, at most."""

SAMPLE = 12.0
"""Points before a name, for the mark that its points have or for the end of its broken line."""

STYLES = (
    (colours.MARK, "-", "o"),
    (colours.OTHER, (0, (6, 2)), "s"),
    (colours.SOFT, (0, (2, 2)), "^"),
    (colours.INK, (0, (8, 2, 2, 2)), "D"),
    (colours.MARK, (0, (1, 1.5)), "v"),
)
"""The colours, strokes and marks of up to five lines, told apart without their colours too."""


@dataclass(frozen=True, slots=True)
class Name:
    """What a line is called, in lines of text, and where on the sheet it would stand."""

    lines: tuple[str, ...]
    middle: float
    style: int
    """The number of the line's style; -1 for a broken line."""

    @property
    def height(self) -> float:
        """How many points it takes."""
        return len(self.lines) * SMALL * LINE


def draw_points(picture: Points) -> Canvas:
    """Return a sheet with the points, their bars, and their lines' names to the right."""
    words = title_lines(picture.upright)
    top = GAP + len(words) * SMALL * LINE + GAP
    labels = [line.label for line in picture.lines] + [mark.label for mark in picture.marks]
    names = [wrapped(label, SMALL, WIDEST) for label in labels if label]
    height = max(HEIGHT, sum(map(len, names)) * SMALL * LINE)
    base = top + height
    widest = max((width(text, SMALL) for lines in names for text in lines), default=0.0)
    right = EDGE + (min(widest, WIDTH / 2) + SAMPLE + 4 if names else 0.0)
    canvas = Canvas(base + BELOW + title_height(picture.across) + GAP)
    write_title(canvas, words, GAP)
    left = before_upright(picture.upright, height)
    axes = canvas.axes(top, height, left=left, right=right)
    set_across(axes, picture.across)
    number_upright(canvas, axes, picture.upright, left, base, height)
    for at in number_across(canvas, picture.across, left, base, right=right):
        axes.axvline(at, color=colours.RULE, linewidth=0.8, zorder=0)
    _draw(axes, picture)
    _write_names(canvas, list(_names(picture, base, height)), WIDTH - right, top, base)
    write_title(canvas, title_lines(picture.across), base + BELOW)
    return canvas


def _draw(axes: Axes, picture: Points) -> None:
    for mark in picture.marks:
        axes.axhline(mark.low, color=colours.SOFT, linewidth=1.2, linestyle=BROKEN, zorder=1)
    for number, line in enumerate(picture.lines):
        _draw_line(axes, line, number)


def _draw_line(axes: Axes, line: Line, number: int) -> None:
    colour, stroke, _ = STYLES[number % len(STYLES)]
    across = [x for x, _ in line.points]
    values = [y for _, y in line.points]
    lows, highs = [low for low, _ in line.range], [high for _, high in line.range]
    axes.fill_between(across, lows, highs, facecolor=colour, alpha=0.12, edgecolor="none", zorder=1)
    axes.vlines(across, lows, highs, colors=colour, linewidth=1.6, zorder=2)
    for end in (lows, highs):
        axes.plot(
            across,
            end,
            color=colour,
            marker="_",
            markersize=7,
            markeredgewidth=1.6,
            linestyle="none",
            zorder=2,
        )
    axes.plot(across, values, color=colour, linewidth=1.8, linestyle=stroke, zorder=3)
    _mark(axes, across, values, number)


def _mark(axes: Axes, across: Sequence[float], values: Sequence[float], number: int) -> None:
    colour, _, marker = STYLES[number % len(STYLES)]
    axes.plot(
        across,
        values,
        color=colour,
        marker=marker,
        markersize=6,
        markeredgewidth=0,
        linestyle="none",
        clip_on=False,
        zorder=4,
    )


def _names(picture: Points, base: float, height: float) -> Iterator[Name]:
    """Yield a name for each line, at the height of its last point, and one for each mark."""
    for number, line in enumerate(picture.lines):
        if line.label:
            last = max(line.points, key=lambda point: position(picture.across, point[0]))
            middle = base - position(picture.upright, last[1]) * height
            yield Name(wrapped(line.label, SMALL, WIDEST), middle, number)
    for mark in picture.marks:
        middle = base - position(picture.upright, mark.low) * height
        yield Name(wrapped(mark.label, SMALL, WIDEST), middle, -1)


def _write_names(
    canvas: Canvas, names: Sequence[Name], left: float, top: float, base: float
) -> None:
    axes = canvas.axes(0.0, canvas.height, left=0.0, right=0.0)
    axes.set_xlim(0.0, WIDTH)
    axes.set_ylim(canvas.height, 0.0)
    axes.set_axis_off()
    for name, at in spread(names, top, base):
        # From where the plot ends to where the name had room.
        colour = colours.SOFT if name.style < 0 else STYLES[name.style % len(STYLES)][0]
        middle = at + name.height / 2
        stroke = BROKEN if name.style < 0 else "-"
        axes.plot(
            [left, left + SAMPLE - 3],
            [name.middle, middle],
            color=colour,
            linewidth=1.0,
            linestyle=stroke,
        )
        if name.style >= 0:
            _mark(axes, [left + SAMPLE - 3], [middle], name.style)
        for number, text in enumerate(name.lines):
            foot = at + (number + 0.8) * SMALL * LINE
            ink = colours.SOFT if name.style < 0 else colours.INK
            canvas.write(text, left + SAMPLE + 4, foot, size=SMALL, colour=ink)


def spread(names: Sequence[Name], top: float, base: float) -> list[tuple[Name, float]]:
    """Return each name with its upper edge: as near to its line as the others leave room."""
    placed: list[tuple[Name, float]] = []
    edge = top
    for name in sorted(names, key=lambda one: one.middle):
        at = max(edge, name.middle - name.height / 2)
        placed.append((name, at))
        edge = at + name.height
    # What was pushed beyond the foot goes up again, and pushes what is above it.
    edge = base + SMALL * LINE / 2
    moved = []
    for name, at in reversed(placed):
        edge = min(at, edge - name.height)
        moved.append((name, edge))
    return moved[::-1]
