"""A figure's or claim's fingerprint: one short text that changes when anything said of it does.

A page keeps the fingerprints of what it states, and is read again when one of them has moved.
Places in files are left out: a line added above a figure changes nothing that a reader sees.
"""

from __future__ import annotations

import dataclasses
import hashlib
from enum import Enum

from sphinx_claims.errors import Location
from sphinx_claims.model import Claim, Records

LENGTH = 16
"""Hexadecimal digits kept: 64 bits, for a few thousand records."""


def fingerprints(records: Records, salt: str) -> dict[str, str]:
    """Return the fingerprint of every figure and claim; `salt` stands for the machine itself."""
    sources = source_fingerprints(records)
    figures = {
        id_: _digest(salt, facts(figure), sources.get(figure.provenance.ref))
        for id_, figure in records.figures.items()
    }
    claims = {
        id_: _digest(salt, facts(claim), [figures[name] for name in claim.figures])
        for id_, claim in records.claims.items()
    }
    return figures | claims


def source_fingerprints(records: Records) -> dict[str, str]:
    """Return the fingerprint of every source."""
    return {id_: _digest(facts(source)) for id_, source in records.sources.items()}


def surroundings(records: Records) -> dict[str, tuple[str, ...]]:
    """Return the records whose values and names are told beside each figure and claim, sorted.

    They are what it is computed or derived from, at whatever distance, and the evidence for it.
    """
    found = {}
    for id_ in records.ids():
        figure = records.figures.get(id_)
        evidence = () if figure is None else (row.of for row in figure.evidence)
        found[id_] = tuple(sorted({*_inputs(records, id_), *evidence}))
    return found


def _inputs(records: Records, target: str) -> set[str]:
    """Return what a record is computed or derived from, and itself."""
    found: set[str] = set()
    waiting = [target]
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        found.add(name)
        record = records.get(name)
        if isinstance(record, Claim):
            waiting += record.parameters
        elif record is not None and record.derivation is not None:
            waiting += [record.derivation.low, record.derivation.high]
    return found


def _digest(*facts: object) -> str:
    return hashlib.sha256(repr(facts).encode()).hexdigest()[:LENGTH]


def facts(record: object) -> object:
    """Return a record as plain nested tuples, without its places."""
    if isinstance(record, Location):
        return ()
    if isinstance(record, Enum):
        return record.value
    if dataclasses.is_dataclass(record):
        names = [field.name for field in dataclasses.fields(record)]
        return tuple((name, facts(getattr(record, name))) for name in names)
    if isinstance(record, tuple | list):
        return tuple(facts(item) for item in record)
    return record
