"""Drawing lines over two axes: curves, and histories as steps."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.axes import Axes

from sphinx_claims.plots import colours
from sphinx_claims.plots.drawing.canvas import EDGE, LINE, SMALL, WIDTH, Canvas, wrapped
from sphinx_claims.plots.drawing.frame import (
    BELOW,
    band_ends,
    before_upright,
    number_across,
    number_upright,
    set_across,
    title_height,
    title_lines,
    write_title,
)
from sphinx_claims.plots.picture import Line, Lines

HEIGHT = 200.0
"""Points from the foot to the top of the upright axis."""

GAP = 7.0
SAMPLE = 34.0
"""The length of a line beside its name, in points."""

DASHES = ("-", (0, (6, 2)), (0, (2, 2)), (0, (8, 2, 2, 2)), (0, (1, 1.5)))
"""The strokes of up to five lines, which are so told apart without their colours."""


def draw_lines(picture: Lines) -> Canvas:
    """Return a sheet with the lines, their names below, and the upright axis' title above."""
    named = [line for line in picture.lines if line.label]
    heading = wrapped(picture.legend, SMALL, WIDTH - 2 * EDGE) if picture.legend else []
    names = [wrapped(line.label, SMALL, WIDTH - 2 * EDGE - SAMPLE - 6) for line in named]
    words = title_lines(picture.upright)
    band_words = wrapped(picture.band.label, SMALL, WIDTH - 2 * EDGE - 20) if picture.band else []
    top = GAP + len(words) * SMALL * LINE + GAP
    base = top + HEIGHT
    below = BELOW + title_height(picture.across)
    legend = base + below + GAP
    height = (
        legend + (len(heading) + sum(map(len, names)) + len(band_words)) * SMALL * LINE + 2 * GAP
    )
    canvas = Canvas(height)
    write_title(canvas, words, GAP)
    left = before_upright(picture.upright, HEIGHT)
    axes = canvas.axes(top, HEIGHT, left=left)
    set_across(axes, picture.across)
    number_upright(canvas, axes, picture.upright, left, base, HEIGHT)
    for at in number_across(canvas, picture.across, left, base):
        axes.axvline(at, color=colours.RULE, linewidth=0.8, zorder=0)
    _draw_band(axes, picture)
    for number, line in enumerate(picture.lines):
        _draw_line(axes, line, number, is_stepped=picture.is_stepped)
    write_title(canvas, title_lines(picture.across), base + BELOW)
    write_title(canvas, heading, legend)
    legend += len(heading) * SMALL * LINE
    _write_names(canvas, names, legend)
    _write_band(canvas, band_words, legend + sum(map(len, names)) * SMALL * LINE)
    return canvas


def _draw_band(axes: Axes, picture: Lines) -> None:
    if picture.band is not None:
        low, high = band_ends(picture.upright, picture.band)
        axes.axhspan(low, high, facecolor=colours.BAND, edgecolor="none", zorder=-1)


def _draw_line(axes: Axes, line: Line, number: int, *, is_stepped: bool) -> None:
    across = [x for x, _ in line.points]
    values = [y for _, y in line.points]
    style = "steps-post" if is_stepped else "default"
    if line.range:
        axes.fill_between(
            across,
            [low for low, _ in line.range],
            [high for _, high in line.range],
            step="post" if is_stepped else None,
            facecolor=colours.BAND,
            edgecolor="none",
            zorder=1,
        )
    axes.plot(
        across,
        values,
        color=colours.MARK,
        linewidth=2.0,
        linestyle=DASHES[number % len(DASHES)],
        drawstyle=style,
        zorder=3,
    )
    if is_stepped:
        axes.plot(
            across[:-1],
            values[:-1],
            color=colours.MARK,
            marker="o",
            markersize=6,
            markeredgewidth=0,
            linestyle="none",
            clip_on=False,
            zorder=4,
        )


def _write_names(canvas: Canvas, names: Sequence[Sequence[str]], top: float) -> None:
    axes = canvas.axes(0.0, canvas.height, left=0.0, right=0.0)
    axes.set_xlim(0.0, WIDTH)
    axes.set_ylim(canvas.height, 0.0)
    axes.set_axis_off()
    for number, lines in enumerate(names):
        at = top + 0.5 * SMALL * LINE
        axes.plot(
            [EDGE, EDGE + SAMPLE],
            [at, at],
            color=colours.MARK,
            linewidth=2.0,
            linestyle=DASHES[number % len(DASHES)],
        )
        for line in lines:
            canvas.write(line, EDGE + SAMPLE + 6, top + 0.8 * SMALL * LINE, size=SMALL)
            top += SMALL * LINE


def _write_band(canvas: Canvas, words: Sequence[str], top: float) -> None:
    if not words:
        return
    axes = canvas.axes(top, SMALL * LINE, left=0.0, right=0.0)
    axes.set_xlim(0.0, WIDTH)
    axes.set_ylim(0.0, 1.0)
    axes.set_axis_off()
    axes.axvspan(
        EDGE,
        EDGE + 14,
        ymin=0.1,
        ymax=0.9,
        facecolor=colours.BAND,
        edgecolor=colours.SOFT,
        linewidth=0.6,
    )
    for number, line in enumerate(words):
        at = top + (number + 0.8) * SMALL * LINE
        canvas.write(line, EDGE + 20, at, size=SMALL)
