"""Plots of the records: each a caption, a text alternative, a table, and a drawing.

A module a kind turns records into plain data; `drawing` draws that data, and alone imports
matplotlib, once a plot has to be drawn anew.
"""

from __future__ import annotations

from sphinx_claims.plots.kinds import check_request, plot_of
from sphinx_claims.plots.material import Material
from sphinx_claims.plots.picture import Rows
from sphinx_claims.plots.plot import Cell, Plot, PlotError, Ref
from sphinx_claims.plots.request import FURTHER, KINDS, OPTIONS, Request, parse_request, read_pairs
from sphinx_claims.plots.store import Drawings
from sphinx_claims.plots.svg import inline_svg, print_svg

__all__ = [
    "FURTHER",
    "KINDS",
    "OPTIONS",
    "Cell",
    "Drawings",
    "Material",
    "Plot",
    "PlotError",
    "Ref",
    "Request",
    "Rows",
    "check_request",
    "inline_svg",
    "parse_request",
    "plot_of",
    "print_svg",
    "read_pairs",
]
