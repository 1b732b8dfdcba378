"""The folder of claims: every source, figure and claim function of a document, loaded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Protocol, TypeAlias, TypeVar

from sphinx_claims.errors import Code, Location, Place, Problem, Problems
from sphinx_claims.loading.distributions import lone_drivers
from sphinx_claims.loading.fields import NONE_FORMER, Renamings, respelt
from sphinx_claims.loading.figures import load_figures
from sphinx_claims.loading.former_ids import former_problems
from sphinx_claims.loading.functions import ClaimFunction, load_functions
from sphinx_claims.loading.inventory import INVENTORY, load_inventory
from sphinx_claims.loading.measured import with_programs
from sphinx_claims.loading.programs import PROGRAMS, load_programs, source_of
from sphinx_claims.loading.reading import Reading, Report
from sphinx_claims.loading.scenarios import SCENARIOS
from sphinx_claims.loading.sources import load_sources
from sphinx_claims.model import Assertion, Figure, Settings, Source

SOURCES = "sources"
"""The folder of sources, in the folder of claims."""

NO_FIGURES = frozenset({INVENTORY, SCENARIOS})
"""The data files in the folder of claims that hold something else than figures."""


@dataclass(slots=True, kw_only=True)
class Mentioned:
    """Every id that a file defines, whether or not its record could be read."""

    sources: set[str] = field(default_factory=set)
    figures: set[str] = field(default_factory=set)
    claims: set[str] = field(default_factory=set)
    programs: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What the files of the claims folder hold, each mapping sorted by id."""

    sources: dict[str, Source]
    figures: dict[str, Figure]
    functions: dict[str, ClaimFunction]
    mentioned: Mentioned
    inventory: tuple[Assertion, ...]

    is_whole: bool
    """Whether every file could be taken apart, so that no further id can hide in one."""

    @property
    def former(self) -> dict[str, str]:
        """The id that a figure or claim has now, by each id that it had before."""
        records: list[Figure | ClaimFunction] = [*self.figures.values(), *self.functions.values()]
        return {former.id: record.id for record in records for former in record.formerly}

    def is_unknown_source(self, name: str) -> bool:
        """Return whether no file describes a source: an unreadable one is not unknown."""
        return self.is_whole and name not in self.mentioned.sources

    def is_unknown_claim(self, name: str) -> bool:
        """Return the same of a claim."""
        return self.is_whole and name not in self.mentioned.claims

    def is_unknown_target(self, name: str) -> bool:
        """Return the same of a figure or a claim."""
        return self.is_unknown_claim(name) and name not in self.mentioned.figures


