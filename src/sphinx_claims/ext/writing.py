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

from docutils import nodes
from sphinx.application import Sphinx

from sphinx_claims.ext.build import Build
from sphinx_claims.ext.domain import ClaimsDomain, PageEntry, claims_domain
from sphinx_claims.model import Page

FILE = ".claims-written"
"""The file in an output folder, beside Sphinx's own ``.buildinfo``."""


def moved_pages(app: Sphinx, domain: ClaimsDomain) -> list[str]:
    """Name the pages whose output shows something else than it should by now, sorted."""
    kept = _kept(Path(app.outdir))
    return [name for name, digest in _digests(domain).items() if kept.get(name) != digest]


def keep_written(app: Sphinx, domain: ClaimsDomain) -> None:
    """Note what the pages that were written were written from, once the build has finished."""
    folder = Path(app.outdir)
    if not folder.is_dir():
        return
    now = _digests(domain)
    written = domain.build.written
    kept = {name: digest for name, digest in _kept(folder).items() if name in now}
    kept |= {name: digest for name, digest in now.items() if name in written}
    text = json.dumps(kept, indent=0, sort_keys=True)
    (folder / FILE).write_text(text + "\n", "utf-8")


def note_written(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Note that a page is being written (``doctree-resolved``)."""
    claims_domain(app.env).build.written.add(docname)


def _kept(folder: Path) -> dict[str, object]:
    try:
        kept = json.loads((folder / FILE).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}


def _digests(domain: ClaimsDomain) -> dict[str, str]:
    """Return a digest of what each page shows of ours; pages that show nothing are left out."""
    listed = _listed(domain.build)
    # A title that states something stands in the navigation of every page.
    titles = [entry.title for _, entry in sorted(domain.entries.items()) if entry.title]
    shared = (domain.homes(), titles)
    return {
        docname: _digest(entry, listed if entry.parts else "", shared, domain.build)
        for docname, entry in sorted(domain.entries.items())
        if titles or entry.stated or entry.parts or entry.is_linked
    }


def _digest(entry: PageEntry, listed: str, shared: object, build: Build) -> str:
    prints = [(target, build.fingerprints.get(target, "")) for target, _ in entry.stated]
    shown = (prints, [(s.target, s.words) for s in entry.page.statements], listed, shared)
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


def setup(app: Sphinx) -> None:
    """Connect to the event that comes when a page is about to be written."""
    app.connect("doctree-resolved", note_written)
