"""The inventory of assertions, out of its YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import TypeVar

from sphinx_claims.errors import Code, Location, Problem, Problems
from sphinx_claims.loading.fields import Fields, respelt
from sphinx_claims.loading.reading import Report
from sphinx_claims.loading.replacements import repeated
from sphinx_claims.loading.text_file import read_text_file
from sphinx_claims.loading.tree import Mapping, Node, Scalar, Sequence, parse_yaml
from sphinx_claims.model import Assertion, AssertionKind, Need, Settings, is_id

INVENTORY = "inventory.yaml"
"""The file of the inventory, in the folder of claims."""

KEYS = (
    "words",
    "page",
    "kind",
    "need",
    "bound",
    "evidence",
    "sources",
    "discussed",
    "tension",
    "exempt",
)

REQUIRED = ("words", "page", "kind", "need")
CUT = r"…|\.\.\."
"""What stands for the words that an assertion leaves out."""

_CUT = re.compile(CUT)

Choice = TypeVar("Choice", bound=Enum)


def load_inventory(settings: Settings) -> tuple[tuple[Assertion, ...], list[Problem]]:
    """Return the assertions, in the order written, and what is wrong with their file.

    None for a document without the file, which need not have one. Whether there is what an
    assertion names is not looked at.
    """
    path = f"{settings.claims}/{INVENTORY}".removeprefix("./")
    if not (settings.root / path).exists():
        return (), []
    problems: list[Problem] = []
    try:
        tree = parse_yaml(read_text_file(settings.root, path), path)
    except Problems as unread:
        return (), list(unread.problems)
    if tree is None:
        return (), []
    if not isinstance(tree, Mapping):
        message = "the inventory is a mapping of ids to assertions"
        return (), [Problem(code=Code.VALUE_SHAPE, location=tree.location, message=message)]
    found = [_assertion(key, node, problems.append) for key, node in tree.entries]
    problems += repeated([key for key, _ in tree.entries], "assertion")
    return tuple(assertion for assertion in found if assertion is not None), problems


def _assertion(key: Scalar, node: Node, report: Report) -> Assertion | None:
    if not is_id(key.text):
        message = f"“{key.text}” is no id: an assertion's id is a lower-case name of letters, "
        message += "digits and “_”"
        report(Problem(code=Code.ID_INVALID, location=key.location, message=message))
    fields = Fields(node, what="an assertion", known=KEYS, required=REQUIRED, report=report)
    fields.location = key.location
    words = fields.text("words")
    fragments = tuple(" ".join(part.split()) for part in _CUT.split(words) if part.strip())
    if words and not fragments:
        message = f"“{words}” are no words of a page: the ellipsis stands between them"
        where = fields.where("words")
        report(Problem(code=Code.VALUE_INVALID, location=where, message=message))
    kinds = _choices(fields, "kind", AssertionKind, report)
    needs = _choices(fields, "need", Need, report)
    page = fields.text("page")
    if not (fragments and page):
        return None
    return Assertion(
        id=key.text,
        fragments=fragments,
        page=page,
        kinds=kinds,
        needs=needs,
        bound=_texts(fields, "bound", report),
        evidence=_texts(fields, "evidence", report),
        sources=_texts(fields, "sources", report),
        discussed=_texts(fields, "discussed", report),
        tension=fields.text("tension"),
        exempt=fields.text("exempt"),
        location=key.location,
        places=tuple(_places(fields)),
    )


def _places(fields: Fields) -> Iterator[tuple[str, Location]]:
    """Yield where each key has its value, and where each item of a list stands."""
    for key in KEYS:
        node = fields.node(key)
        if node is not None:
            yield key, node.location
        if isinstance(node, Sequence):
            for item in node.items:
                if isinstance(item, Scalar):
                    yield f"{key} {item.text}", item.location


def _choices(fields: Fields, key: str, kinds: type[Choice], report: Report) -> tuple[Choice, ...]:
    """Return the values of an enumeration that a key lists; one may stand without a list."""
    values = [str(kind.value) for kind in kinds]
    node = fields.node(key)
    found = []
    for item in _scalars(node, key, report):
        if item.text in values:
            found.append(kinds(item.text))
            continue
        message = f"“{item.text}” is no {key} of an assertion; it is one of {', '.join(values)}"
        problem = Problem(code=Code.VALUE_INVALID, location=item.location, message=message)
        report(respelt(problem, item.text, values, item.location))
    return tuple(dict.fromkeys(found))


def _texts(fields: Fields, key: str, report: Report) -> tuple[str, ...]:
    """Return the texts that a key lists; one may stand without a list."""
    return tuple(dict.fromkeys(item.text for item in _scalars(fields.node(key), key, report)))


def _scalars(node: Node | None, key: str, report: Report) -> list[Scalar]:
    if node is None:
        return []
    items = node.items if isinstance(node, Sequence) else [node]
    found = [item for item in items if isinstance(item, Scalar) and item.text.strip()]
    if len(found) < len(items) or not found:
        message = f"“{key}” of an assertion is a text or a list of texts, and none of them is empty"
        report(Problem(code=Code.VALUE_SHAPE, location=node.location, message=message))
    return found
