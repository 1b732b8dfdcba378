"""Making the panels of runs of all pages, once these are judged."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sphinx.application import Sphinx

from sphinx_claims.errors import Code, Location, Problem
from sphinx_claims.evaluate import find_kept, keep
from sphinx_claims.ext.build import Build
from sphinx_claims.ext.domain import ClaimsDomain
from sphinx_claims.ext.runs.panel import RunsPanel, runs_panel
from sphinx_claims.ext.runs.place import RunsPlace
from sphinx_claims.loading import suggestion
from sphinx_claims.plots import PlotError
from sphinx_claims.wording import Format

_KEPT = "claims-runs.pickle"


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeRuns:
    """The panels of all pages, and what is wrong with those that could not be made."""

    panels: Mapping[RunsPlace, RunsPanel] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def digest(self, places: Iterable[RunsPlace]) -> str:
        """Return a digest of what a page shows in its panels; empty for a page without one."""
        shown = [self.panels.get(place) for place in places]
        return hashlib.sha256(repr(shown).encode()).hexdigest() if shown else ""


def make_runs(app: Sphinx, domain: ClaimsDomain) -> MadeRuns:
    """Make the panels that all pages ask for, unless an earlier run made the same."""
    places = [
        (entry.kept.path, place)
        for _, entry in sorted(domain.entries.items())
        for place in entry.runs
    ]
    if not places:
        return MadeRuns()
    build = domain.build
    facts = (build.digest, build.machine, build.settings, places)
    digest = hashlib.sha256(repr(facts).encode()).hexdigest()
    kept = Path(app.doctreedir) / _KEPT
    made = find_kept(kept, digest) if build.is_pure else None
    if not isinstance(made, MadeRuns):
        made = _made(build, places)
        if build.is_pure:
            keep(kept, digest, made)
    return made


def _made(build: Build, places: Iterable[tuple[str, RunsPlace]]) -> MadeRuns:
    panels: dict[RunsPlace, RunsPanel] = {}
    problems = []
    for path, place in places:
        try:
            panels[place] = runs_panel(
                place, build.records, lambda figure: build.value_written(figure, Format())
            )
        except PlotError as error:
            problems.append(_problem(path, place, error))
    return MadeRuns(panels=panels, problems=tuple(problems))


def _problem(path: str, place: RunsPlace, error: PlotError) -> Problem:
    return Problem(
        code=Code.WHAT_IF_INVALID,
        location=Location(path=path, line=max(1, place.line)),
        message=str(error),
        help=suggestion(error.wrong, error.known) if error.wrong else (),
    )
