"""``claims explain``: what a code means, why it is checked, and what to do."""

from __future__ import annotations

import argparse
import sys
import textwrap
from collections.abc import Iterator
from typing import Any

from sphinx_claims.errors import Code, Example, Severity, explain

WIDTH = 79
"""Columns of the text."""


def add_command(commands: Any) -> None:
    """Add the command to the command line."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "explain",
        help="say what a code of the check means, with examples",
        description="Say what a code means, why it is checked, and what to do, with a bad and a "
        "good example. Without a code, list all of them.",
    )
    parser.add_argument("code", nargs="?", help="a code, such as claim-drift")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the explanation of a code, or the list of all; return the exit status."""
    if options.code is None:
        print("\n".join(_listing()))
        return 0
    codes = {code.slug: code for code in Code}
    # As it stands in a message, or as Sphinx names it.
    asked = options.code.lower().removeprefix("claims.").rpartition("[")[2].rstrip("]")
    if asked in codes:
        print("\n".join(_page(codes[asked])))
        return 0
    print(_refusal(options.code, asked, codes), file=sys.stderr)
    return Severity.UNREADABLE.value


def _refusal(given: str, asked: str, codes: dict[str, Code]) -> str:
    from sphinx_claims.loading import suggestion  # noqa: PLC0415  (`--help` waits for no parser)

    help_ = suggestion(asked, codes) or ("`claims explain` lists all of them",)
    return f"claims explain: “{given}” is no code; {help_[0]}"


def _listing() -> Iterator[str]:
    longest = max(len(code.slug) for code in Code)
    for code in Code:
        first, *rest = textwrap.wrap(code.meaning, WIDTH - longest - 2)
        yield f"{code.slug:{longest}}  {first}"
        yield from (f"{'':{longest}}  {line}" for line in rest)


def _page(code: Code) -> Iterator[str]:
    found = explain(code)
    status = code.severity.value
    grave = "a notice" if code.severity is Severity.NOTICE else "an error"
    yield f"{code.slug}: {grave}, exit status {status}"
    yield ""
    yield from _paragraph(found.means)
    yield from _paragraph(found.why)
    if found.example is not None:
        yield from _example(found.example)
    yield from textwrap.wrap(found.mend, WIDTH)


def _paragraph(text: str) -> Iterator[str]:
    yield from textwrap.wrap(text, WIDTH)
    yield ""


def _example(example: Example) -> Iterator[str]:
    for title, lines in example.pages():
        yield f"{title}:"
        yield ""
        yield from textwrap.indent(lines.rstrip("\n"), "    ").split("\n")
        yield ""
