"""The references of a document, kept between builds under a digest of what they follow from."""

from __future__ import annotations

import hashlib
import importlib.metadata
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path

from sphinx_claims.evaluate import find_kept, keep
from sphinx_claims.model import Source
from sphinx_claims.references.reference import Reference


class ReferenceStore:
    """A file that holds the references of one document, written when one is first asked for."""

    def __init__(
        self, path: Path, digest: str, sources: Callable[[], Mapping[str, Source]]
    ) -> None:
        """Take the file, a digest of the sources' records, and what gives the sources."""
        self._path = path
        self._digest = digest
        self._sources = sources

    @cached_property
    def references(self) -> Mapping[str, Reference]:
        """The reference of every source by its id, in the order in which they are listed."""
        version = importlib.metadata.version("citeproc-py")
        digest = hashlib.sha256(f"{version} {self._digest}".encode()).hexdigest()
        kept = find_kept(self._path, digest)
        if isinstance(kept, dict):
            return kept
        # Imported here, so that references that are kept are read without the processor's help.
        from sphinx_claims.references.style import write_references  # noqa: PLC0415

        found = write_references(self._sources())
        keep(self._path, digest, found)
        return found

    def get(self, id_: str) -> Reference | None:
        """Return the reference of a source, or None for an id that no source has."""
        return self.references.get(id_)
