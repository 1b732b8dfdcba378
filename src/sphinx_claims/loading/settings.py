"""The settings of a document, out of the values of its conf.py."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

from sphinx_claims.errors import Problem, Problems
from sphinx_claims.loading.challenge import ChallengeError, read_challenge
from sphinx_claims.loading.conf import conf_places, conf_problem
from sphinx_claims.loading.fields import respelt, suggestion
from sphinx_claims.loading.page_files import PAGE
from sphinx_claims.model import Challenge, PartialDate, Settings, is_id
from sphinx_claims.wording import (
    ENGLISH,
    LOCALES,
    Conventions,
    Hedge,
    Locale,
    Unit,
    UnknownLocaleError,
    Vague,
    VagueKind,
    load_locale,
    load_scales,
)

DEFAULTS: Mapping[str, Any] = {
    "claims_as_of": "",
    "claims_challenge": "",
    "claims_folder": "claims",
    "claims_locale": "",
    "claims_pages": ".",
    "claims_scale": "ICD 203",
    "claims_hedges": [],
    "claims_tests": "tests",
    "claims_unit_words": {},
    "claims_units": [],
    "claims_verbatim": {},
}
"""Every value of conf.py that is the machine's own, and what it is where conf.py is silent."""

_SPHINX_DEFAULTS: Mapping[str, Any] = {
    "language": "en",
    "project": "",
    "include_patterns": ["**"],
    "exclude_patterns": [],
    "source_suffix": {".rst": "restructuredtext"},
}
"""What the machine shares with Sphinx, and Sphinx's own defaults."""


def settings_from(values: Mapping[str, Any], root: Path) -> Settings:
    """Return the settings that the values of a conf.py give; Problems for unusable ones."""
    conf = _Values(values, root)
    conf.check_names()
    claims = conf.folder("claims_folder")
    pages = conf.folder("claims_pages")
    units = conf.take("claims_units", _is_texts, "a list of unit definitions")
    verbatim = conf.take("claims_verbatim", _is_text_map, "a mapping of pages to ids of sources")
    suffixes = conf.take("source_suffix", _is_suffixes, "an ending, or several")
    settings = Settings(
        root=root,
        claims=claims,
        pages=pages,
        title=conf.take("project", lambda value: isinstance(value, str), "a text"),
        tests=conf.folder("claims_tests", may_lack=True),
        include_patterns=tuple(conf.take("include_patterns", _is_texts, "a list of patterns")),
        exclude_patterns=tuple(conf.take("exclude_patterns", _is_texts, "a list of patterns")),
        suffixes=(PAGE, *([suffixes] if isinstance(suffixes, str) else suffixes)),
        verbatim=tuple(sorted(verbatim.items())),
        as_of=_as_of(conf),
        conventions=_conventions(conf, units),
        units=tuple(units),
        places=conf.places,
        myst={k.removeprefix("myst_"): v for k, v in values.items() if k.startswith("myst_")},
    )
    challenge = None if conf.problems else _challenge(conf, settings)
    if conf.problems:
        raise Problems(conf.problems)
    return replace(settings, challenge=challenge)


class _Values:
    """The values of a conf.py, each taken once and checked."""

    def __init__(self, values: Mapping[str, Any], root: Path) -> None:
        self.places = conf_places(root)
        self.problems: list[Problem] = []
        self._values = values
        self._root = root

    def check_names(self) -> None:
        """Report values that look like ours and are none."""
        for name in sorted(self._values):
            if name.startswith("claims_") and name not in DEFAULTS:
                message = f"conf.py has a value “{name}”, which the machine does not know"
                problem = conf_problem(message, self.places.get(name))
                self.problems.append(respelt(problem, name, DEFAULTS, problem.location))

    def take(self, name: str, is_fit: Callable[[Any], bool], wanted: str) -> Any:
        """Return a value, or its default where it is missing or unfit."""
        default = DEFAULTS.get(name, _SPHINX_DEFAULTS.get(name))
        value = self._values.get(name, default)
        if is_fit(value):
            return value
        self.refuse(name, f"“{name}” in conf.py must be {wanted}")
        return default

    def folder(self, name: str, *, may_lack: bool = False) -> str:
        """Return the name of a folder below the root, with forward slashes.

        It is empty for a default folder that a document may do without, and that is not there.
        """
        folder = Path(self.take(name, _is_text, "the name of a folder"))
        if folder.is_absolute() or ".." in folder.parts:
            self.refuse(name, f"“{name}” in conf.py must be a folder beside or below conf.py")
        elif not (self._root / folder).is_dir():
            if may_lack and folder == Path(DEFAULTS[name]):
                return ""
            self.refuse(name, f"the folder “{folder.as_posix()}” (“{name}”) does not exist")
        return folder.as_posix()

    def refuse(self, name: str, message: str, *help_: str) -> None:
        """Report a value at its place."""
        self.problems.append(conf_problem(message, self.places.get(name), *help_))


