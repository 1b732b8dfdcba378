"""Directives, as far as the check needs to know them: what in them is prose."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.token import Token

_NAMED = re.compile(r"\{([^}\s]+)\}\s*(.*)")

LITERAL = frozenset(
    {
        "code",
        "code-block",
        "csv-table",
        "eval-rst",
        "graphviz",
        "highlight",
        "image",
        "include",
        "literalinclude",
        "math",
        "mermaid",
        "productionlist",
        "raw",
        "sourcecode",
        "toctree",
    }
)
"""Directives whose body is not prose.

A role in the body of any other is seen by the build too, which says so where this list is wrong
(`statement-unseen`).
"""

TITLED = frozenset(
    {
        "admonition",
        "attention",
        "button-link",
        "button-ref",
        "card",
        "caution",
        "danger",
        "dropdown",
        "error",
        "grid-item-card",
        "hint",
        "important",
        "list-table",
        "note",
        "rubric",
        "seealso",
        "sidebar",
        "tab-item",
        "table",
        "tip",
        "topic",
        "warning",
    }
)
"""Directives whose argument is a title, hence prose."""

VERSIONED = frozenset({"versionadded", "versionchanged", "deprecated", "versionremoved"})
"""Directives whose argument is a version and then, it may be, prose."""


def option_lines(body: Sequence[str]) -> int:
    """Return how many lines at the head of a directive's body are its options."""
    if body and body[0].strip() == "---":
        for number, line in enumerate(body[1:], start=1):
            if line.strip() == "---":
                return number + 1
        return 0
    count = 0
    while count < len(body) and re.match(r"\s*:[\w-]+:", body[count]):
        count += 1
    return count


def is_directive(token: Token) -> bool:
    """Return whether a fence is a directive, and not code or a division."""
    return token.type in {"fence", "colon_fence"} and _NAMED.match(token.info.strip()) is not None


def split_directive(token: Token) -> tuple[str, str]:
    """Return the name and the argument of a directive."""
    match = _NAMED.match(token.info.strip())
    return (match[1], match[2]) if match else ("", "")
