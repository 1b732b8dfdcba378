"""Opening a document's claims folder: loading and evaluating it in one go."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sphinx_claims.errors import Code, Problem
from sphinx_claims.loading import load_folder
from sphinx_claims.model import Records, Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """Records, as far as they could be read."""

    records: Records
    problems: tuple[Problem, ...]
    is_unknown: Callable[[str], bool]
    """Whether no file defines an id; one that is merely unreadable is not unknown."""

    is_unknown_source: Callable[[str], bool]
    """The same of a source."""

    untaken: Mapping[Problem, str]
    """The problems of parameters that name nothing, each with the name."""

    misfits: frozenset[str]
    """The figures of which it has been told that their unit is not that of their source's words."""

    unsourced: Mapping[Problem, str]
    """The problems of figures whose source nothing describes, each with the source's id."""


def open_records(settings: Settings) -> Opened:
    """Load and evaluate a document's claims folder."""
    loaded, problems = load_folder(settings)
    # Imported here, so that a build whose records have not moved never imports pint; and after the
    # claim functions, whose own imports decide whether pint takes numpy with it.
    from sphinx_claims.evaluate.evaluation import evaluate  # noqa: PLC0415
    from sphinx_claims.evaluate.units import Units  # noqa: PLC0415

    units = Units(settings.units, settings.place("claims_units"))
    records, more = evaluate(loaded, units, settings, is_sound=not problems)
    named = {p.location: p.name for f in loaded.functions.values() for p in f.parameters}
    refs = {f.provenance.location: f.provenance.ref for f in loaded.figures.values()}
    drifting = {p.location for p in more if p.code is Code.EXCERPT_DRIFT}
    figures = records.figures.values()
    return Opened(
        records=records,
        problems=(*problems, *more),
        is_unknown=loaded.is_unknown_target,
        is_unknown_source=loaded.is_unknown_source,
        untaken={p: named[p.location] for p in more if p.code is Code.PARAMETER_UNKNOWN},
        misfits=frozenset(f.id for f in figures if f.value_location in drifting),
        unsourced={p: refs[p.location] for p in problems if p.location in refs},
    )
