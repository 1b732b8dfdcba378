"""Places in the sources: the file and the line that something comes from."""

from __future__ import annotations

from docutils import nodes


def located(node: nodes.Node) -> str:
    """Return the file and the line of a node, as Sphinx shows them; nothing where none is known.

    An inline of Markdown knows its file alone, so the innermost node around it that has a line
    tells of it.
    """
    around: nodes.Node | None = node
    file = ""
    while around is not None:
        file = file or around.source or ""
        if around.line:
            return f"{around.source or file}:{around.line}"
        around = around.parent
    return file and f"{file}:"
