"""What each output folder was last written from.

Sphinx writes a page again when its source or its doctree is newer than the output. That is not
enough for what a page takes from the records: two builders may share their doctrees, and a build
may be stopped between reading and writing. So each output folder keeps, for every page that shows
something of ours, a digest of what it showed; a page whose digest has moved is written again.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from sphinx.application import Sphinx

from sphinx_claims.ext.build import Build
from sphinx_claims.ext.domain import ClaimsDomain, PageEntry
from sphinx_claims.model import Page

FILE = ".claims-written"
"""The file in an output folder, beside Sphinx's own ``.buildinfo``."""


def moved_pages(app: Sphinx, domain: ClaimsDomain) -> list[str]:
    """Name the pages whose output shows something else than it should by now, sorted."""
    kept = _kept(Path(app.outdir))
    return [name for name, digest in _digests(domain).items() if kept.get(name) != digest]


def keep_written(app: Sphinx, domain: ClaimsDomain) -> None:
    """Note what the output folder has been written from, once all of it has been."""
    folder = Path(app.outdir)
    if folder.is_dir():
        text = json.dumps(_digests(domain), indent=0, sort_keys=True)
        (folder / FILE).write_text(text + "\n", "utf-8")


def _kept(folder: Path) -> dict[str, object]:
    try:
        kept = json.loads((folder / FILE).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}


def _digests(domain: ClaimsDomain) -> dict[str, str]:
    """Return a digest of what each page shows of ours; pages that show nothing are left out."""
    listed = _listed(domain.build)
    homes = domain.homes()
    return {
        docname: _digest(entry, listed if entry.parts else "", homes, domain.build)
        for docname, entry in sorted(domain.entries.items())
        if entry.stated or entry.parts or entry.is_linked
    }


def _digest(entry: PageEntry, listed: str, homes: tuple[str | None, ...], build: Build) -> str:
    prints = [(target, build.fingerprints.get(target, "")) for target, _ in entry.stated]
    shown = (prints, [(s.target, s.words) for s in entry.page.statements], listed, homes)
    return hashlib.sha256(repr((shown, build.machine)).encode()).hexdigest()


def _listed(build: Build) -> str:
    """Return a digest of everything that a listing of the ledger shows."""
    said = [
        (page.path, [(s.target, s.words) for s in page.statements], _exempt(page))
        for page in build.ledger.pages
    ]
    due = [figure.id for figure in build.ledger.due()]
    return hashlib.sha256(repr((build.digest, said, due)).encode()).hexdigest()


def _exempt(page: Page) -> list[tuple[str, str, str]]:
    return [(e.words, e.kind.value, e.reason) for e in page.exemptions]
