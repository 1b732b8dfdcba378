"""The listing of what every code means, with its examples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from docutils import nodes

from sphinx_claims.errors import Code, Severity, explain
from sphinx_claims.ext.listings.context import Context

_LEXERS = {".md": "markdown", ".py": "python", ".yaml": "yaml", ".rst": "rest"}
"""The names by which Sphinx's highlighter knows the files of examples."""


def explanations_part(context: Context) -> list[nodes.Node]:
    """Return a section for every code: what it means, why it is checked, examples, what to do."""
    return [_section(code) for code in Code]


def code_anchor(code: Code) -> str:
    """Return the anchor of a code's section; an id of the document may have the same name."""
    return f"code-{code.slug}"


def _section(code: Code) -> nodes.section:
    found = explain(code)
    section = nodes.section("", ids=[code_anchor(code)], names=[])
    grave = "A notice" if code.severity is Severity.NOTICE else "An error"
    section += nodes.title("", "", nodes.literal("", code.slug))
    section += _paragraph(f"{grave}, with exit status `{code.severity.value}`. {found.means}")
    section += _paragraph(found.why)
    if found.example is not None:
        files = (found.example.file, found.example.good_file or found.example.file)
        for (title, lines), file in zip(found.example.pages(), files, strict=True):
            language = _LEXERS[PurePosixPath(file).suffix]
            section += nodes.paragraph("", f"{title}:")
            section += nodes.literal_block(lines, lines, language=language)
    section += _paragraph(found.mend)
    return section


def _paragraph(text: str) -> nodes.paragraph:
    return nodes.paragraph("", "", *_inline(text))


def _inline(text: str) -> Iterator[nodes.Node]:
    """Yield a text's words, and as code what stands between its backticks."""
    for number, piece in enumerate(re.split("`", text)):
        if piece:
            yield nodes.literal("", piece) if number % 2 else nodes.Text(piece)
