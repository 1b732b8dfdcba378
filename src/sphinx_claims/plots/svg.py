"""A drawing made ready for where it will stand: in a page, or in a file of its own."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from sphinx_claims.plots.colours import with_print_colours, with_variables
from sphinx_claims.plots.picture import PREFIX

_OPEN = "<svg "


def inline_svg(svg: str, anchor: str, alternative: str) -> str:
    """Return a drawing to stand in a page, coloured by the page's style sheet.

    Its ids begin with the anchor, of which a page has no other, and its accessible name is the
    text alternative.
    """
    named = f'<svg role="img" aria-label={quoteattr(alternative)} class="claim-plot-drawing" '
    return named + with_variables(_renamed(svg, anchor)).removeprefix(_OPEN)


_ON_PAPER = 0.75
"""What a drawing is scaled by on paper, where its letters would be larger than those around it."""


def print_svg(svg: str, alternative: str) -> str:
    """Return a drawing as a file of its own, in fixed colours, its alternative as its title.

    It has the size that it is to have on paper.
    """
    start, rest = svg.split(">", 1)
    width, height = _size(start)
    head = f'{start} width="{width:g}pt" height="{height:g}pt">'
    title = f"<title>{escape(alternative)}</title>"
    return f'<?xml version="1.0" encoding="utf-8"?>\n{head}{title}{with_print_colours(rest)}\n'


def _renamed(svg: str, anchor: str) -> str:
    return svg.replace(f'"{PREFIX}', f'"{anchor}-').replace(f"#{PREFIX}", f"#{anchor}-")


def _size(start: str) -> tuple[float, float]:
    """Return the width and the height on paper, by what the first tag of a drawing says."""
    box = start.split('viewBox="', 1)[1].split('"', 1)[0]
    _, _, width, height = map(float, box.split())
    return _ON_PAPER * width, _ON_PAPER * height
