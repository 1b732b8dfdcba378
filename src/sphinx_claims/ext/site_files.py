"""Files about the whole document, at its top: for language models, and for searches."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from sphinx_claims.export import llms_txt, sitemap
from sphinx_claims.ext.domain import ClaimsDomain, claims_domain
from sphinx_claims.ext.page_text import write_moved
from sphinx_claims.ext.site import LLMS_FULL, Site
from sphinx_claims.ext.web import html_builder
from sphinx_claims.ext.writing import listed_digest, note_path

LLMS, SITEMAP = "llms.txt", "sitemap.xml"


class SiteFiles:
    """The files of one run of Sphinx."""

    def __init__(self) -> None:
        self._kept = ""

    def open(self, app: Sphinx, env: BuildEnvironment) -> None:
        """Take up what the files were last written from (``env-updated``), and take it away.

        A build that is stopped leaves no note that is no longer true.
        """
        if html_builder(app.builder) is not None:
            note = _note(app)
            self._kept = note.read_text("utf-8") if note.is_file() else ""
            note.unlink(missing_ok=True)

    def write(self, app: Sphinx, exception: Exception | None) -> None:
        """Write the files where something in them may have moved (``build-finished``)."""
        builder = html_builder(app.builder)
        if exception is not None or builder is None:
            return
        domain = claims_domain(app.env)
        digest = _digest(app, domain)
        if domain.build.written or digest != self._kept or not _are_there(app):
            for name, text in _files(Site(app, builder)):
                if not is_provided(app, name):
                    write_moved(Path(app.outdir, name), text)
        _note(app).write_text(digest, "utf-8")


def is_provided(app: Sphinx, name: str) -> bool:
    """Return whether the document brings a file of its own by that name (``html_extra_path``)."""
    given = (Path(app.confdir, path) for path in app.config.html_extra_path)
    return any(path.name == name or (path / name).is_file() for path in given)


def _note(app: Sphinx) -> Path:
    return note_path(app, "claims-site-")


def _digest(app: Sphinx, domain: ClaimsDomain) -> str:
    """Return a digest of what the files say, but for the texts of pages."""
    config, build = app.config, domain.build
    named = (config.html_baseurl, config.project)
    shown = (listed_digest(domain), domain.linked_homes(), build.machine, build.freshness, named)
    return hashlib.sha256(repr(shown).encode()).hexdigest()


def _are_there(app: Sphinx) -> bool:
    names = (LLMS, LLMS_FULL, *([SITEMAP] if app.config.html_baseurl else []))
    return all(Path(app.outdir, name).is_file() for name in names)


def _files(site: Site) -> Iterator[tuple[str, str]]:
    yield LLMS, llms_txt(site.domain.build.ledger, site.places, site.outline())
    yield LLMS_FULL, "\n\n".join(site.texts())
    if site.places.base:
        yield SITEMAP, sitemap(site.addresses())


def setup(app: Sphinx) -> None:
    """Connect to the events, in the order in which they come."""
    files = SiteFiles()
    app.connect("env-updated", files.open)
    app.connect("build-finished", files.write)