def _as_of(conf: _Values) -> PartialDate | str:
    name, wanted = "claims_as_of", "a date such as 2024, 2024-06 or 2024-06-30, or a source's id"
    text = conf.take(name, lambda value: isinstance(value, str), wanted)
    if not text or is_id(text):
        return str(text)
    try:
        return PartialDate.parse(text)
    except ValueError:
        conf.refuse(name, f"“{name}” in conf.py must be {wanted}")
        return ""


def _challenge(conf: _Values, settings: Settings) -> Challenge | None:
    name = "claims_challenge"
    text = conf.take(name, lambda value: isinstance(value, str), "an address or a page's name")
    if not text:
        return None
    try:
        return read_challenge(text, settings)
    except ChallengeError as error:
        message = f"“{name}” in conf.py is “{text}”, which {error}"
        conf.refuse(name, message, *(suggestion(error.wrong, error.known) if error.wrong else ()))
        return None


def _conventions(conf: _Values, units: Sequence[str]) -> Conventions:
    scales = load_scales()
    known = ", ".join(f"“{scale}”" for scale in scales)
    scale = conf.take(
        "claims_scale", lambda v: isinstance(v, str) and v in scales, f"one of {known}"
    )
    rows = conf.take("claims_hedges", lambda value: isinstance(value, list), "a list of hedges")
    words = conf.take("claims_unit_words", _is_text_map, "a mapping of words to units")
    name = "claims_hedges"
    try:
        read = [_hedge(row) for row in rows]
        hedges = [row for row in read if isinstance(row, Hedge)]
        vague = [row for row in read if isinstance(row, Vague)]
        name = "claims_unit_words"
        # A unit of the document's own is a word for itself.
        own = (line.partition("=")[0].strip() for line in units)
        unit_words = {name: Unit.named(name) for name in own if name.isidentifier()}
        unit_words |= {word: Unit.parse(unit) for word, unit in words.items()}
    except (TypeError, ValueError) as error:
        conf.refuse(name, f"“{name}” in conf.py can't be read: {error}")
        return Conventions.default()
    return Conventions.default().with_(
        hedges=hedges,
        vague=vague,
        scale=scales[scale],
        unit_words=unit_words,
        unit_names=_unit_names(unit_words),
        locale=_locale(conf),
    )


def _unit_names(words: Mapping[str, Unit]) -> dict[Unit, tuple[str, str]]:
    """Return the words for one of each unit and for many: the first two, or the one there is.

    The name of a unit of the document's own comes before its words, unless there are two words
    besides.
    """
    rows: dict[Unit, list[str]] = {}
    for word, unit in words.items():
        rows.setdefault(unit, []).append(word)
    names = {}
    for unit, found in rows.items():
        others = [word for word in found if word != str(unit)]
        chosen = others if len(others) > 1 else found
        names[unit] = (chosen[0], chosen[min(1, len(chosen) - 1)])
    return names


def _locale(conf: _Values) -> Locale:
    """Return how the numbers of the document's language are written."""
    name = "claims_locale"
    tag = conf.take(name, lambda value: isinstance(value, str), "the name of a language")
    if not tag:
        name = "language"
        # Sphinx takes a language that is None for English.
        tag = conf.take(name, lambda v: v is None or isinstance(v, str), "a language") or "en"
    try:
        return load_locale(tag)
    except UnknownLocaleError as error:
        known = ", ".join(LOCALES)
        message = f"“{name}” in conf.py is “{tag}”: {error}"
        form = f"set “claims_locale” to one of {known}"
        problem = conf_problem(message, conf.places.get(name), form)
        conf.problems.append(respelt(problem, tag.replace("_", "-"), LOCALES))
        return ENGLISH


def _hedge(row: Any) -> Hedge | Vague:
    if not isinstance(row, dict) or not {"words", "kind", "ground"} <= set(row):
        raise ValueError("a hedge is a mapping with “words”, “kind”, “ground” and mostly “width”")
    if not _is_texts(row["words"]):
        raise ValueError("the “words” of a hedge are a list of phrases")
    if row["kind"] in get_args(VagueKind):
        if not {"low", "high"} <= set(row):
            raise ValueError(f"a row of the kind “{row['kind']}” needs “low” and “high”")
        return Vague.of_row(row)
    return Hedge(
        words=tuple(row["words"]),
        kind=row["kind"],
        width=row.get("width"),
        ground=row["ground"],
        after=bool(row.get("after", False)),
    )


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value)


def _is_texts(value: object) -> bool:
    return isinstance(value, list | tuple) and all(_is_text(item) for item in value)


def _is_text_map(value: object) -> bool:
    return isinstance(value, dict) and all(_is_text(i) for pair in value.items() for i in pair)


def _is_suffixes(value: object) -> bool:
    return (
        _is_text(value)
        or _is_texts(value)
        or (isinstance(value, dict) and all(map(_is_text, value)))
    )
