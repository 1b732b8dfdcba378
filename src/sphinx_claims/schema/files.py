"""The schemas as files of a claims folder, and the line by which a YAML file names its own."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath

from sphinx_claims.errors import Code, Location, Problem, Problems
from sphinx_claims.loading.folder import SOURCES
from sphinx_claims.loading.inventory import INVENTORY
from sphinx_claims.loading.page_files import SCHEMA_ENDING, SCHEMAS
from sphinx_claims.loading.scenarios import SCENARIOS
from sphinx_claims.schema.figures import figures_schema
from sphinx_claims.schema.inventory import inventory_schema
from sphinx_claims.schema.record import Schema
from sphinx_claims.schema.scenarios import scenarios_schema
from sphinx_claims.schema.sources import sources_schema

DIALECT = "https://json-schema.org/draft/2020-12/schema"
"""What the schemas are written in; they use nothing that draft-07 lacks, for older editors."""

KINDS: Mapping[str, Callable[[], Schema]] = {
    "figures": figures_schema,
    "sources": sources_schema,
    "scenarios": scenarios_schema,
    "inventory": inventory_schema,
}
"""What makes the schema of each kind of file."""


def schema_texts() -> dict[str, str]:
    """Return the text of each schema, by its path from the claims folder."""
    return {
        _path(kind): json.dumps({"$schema": DIALECT, **make()}, indent=2, ensure_ascii=False) + "\n"
        for kind, make in KINDS.items()
    }


def kind_of(path: PurePosixPath) -> str:
    """Return which of the kinds a YAML file is, by its path from the claims folder."""
    if path.parent == PurePosixPath(SOURCES):
        return "sources"
    return {SCENARIOS: "scenarios", INVENTORY: "inventory"}.get(path.as_posix(), "figures")


def modeline(path: PurePosixPath) -> str:
    """Return the line that names a YAML file's schema to an editor; it stands first in the file.

    `path` is that of the file from the claims folder.
    """
    up = "../" * (len(path.parts) - 1)
    return f"# yaml-language-server: $schema={up}{_path(kind_of(path))}"


def stale_schemas(claims_folder: Path) -> list[Path]:
    """Return the schemas of a claims folder that are not there, or not as they would be made."""
    return [
        file
        for path, text in schema_texts().items()
        if _content(file := claims_folder / path) != text.encode()
    ]


def write_schemas(claims_folder: Path) -> list[Path]:
    """Write the schemas of a claims folder; return the files that were not there, or stale.

    A file that is current is left as it is. Raises `Problems` where there is no such folder, or a
    file can't be written.
    """
    if not claims_folder.is_dir():
        raise _unwritable(claims_folder, "there is no such folder")
    texts = schema_texts()
    stale = stale_schemas(claims_folder)
    for file in stale:
        try:
            file.parent.mkdir(exist_ok=True)
            text = texts[file.relative_to(claims_folder).as_posix()]
            file.write_text(text, "utf-8", newline="\n")
        except OSError as error:
            raise _unwritable(file, error.strerror or str(error)) from None
    return stale


def _path(kind: str) -> str:
    return f"{SCHEMAS}/{kind}{SCHEMA_ENDING}"


def _content(file: Path) -> bytes | None:
    """Return what a file holds, or None where it can't be read."""
    try:
        return file.read_bytes()
    except OSError:
        return None


def _unwritable(file: Path, why: str) -> Problems:
    problem = Problem(
        code=Code.FILE_UNREADABLE,
        location=Location(path=file.as_posix()),
        message=f"“{file}” can't be written: {why}",
        help=("the schemas lie in the folder of claims, which must be one that you may write to",),
    )
    return Problems([problem])
