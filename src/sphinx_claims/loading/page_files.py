"""Which files are pages, and which files a ledger can depend on."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from sphinx_claims.model import Settings

LEFT_OUT = (".*", "__pycache__", "build", "dist", "node_modules", "*.egg-info")
"""Patterns of what tools leave behind in the folder of a document, and nothing of it."""

SCHEMAS = "schemas"
"""The folder of JSON Schemas, in the folder of claims; editors read it, and no loader does."""

SCHEMA_ENDING = ".schema.json"

PAGE = ".md"
"""The ending of the pages that the check reads: MyST Markdown."""

# What Sphinx itself never takes for a page (sphinx.project.EXCLUDE_PATHS).
_NEVER_PAGES = ("**/_sources", ".#*", "**/.#*", "*.lproj/**")

_WILD = re.compile(r"\*\*|\*|\?|\[!?\]?[^\]]*\]")


def find_pages(settings: Settings) -> list[str]:
    """List the document's Markdown pages as Sphinx finds them, relative to the root, sorted."""
    return [path for path in find_prose(settings) if path.endswith(PAGE)]


def find_prose(settings: Settings) -> list[str]:
    """List every page of the document, in Markdown or not, relative to the root, sorted."""
    folder = settings.root / settings.pages
    refused = [_pattern(p) for p in (*settings.exclude_patterns, *_NEVER_PAGES)]
    wanted = [_pattern(p) for p in settings.include_patterns]

    def is_refused(name: str) -> bool:
        return any(pattern.fullmatch(name) for pattern in refused)

    found = []
    for below, names in _walk(folder, is_refused):
        for name in names:
            path = f"{below}/{name}".lstrip("/")
            fits = any(pattern.fullmatch(path) for pattern in wanted)
            if name.endswith(settings.suffixes) and fits and not is_refused(path):
                found.append((folder / path).relative_to(settings.root).as_posix())
    return sorted(found)


def claims_files(settings: Settings) -> list[Path]:
    """List every file that a ledger can depend on, sorted: all below the claims folder.

    The schemas there are for editors; no ledger follows from them.
    """
    folder = settings.root / settings.claims
    walked = _walk(folder, lambda name: name.rpartition("/")[2] == "__pycache__")
    found = sorted(folder / below / name for below, names in walked for name in names)
    schemas = folder / SCHEMAS
    return [
        path for path in found if path.parent != schemas or not path.name.endswith(SCHEMA_ENDING)
    ]


def _walk(folder: Path, is_refused: Callable[[str], bool]) -> Iterator[tuple[str, list[str]]]:
    """Yield each folder below one, relative to it, with its files; links are followed once."""
    for here, folders, files in os.walk(folder, followlinks=True):
        below = Path(here).relative_to(folder).as_posix()
        prefix = "" if below == "." else below
        # A link to a folder above would be followed for ever.
        above = {os.path.realpath(parent) for parent in (Path(here), *Path(here).parents)}
        folders[:] = sorted(
            name
            for name in folders
            if not is_refused(f"{prefix}/{name}".lstrip("/"))
            and os.path.realpath(Path(here, name)) not in above
        )
        yield prefix, sorted(files)


def _pattern(pattern: str) -> re.Pattern[str]:
    """Translate one of Sphinx's globs: ``**`` crosses folders, ``*``, ``?`` and ``[…]`` do not."""
    parts = []
    at = 0
    for wild in _WILD.finditer(pattern):
        parts += [re.escape(pattern[at : wild.start()]), _wild(wild[0])]
        at = wild.end()
    return re.compile("".join([*parts, re.escape(pattern[at:])]))


def _wild(wild: str) -> str:
    plain = {"**": ".*", "*": "[^/]*", "?": "[^/]"}.get(wild)
    if plain is not None:
        return plain
    inside = wild[1:-1].replace("\\", "\\\\")
    if inside.startswith("!"):
        return f"[^/{inside[1:]}]"
    return f"[\\{inside}]" if inside.startswith("^") else f"[{inside}]"
