"""YAML as a schema sees it, and where in the file a schema finds fault."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from sphinx_claims.schema import KINDS

NUMBER = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
WHOLE = re.compile(r"[-+]?[0-9]+")
WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}


@cache
def validator(kind: str) -> Draft202012Validator:
    return Draft202012Validator(KINDS[kind]())


def instance(node: yaml.Node | None, *, typed: bool) -> Any:
    """Return what a reader of YAML makes of a node: of YAML 1.2, or, untyped, of texts alone."""
    if node is None:
        return None
    if isinstance(node, yaml.MappingNode):
        return {key.value: instance(value, typed=typed) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [instance(item, typed=typed) for item in node.value]
    return scalar(node.value) if typed and node.style is None else node.value


def scalar(text: str) -> str | float | bool | None:
    """Return what YAML 1.2 makes of a text without quotes."""
    if text.lower() in WORDS:
        return WORDS[text.lower()]
    if WHOLE.fullmatch(text):
        return int(text)
    return float(text) if NUMBER.fullmatch(text) else text


@dataclass(frozen=True)
class Fault:
    """Something that a schema refuses, and the lines of the file, from 1, that it is about."""

    message: str
    lines: range


def faults(kind: str, text: str, *, typed: bool) -> list[Fault]:
    """Return what the schema of a kind finds wrong with a file."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    errors = validator(kind).iter_errors(instance(root, typed=typed))
    return [fault for error in errors for fault in located(root, error, typed=typed)]


def located(root: yaml.Node | None, error: ValidationError, *, typed: bool) -> Iterator[Fault]:
    """Yield where an error is: at the keys that it names, in the record that lacks one, or here."""
    node, line = follow(root, error.absolute_path)
    keys = keys_of(node)
    if error.validator == "required":
        # A key that was misspelt is not missing as well: one cause, one error.
        if not unknown(keys, error.schema):
            yield Fault(error.message, range(line, last_line(node) + 1))
        return
    named = []
    if error.validator == "additionalProperties":
        named = unknown(keys, error.schema)
    elif error.validator is None and isinstance(node, yaml.MappingNode):
        # A key that can't stand here: its error has its value, and the place of the record.
        held = [(key.value, instance(value, typed=typed)) for key, value in node.value]
        named = [key for key, value in held if value == error.instance]
    elif keys and isinstance(error.instance, str):
        named = [error.instance]  # one of `propertyNames`
    for place in [keys[key] for key in named] or [line]:
        yield Fault(error.message, range(place, place + 1))


def keys_of(node: yaml.Node | None) -> dict[str, int]:
    """Return the keys of a mapping, each with its line; none for what is no mapping."""
    if not isinstance(node, yaml.MappingNode):
        return {}
    return {key.value: key.start_mark.line + 1 for key, _ in node.value}


def unknown(keys: Iterable[str], schema: Any) -> list[str]:
    """Return the keys that a schema does not know, where it takes no others."""
    is_closed = schema.get("additionalProperties") is False
    return [key for key in keys if is_closed and key not in schema["properties"]]


def last_line(node: yaml.Node | None) -> int:
    """Return the line of the last value of a mapping."""
    while isinstance(node, yaml.MappingNode) and node.value:
        node = node.value[-1][1]
    return 1 if node is None else node.start_mark.line + 1


def follow(root: yaml.Node | None, path: Sequence[str | int]) -> tuple[yaml.Node | None, int]:
    """Return the node at a path and its line, which is that of its key if it is a mapping."""
    node, line = root, 1
    for step in path:
        if isinstance(node, yaml.SequenceNode):
            node = node.value[int(step)]
            line = node.start_mark.line + 1
        elif isinstance(node, yaml.MappingNode):
            key, node = next(pair for pair in reversed(node.value) if pair[0].value == step)
            is_mapping = isinstance(node, yaml.MappingNode)
            line = (key if is_mapping else node).start_mark.line + 1
    return node, line
