"""Plots on pages: made once all pages are judged, and put in their places when they are written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from sphinx_claims.errors import Code, Location, Problem
from sphinx_claims.evaluate import find_kept, keep
from sphinx_claims.ext.domain import ClaimsDomain, PlotPlace, claims_domain
from sphinx_claims.ext.listings import Context
from sphinx_claims.ext.listings.context import Content, table
from sphinx_claims.ext.medium import is_for_paper
from sphinx_claims.ext.nodes import ClaimFault, ClaimPlot, surplus
from sphinx_claims.ext.options import AnyOption, has_unread_options
from sphinx_claims.loading import suggestion
from sphinx_claims.plots import (
    OPTIONS,
    Cell,
    Drawings,
    Material,
    Plot,
    PlotError,
    Ref,
    Request,
    Rows,
    inline_svg,
    parse_request,
    plot_of,
)

if TYPE_CHECKING:
    from sphinx_claims.ext.build import Build

FOLDER = "claims-plots"
"""Where drawings are kept, in the folder of doctrees."""

_logger = logging.getLogger(__name__)

_SUMMARY = "The same as a table"


class PlotDirective(SphinxDirective):
    """``{claims-plot} KIND ID…`` draws what some records say."""

    optional_arguments = 1
    final_argument_whitespace = True
    has_content = True
    option_spec: ClassVar = AnyOption(name for names in OPTIONS.values() for name in names)

    def run(self) -> list[nodes.Node]:
        """Leave a place for the plot, or for what is wrong."""
        asks = " ".join(self.arguments)
        node: nodes.Element
        node = ClaimPlot("", asks=asks, options=tuple(sorted(self.options.items())))
        if not self.options and has_unread_options(self.block_text.splitlines()):
            message = f"the options of “{self.name}” can't be read"
            hint = "write each on a line of its own: “:NAME: TEXT”"
            node = ClaimFault("", code=Code.PLOT_INVALID, message=message, hint=hint)
        elif any(self.content):
            node = surplus(self.name, Code.PLOT_INVALID)
        self.set_source_info(node)
        return [node]


def places_of(doctree: nodes.document) -> tuple[PlotPlace, ...]:
    """Return the places that a page has for plots."""
    return tuple(_place_of(node) for node in doctree.findall(ClaimPlot))


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePlots:
    """The plots of all pages, and what is wrong with those that could not be made."""

    plots: Mapping[PlotPlace, Plot]
    problems: tuple[Problem, ...]


def make_plots(app: Sphinx, domain: ClaimsDomain) -> MadePlots:
    """Make the plots that all pages ask for, unless an earlier run made the same."""
    places = [
        (entry.kept.path, place)
        for _, entry in sorted(domain.entries.items())
        for place in entry.plots
    ]
    if not places:
        return MadePlots(plots={}, problems=())
    build = domain.build
    said = [(name, entry.kept.said) for name, entry in sorted(domain.entries.items())]
    facts = (build.digest, build.settings, said, places)
    digest = hashlib.sha256(repr(facts).encode()).hexdigest()
    kept = Path(app.doctreedir) / "claims-plots.pickle"
    made = find_kept(kept, digest) if build.is_pure else None
    if not isinstance(made, MadePlots):
        made = _made(build, places, Drawings(Path(app.doctreedir) / FOLDER))
        if build.is_pure:
            keep(kept, digest, made)
    return made


def _made(build: Build, places: Iterable[tuple[str, PlotPlace]], drawings: Drawings) -> MadePlots:
    material = Material(build.ledger, build.uncertainty)
    plots: dict[PlotPlace, Plot] = {}
    problems = []
    for path, place in places:
        try:
            if place not in plots:
                plot = plot_of(_request(place), material)
                # What can't be drawn has to be known before a page is written.
                drawings.svg(plot.picture)
                plots[place] = plot
        except Exception as error:  # noqa: BLE001  (nobody is helped by a traceback)
            problems.append(_problem(path, place, _told(error)))
    return MadePlots(plots=plots, problems=tuple(problems))


def _told(error: Exception) -> PlotError:
    """Return an error as one of a plot; any but these is the machine's own mistake."""
    if isinstance(error, PlotError):
        return error
    if isinstance(error, ArithmeticError):
        return PlotError("the numbers of this plot are too large, too small or too far apart")
    said = " ".join(str(error).split())
    return PlotError(f"the machine itself failed at this plot: {type(error).__name__}: {said}")


def _request(place: PlotPlace) -> Request:
    return parse_request(place.asks, dict(place.options))


def _problem(path: str, place: PlotPlace, error: PlotError) -> Problem:
    return Problem(
        code=Code.PLOT_INVALID,
        location=Location(path=path, line=max(1, place.line)),
        message=str(error),
        help=suggestion(error.wrong, error.known) if error.wrong else (),
    )


