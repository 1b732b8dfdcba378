"""The evaluated ledger, kept between builds under a digest of everything that it follows from.

Evaluating costs more than half of a small build (most of it importing pint), and nearly every
build starts from claims that have not moved. The digest covers each file of the claims folder,
the texts that sources are checked against, the settings, and the machine's own code, so a kept
ledger is used only where evaluating anew would give the same.
"""

from __future__ import annotations

import contextlib
import hashlib
import pickle
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sphinx_claims.errors import Problem, Problems
from sphinx_claims.loading import claims_files, load_room
from sphinx_claims.model import Ledger, Settings
from sphinx_claims.wording import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A ledger as far as it could be read."""

    ledger: Ledger
    problems: tuple[Problem, ...]
    is_unknown: Callable[[str], bool]
    """Whether no file defines an id; one that is merely unreadable is not unknown."""


def open_ledger(settings: Settings) -> Opened:
    """Load and evaluate a document's claims folder."""
    # Imported here, so that a build whose ledger has not moved never imports pint.
    from sphinx_claims.evaluate.evaluation import evaluate  # noqa: PLC0415
    from sphinx_claims.evaluate.units import Units  # noqa: PLC0415

    room, problems = load_room(settings)
    units = Units(settings.units, settings.place("claims_units"))
    ledger, more = evaluate(room, units, settings, is_sound=not problems)
    return Opened(ledger=ledger, problems=(*problems, *more), is_unknown=room.is_unknown_target)


def unit_factor(definitions: Sequence[str]) -> Callable[[Unit, Unit], float | None]:
    """Return a function that gives how many of a second unit make one of a first.

    It gives None where their dimensions differ, and imports pint only for units that differ.
    """

    @cache
    def factor(unit: Unit, other: Unit) -> float | None:
        if unit == other:
            return 1.0
        from sphinx_claims.evaluate.units import Units  # noqa: PLC0415

        return Units(definitions).factor(unit, other)

    return factor


class LedgerStore:
    """A file that holds one evaluated ledger."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def open(self, settings: Settings, digest: str) -> Ledger:
        """Return the kept ledger where it is still true, else evaluate anew and keep that.

        `digest` is that of the inputs as they are now. Raises Problems for a ledger that can't be
        read.
        """
        kept = self._kept(digest)
        if kept is not None:
            return kept
        opened = open_ledger(settings)
        if opened.problems:
            raise Problems(opened.problems)
        self._keep(digest, opened.ledger)
        return opened.ledger

    def _kept(self, digest: str) -> Ledger | None:
        # A file that is missing, broken or of another version is one that is not kept.
        with contextlib.suppress(Exception), self._path.open("rb") as file:
            if file.read(len(digest)) == digest.encode():
                ledger = pickle.load(file)  # noqa: S301  (our own file, beside Sphinx's own pickle)
                if isinstance(ledger, Ledger):
                    return ledger
        return None

    def _keep(self, digest: str, ledger: Ledger) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        whole = digest.encode() + pickle.dumps(ledger, pickle.HIGHEST_PROTOCOL)
        partial = self._path.with_suffix(".partial")
        partial.write_bytes(whole)
        partial.replace(self._path)


def inputs_digest(settings: Settings) -> str:
    """Return a digest of all that a ledger follows from."""
    digest = hashlib.sha256(machine_digest().encode())
    digest.update(repr((settings.conventions, settings.units, settings.claims)).encode())
    for path in claims_files(settings):
        digest.update(b"\0" + path.relative_to(settings.root).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


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
