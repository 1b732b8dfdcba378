"""YAML as a tree of located texts.

Every scalar stays the text that was written: YAML's own numbers are traps (``100:1`` is 6001,
``1e9`` is a string), and the records know what each of their texts means. The tree is built from
libyaml's event stream without recursion, so that neither deep nesting nor an alias bomb costs
anything before it is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

import yaml

from sphinx_claims.errors import Code, Location, Problem, Problems

DEEPEST = 12
"""Levels of nesting; the records have four."""

_NO_CHARACTERS = frozenset({0xFFFE, 0xFFFF})

# YAML ends lines at these too, and editors do not, so they would move every later place.
_OTHER_LINE_ENDS = str.maketrans("\x85\u2028\u2029", "   ")

# libyaml where PyYAML was built with it: it is several times faster; the events are the same.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def is_control(sign: str) -> bool:
    """Return whether a character is one that nobody can see, and that XML and others can't hold."""
    code = ord(sign)
    is_kept = sign in "\t\n\r"
    return (code < 0x20 and not is_kept) or 0x7F <= code < 0xA0 or _is_no_character(code)


def _is_no_character(code: int) -> bool:
    return 0xD800 <= code < 0xE000 or code in _NO_CHARACTERS


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text."""

    text: str
    location: Location
    is_quoted: bool = False

    @property
    def inside(self) -> Location | None:
        """Where its characters stand without quotes; None unless they are written as read."""
        quote = 1 if self.is_quoted else 0
        if self.location.width != len(self.text) + 2 * quote:
            return None
        return replace(self.location, column=self.location.column + quote, width=len(self.text))


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    location: Location
    items: list[Node] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values, in the order written; a key may still stand twice."""

    location: Location
    entries: list[tuple[Scalar, Node]] = field(default_factory=list)


Node: TypeAlias = Scalar | Sequence | Mapping


def parse_yaml(text: str, path: str) -> Node | None:
    """Return the tree of one YAML document, None for an empty file; Problems for a bad one."""
    builder = _Builder(path)
    try:
        for event in yaml.parse(text.translate(_OTHER_LINE_ENDS), Loader=_LOADER):
            builder.take(event)
    except yaml.YAMLError as error:
        raise Problems([_syntax_problem(error, path, text)]) from None
    return builder.root


class _Builder:
    """Put events together to a tree, refusing what data files here do without."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.root: Node | None = None
        self._documents = 0
        self._open: list[Sequence | Mapping] = []
        self._keys: list[Scalar | None] = []

    def take(self, event: Any) -> None:
        if isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._refuse(event, "a second document starts here (“---”)")
        elif isinstance(event, yaml.AliasEvent):
            self._refuse(event, f"“*{event.anchor}” is an alias")
        elif isinstance(event, yaml.ScalarEvent):
            self._check_node(event)
            if unseen := next(filter(is_control, event.value), ""):
                self._refuse(event, f"a text has the control character U+{ord(unseen):04X}")
            is_quoted = event.style in {"'", '"'}
            self._add(Scalar(event.value, self._location(event), is_quoted))
        elif isinstance(event, yaml.SequenceStartEvent):
            self._start(event, Sequence(self._location(event)))
        elif isinstance(event, yaml.MappingStartEvent):
            self._start(event, Mapping(self._location(event)))
        elif isinstance(event, yaml.SequenceEndEvent | yaml.MappingEndEvent):
            self._open.pop()
            self._keys.pop()

    def _start(self, event: Any, node: Sequence | Mapping) -> None:
        self._check_node(event)
        if len(self._open) >= DEEPEST:
            self._refuse(event, f"the nesting is deeper than {DEEPEST} levels")
        self._add(node)
        self._open.append(node)
        self._keys.append(None)

    def _add(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
        elif (key := self._keys[-1]) is not None:
            parent.entries.append((key, node))
            self._keys[-1] = None
        elif isinstance(node, Scalar):
            self._keys[-1] = node
        else:
            message = "a key is a text, not a list or a mapping"
            raise Problems(
                [Problem(code=Code.YAML_FEATURE, location=node.location, message=message)]
            )

    def _check_node(self, event: Any) -> None:
        if event.anchor is not None:
            self._refuse(event, f"“&{event.anchor}” is an anchor")
        if event.tag is not None and event.tag != "!":
            self._refuse(event, f"“{event.tag}” is a tag")

    def _refuse(self, event: Any, what: str) -> None:
        raise Problems(
            [
                Problem(
                    code=Code.YAML_FEATURE,
                    location=self._location(event),
                    message=f"{what}, and data files here do without",
                    help=("write each value out where it is used",),
                )
            ]
        )

    def _location(self, event: Any) -> Location:
        start, end = event.start_mark, event.end_mark
        width = end.column - start.column if end.line == start.line else 1
        return Location(
            path=self.path, line=start.line + 1, column=start.column + 1, width=max(1, width)
        )


def _syntax_problem(error: yaml.YAMLError, path: str, text: str) -> Problem:
    marks = [getattr(error, "problem_mark", None), getattr(error, "context_mark", None)]
    if marks[0] is not None and marks[0].index >= len(text.rstrip()):
        # What was never closed is told by where it was opened.
        marks.reverse()
    mark = marks[0] or marks[1]
    if mark is not None:
        line, column = mark.line + 1, mark.column + 1
        reason = str(getattr(error, "problem", None) or getattr(error, "context", None) or error)
    else:
        # A reader error has no mark; it is about a character that YAML does not allow.
        line, column = next(_forbidden_characters(text), (1, 1))
        reason = "a control character stands here"
    source_line = (text.split("\n") + [""] * line)[line - 1]
    if "\t" in source_line[: len(source_line) - len(source_line.lstrip())] or (
        "cannot start any token" in reason and source_line[column - 1 : column] == "\t"
    ):
        column = source_line.index("\t") + 1
        reason = "a tab stands here, and YAML is indented with spaces"
    return Problem(
        code=Code.YAML_SYNTAX,
        location=Location(path=path, line=line, column=column),
        message=f"“{path}” is not well-formed YAML: {reason}",
    )


def _forbidden_characters(text: str) -> Iterator[tuple[int, int]]:
    for number, line in enumerate(text.split("\n"), start=1):
        for column, character in enumerate(line, start=1):
            code = ord(character)
            if (code < 0x20 and character != "\t") or 0x7F <= code < 0xA0 or code in _NO_CHARACTERS:
                yield number, column
