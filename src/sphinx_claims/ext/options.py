"""The options of a directive, taken as they are written, so that what is wrong can be told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from docutils.parsers.rst import directives


class AnyOption(dict[str, Callable[[str], str]]):
    """Takes any option as its text: Sphinx would only warn of one that is not listed."""

    def __init__(self, names: Iterable[str]) -> None:
        super().__init__(dict.fromkeys(names, directives.unchanged))

    def __missing__(self, name: str) -> Callable[[str], str]:
        return directives.unchanged


def has_unread_options(lines: Sequence[str]) -> bool:
    """Return whether the lines of a directive begin options, or hold one.

    Of options that can't be read the parser leaves out all, and only warns of it. The first line is
    the directive's own, and the end of a fence of colons is no option.
    """
    return any(map(_is_option, lines[1:]))


def _is_option(line: str) -> bool:
    text = line.lstrip()
    return text.startswith("---") or (text.startswith(":") and not text.startswith(":::"))
