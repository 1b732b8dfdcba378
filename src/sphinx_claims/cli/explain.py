"""``claims explain``: what a code means, why it is checked, and what to do."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterator
from typing import Any

import click
from click.shell_completion import CompletionItem

from sphinx_claims.cli.command import Command
from sphinx_claims.errors import Code, Example, Severity, explain

WIDTH = 79
"""Columns of the text."""


class CodeName(click.ParamType[str]):
    """The name of a code, which a shell can complete."""

    name = "code"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the name as it is: whether there is such a code is for the command to say."""
        return str(value)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Return the codes that begin so, each with its meaning."""
        return [
            CompletionItem(code.slug, help=code.meaning)
            for code in Code
            if code.slug.startswith(incomplete)
        ]


@click.command("explain", cls=Command)
@click.argument("code", required=False, type=CodeName())
def command(code: str | None) -> int:
    """Say what a code of the check means, with examples.

    It says what the code means, why that is checked, and what to do, with a bad and a good example.
    Without a CODE, such as claim-drift, all of them are listed.
    """
    if code is None:
        print("\n".join(_listing()))
        return 0
    codes = {one.slug: one for one in Code}
    # As it stands in a message, or as Sphinx names it.
    asked = code.lower().removeprefix("claims.").rpartition("[")[2].rstrip("]")
    if asked in codes:
        print("\n".join(_page(codes[asked])))
        return 0
    print(_refusal(code, asked, codes), file=sys.stderr)
    return Severity.UNREADABLE.value


def _refusal(given: str, asked: str, codes: dict[str, Code]) -> str:
    from sphinx_claims.loading import suggestion

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
