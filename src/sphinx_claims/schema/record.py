"""A record as a JSON Schema: its keys, each with what a contributor is told of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Schema: TypeAlias = Mapping[str, object]
"""A JSON Schema, or a part of one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """One key of a record."""

    description: str
    """What it is, with its unit or form, in sentences."""

    examples: Sequence[object]
    """Values that it can have, at least two of them: an editor would write a single one itself."""

    bad_examples: Sequence[object] = ()
    """Values that look right and are refused."""

    value: Schema
    """What its value must be."""

    def schema(self) -> Schema:
        """Return the schema of its value, with what an editor shows beside it."""
        description = f"{self.description}{_not(self.bad_examples)}"
        return {"description": description, "examples": list(self.examples), **self.value}


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordSchema:
    """A mapping of keys to values, as the loader takes it."""

    title: str
    """What it is called, with its article."""

    known: Sequence[str]
    """The keys that the loader knows."""

    required: Sequence[str] = ()
    keys: Mapping[str, Property]
    """What is told of each key; a test finds the one that the loader knows and this does not."""

    rules: Sequence[Schema] = ()
    """What further is asked of its keys, where one depends on another."""

    def schema(self) -> Schema:
        """Return the schema of the record."""
        told = {key: self.keys[key].schema() for key in self.known if key in self.keys}
        made: dict[str, object] = {"title": self.title, "type": "object", "properties": told}
        if self.required:
            made["required"] = list(self.required)
        made["additionalProperties"] = False
        if self.rules:
            made["allOf"] = list(self.rules)
        return made


def _not(bad: Iterable[object]) -> str:
    """Return the values that are refused, but empty ones, as the end of a description."""
    shown = ", ".join(f"“{_written(value)}”" for value in bad if value)
    return f" Not: {shown}." if shown else ""


def _written(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def when(condition: Schema, then: Schema) -> Schema:
    """Return the rule that what meets a condition meets another as well."""
    return {"if": condition, "then": then}


def has(*keys: str, **values: Schema) -> Schema:
    """Return the condition that a record has some keys, and others with values of a kind."""
    given: dict[str, object] = {"required": [*keys, *values]}
    return {**where(**values), **given} if values else given


def where(**values: Schema) -> Schema:
    """Return the condition that some keys, if they are there, have values of a kind."""
    # Else an editor would offer each of these keys once more for every rule that names it.
    quiet = {key: {**value, "doNotSuggest": True} for key, value in values.items()}
    return {"properties": quiet}


def without(*keys: str) -> Schema:
    """Return the condition that a record has none of some keys."""
    return {"properties": dict.fromkeys(keys, False)}


def either(*schemas: Schema) -> Schema:
    """Return the condition that one of several is met."""
    return {"anyOf": list(schemas)}


def unless(condition: Schema) -> Schema:
    """Return the condition that another is not met."""
    return {"not": condition}


def listing(items: Schema, *, fewest: int = 0) -> Schema:
    """Return the schema of a list."""
    least: dict[str, object] = {"minItems": fewest} if fewest else {}
    return {"type": "array", "items": items, **least}
