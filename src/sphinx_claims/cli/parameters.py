"""Arguments and options that several commands have."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import click
from click.shell_completion import CompletionItem

from sphinx_claims.cli.document import loaded_of, root_of
from sphinx_claims.cli.output import Output
from sphinx_claims.errors import Problems

FORMATS = ("text", "github", "json")
COLORS = ("auto", "always", "never")

Decorator: TypeAlias = Callable[[Callable[..., Any]], Callable[..., Any]]
"""What adds a parameter to the function of a command."""


class Day(click.ParamType[datetime.date]):
    """A day, as YYYY-MM-DD."""

    name = "day"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime.date:
        """Return the day that a text names; a usage error tells of one that names none."""
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            self.fail(f"“{value}” is no day: write YYYY-MM-DD", param, ctx)


class RecordId(click.ParamType[str]):
    """The id of a figure or claim, which a shell can complete."""

    name = "id"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the id as it is: whether there is such a record is for the command to say."""
        return str(value)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Return the ids that begin so, each with its label; none where they can't be read."""
        try:
            found = _labels(ctx.params.get("folder") or Path())
        except Problems:
            return []
        return [
            CompletionItem(id_, help=label)
            for id_, label in sorted(found.items())
            if id_.startswith(incomplete)
        ]


def _labels(folder: Path) -> dict[str, str]:
    """Return what each figure and claim of a document is called, by its id; nothing is judged."""
    _, loaded = loaded_of(root_of(folder))
    named = [(one.id, one.label) for one in loaded.figures.values()]
    named += [(one.id, one.mark.label) for one in loaded.functions.values()]
    return {id_: " ".join(label.split()) for id_, label in named}


def folder_argument() -> Decorator:
    """Return what adds the document's folder as an argument."""
    return click.argument(
        "folder", type=click.Path(path_type=Path), default=Path(), metavar="[FOLDER]"
    )


def folder_option() -> Decorator:
    """Return what adds the document's folder as an option, where the arguments are others."""
    return click.option(
        "--folder",
        type=click.Path(path_type=Path),
        default=Path(),
        help="The document's folder, or one inside it (here, unless given).",
        # The ids that a shell completes are those of the folder.
        is_eager=True,
    )


def id_argument() -> Decorator:
    """Return what adds the figure or claim that a command is about."""
    return click.argument("id_", metavar="ID", type=RecordId())


def format_option(*forms: str, help: str) -> Decorator:  # noqa: A002  (as click names it)
    """Return what adds the form of the output, the first of some unless given."""
    return click.option("--format", "form", type=click.Choice(forms), default=forms[0], help=help)


def output_options() -> Decorator:
    """Return what adds ``--format`` and ``--color``, which the command gets as its `output`."""

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        color = click.option(
            "--color",
            type=click.Choice(COLORS),
            default=COLORS[0],
            help="Whether text is coloured: auto is on a terminal only, and heeds NO_COLOR, "
            "FORCE_COLOR and CLICOLOR_FORCE.",
        )
        form = format_option(
            *FORMATS,
            help="Text for people, github for annotations of a workflow, json for programs.",
        )

        @functools.wraps(function)
        def with_output(*, form: str, color: str, **others: Any) -> Any:
            return function(output=Output(form=form, color=color), **others)

        return form(color(with_output))

    return decorate
