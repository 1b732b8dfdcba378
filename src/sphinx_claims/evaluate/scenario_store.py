"""A document's scenarios, kept between builds as its records are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sphinx_claims.errors import Problems
from sphinx_claims.evaluate.keeping import find_kept, keep
from sphinx_claims.evaluate.scenarios import scenario_problems
from sphinx_claims.loading import load_scenarios
from sphinx_claims.model import Records, Scenario, Settings


class ScenarioStore:
    """A file that holds the scenarios of one document."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def open(
        self, settings: Settings, digest: str, records: Callable[[], Records]
    ) -> tuple[Scenario, ...]:
        """Return the kept scenarios where they are still true, else load them anew and keep those.

        `digest` is that of the file of scenarios and of the records, which are asked for only
        where the scenarios have to be held against them. Raises Problems for scenarios that can't
        be read, or that do not fit the records.
        """
        kept = find_kept(self._path, digest)
        if isinstance(kept, tuple):
            return kept
        scenarios, problems = load_scenarios(settings)
        there = records()
        found = scenario_problems(scenarios, there, settings, lambda id_: there.get(id_) is None)
        if problems or found:
            raise Problems([*problems, *found])
        keep(self._path, digest, scenarios)
        return scenarios
