"""The style sheet and the script of sphinx-design, on the pages that have something of it alone.

They weigh more than all of ours, and sphinx-design itself has every page load them.
"""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

_FILES = ("sphinx-design.min.css", "design-tabs.js")
_PREFIX = "sd-"
"""What the classes of its components begin with."""


def drop_unused(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Leave them out of a page without a component (``html-page-context``)."""
    if doctree is not None and any(map(_is_component, doctree.findall(nodes.Element))):
        return
    for kind in ("css_files", "script_files"):
        # Builders that write data, such as JSON, have no such lists.
        files = context.get(kind, [])
        # In place: Sphinx has a list of its own for each page, to which other handlers add.
        files[:] = [file for file in files if not _is_designs(file)]


def _is_component(node: nodes.Element) -> bool:
    classes: list[str] = node.get("classes", [])
    return any(name.startswith(_PREFIX) for name in classes)


def _is_designs(file: object) -> bool:
    return str(getattr(file, "filename", file)).endswith(_FILES)


def setup(app: Sphinx) -> None:
    """Connect to the event that comes when a page is written."""
    app.connect("html-page-context", drop_unused)
