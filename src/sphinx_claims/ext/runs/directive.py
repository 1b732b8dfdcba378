"""The directive that asks for a panel of runs."""

from __future__ import annotations

from typing import ClassVar

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from sphinx_claims.errors import Code
from sphinx_claims.ext.nodes import ClaimFault
from sphinx_claims.ext.options import AnyOption, has_unread_options
from sphinx_claims.ext.runs.nodes import ClaimRuns
from sphinx_claims.ext.runs.place import RunsPlace
from sphinx_claims.loading import suggestion

OPTIONS = ("results", "where", "labels")


class RunsDirective(SphinxDirective):
    """``{claims-runs} PROGRAM`` lets a reader choose among the runs of a program.

    What stands below it is the panel's title.
    """

    optional_arguments = 1
    final_argument_whitespace = True
    has_content = True
    option_spec: ClassVar = AnyOption(OPTIONS)

    def run(self) -> list[nodes.Node]:
        """Leave a place for the panel, or for what is wrong."""
        title = self.parse_content_to_nodes()
        node = self._fault(title) or ClaimRuns("", *title, place=self._place())
        self.set_source_info(node)
        return [node]

    def _place(self) -> RunsPlace:
        return RunsPlace(
            program=self.arguments[0].strip(),
            results=tuple(self.options.get("results", "").replace(",", " ").split()),
            where=self.options.get("where", ""),
            labels=self.options.get("labels", ""),
            line=self.lineno,
        )

    def _fault(self, title: list[nodes.Node]) -> ClaimFault | None:
        """Return what is wrong with how the directive is written, if anything is."""
        words = " ".join(self.arguments).split()
        if len(words) != 1:
            found = f"{len(words)} words" if words else "none"
            message = f"“{self.name}” takes the name of one program, and here it has {found}"
            return _fault(message, f"write it as “{{{self.name}}} MODULE.FUNCTION”")
        if not self.options and has_unread_options(self.block_text.splitlines()):
            hint = "write each on a line of its own: “:NAME: TEXT”"
            return _fault(f"the options of “{self.name}” can't be read", hint)
        for option in self.options:
            if option not in OPTIONS:
                message = f"“{self.name}” has no option “{option}”"
                nearest = suggestion(option, OPTIONS)
                return _fault(message, nearest[0] if nearest else f"it has {', '.join(OPTIONS)}")
        if [type(node) for node in title] not in ([], [nodes.paragraph]):
            message = f"what stands below “{self.name}” is its title, and more than a line of words"
            return _fault(message, "leave one paragraph, and say the rest beside the panel")
        return None


def _fault(message: str, hint: str) -> ClaimFault:
    return ClaimFault("", code=Code.WHAT_IF_INVALID, message=message, hint=hint)


def runs_of(doctree: nodes.document) -> tuple[RunsPlace, ...]:
    """Return the places that a page has for panels of runs."""
    return tuple(node["place"] for node in doctree.findall(ClaimRuns))
