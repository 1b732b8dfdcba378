"""A JSON Schema (2020-12) out of typed dictionaries: the very types that the data is written by.

A type checker holds what is written against them, and whoever reads it the schema: so no key is
written that the schema does not describe, and none is described that is not written.
"""

from __future__ import annotations

import inspect
import types
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import (
    Annotated,
    Any,
    NamedTuple,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

DIALECT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]

_PLAIN = {str: "string", bool: "boolean", int: "integer", float: "number", types.NoneType: "null"}


class Keyword(NamedTuple):
    """A keyword of a schema beside the type that it is for."""

    name: str
    value: str | tuple[str, ...]


def one_of(kinds: type[Enum], *others: str) -> Keyword:
    """Return the keyword for a text that is a value of an enumeration, or one of some others."""
    return Keyword("enum", (*(str(kind.value) for kind in kinds), *others))


def matching(pattern: str) -> Keyword:
    """Return the keyword for a text that a pattern matches, and not only a part of it."""
    return Keyword("pattern", f"^(?:{pattern})$")


def json_schema(root: type) -> Schema:
    """Return the schema of a typed dictionary; each that it has in it is described once.

    A key is a type with a description, and keywords of the schema where it has more to say:
    ``Annotated[str, one_of(Verdict), "the statement against the value"]``. Every key is there, and
    no other. TypeError for a type that no JSON has, or a key without a description.
    """
    described: dict[str, Schema] = {}
    waiting = [root]
    while waiting:
        kind = waiting.pop()
        if _name(kind) not in described:
            described[_name(kind)] = _object(kind)
            waiting += _objects(get_type_hints(kind, include_extras=True).values())
    whole = described.pop(_name(root))
    return {"$schema": DIALECT, **whole, "$defs": dict(sorted(described.items()))}


def _object(kind: type) -> Schema:
    keys = get_type_hints(kind, include_extras=True)
    return {
        "type": "object",
        "description": inspect.cleandoc(kind.__doc__ or "").partition("\n\n")[0].replace("\n", " "),
        "properties": {key: _key(key, hint) for key, hint in keys.items()},
        "required": list(keys),
        "additionalProperties": False,
    }


def _key(key: str, hint: Any) -> Schema:
    said = [one for one in getattr(hint, "__metadata__", ()) if isinstance(one, str)]
    if len(said) != 1:
        raise TypeError(f"“{key}” has one description, and not {len(said)}")
    return {**_value(hint), "description": said[0]}


def _value(hint: Any) -> Schema:
    """Return the schema of a value."""
    if get_origin(hint) is Annotated:
        base, *more = get_args(hint)
        return _value(base) | {one.name: one.value for one in more if isinstance(one, Keyword)}
    if hint in _PLAIN:
        return {"type": _PLAIN[hint]}
    if is_typeddict(hint):
        return {"$ref": f"#/$defs/{_name(hint)}"}
    if get_origin(hint) is dict:
        # The keys of JSON are texts.
        return {"type": "object", "additionalProperties": _value(get_args(hint)[1])}
    if get_origin(hint) is list:
        return {"type": "array", "items": _value(get_args(hint)[0])}
    if get_origin(hint) in (Union, types.UnionType):
        return {"anyOf": [_value(one) for one in get_args(hint)]}
    raise TypeError(f"{hint} is no type of JSON")


def _objects(hints: Iterable[Any]) -> Iterator[type]:
    """Yield the typed dictionaries within some types."""
    for hint in hints:
        if is_typeddict(hint):
            yield hint
        else:
            yield from _objects(one for one in get_args(hint) if not isinstance(one, str))


def _name(kind: type) -> str:
    return kind.__name__.removesuffix("Entry").lower()
