"""What each output folder was last written from.

Sphinx writes a page again when its source or its doctree is newer than the output. That is not
enough for what a page takes from the records: two builders may share their doctrees, and a build
may be stopped between reading and writing. So for each output folder it is noted, by a digest,
what every page with something of ours in it showed; a page whose digest has moved is written again.
"""

from __future__ import annotations

import hashlib

from docutils import nodes
from sphinx.application import Sphinx

from sphinx_claims.ext.cards import CardPrints
from sphinx_claims.ext.domain import ClaimsDomain, PageEntry, claims_domain
from sphinx_claims.ext.medium import is_for_web
from sphinx_claims.ext.notes import take_note, write_note

_NOTE = "claims-written-"

SCENARIOS = "scenarios"
"""The part of the ledger that alone shows what the file of scenarios holds."""


def moved_pages(app: Sphinx, domain: ClaimsDomain) -> list[str]:
    """Name the pages whose output shows something else than it should by now, sorted.

    What was noted of the output is taken up, and away: until the build has finished nothing is
    known of it, so that a build which is stopped leaves no note that is no longer true.
    """
    noted = take_note(app, _NOTE)
    kept = domain.build.noted = noted if isinstance(noted, dict) else {}
    return [name for name, digest in _digests(app, domain).items() if kept.get(name) != digest]


def keep_written(app: Sphinx, domain: ClaimsDomain) -> None:
    """Note what each page was last written from, once the build has finished."""
    now = _digests(app, domain)
    build = domain.build
    kept = {name: digest for name, digest in build.noted.items() if name in now}
    kept |= {name: digest for name, digest in now.items() if name in build.written}
    write_note(app, _NOTE, kept)


def note_written(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Note that a page is being written (``doctree-resolved``)."""
    claims_domain(app.env).build.written.add(docname)


def _digests(app: Sphinx, domain: ClaimsDomain) -> dict[str, str]:
    """Return a digest of what each page shows of ours; pages that show nothing are left out."""
    listed = listed_digest(domain)
    scenarios = domain.build.scenarios_digest
    # A title that states something stands in the navigation of every page, and any other heading
    # or caption in whatever links to it.
    titles = [entry.titles for _, entry in sorted(domain.entries.items()) if entry.titles]
    shared = (domain.linked_homes(), titles, domain.build.as_of)
    is_web = is_for_web(app.builder)
    cards = CardPrints(domain.build) if is_web else None
    # Themes put the titles of other pages beside each, which Sphinx itself forgets.
    beside = _navigation(domain) if is_web else ()
    # A status shows the day, and leads to the ledger.
    build = domain.build
    status = (str(build.freshness.today), sorted(build.homes.items()))
    return {
        docname: _digest(
            entry,
            (
                listed if entry.parts or entry.plots or entry.tables else "",
                scenarios if SCENARIOS in entry.parts else "",
                shared,
                beside,
                _links(entry, domain),
                status if entry.tells_status else "",
                cards.of(target for target, _ in entry.stated) if cards is not None else "",
                domain.panels.digest(docname),
                domain.runs.digest(entry.runs),
                _article(entry, domain),
            ),
            domain,
        )
        for docname, entry in sorted(domain.entries.items())
        if is_web or _shows_ours(entry) or titles or _article(entry, domain)
    }


def _navigation(domain: ClaimsDomain) -> object:
    """Return what the pages are called, and the order in which toctrees name them."""
    titles = ((name, title.astext()) for name, title in domain.env.titles.items())
    return sorted(titles), sorted(domain.env.toctree_includes.items())


def _article(entry: PageEntry, domain: ClaimsDomain) -> str:
    """Return what a page says of the source that it keeps word for word, if it keeps one."""
    source = domain.build.settings.verbatim_sources.get(entry.kept.path)
    return "" if source is None else domain.build.source_fingerprint(source)


def _shows_ours(entry: PageEntry) -> bool:
    listed = (entry.parts, entry.tables, entry.plots, entry.panels, entry.runs)
    ours = (entry.stated, entry.cited, *listed, entry.links, entry.counts, entry.tells_status)
    return any(ours)


def _digest(entry: PageEntry, shared: object, domain: ClaimsDomain) -> str:
    build = domain.build
    prints = [(target, build.fingerprints.get(target, "")) for target, _ in entry.stated]
    cited = [(source, build.source_fingerprint(source)) for source, _ in entry.cited]
    expired = build.expired.get(entry.kept.path, ())
    shown = (prints, cited, entry.kept.said, expired, shared, build.machine)
    return hashlib.sha256(repr(shown).encode()).hexdigest()


def _links(entry: PageEntry, domain: ClaimsDomain) -> list[object]:
    """Return where each link to a record leads, and what it says of the record."""
    places = ((target, domain.place(target)) for target in entry.links)
    return [(target, place, place and domain.title(target)) for target, place in places]


def listed_digest(domain: ClaimsDomain) -> str:
    """Return a digest of everything that a listing of the ledger shows."""
    said = [(docname, entry.kept.said) for docname, entry in sorted(domain.entries.items())]
    # Listings name the pages that cite or discuss something.
    titles = [(name, title.astext()) for name, title in sorted(domain.env.titles.items())]
    # Statements are listed in the order in which toctrees name their pages.
    toctrees = sorted(domain.env.toctree_includes.items())
    build = domain.build
    due = sorted(target for target in build.fingerprints if build.is_due(target))
    shown = (build.digest, said, titles, toctrees, due, build.unforeseen)
    return hashlib.sha256(repr(shown).encode()).hexdigest()


def setup(app: Sphinx) -> None:
    """Connect to the event that comes when a page is about to be written."""
    app.connect("doctree-resolved", note_written)