class _Located(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def location(self) -> Location: ...


Record = TypeVar("Record", bound=_Located)

_Use: TypeAlias = tuple[str, Location]
"""The id of a figure, and where it names something."""


def load_folder(settings: Settings) -> tuple[Loaded, list[Problem]]:
    """Load every file of the claims folder; return what could be read, and all problems."""
    desk = _Desk(settings)
    desk.check_folder()
    mentioned = Mentioned()
    sources = desk.each(f"{SOURCES}/*.yaml", load_sources, mentioned.sources)
    programs = desk.each(f"{PROGRAMS}/*.py", load_programs, mentioned.programs)
    sources += map(source_of, programs)
    mentioned.sources |= mentioned.programs
    figures = desk.each("*.yaml", load_figures, mentioned.figures)
    figures, unrun = with_programs(figures, programs, mentioned.programs)
    functions = desk.each("*.py", load_functions, mentioned.claims)
    inventory, unread = load_inventory(settings)
    figure_index = _index(figures, {}, desk.problems.append)
    loaded = Loaded(
        sources=_index(sources, {}, desk.problems.append),
        figures=figure_index,
        functions=_index(functions, figure_index, desk.problems.append),
        mentioned=mentioned,
        inventory=inventory,
        is_whole=desk.is_whole,
    )
    former = former_problems((*figures, *functions), mentioned.figures | mentioned.claims)
    found = (*desk.problems, *unrun, *unread, *former, *_broken_references(loaded))
    # What is wrong with a part of several programs is told once.
    problems = list(dict.fromkeys(found))
    # Where a figure could not be read, it may be the one that names the driver too.
    if not problems:
        problems += lone_drivers(loaded.figures.values())
    return loaded, problems


def load_claim_functions(settings: Settings) -> dict[str, ClaimFunction]:
    """Return the claim functions of the claims folder, by id, and read no other file of it.

    Of use for a folder whose records are known: what is wrong with the files is not told.
    """
    functions = _Desk(settings).each("*.py", load_functions, set())
    return {function.id: function for function in functions}


class _Desk:
    """The files of one claims folder, opened one after the other."""

    def __init__(self, settings: Settings) -> None:
        self.problems: list[Problem] = []
        self.is_whole = True
        self._settings = settings

    def each(
        self, pattern: str, load: Callable[[Reading], list[Record]], mentioned: set[str]
    ) -> list[Record]:
        """Return the records of all files that match; add their ids to those mentioned."""
        records: list[Record] = []
        for path in self._files(pattern):
            reading = Reading(
                settings=self._settings,
                path=path,
                report=self.problems.append,
                mention=mentioned.add,
            )
            try:
                records += load(reading)
            except Problems as found:
                self.problems += found.problems
                self.is_whole = False
        return records

    def check_folder(self) -> None:
        """Report files whose names keep them from being read."""
        for stray in self._files("*.yml") + self._files(f"{SOURCES}/*.yml"):
            self._refuse(Location(path=stray), f"“{stray}” is not read: data files end in .yaml")
        claims = PurePath(self._settings.claims)
        for stray in self._files("*/**/*.yaml") + self._files("*/**/*.py"):
            read = claims / (SOURCES if stray.endswith(".yaml") else PROGRAMS)
            if PurePath(stray).parent != read:
                message = f"“{stray}” is not read: figures and claims stand in the folder itself"
                self._refuse(Location(path=stray), message)

    def _refuse(self, location: Location, message: str) -> None:
        self.problems.append(Problem(code=Code.FILE_UNREADABLE, location=location, message=message))

    def _files(self, pattern: str) -> list[str]:
        """List the files that match, in an order that is everywhere the same."""
        root = self._settings.root
        folder = root / self._settings.claims
        others = {folder / name for name in NO_FIGURES}
        return sorted(
            path.relative_to(root).as_posix()
            for path in folder.glob(pattern)
            if not path.name.startswith((".", "_")) and path not in others
        )


def _index(
    records: Iterable[Record], taken: Mapping[str, Figure], report: Report
) -> dict[str, Record]:
    """Map records by id, sorted; report an id that another record has."""
    index: dict[str, Record] = {}
    for record in records:
        first: _Located = taken.get(record.id) or index.setdefault(record.id, record)
        if first is not record:
            report(
                Problem(
                    code=Code.ID_DUPLICATE,
                    location=record.location,
                    message=f"“{record.id}” stands twice: first at {first.location}",
                )
            )
    return dict(sorted(index.items()))


def _broken_references(loaded: Loaded) -> Iterator[Problem]:
    """Yield one problem for each name that nothing has, with every figure that uses it."""
    sources: dict[str, list[_Use]] = {}
    claims: dict[str, list[_Use]] = {}
    evidence: dict[str, list[_Use]] = {}
    for figure in loaded.figures.values():
        provenance = figure.provenance
        # A program that is not there has been told of where programs are.
        if figure.measurement is None and loaded.is_unknown_source(provenance.ref):
            sources.setdefault(provenance.ref, []).append((figure.id, provenance.location))
        named = [(provenance.about, provenance.about_location)]
        if figure.derivation is not None:
            derivation = figure.derivation
            named.append((derivation.low, derivation.location))
            named.append((derivation.high, derivation.high_location))
        for name, location in named:
            if name and loaded.is_unknown_claim(name):
                claims.setdefault(name, []).append((figure.id, location))
        for row in figure.evidence:
            if loaded.is_unknown_target(row.of):
                evidence.setdefault(row.of, []).append((figure.id, row.location))
    for name, uses in sources.items():
        what = f"rests on the source “{name}”, which no file describes"
        yield _unknown_name(Code.SOURCE_UNKNOWN, name, what, uses, loaded.sources)
    for name, uses in claims.items():
        what = f"names the claim “{name}”, which no function defines"
        yield _unknown_name(
            Code.CLAIM_UNKNOWN, name, what, uses, loaded.functions, former=loaded.former
        )
    for name, uses in evidence.items():
        what = f"has “{name}” for evidence, which is no figure and no claim"
        known = [*loaded.figures, *loaded.functions]
        yield _unknown_name(Code.EVIDENCE_UNKNOWN, name, what, uses, known, former=loaded.former)


def _unknown_name(  # noqa: PLR0913  (what is said of the name, where, and what it may have meant)
    code: Code,
    name: str,
    what: str,
    uses: list[_Use],
    known: Iterable[str],
    *,
    former: Renamings = NONE_FORMER,
) -> Problem:
    """Return the problem of a name that nothing has; it stands where it is first used."""
    (first, here), *others = sorted(uses, key=lambda use: use[1])
    problem = Problem(
        code=code,
        location=here,
        message=f"“{first}” {what}",
        places=tuple(Place(location=at, remark=f"“{user}” names it too") for user, at in others),
    )
    places = (location for _, location in uses)
    return respelt(problem, name, known, *places, former=former)
