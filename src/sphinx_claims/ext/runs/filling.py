"""Putting the panels of runs into their pages: a form for the web, and a table for all others."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from sphinx_claims.checks import capital
from sphinx_claims.ext.domain import claims_domain
from sphinx_claims.ext.listings import Context
from sphinx_claims.ext.listings.context import Content, table
from sphinx_claims.ext.medium import is_for_web
from sphinx_claims.ext.runs.html import controls
from sphinx_claims.ext.runs.nodes import CLASS, ClaimRuns, ClaimRunsTable, ClaimRunsTitle
from sphinx_claims.ext.runs.panel import Result, RunsPanel
from sphinx_claims.plots.phrases import listed


def fill_runs(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Fill the places of panels of runs (``doctree-resolved``)."""
    domain = claims_domain(app.env)
    context = Context(domain=domain, builder=app.builder, docname=docname)
    for number, node in enumerate(list(doctree.findall(ClaimRuns)), start=1):
        panel = domain.runs.panels.get(node["place"])
        if panel is None:
            node.replace_self(_marker())
            continue
        title = node.children[0].children if node.children else [nodes.Text(_title(panel))]
        held = _held(panel)
        if is_for_web(app.builder):
            html = controls(panel, f"runs-{number}", _linked(context))
            whole = ClaimRunsTable("", _table(panel, context), html=html)
            node[:] = [ClaimRunsTitle("", "", *title), *held, whole]
        else:
            named = nodes.paragraph("", "", nodes.strong("", "", *title))
            node.replace_self([named, *held, _table(panel, context)])


def _marker() -> nodes.paragraph:
    """Return what stands in the place of a panel that can't be made: never a hole."""
    words = "[this panel can't be made; the build says why]"
    return nodes.paragraph("", words, classes=["claim-error"])


def _title(panel: RunsPanel) -> str:
    """Return the title of a panel that its page gives none."""
    return f"{capital(listed(panel.results))}, as {panel.program} gave it"


def _held(panel: RunsPanel) -> list[nodes.Node]:
    """Return what is the same in all runs, as a sentence."""
    if not panel.held:
        return []
    said = ", ".join(f"{label} {value}" for label, value in panel.held)
    return [nodes.paragraph("", f"In all of them: {said}.", classes=[f"{CLASS}-held"])]


def _table(panel: RunsPanel, context: Context) -> nodes.Node:
    """Return all runs, a row for each result."""
    named = ["result"] if len(panel.results) > 1 else []
    heads = [choice.label for choice in panel.choices] + named
    heads += ["value", "seeds", "asked of each seed"]
    rows: list[list[Content]] = []
    widths = [max(len(head), 8) for head in heads]
    for at, results in panel.runs:
        chosen = [choice.values[one] for choice, one in zip(panel.choices, at, strict=True)]
        for one in results:
            value = context.link(one.figure, one.value)
            called = [one.called] if named else []
            rows.append([*chosen, *called, value, str(one.seeds), one.threshold])
            texts = (*chosen, *called, one.value, str(one.seeds), one.threshold)
            widths = [max(width, len(text)) for width, text in zip(widths, texts, strict=True)]
    return table(heads, rows, widths)


def _linked(context: Context) -> Callable[[Result], str]:
    """Return what makes a link to the record of a result, or its label where no page has it."""

    def link(result: Result) -> str:
        label = escape(capital(result.label))
        place = context.domain.place(result.figure)
        if place is None:
            return label
        page, anchor = place
        uri = context.builder.get_relative_uri(context.docname, page)
        return f'<a href="{escape(f"{uri}#{anchor}" if anchor else uri)}">{label}</a>'

    return link


def load_runs(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Load the script and the style of a panel on a page with one (``html-page-context``)."""
    if doctree is not None and next(iter(doctree.findall(ClaimRunsTable)), None) is not None:
        app.add_css_file("runs.css")
        app.add_js_file("runs.js", loading_method="defer")