def fill_plots(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Fill the places of plots (``doctree-resolved``)."""
    domain = claims_domain(app.env)
    context = Context(domain=domain, builder=app.builder, docname=docname)
    drawings = Drawings(Path(app.doctreedir) / FOLDER)
    for number, node in enumerate(list(doctree.findall(ClaimPlot)), start=1):
        place = _place_of(node)
        plot = domain.build.plots.get(place)
        if plot is None:
            node.replace_self(_marker(place))
        elif app.builder.format == "html":
            anchor = nodes.make_id(f"plot-{docname}-{number}")
            node.replace_self(_figure(plot, anchor, drawings, context))
        else:
            shown = list(_lowered(app, plot, drawings, context))
            if not (is_for_paper(app.builder) and _is_repeated(place, context)):
                shown.append(_table(plot, context))
            node.replace_self(shown)


def fill_record_plots(document: nodes.document, context: Context) -> None:
    """Make the plots of a record's page, and put them in; the machine asks for them itself."""
    drawings = Drawings(Path(context.domain.env.doctreedir) / FOLDER)
    for number, node in enumerate(list(document.findall(ClaimPlot)), start=1):
        try:
            plot = plot_of(_request(_place_of(node)), context.gathered.material)
            anchor = nodes.make_id(f"plot-{context.docname}-{number}")
            node.replace_self(_figure(plot, anchor, drawings, context))
        except Exception as error:  # noqa: BLE001  (nobody is helped by a traceback)
            words = f"There is no plot here: {_told(error)}."
            node.replace_self(nodes.paragraph("", words, classes=["claim-plot"]))
            if not isinstance(error, PlotError | ArithmeticError):
                _logger.warning("%s: %s", context.docname, _told(error), type="claims")


def _place_of(node: ClaimPlot) -> PlotPlace:
    return PlotPlace(asks=node["asks"], options=node["options"], line=node.line or 1)


def _marker(place: PlotPlace) -> nodes.paragraph:
    """Return what stands in the place of a plot that can't be made: never a hole."""
    what = f"“{place.asks}”" if place.asks else "this"
    words = f"[{what} can't be plotted; the build says why]"
    return nodes.paragraph("", words, classes=["claim-error"])


def _figure(plot: Plot, anchor: str, drawings: Drawings, context: Context) -> nodes.figure:
    """Return a plot for a page of HTML: the drawing in the page itself, and its data to open."""
    # Short, since it begins the name of each letter; and no other page's, since a builder may put
    # all pages into one.
    prefix = f"p{hashlib.sha256(anchor.encode()).hexdigest()[:6]}"
    svg = inline_svg(drawings.svg(plot.picture), prefix, plot.alternative)
    opening = f'<details class="claim-plot-data"><summary>{_SUMMARY}</summary>'
    return nodes.figure(
        "",
        nodes.raw("", svg, format="html"),
        nodes.caption("", plot.caption),
        nodes.legend(
            "",
            nodes.raw("", opening, format="html"),
            _table(plot, context),
            nodes.raw("", "</details>", format="html"),
        ),
        classes=["claim-plot", f"claim-plot-{plot.kind}"],
        ids=[anchor],
    )


def _lowered(app: Sphinx, plot: Plot, drawings: Drawings, context: Context) -> Iterator[nodes.Node]:
    """Yield a plot for any other builder: a file where it takes one, else only its caption."""
    if "image/svg+xml" in app.builder.supported_image_types:
        picture = plot.picture
        if isinstance(picture, Rows):
            picture = replace(picture, is_wide=True)
        path = drawings.file(picture, plot.alternative).as_posix()
        app.env.images.add_file(context.docname, path)
        image = nodes.image("", uri=path, alt=plot.alternative, candidates={"image/svg+xml": path})
        yield nodes.figure("", image, nodes.caption("", plot.caption), classes=["claim-plot"])
    else:
        yield nodes.paragraph("", plot.caption, classes=["claim-plot"])


def _is_repeated(place: PlotPlace, context: Context) -> bool:
    """Return whether the page has a plot's data once more, in another table of it.

    That is the one of the same evidence, or of all runs of the same program. On a screen the plot's
    own is folded away; on paper it would be one table after the other.
    """
    entries = context.domain.entries[context.docname]
    kind, *asked = place.asks.split()
    if kind == "measured":
        program, result = asked[:2]
        of_it = (one for one in entries.runs if one.program == program)
        return any(not one.results or result in one.results for one in of_it)
    tables = entries.tables
    forests = [["forest", target] for table, target, _ in tables if table == "evidence"]
    return place.asks.split() in forests


def _table(plot: Plot, context: Context) -> nodes.Node:
    rows = [[_content(cell, context) for cell in row] for row in plot.rows]
    widths = [max(8, *(len(_text(row[at])) for row in plot.rows)) for at in range(len(plot.heads))]
    return table(plot.heads, rows, [min(width, 40) for width in widths])


def _content(cell: Cell, context: Context) -> Content:
    return context.link(cell.id, cell.text) if isinstance(cell, Ref) else cell


def _text(cell: Cell) -> str:
    return cell.text if isinstance(cell, Ref) else cell


def setup(app: Sphinx) -> None:
    """Register the directive, and connect to the event that comes when a page is written."""
    app.add_directive("claims-plot", PlotDirective)
    app.connect("doctree-resolved", fill_plots)
