"""Drawing values below one another: forest plots and tornados."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from matplotlib.axes import Axes

from sphinx_claims.plots import colours
from sphinx_claims.plots.drawing.canvas import EDGE, LARGE, LINE, SMALL, WIDTH, Canvas, wrapped
from sphinx_claims.plots.drawing.frame import (
    BELOW,
    BROKEN,
    band_ends,
    number_across,
    set_across,
    title_height,
    title_lines,
    write_title,
)
from sphinx_claims.plots.drawing.ticks import position
from sphinx_claims.plots.picture import Band, Row, Rows

TRACK = 18.0
"""Points in height that the mark of a row has, below its words."""

GAP = 7.0
"""Points between one row and the next."""


WIDE = 600.0
"""Points that a sheet is wide whose words stand beside their marks."""

BESIDE = 345.0
"""Points from the left where the marks of such a sheet begin."""


def draw_rows(picture: Rows) -> Canvas:
    """Return a sheet with the rows, each with its words above or beside a strip for its mark."""
    left, width = (BESIDE, WIDE) if picture.is_wide else (EDGE, WIDTH)
    room = width - left - EDGE
    heights = (_height(row, is_wide=picture.is_wide) + GAP for row in picture.rows)
    *tops, last = accumulate(heights, initial=GAP)
    marks = [wrapped(mark.label, SMALL, room / 2) for mark in picture.marks]
    base = last + sum(map(len, marks)) * SMALL * LINE
    canvas = Canvas(base + BELOW + title_height(picture.axis, room) + GAP, width=width)
    axes = canvas.axes(0.0, base, left=left)
    set_across(axes, picture.axis)
    axes.set_ylim(base, 0.0)
    axes.set_yticks([])
    rules = number_across(canvas, picture.axis, left, base)
    axes.axhline(base, color=colours.SOFT, linewidth=1.0, clip_on=False)
    for row, at in zip(picture.rows, tops, strict=True):
        _write_row(canvas, row, at, is_wide=picture.is_wide)
        track = at + _before_track(row, is_wide=picture.is_wide)
        _draw_strip(axes, picture, rules, track)
        _draw_mark(axes, row, track + TRACK / 2, picture.shape)
    _name_marks(canvas, axes, picture, marks, last)
    write_title(canvas, title_lines(picture.axis, room), base + BELOW, left=left)
    return canvas


def _name_marks(
    canvas: Canvas, axes: Axes, picture: Rows, names: Sequence[Sequence[str]], top: float
) -> None:
    """Write below the rows what each broken line is, beside the line, which goes on to there."""
    left, right = (BESIDE if picture.is_wide else EDGE), canvas.width - EDGE
    for mark, lines in zip(picture.marks, names, strict=True):
        at = position(picture.axis, mark.low)
        is_left = at > 0.5
        x = left + at * (right - left) + (-4 if is_left else 4)
        bottom = top + len(lines) * SMALL * LINE
        _draw_marks(axes, [mark], 0.0 if picture.is_wide else top, bottom)
        for number, line in enumerate(lines):
            y = top + (number + 0.8) * SMALL * LINE
            align = "right" if is_left else "left"
            canvas.write(line, x, y, size=SMALL, colour=colours.SOFT, align=align)
        top = bottom


def _draw_marks(axes: Axes, marks: Sequence[Band], top: float, bottom: float) -> None:
    values = [mark.low for mark in marks]
    axes.vlines(values, top, bottom, colors=colours.SOFT, linewidth=1.2, linestyles=BROKEN)


def _draw_strip(axes: Axes, picture: Rows, rules: list[float], top: float) -> None:
    """Draw what lies behind the mark of a row: thin lines at the numbers, and the band."""
    ends = (top, top + TRACK)
    axes.vlines(rules, *ends, colors=colours.RULE, linewidth=0.8, zorder=0)
    if not picture.is_wide:
        _draw_marks(axes, picture.marks, *ends)
    if picture.band is None:
        return
    low, high = band_ends(picture.axis, picture.band)
    if low == high:
        axes.vlines([low], *ends, colors=colours.MARK, linewidth=1.6, zorder=2)
    else:
        axes.fill_betweenx(ends, low, high, facecolor=colours.BAND, edgecolor="none", zorder=1)


def _lines(row: Row, *, is_wide: bool) -> Iterator[tuple[str, float, str, bool]]:
    """Yield the lines of a row's words, each with its size, its colour, and whether it is bold."""
    parts = (
        (row.heading, SMALL, colours.OTHER, True),
        (row.label, LARGE, colours.INK, row.is_main),
        (row.detail, SMALL, colours.SOFT, False),
    )
    for text, size, colour, bold in parts:
        for line in wrapped(text, size, (BESIDE if is_wide else WIDTH) - 2 * EDGE, bold=bold):
            yield line, size, colour, bold


def _height(row: Row, *, is_wide: bool) -> float:
    """Return how many points a row takes."""
    if is_wide:
        return max(_words_height(row, is_wide=True), _before_track(row, is_wide=True) + TRACK)
    return _words_height(row, is_wide=False) + TRACK


def _before_track(row: Row, *, is_wide: bool) -> float:
    """Return how many points of a row lie above the strip for its mark."""
    if not is_wide:
        return _words_height(row, is_wide=False)
    return GAP + SMALL * LINE if row.heading else 0.0


def _words_height(row: Row, *, is_wide: bool) -> float:
    lines = _lines(row, is_wide=is_wide)
    return sum(size * LINE for _, size, _, _ in lines) + (GAP if row.heading else 0.0)


def _write_row(canvas: Canvas, row: Row, top: float, *, is_wide: bool) -> None:
    top += GAP if row.heading else 0.0
    for line, size, colour, bold in _lines(row, is_wide=is_wide):
        top += size * LINE
        canvas.write(line, EDGE, top - 3, size=size, colour=colour, bold=bold)


def _draw_mark(axes: Axes, row: Row, at: float, shape: str) -> None:
    colour = colours.MARK if row.is_main else colours.OTHER
    if shape == "bars":
        axes.plot(
            [row.low, row.high],
            [at, at],
            color=colours.OTHER,
            linewidth=9.0,
            solid_capstyle="butt",
            zorder=3,
        )
        return
    if row.low != row.high:
        axes.plot([row.low, row.high], [at, at], color=colour, linewidth=2.4, zorder=3)
        ends = [row.low, row.high]
        axes.plot(
            ends,
            [at, at],
            color=colour,
            marker="|",
            markersize=9,
            markeredgewidth=2.0,
            linestyle="none",
            zorder=3,
        )
    if row.central is not None:
        marker = "D" if row.is_main else "o"
        axes.plot(
            [row.central],
            [at],
            color=colour,
            marker=marker,
            markersize=7,
            markeredgewidth=0,
            linestyle="none",
            zorder=4,
            clip_on=False,
        )
