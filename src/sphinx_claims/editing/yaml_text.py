"""The text of a YAML file with some of its values changed, and every other line as it was."""

from __future__ import annotations

import io
from collections.abc import Callable
from difflib import SequenceMatcher

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import YAMLError

_LAYOUTS = ((2, 2, 0), (2, 4, 2))
"""How far mappings, sequences and the dashes of these may be indented."""


class EditError(ValueError):
    """Raised where a file can't be changed without changing more of it than was asked for."""


def edited(text: str, change: Callable[[CommentedMap], None]) -> str:
    """Return a text of YAML after a change of what it holds.

    Comments, quotation marks, order and layout stay: only lines that say something else now are
    written anew. Raises `EditError` where that is not possible.
    """
    has_crlf = "\r\n" in text
    plain = text.replace("\r\n", "\n")
    try:
        # Written as it is in each layout, the one that is nearest to the file's own is that.
        written = {layout: _written(_read(plain), layout) for layout in _LAYOUTS}
        layout = min(written, key=lambda one: _distance(plain, written[one]))
        data = _read(plain)
        change(data)
        changed = _merged(plain, written[layout], _written(data, layout))
    except YAMLError as error:
        raise EditError(f"it can't be read as YAML: {' '.join(str(error).split())}") from error
    return changed.replace("\n", "\r\n") if has_crlf else changed


def _yaml() -> YAML:
    yaml = YAML()
    yaml.preserve_quotes = True
    # No line is broken that was not.
    yaml.width = 1_000_000
    return yaml


def _read(text: str) -> CommentedMap:
    data = _yaml().load(text)
    if not isinstance(data, CommentedMap):
        raise EditError("it holds no records")
    return data


def _written(data: CommentedMap, layout: tuple[int, int, int]) -> str:
    yaml, out = _yaml(), io.StringIO()
    yaml.indent(*layout)
    yaml.dump(data, out)
    return out.getvalue()


def _distance(text: str, written: str) -> int:
    pairs = zip(text.splitlines(), written.splitlines(), strict=False)
    return sum(one != other for one, other in pairs)


def _merged(text: str, before: str, after: str) -> str:
    """Return the text with those of its lines changed that differ between two ways to write it."""
    own, old, new = (one.splitlines(keepends=True) for one in (text, before, after))
    if [line.strip() for line in own] != [line.strip() for line in old]:
        raise EditError("its layout can't be kept, so it has to be changed by hand")
    lines: list[str] = []
    for tag, start, end, new_start, new_end in SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        lines += own[start:end] if tag == "equal" else new[new_start:new_end]
    return "".join(lines)
