"""The files beside the ledger's page, for other programs: written at the end of a build.

They are written anew when what they say may have moved, and touched only when it has.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from functools import cache
from html import escape
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, TypeAlias

from sphinx.application import Sphinx
from sphinx.util.osutil import relative_uri

from sphinx_claims.export import (
    LEDGER_FILES,
    Feed,
    LedgerFile,
    changes_feed,
    ledger_texts,
)
from sphinx_claims.ext.addresses import base_of, places_of
from sphinx_claims.ext.domain import ClaimsDomain, claims_domain
from sphinx_claims.ext.medium import html_builder
from sphinx_claims.ext.notes import read_note, write_note
from sphinx_claims.ext.page_text import write_moved

if TYPE_CHECKING:
    from sphinx.builders.html import StandaloneHTMLBuilder

_PARTS = ("figures", "claims")
"""The parts of the ledger beside which the files lie: the page of the first that there is."""

_NOTE = "claims-exports-"

_FEED = "changes.xml"

Texts: TypeAlias = Mapping[str, Callable[[], str]]
"""What each file holds, by where it lies; a text is made when it is asked for."""


def ledger_home(domain: ClaimsDomain) -> str | None:
    """Return the page beside which the ledger's files lie; None where none lists the records."""
    homes = domain.build.homes
    return next((homes[part] for part in _PARTS if part in homes), None)


def ledger_links(builder: object, domain: ClaimsDomain) -> dict[LedgerFile, str]:
    """Return where each of these files lies as seen from that page."""
    home, pages = ledger_home(domain), html_builder(builder)
    if home is None or pages is None:
        return {}
    here = pages.get_target_uri(home)
    return {file: relative_uri(here, path) for file, path in ledger_paths(domain).items()}


def ledger_paths(domain: ClaimsDomain) -> dict[LedgerFile, str]:
    """Return where each of these files lies in the document."""
    home = ledger_home(domain)
    return {} if home is None else {file: _beside(home, file.name) for file in LEDGER_FILES}


def schema_paths(domain: ClaimsDomain) -> dict[LedgerFile, str]:
    """Return where the schema of each of them lies in the document: beside the file itself."""
    home = ledger_home(domain)
    return {} if home is None else {file: _beside(home, file.schema) for file in LEDGER_FILES}


def feed_link(builder: object, domain: ClaimsDomain) -> str:
    """Return where the feed lies as seen from the page of changes; empty where there is none.

    A feed has whole addresses in it, so there is none without ``html_baseurl``.
    """
    home, pages = domain.build.homes.get("changes"), html_builder(builder)
    if home is None or pages is None or not base_of(pages):
        return ""
    return str(relative_uri(pages.get_target_uri(home), _beside(home, _FEED)))


def _beside(docname: str, name: str) -> str:
    """Return where a file lies, in the folder in which a page's source does."""
    return PurePosixPath(docname).with_name(name).as_posix()


def add_feed(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: object
) -> None:
    """Name the feed in the head of the page of changes (``html-page-context``)."""
    domain = claims_domain(app.env)
    if domain.build.homes.get("changes") != pagename:
        return
    address = feed_link(app.builder, domain)
    if address:
        tag = f'<link rel="alternate" type="application/atom+xml" href="{escape(address)}" />'
        context["metatags"] = f"{context.get('metatags', '')}\n{tag}"


def write_exports(app: Sphinx, exception: Exception | None) -> None:
    """Write the files (``build-finished``), and take away those that have no page any more."""
    builder = html_builder(app.builder)
    if exception is not None or builder is None:
        return
    domain = claims_domain(app.env)
    texts, out = _texts(app, builder, domain), Path(app.outdir)
    noted = read_note(app, _NOTE)
    for gone in set(noted if isinstance(noted, dict) else ()) - set(texts):
        (out / gone).unlink(missing_ok=True)
    kept = dict.fromkeys(texts, _digest(builder, domain))
    if noted == kept and all((out / path).is_file() for path in kept):
        return
    for path, text in texts.items():
        write_moved(out / path, text())
    write_note(app, _NOTE, kept)


def _texts(app: Sphinx, builder: StandaloneHTMLBuilder, domain: ClaimsDomain) -> Texts:
    build, title, base = domain.build, str(builder.config.project), base_of(builder)
    places = cache(lambda: places_of(builder, domain))
    changes = build.homes.get("changes")

    made = ledger_texts(lambda: build.ledger, places, title)
    texts = {path: made[file][0] for file, path in ledger_paths(domain).items()}
    texts |= {path: made[file][1] for file, path in schema_paths(domain).items()}
    if changes is not None and base:
        address = _beside(changes, _FEED)
        feed = Feed(
            title=f"{title}: what has changed",
            author=str(builder.config.author),
            language=str(builder.config.language),
            address=f"{base}{address}",
            page=f"{base}{builder.get_target_uri(changes)}",
            generator=app.extensions["sphinx_claims"].version,
        )
        texts[address] = lambda: changes_feed(build.ledger, places(), feed)
    return texts


def _digest(builder: StandaloneHTMLBuilder, domain: ClaimsDomain) -> str:
    """Return a digest of all that the files follow from."""
    build, config = domain.build, builder.config
    said = [(docname, entry.kept.said) for docname, entry in sorted(domain.entries.items())]
    inputs = (build.digest, build.machine, build.settings, build.freshness, build.unforeseen)
    document = (config.project, config.author, config.language, config.html_baseurl)
    return hashlib.sha256(
        repr((inputs, said, document, sorted(build.homes.items()))).encode()
    ).hexdigest()


def setup(app: Sphinx) -> None:
    """Connect to the events that come when a page is rendered, and when all are written."""
    app.connect("html-page-context", add_feed)
    app.connect("build-finished", write_exports)
