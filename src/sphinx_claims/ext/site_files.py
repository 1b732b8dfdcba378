"""Files about the whole document, at its top: for language models, and for searches."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from sphinx_claims.export import llms_txt, sitemap
from sphinx_claims.ext.domain import ClaimsDomain, claims_domain
from sphinx_claims.ext.medium import html_builder
from sphinx_claims.ext.notes import take_note, write_note
from sphinx_claims.ext.page_text import files_of, write_moved
from sphinx_claims.ext.site import LLMS_FULL, Site
from sphinx_claims.ext.writing import listed_digest

if TYPE_CHECKING:
    from sphinx.builders.html import StandaloneHTMLBuilder

_NOTE = "claims-site-"

LLMS, SITEMAP = "llms.txt", "sitemap.xml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """What the files were last written from."""

    digest: str = ""
    descriptions: Mapping[str, str] = field(default_factory=dict)
    """What each page says it is about."""

    names: tuple[str, ...] = ()
    """The files that were written."""


class SiteFiles:
    """The files of one run of Sphinx."""

    def __init__(self) -> None:
        self._noted = Noted()

    def open(self, app: Sphinx, env: BuildEnvironment) -> list[str]:
        """Take up what the files were last written from (``env-updated``), and take it away.

        Name the pages to write again: those of which nobody knows any more what they are about.
        """
        if html_builder(app.builder) is None:
            return []
        noted = take_note(app, _NOTE)
        self._noted = noted if isinstance(noted, Noted) else Noted()
        known = {
            name: said for name, said in self._noted.descriptions.items() if name in env.found_docs
        }
        claims_domain(env).build.descriptions |= known
        return sorted(env.found_docs - known.keys())

    def write(self, app: Sphinx, exception: Exception | None) -> None:
        """Write the files where something in them may have moved (``build-finished``)."""
        builder = html_builder(app.builder)
        if exception is not None or builder is None:
            return
        domain = claims_domain(app.env)
        digest = _digest(app, domain)
        names = _names(app)
        for name in set(self._noted.names) - set(names):
            if not is_provided(app, name):
                Path(app.outdir, name).unlink(missing_ok=True)
        if domain.build.written or digest != self._noted.digest or not _are_there(app):
            for name, text in _files(Site(app, builder)):
                if not is_provided(app, name):
                    write_moved(Path(app.outdir, name), text)
        descriptions = dict(domain.build.descriptions)
        for page in self._noted.descriptions.keys() - descriptions.keys():
            _remove(app, builder, page)
        write_note(app, _NOTE, Noted(digest=digest, descriptions=descriptions, names=names))


def _remove(app: Sphinx, builder: StandaloneHTMLBuilder, page: str) -> None:
    """Remove what was written of a page that the document has no more, which Sphinx leaves there.

    A number would stay at an address at which nothing can mend it; but the document may have put a
    file of its own in the page's place.
    """
    if page in app.config.html_additional_pages:
        return
    for path in files_of(builder, page):
        if not is_provided(app, path.relative_to(builder.outdir).as_posix()):
            path.unlink(missing_ok=True)


def is_provided(app: Sphinx, name: str) -> bool:
    """Return whether the document brings a file of its own by that name (``html_extra_path``)."""
    given = (Path(app.confdir, path) for path in app.config.html_extra_path)
    return any(path.name == name or (path / name).is_file() for path in given)


def _digest(app: Sphinx, domain: ClaimsDomain) -> str:
    """Return a digest of what the files say, but for the texts of pages."""
    config, build = app.config, domain.build
    named = (config.html_baseurl, config.project)
    shown = (listed_digest(domain), domain.linked_homes(), build.machine, build.freshness, named)
    return hashlib.sha256(repr(shown).encode()).hexdigest()


def _names(app: Sphinx) -> tuple[str, ...]:
    return (LLMS, LLMS_FULL, *([SITEMAP] if app.config.html_baseurl else []))


def _are_there(app: Sphinx) -> bool:
    return all(Path(app.outdir, name).is_file() for name in _names(app))


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
