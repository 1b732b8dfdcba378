"""``claims coverage``: count the numbers of each page, and what stands behind them."""

from __future__ import annotations

import json
import math
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sphinx_claims.cli.command import Command
from sphinx_claims.cli.document import settings_of, with_root
from sphinx_claims.cli.output import palette_of, show_text
from sphinx_claims.cli.parameters import folder_argument, format_option
from sphinx_claims.errors import Problem, Severity, exit_status

if TYPE_CHECKING:
    from sphinx_claims.judge import Coverage
    from sphinx_claims.model import Page

EXPLANATION = """\
A number is bound by the role {claim}, exempt by the role {exempt}, or neither; `claims check` names
the place of each that is neither.

Exit status: 0 every number is bound or exempt; 1 some are neither;
2 something that was written can't be read.

`claims explain CODE` says more of a code such as “claim-unbound”.
"""


@click.command("coverage", cls=Command, epilog=EXPLANATION)
@folder_argument()
@format_option("text", "json", help="A table, or the same counts as JSON.")
def command(folder: Path, form: str) -> int:
    """Count the numbers of each page: bound, exempt, or neither.

    FOLDER is the document's, or one inside it; here, unless given.
    """
    return with_root(folder, partial(_count, form))


def _count(form: str, root: Path) -> int:
    from sphinx_claims.judge import coverage_of

    pages, problems = _pages(root)
    show_text(problems, root, palette_of("auto", os.environ, sys.stderr))
    if not pages:
        # Nothing was counted, and why has been told.
        return exit_status(problems)
    counted = {page.path: coverage_of([page]) for page in pages}
    total = coverage_of(pages)
    print(_json(counted, total) if form == "json" else _table(counted, total))
    status = Severity.BROKEN.value if total.unbound else Severity.NOTICE.value
    return max(status, exit_status(problems))


def _pages(root: Path) -> tuple[list[Page], list[Problem]]:
    """Return every page that can be read, and what can't be understood on it."""
    from sphinx_claims.loading import load_pages

    pages, problems = load_pages(settings_of(root))
    found = [problem for page in pages for problem in page.problems]
    return sorted(pages, key=lambda page: page.path), [*problems, *found]


def _table(counted: Mapping[str, Coverage], total: Coverage) -> str:
    """Return the counts as a table; only the kinds of exemption that occur have a column."""
    kinds = list(total.exempt)
    heads = ["page", "numbers", "bound", *(kind.value for kind in kinds), "unbound", "covered"]
    rows = [
        [
            name,
            *map(str, (coverage.numbers, coverage.bound)),
            *(str(coverage.exempt.get(kind, 0)) for kind in kinds),
            str(coverage.unbound),
            _percent(coverage),
        ]
        for name, coverage in [*counted.items(), ("total", total)]
    ]
    return "\n".join(_aligned([heads, *rows]))


def _aligned(rows: Sequence[Sequence[str]]) -> Iterable[str]:
    """Yield the lines of a table: names to the left, counts to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for name, *cells in rows:
        counts = (cell.rjust(width) for cell, width in zip(cells, widths[1:], strict=True))
        yield "  ".join((name.ljust(widths[0]), *counts)).rstrip()


def _percent(coverage: Coverage) -> str:
    """Return the share that is covered, rounded down: 100 % only where nothing is left out."""
    return "-" if coverage.share is None else f"{math.floor(coverage.share * 100)} %"


def _json(counted: Mapping[str, Coverage], total: Coverage) -> str:
    pages = [{"path": path, **_counts(coverage)} for path, coverage in counted.items()]
    return json.dumps({"pages": pages, "total": _counts(total)}, indent=2)


def _counts(coverage: Coverage) -> dict[str, object]:
    return {
        "numbers": coverage.numbers,
        "bound": coverage.bound,
        "exempt": {kind.value: count for kind, count in coverage.exempt.items()},
        "unbound": coverage.unbound,
        "covered": coverage.share,
    }
