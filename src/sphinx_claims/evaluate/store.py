"""The evaluated records, kept between builds under a digest of everything that they follow from.

Evaluating costs more than half of a small build (most of it importing pint), and nearly every
build starts from claims that have not moved. The digest covers each file of the claims folder,
the texts that sources are checked against, the settings, and the machine's own code, so kept
records are used only where evaluating anew would give the same.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.metadata
import pickle
import sys
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

from sphinx_claims.errors import Problems
from sphinx_claims.evaluate.fingerprint import fingerprints, source_fingerprints, surroundings
from sphinx_claims.evaluate.keeping import find_kept, keep
from sphinx_claims.evaluate.opening import open_records
from sphinx_claims.evaluate.purity import are_pure, imports
from sphinx_claims.loading import PROGRAMS, claims_files, scenarios_path
from sphinx_claims.model import Records, Settings


class RecordFacts(NamedTuple):
    """What most builds need of the records, without the records themselves."""

    titles: dict[str, dict[str, str]]
    """What each record is called: by “figure”, “claim” or “source”, then by its id."""

    former: dict[str, str]
    """The id that a figure or claim has now, by each id that it had before."""

    fingerprints: dict[str, str]
    """One short text for each figure and claim, which changes when anything of it does."""

    surroundings: dict[str, tuple[str, ...]]
    """The records that are told of beside each figure or claim: what it rests on, and evidence."""

    opaque: frozenset[str]
    """The claims that are no expressions: how they follow from their inputs, only a call tells."""

    reviews: dict[str, date]
    """The first review date among the figures that each figure or claim rests on."""

    texts: dict[str, str]
    """A digest of the text that each source is kept with, by the source's id."""

    inventoried: frozenset[str]
    """The pages of which an inventory lists the assertions, by the names that Sphinx has."""

    sources: dict[str, str]
    """One short text for each source, which changes when anything of its record does."""

    @classmethod
    def of(cls, records: Records) -> RecordFacts:
        """Return the facts of records that were just evaluated."""
        texts = {source.id: source.text for source in records.sources.values() if source.text}
        return cls(
            titles=_titles(records),
            former=records.former,
            fingerprints=fingerprints(records, machine_digest()),
            surroundings=surroundings(records),
            opaque=frozenset(c.id for c in records.claims.values() if c.formula is None),
            reviews=_reviews(records),
            texts={id_: hashlib.sha256(text.encode()).hexdigest() for id_, text in texts.items()},
            inventoried=frozenset(assertion.page for assertion in records.inventory),
            sources=source_fingerprints(records),
        )


class KeptRecords:
    """Evaluated records, which stay packed until they are asked for."""

    def __init__(self, packed: bytes, facts: RecordFacts, *, is_pure: bool = True) -> None:
        self.facts = facts
        self.is_pure = is_pure
        """Whether the records follow from nothing but what the digest of the inputs covers."""
        self._packed = packed

    def __reduce__(self) -> tuple[object, ...]:
        # Without the unpacked records, which would be written a second time.
        return KeptRecords, (self._packed, self.facts)

    @cached_property
    def records(self) -> Records:
        """The records themselves."""
        records = pickle.loads(self._packed)  # noqa: S301  (our own file, beside Sphinx's pickle)
        assert isinstance(records, Records)  # noqa: S101  (`of` packs nothing else)
        return records

    @classmethod
    def of(cls, records: Records, *, is_pure: bool) -> KeptRecords:
        """Pack records that were just evaluated."""
        packed = pickle.dumps(records, pickle.HIGHEST_PROTOCOL)
        kept = cls(packed, RecordFacts.of(records), is_pure=is_pure)
        kept.records = records
        return kept


class RecordStore:
    """A file that holds the records of one document."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def open(self, settings: Settings, digest: str) -> KeptRecords:
        """Return the kept records where they are still true, else evaluate anew and keep those.

        `digest` is that of the inputs as they are now. Raises Problems for records that can't
        be read.
        """
        kept = self._kept(digest)
        if kept is not None:
            return kept
        opened = open_records(settings)
        if opened.problems:
            raise Problems(opened.problems)
        # A program is read and not run.
        files = [path for path in claims_files(settings) if path.parent.name != PROGRAMS]
        is_pure = are_pure(files)
        kept = KeptRecords.of(opened.records, is_pure=is_pure)
        if is_pure:
            keep(self._path, digest, kept)
        return kept

    def _kept(self, digest: str) -> KeptRecords | None:
        found = find_kept(self._path, digest)
        return found if isinstance(found, KeptRecords) else None


def _titles(records: Records) -> dict[str, dict[str, str]]:
    return {
        "figure": {figure.id: figure.label for figure in records.figures.values()},
        "claim": {claim.id: claim.label for claim in records.claims.values()},
        "source": {source.id: source.title for source in records.sources.values()},
    }


def _reviews(records: Records) -> dict[str, date]:
    figures = {id_: figure.review_by.last_day() for id_, figure in records.figures.items()}
    claims = {
        id_: min((figures[name] for name in claim.figures), default=date.max)
        for id_, claim in records.claims.items()
    }
    return figures | claims


def inputs_digest(settings: Settings) -> str:
    """Return a digest of all that the records follow from; scenarios are none of it."""
    digest = hashlib.sha256(machine_digest().encode())
    digest.update(repr((settings.conventions, settings.units, settings.claims)).encode())
    packages = {"pint"}
    scenarios = settings.root / scenarios_path(settings)
    for path in claims_files(settings):
        if path == scenarios:
            continue
        content = path.read_bytes()
        digest.update(b"\0" + path.relative_to(settings.root).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(content).digest())
        if path.suffix == ".py" and path.parent.name != PROGRAMS:
            packages |= {name.partition(".")[0] for name in imports(content)}
    digest.update(repr(_versions(packages)).encode())
    return digest.hexdigest()


def functions_digest(settings: Settings) -> str:
    """Return a digest of the files of claim functions, and of what they may import."""
    files = [path for path in claims_files(settings) if path.suffix == ".py"]
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in files)).hexdigest()


def scenarios_digest(settings: Settings) -> str:
    """Return a digest of the file of scenarios; empty for a document without it."""
    path = settings.root / scenarios_path(settings)
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _versions(packages: set[str]) -> list[tuple[str, str]]:
    """Return the versions of the packages that claim functions import."""
    versions = []
    for name in sorted(packages - sys.stdlib_module_names - {"sphinx_claims"}):
        with contextlib.suppress(importlib.metadata.PackageNotFoundError):
            versions.append((name, importlib.metadata.version(name)))
    return versions


@cache
def machine_digest() -> str:
    """Return a digest of the machine's own code and tables, and of the Python that runs it."""
    digest = hashlib.sha256(repr(sys.version_info).encode())
    package = Path(__file__).parent.parent
    for path in sorted(package.rglob("*")):
        if path.suffix in {".py", ".toml", ".txt"}:
            digest.update(path.relative_to(package).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
