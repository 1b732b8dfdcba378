"""A source that is begun: its record by its DOI, or by nothing but an id."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import chain, count

from sphinx_claims.editing.resolving import Unresolved, csl_json
from sphinx_claims.editing.source_record import Record, source_record


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """A record to fill in."""

    record: Record
    unresolved: str = ""
    """Why nothing is known of a DOI, in words that stand by themselves; empty where it is."""


def begin_source(
    doi: str, id_: str, taken: Collection[str], *, resolver: str, today: datetime.date
) -> Begun:
    """Return the record of the work with a DOI, or one of nothing but its id where that is empty.

    `resolver` is where the DOI is asked for, and `today` the day on which that is. An empty id is
    made of the author, the year and the title, and is none of those that are `taken`.
    """
    given: Mapping[str, object] = {"DOI": doi}
    unresolved = ""
    if doi:
        try:
            given = {**csl_json(doi, resolver), **given}
        except Unresolved as error:
            unresolved = f"the record of {doi} can't be had, since {error}"
    record = source_record(given, id_, today)
    record["id"] = id_ or _free(record["id"] or "source", taken)
    return Begun(record=record, unresolved=unresolved)


def _free(id_: str, taken: Collection[str]) -> str:
    """Return an id that no source has: with a number at its end, where one has it."""
    numbered = (f"{id_}-{number}" for number in count(2))
    return next(one for one in chain([id_], numbered) if one not in taken)
