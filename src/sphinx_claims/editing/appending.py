"""A file of the claims folder with one more record at its end."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from sphinx_claims.editing.saving import read_text, save
from sphinx_claims.editing.yaml_text import EditError
from sphinx_claims.errors import Code, Location, Problem, Problems
from sphinx_claims.loading import SOURCES, parse_yaml
from sphinx_claims.model import Settings
from sphinx_claims.schema import kind_of, modeline

REFERENCES = "references"
"""The key under which a file of sources lists its records."""


def append_record(record: str, file: Path, settings: Settings, kind: str) -> tuple[str, int]:
    """Write a record to the end of a file, and return the file's path and the record's line.

    `kind` is that of the file, “figures” or “sources”. A name by itself is that of a file in the
    folder for the kind; a file that is not there yet is begun. Raises `Problems` for a file that is
    not one of the claims folder's, or can't be read, changed or written, which is then as it was.
    """
    if len(file.parts) == 1:
        file = _folder(settings, kind) / file
    path = _path(file, settings, kind)
    add = with_source if kind == SOURCES else with_figure
    try:
        before = read_text(file)
        start = before or f"{modeline(PurePosixPath(path).relative_to(settings.claims))}\n"
        added = add(start, record).removeprefix(start)
        # The lines that are there stay as they end; those that are added end as the first of them.
        ending = "\r\n" if start.partition("\n")[0].endswith("\r") else "\n"
        text = start + added.replace("\n", ending)
        # By the rules of whoever reads it next, which are stricter than YAML's.
        parse_yaml(text, path)
    except (EditError, UnicodeDecodeError) as error:
        raise _refused(path, f"{path} can't be changed: {error}") from None
    save(file, text, path, before)
    return path, len(text.splitlines()) - len(record.splitlines()) + 1


def _path(file: Path, settings: Settings, kind: str) -> str:
    """Return the path of a file in its document; Problems where it can't hold such records."""
    claims = _folder(settings)
    try:
        inside = PurePosixPath(file.resolve().relative_to(claims).as_posix())
    except ValueError:
        inside = PurePosixPath("..")
    is_there = (claims / inside).parent == _folder(settings, kind)
    is_read = inside.suffix == ".yaml" and not inside.name.startswith((".", "_"))
    if not is_read or kind_of(inside) != kind or not is_there:
        where = _folder(settings, kind).relative_to(settings.root.resolve()).as_posix()
        name = file.as_posix()
        message = f"“{name}” holds no {kind}: they stand in files {where}/….yaml of the document"
        raise _refused(name, message)
    return (PurePosixPath(settings.claims) / inside).as_posix()


def _folder(settings: Settings, kind: str = "") -> Path:
    """Return the folder in which the files of a kind lie, or the folder of claims."""
    claims = settings.root.resolve() / settings.claims
    return claims / SOURCES if kind == SOURCES else claims


def _refused(path: str, message: str) -> Problems:
    problem = Problem(code=Code.FILE_UNREADABLE, location=Location(path=path), message=message)
    return Problems([problem])


def with_figure(text: str, record: str) -> str:
    """Return the text of a file of figures with the text of a record, with its id, at its end.

    Raises `EditError` where that would not be one record more.
    """
    added = f"{_ended(text)}{_gap(text)}{record}"
    before, after = _mapping(text), _mapping(added)
    if len(after) != len(before) + 1 or not before.items() <= after.items():
        raise EditError("its layout leaves no place for a record at its end")
    return added


def with_source(text: str, record: str) -> str:
    """Return the text of a file of sources with a record, an item of a list, at its end.

    Raises `EditError` where that would not be one record more.
    """
    head = "" if re.search(rf"^{REFERENCES}:", text, re.MULTILINE) else f"{REFERENCES}:\n"
    dash = re.search(r"^( *)- ", text, re.MULTILINE)
    indent = dash[1] if dash and not head else ""
    lines = (f"{indent}{line}" if line.strip() else line for line in record.splitlines(True))
    added = f"{_ended(text)}{head}{''.join(lines)}"
    before, after = (_mapping(one).get(REFERENCES) or [] for one in (text, added))
    if not isinstance(after, list) or after[:-1] != before or len(after) != len(before) + 1:
        raise EditError("its layout leaves no place for a record at its end")
    return added


def _ended(text: str) -> str:
    return text if not text or text.endswith("\n") else f"{text}\n"


def _gap(text: str) -> str:
    """Return the empty line between two figures, where there is one before."""
    return "\n" if text.strip() else ""


def _mapping(text: str) -> Mapping[str, Any]:
    try:
        found = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506  (it makes texts, and no objects)
    except (yaml.YAMLError, RecursionError) as error:
        reason = " ".join(str(error).split())
        raise EditError(f"it can't be read as YAML: {reason}") from error
    if found is None or found == "":
        return {}
    if not isinstance(found, dict):
        raise EditError("it holds no records")
    return found
