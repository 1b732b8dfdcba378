"""The directive that asks for a panel."""

from __future__ import annotations

from typing import ClassVar

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from sphinx_claims.errors import Code
from sphinx_claims.ext.domain import PanelPlace
from sphinx_claims.ext.nodes import ClaimFault, ClaimPanel, surplus
from sphinx_claims.ext.options import AnyOption, has_unread_options

OPTIONS = ("figures", "dots")


class WhatIfDirective(SphinxDirective):
    """``{claims-what-if}`` lets a reader move figures, and judges the page by them."""

    optional_arguments = 1
    final_argument_whitespace = True
    has_content = True
    option_spec: ClassVar = AnyOption(OPTIONS)

    def run(self) -> list[nodes.Node]:
        """Leave a place for the panel, or for what is wrong."""
        node = self._faults() or ClaimPanel(
            "",
            page=self.env.docname,
            figures=tuple(self.options.get("figures", "").replace(",", " ").split()),
            dots=self.options.get("dots", "").strip(),
        )
        self.set_source_info(node)
        return [node]

    def _faults(self) -> ClaimFault | None:
        """Return what is wrong with how the directive is written, if anything is."""
        name, code = self.name, Code.WHAT_IF_INVALID
        if self.arguments:
            return _fault(
                f"“{name}” takes no name after it, and here it has “{' '.join(self.arguments)}”",
                "write figures as “:figures: ID, ID”, and a claim as “:dots: ID”",
            )
        if not self.options and has_unread_options(self.block_text.splitlines()):
            hint = "write each on a line of its own: “:NAME: TEXT”"
            return _fault(f"the options of “{name}” can't be read", hint)
        unknown = next((option for option in self.options if option not in OPTIONS), None)
        if unknown is not None:
            return _fault(f"“{name}” has no option “{unknown}”", "it has “figures” and “dots”")
        return surplus(name, code) if any(self.content) else None


def _fault(message: str, hint: str) -> ClaimFault:
    return ClaimFault("", code=Code.WHAT_IF_INVALID, message=message, hint=hint)


def panels_of(doctree: nodes.document) -> tuple[PanelPlace, ...]:
    """Return the places that a page has for panels."""
    return tuple(
        PanelPlace(figures=tuple(node["figures"]), dots=node["dots"], line=node.line or 1)
        for node in doctree.findall(ClaimPanel)
    )
