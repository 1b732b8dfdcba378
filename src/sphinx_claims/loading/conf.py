"""The settings of a document, out of the values of its conf.py."""

from __future__ import annotations

import ast
import os
import runpy
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from sphinx_claims.errors import Code, Location, Problem, Problems
from sphinx_claims.loading.fields import suggestion
from sphinx_claims.loading.functions import describe
from sphinx_claims.model import Settings
from sphinx_claims.wording import Conventions, Hedge, Unit, load_scales

CONF = "conf.py"

DEFAULTS: Mapping[str, Any] = {
    "claims_folder": "claims",
    "claims_pages": ".",
    "claims_scale": "ICD 203",
    "claims_hedges": [],
    "claims_unit_words": {},
    "claims_units": [],
    "claims_verbatim": {},
}
"""Every value of conf.py that the machine goes by, and what it is where conf.py is silent."""


def find_root(start: Path) -> Path:
    """Return the nearest folder at or above `start` that holds a conf.py; Problems if none does."""
    for folder in (start, *start.parents):
        if (folder / CONF).is_file():
            return folder
    message = "there is no conf.py here or in a folder above: run this in a document's folder"
    raise Problems(
        [Problem(code=Code.FILE_UNREADABLE, location=Location(path=CONF), message=message)]
    )


def run_conf(root: Path) -> dict[str, Any]:
    """Run conf.py as Sphinx does, in its own folder, and return its names; Problems if it fails."""
    before = Path.cwd()
    file = str(root / CONF)
    try:
        os.chdir(root)
        values = runpy.run_path(file)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001  (conf.py may raise anything, SystemExit too)
        lines = [f.lineno for f in traceback.extract_tb(error.__traceback__) if f.filename == file]
        line = (lines or [getattr(error, "lineno", None)])[-1] or 1
        message = f"conf.py can't be run: {describe(error)}"
        raise Problems([_problem(message, location=Location(path=CONF, line=line))]) from None
    finally:
        os.chdir(before)
    if "sphinx_claims" not in values.get("extensions", ()):
        message = "conf.py does not list “sphinx_claims” in “extensions”, so no build would check"
        raise Problems([_problem(message, location=_places(root).get("extensions"))])
    return values


def settings_from(values: Mapping[str, Any], root: Path) -> Settings:
    """Return the settings that the values of a conf.py give; Problems for unusable ones."""
    problems: list[Problem] = []
    places = _places(root)

    def take(name: str, is_fit: Callable[[Any], bool], wanted: str) -> Any:
        value = values.get(name, DEFAULTS.get(name))
        if is_fit(value):
            return value
        message = f"“{name}” in conf.py is {wanted}"
        problems.append(_problem(message, location=places.get(name)))
        return DEFAULTS.get(name)

    misspelt = [name for name in values if name.startswith("claims_") and name not in DEFAULTS]
    for name in sorted(misspelt):
        message = f"conf.py has a value “{name}”, which the machine does not know"
        problems.append(_problem(message, *suggestion(name, DEFAULTS), location=places.get(name)))
    claims = take("claims_folder", _is_text, "the name of a folder")
    pages = take("claims_pages", _is_text, "the name of a folder")
    units = take("claims_units", _is_texts, "a list of unit definitions")
    verbatim = take("claims_verbatim", _is_text_map, "a mapping of pages to ids of sources")
    conventions = _conventions(take, places, problems)
    if not (root / claims).is_dir():
        message = f"the folder of claims, “{claims}”, does not exist"
        problems.append(_problem(message, location=places.get("claims_folder")))
    if problems:
        raise Problems(problems)
    return Settings(
        root=root,
        claims=Path(claims).as_posix(),
        pages=Path(pages).as_posix(),
        exclude_patterns=tuple(values.get("exclude_patterns", ())),
        verbatim=tuple(sorted(verbatim.items())),
        conventions=conventions,
        units=tuple(units),
        places=places,
        myst={k.removeprefix("myst_"): v for k, v in values.items() if k.startswith("myst_")},
    )


def _conventions(
    take: Callable[[str, Callable[[Any], bool], str], Any],
    places: Mapping[str, Location],
    problems: list[Problem],
) -> Conventions:
    scales = load_scales()
    known = ", ".join(f"“{scale}”" for scale in scales)
    scale = take(
        "claims_scale", lambda value: isinstance(value, str) and value in scales, f"one of {known}"
    )
    rows = take("claims_hedges", lambda value: isinstance(value, list), "a list of hedges")
    words = take("claims_unit_words", _is_text_map, "a mapping of words to units")
    try:
        name = "claims_hedges"
        hedges = tuple(_hedge(row) for row in rows)
        name = "claims_unit_words"
        unit_words = {word: Unit.parse(unit) for word, unit in words.items()}
    except (TypeError, ValueError, KeyError) as error:
        message = f"“{name}” in conf.py can't be read: {describe(error)}"
        problems.append(_problem(message, location=places.get(name)))
        return Conventions.default()
    return Conventions.default().with_(hedges=hedges, scale=scales[scale], unit_words=unit_words)


def _hedge(row: Mapping[str, Any]) -> Hedge:
    return Hedge(
        words=tuple(row["words"]), kind=row["kind"], width=row.get("width"), ground=row["ground"]
    )


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value)


def _is_texts(value: object) -> bool:
    return isinstance(value, list | tuple) and all(_is_text(item) for item in value)


def _is_text_map(value: object) -> bool:
    return isinstance(value, dict) and all(_is_text(i) for pair in value.items() for i in pair)


def _problem(message: str, *help_: str, location: Location | None = None) -> Problem:
    location = location or Location(path=CONF)
    return Problem(code=Code.CONF_INVALID, location=location, message=message, help=help_)


def _places(root: Path) -> dict[str, Location]:
    """Return where conf.py gives each of its names a value."""
    try:
        tree = ast.parse((root / CONF).read_bytes())
    except (OSError, SyntaxError, ValueError):
        return {}
    return {
        target.id: Location(
            path=CONF, line=target.lineno, column=target.col_offset + 1, width=len(target.id)
        )
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
