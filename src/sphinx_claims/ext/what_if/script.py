"""The script of the panels: its parts, with the formulas of the document's claims among them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.builders import Builder

from sphinx_claims.ext.domain import claims_domain
from sphinx_claims.ext.medium import is_for_web
from sphinx_claims.ext.page_text import write_moved
from sphinx_claims.ext.scripts import STATIC
from sphinx_claims.model import Expression
from sphinx_claims.notation import formulas_script

NAME = "claims-what-if.js"
FOLDER = STATIC / "what-if"

FIRST = ("arithmetic",)
"""What formulas and the other parts call."""

CALLED = {
    "powers": ("exp", "pow", "sqrt"),
    "normal": ("normalCdf", "normalQuantile"),
    "quantile": ("normalQuantile",),
}
"""Parts for formulas alone, each with the functions for which it is needed: readers load the script
of a page, so it has no others."""

PARTS = (
    *("spread", "judging", "writing", "rounding", "stretches", "words", "search", "headroom"),
    *("dots", "edits", "state", "model", "sentences", "controls"),
    *("place", "address", "region", "panel"),
)
"""The other parts, each after what it needs while it is loaded; the last one starts."""


def script_text(expressions: Mapping[str, Expression]) -> str:
    """Return the script, with a formula for each claim, in one closure.

    Remarks and needless space are left out: readers load the script, and do not read it.
    """
    # Imported for a script that has to be made: most builds make none. It has no types.
    import rjsmin  # type: ignore[import-untyped]  # noqa: PLC0415

    formulas = formulas_script(expressions)
    called = (name for name, those in CALLED.items() if any(f"{one}(" in formulas for one in those))
    parts = [*map(_part, (*FIRST, *called)), formulas, *map(_part, PARTS)]
    closure = "".join(['(() => {\n"use strict";\n', *parts, "})();\n"])
    return f"{rjsmin.jsmin(closure)}\n"


def _part(name: str) -> str:
    return (FOLDER / f"{name}.js").read_text("utf-8")


def write_script(app: Sphinx, builder: Builder) -> None:
    """Write the script where pages have panels (``write-started``), unless it is the same."""
    if not is_for_web(builder):
        return
    file = Path(builder.outdir) / "_static" / NAME
    script = claims_domain(app.env).panels.script
    if script:
        write_moved(file, script)
    else:
        file.unlink(missing_ok=True)
