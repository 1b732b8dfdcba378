"""The sheet that a plot is drawn on, and its letters."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import text_to_path

from sphinx_claims.plots import colours

WIDTH = 360.0
"""Points: as wide as a phone's column is in pixels, so that letters keep their size there."""

EDGE = 9.0
"""Points that stay free at the left and the right."""

LARGE, SMALL = 11.0, 10.0
"""The sizes of letters, in points."""

LINE = 1.3
"""The height of a line of text, as a multiple of its letters' size."""


class Canvas:
    """A sheet, measured in points from its upper left corner."""

    def __init__(self, height: float, *, width: float = WIDTH) -> None:
        self.height, self.width = height, width
        size = (width / 72, height / 72)
        self.figure = Figure(figsize=size, dpi=72, facecolor="none", edgecolor="none")
        FigureCanvasSVG(self.figure)

    def axes(self, top: float, height: float, *, left: float = EDGE, right: float = EDGE) -> Axes:
        """Return axes that leave the sheet's background as it is, with nothing drawn yet."""
        share = (
            left / self.width,
            1 - (top + height) / self.height,
            (self.width - left - right) / self.width,
            height / self.height,
        )
        axes = self.figure.add_axes(share)
        axes.set_facecolor("none")
        axes.tick_params(length=0, colors=colours.SOFT)
        for side in axes.spines.values():
            side.set_visible(False)
        return axes

    def write(  # noqa: PLR0913  (each of these differs from text to text)
        self,
        text: str,
        x: float,
        y: float,
        *,
        size: float = LARGE,
        colour: str = colours.INK,
        bold: bool = False,
        align: str = "left",
    ) -> None:
        """Write a line of text whose baseline is at a place of the sheet."""
        self.figure.text(
            x / self.width,
            1 - y / self.height,
            text,
            color=colour,
            fontproperties=font(size, bold=bold),
            ha=align,
            va="baseline",
            # A dollar sign is a dollar sign, and starts no formula.
            parse_math=False,
        )

    def svg(self) -> str:
        """Return the sheet as matplotlib writes it."""
        written = io.BytesIO()
        no_facts = dict.fromkeys(("Creator", "Date", "Format", "Type"))
        self.figure.savefig(written, format="svg", metadata=no_facts)
        return written.getvalue().decode()


def font(size: float, *, bold: bool = False) -> FontProperties:
    """Return the letters that come with matplotlib, whatever fonts the machine has."""
    return FontProperties(fname=_font_file(bold=bold), size=size)


@cache
def _font_file(*, bold: bool) -> Path:
    name = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    return Path(mpl.get_data_path(), "fonts", "ttf", name)


@cache
def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a text is, in points."""
    measured = text_to_path.get_text_width_height_descent(text, font(size, bold=bold), False)
    return float(measured[0])


@cache
def wrapped(text: str, size: float, most: float, *, bold: bool = False) -> tuple[str, ...]:
    """Return a text in lines that are no wider than so many points, where words allow it.

    What is once measured is kept: a text is asked for anew to learn its height, and the same
    labels stand in many plots.
    """
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size, bold=bold) <= most:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)
