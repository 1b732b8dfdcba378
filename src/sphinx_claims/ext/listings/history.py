"""The values that a figure has had, as its record tells of them."""

from __future__ import annotations

from docutils import nodes

from sphinx_claims.checks import step_phrase
from sphinx_claims.ext.listings.context import Content, bullets
from sphinx_claims.model import Figure


def history_content(figure: Figure) -> Content:
    """Return the values that a figure has had, the newest first; nothing where none is kept."""
    steps = []
    for step in reversed(figure.history):
        value = step_phrase(step, figure)
        steps.append([nodes.Text(f"{step.date}: {value}; {step.reason}")])
    return bullets(steps) if steps else ""
