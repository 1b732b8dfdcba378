"""What a reader of a panel of runs chooses by, and what is said of each choice, as HTML.

All sentences lie in the page: the script shows the one that is chosen, and writes none.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from html import escape

from sphinx_claims.checks import capital
from sphinx_claims.ext.runs.nodes import CLASS
from sphinx_claims.ext.runs.panel import Choice, Result, RunsPanel

FEW = 3
"""Of so many values, all are seen at once."""

_NOT_RUN = "This was not run."


def controls(panel: RunsPanel, name: str, link: Callable[[Result], str]) -> str:
    """Return what stands above the table, hidden until the script shows it.

    `name` is no other panel's of the page; `link` makes a link to the record of a result.
    """
    first = panel.runs[0][0]
    choices = enumerate(zip(panel.choices, first, strict=True))
    parts = [
        f'<div class="{CLASS}-chosen" hidden>\n',
        *(_choice(choice, at, f"{name}-{number}") for number, (choice, at) in choices),
        f'<div class="{CLASS}-said" role="status" aria-live="polite"></div>\n',
        f"<template>{''.join(_said(panel, link))}</template>\n</div>\n",
    ]
    return "".join(parts)


def _choice(choice: Choice, at: int, name: str) -> str:
    if choice.is_numeric and len(choice.values) > FEW:
        return _slider(choice, at)
    boxes = "".join(
        f'<label><input type="radio" name="{escape(name)}" value="{number}"'
        f"{' checked' if number == at else ''}> {escape(value)}</label>\n"
        for number, value in enumerate(choice.values)
    )
    return f"<fieldset><legend>{escape(choice.label)}</legend>\n{boxes}</fieldset>\n"


def _slider(choice: Choice, at: int) -> str:
    values = escape(json.dumps(choice.values, ensure_ascii=False))
    now = escape(choice.values[at])
    return (
        f'<div class="{CLASS}-slider"><label><span>{escape(choice.label)}</span>\n'
        f'<input type="range" min="0" max="{len(choice.values) - 1}" step="1" value="{at}" '
        f'aria-valuetext="{now}" data-values="{values}"></label>\n'
        # The slider itself says its value; heard twice, it would come before the sentence.
        f'<output aria-hidden="true">{now}</output></div>\n'
    )


def _said(panel: RunsPanel, link: Callable[[Result], str]) -> Iterator[str]:
    """Yield what is said of each run, and of whatever was not run."""
    for at, results in panel.runs:
        by_name = {result.called: result for result in results}
        said = "".join(f"<p>{_sentence(name, by_name, link)}</p>" for name in panel.results)
        yield f'<div data-at="{" ".join(map(str, at))}">{said}</div>\n'
    yield f'<div data-at=""><p>{_NOT_RUN}</p></div>'


def _sentence(name: str, results: dict[str, Result], link: Callable[[Result], str]) -> str:
    result = results.get(name)
    if result is None:
        return f"{escape(capital(name))}: not run."
    return (
        f"{link(result)}: <strong>{escape(result.value)}</strong>, over {result.seeds} seeds; "
        f"asked of each seed: {escape(result.threshold)}."
    )
