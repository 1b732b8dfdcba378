"""A record to fill in: what is known of it, and for each other key what belongs there."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from sphinx_claims.schema import CUSTOM, FIGURE, PROVENANCE, SOURCE, Property

_WIDTH = 96
"""Columns of a comment."""

_FEW = 10
"""So many choices can be read at a glance."""

_INDENT = "  "

_WANTED = ("custom", "words")
"""Where a source keeps the phrases that carry its numbers."""


def figure_form(id_: str, source: str = "") -> str:
    """Return the text of a figure with its id, and that of its source where it is known."""
    lines = [f"{id_}:"]
    for key in FIGURE.required:
        if key != "source":
            lines += _indented(_asked(key, FIGURE.keys[key]))
    lines += _indented(["source:"])
    nested = [*_asked("ref", PROVENANCE.keys["ref"])] if not source else [f"ref: {_flow(source)}"]
    nested += [line for key in ("locator", "excerpt") for line in _asked(key, PROVENANCE.keys[key])]
    lines += _indented(_indented(nested))
    return _text(lines)


def source_form(given: Mapping[str, Any]) -> str:
    """Return the text of a source, an item of a list, with what is known of it filled in."""
    lines: list[str] = []
    for key in _source_keys(given):
        lines += _written(key, given[key]) if given.get(key) else _asked(key, SOURCE.keys[key])
    custom, words = _WANTED
    nested = [f"{words}:", '- ""']
    lines += [*_comment(CUSTOM.keys[words].description), f"{custom}:", *_indented(nested)]
    # The first line is the id, which carries the dash of the list.
    return _text([f"- {lines[0]}", *_indented(lines[1:])])


def _source_keys(given: Mapping[str, Any]) -> list[str]:
    """Return the keys of a source: what is known of it, and what every source should have."""
    wanted = ["id", "type", "title", "author", "issued", "accessed"]
    # Whoever has the one finds the other.
    wanted += [] if given.get("DOI") else ["URL"]
    return [*wanted, *(key for key in SOURCE.known if key not in wanted and given.get(key))]


def _asked(key: str, asked: Property) -> Iterator[str]:
    """Yield the lines of a key that is to be filled in, with what belongs there above it."""
    yield from _comment(asked.description)
    yield from _comment(_choices(asked) or f"Such as: {_flow(asked.examples[0])}")
    yield f"{key}:"


def _choices(asked: Property) -> str:
    """Return the words that a key can have, where these are few."""
    words = asked.value.get("enum")
    few = isinstance(words, list) and len(words) <= _FEW
    return f"One of: {', '.join(words)}" if few and isinstance(words, list) else ""


def _written(key: str, value: object) -> list[str]:
    """Return the lines of a key whose value is known."""
    if isinstance(value, list):
        return [f"{key}:", *(f"- {_flow(item)}" for item in value)]
    return [f"{key}: {_flow(value)}"]


def _flow(value: object) -> str:
    """Return a value on one line."""
    text = yaml.safe_dump(
        value, allow_unicode=True, default_flow_style=True, width=10_000, sort_keys=False
    )
    return text.removesuffix("...\n").rstrip("\n")


def _comment(text: str) -> list[str]:
    return [f"# {line}" for line in textwrap.wrap(text, _WIDTH - len(_INDENT) - 2)]


def _indented(lines: Iterator[str] | list[str]) -> list[str]:
    return [f"{_INDENT}{line}" if line else line for line in lines]


def _text(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
