"""From a picture to SVG, the same bytes whenever it is drawn."""

from __future__ import annotations

import matplotlib as mpl

from sphinx_claims.plots.drawing.canvas import Canvas
from sphinx_claims.plots.drawing.dots import draw_dots
from sphinx_claims.plots.drawing.lines import draw_lines
from sphinx_claims.plots.drawing.points import draw_points
from sphinx_claims.plots.drawing.rows import draw_rows
from sphinx_claims.plots.drawing.tidy import tidy
from sphinx_claims.plots.picture import Dots, Lines, Picture, Points, Rows


def draw(picture: Picture) -> str:
    """Return a picture as SVG, coloured with the marks of `colours`.

    Whatever matplotlib is told elsewhere, as by a file of settings, has no part in it.
    """
    with mpl.rc_context():
        mpl.rcdefaults()
        # Ids in the drawing follow from this text and from what is drawn, so the bytes are the
        # same whenever it is drawn.
        mpl.rcParams["svg.hashsalt"] = "sphinx-claims"
        # Letters are drawn as shapes: no font has to be there where the plot is looked at.
        mpl.rcParams["svg.fonttype"] = "path"
        return tidy(_canvas(picture).svg())


def _canvas(picture: Picture) -> Canvas:
    match picture:
        case Rows():
            return draw_rows(picture)
        case Dots():
            return draw_dots(picture)
        case Lines():
            return draw_lines(picture)
        case Points():
            return draw_points(picture)
