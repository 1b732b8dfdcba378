"""The domain: what Sphinx's environment keeps of pages, and the targets that others can cite."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Set
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.domains import Domain, ObjType
from sphinx.roles import XRefRole
from sphinx.util.logging import getLogger
from sphinx.util.nodes import make_refnode

from sphinx_claims.ext.kept_page import KeptPage
from sphinx_claims.model import Page, record_page

if TYPE_CHECKING:
    from docutils.nodes import Element
    from sphinx.addnodes import pending_xref
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

    from sphinx_claims.ext.build import Build
    from sphinx_claims.ext.runs.making import MadeRuns
    from sphinx_claims.ext.runs.place import RunsPlace
    from sphinx_claims.ext.what_if.making import MadePanels

NAME = "claims"

_LOGGER = getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlotPlace:
    """What a page asks a plot of."""

    asks: str
    """The kind and the records, as they are written."""

    options: tuple[tuple[str, str], ...]
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelPlace:
    """What a page asks of a panel in which its reader can move figures."""

    figures: tuple[str, ...]
    """The figures that can be moved; none for all that come into question."""

    dots: str
    """The claim whose dots are shown; empty for none."""

    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PageEntry:
    """What is kept of a page that was read."""

    kept: KeptPage
    stated: tuple[tuple[str, str], ...]
    """Each figure and claim that the page states, with its fingerprint when the page was read."""

    cited: tuple[tuple[str, str], ...]
    """Each source that the page cites, with its fingerprint when the page was read."""

    machine: str
    """The digest of the machine that read the page."""

    content: str
    """A digest of the page's file, and of the text that it is to keep word for word.

    The time of a file may be older than a change of it, as after a copy.
    """

    titles: tuple[str, ...] = ()
    """The page's headings and captions that state or cite something: other pages repeat them."""

    parts: tuple[str, ...] = ()
    """The parts of the ledger that the page lists."""

    plots: tuple[PlotPlace, ...] = ()
    """The places that the page has for plots."""

    panels: tuple[PanelPlace, ...] = ()
    """The places that the page has for panels."""

    runs: tuple[RunsPlace, ...] = ()
    """The places that the page has for panels of runs."""

    tables: tuple[tuple[str, str, int], ...] = ()
    """The tables that the page has about single records: which, of which, and on which line."""

    links: tuple[str, ...] = ()
    """What the page links to by ``{claims:ref}`` or ``{any}``."""

    counts: bool = False
    """Whether the page says how many numbers it has."""

    tells_status: bool = False
    """Whether the page says how its statements stand, and on which day."""

    @property
    def page(self) -> Page:
        """The page as the check reads it."""
        return self.kept.page


class ClaimsDomain(Domain):
    """Figures, claims and sources as targets; pages as the build has read them."""

    name = NAME
    label = "Claims"
    object_types: ClassVar[dict[str, ObjType]] = {
        "figure": ObjType("figure", "ref"),
        "claim": ObjType("claim", "ref"),
        "source": ObjType("source", "ref"),
    }
    roles: ClassVar[dict[str, Any]] = {"ref": XRefRole(warn_dangling=True)}
    dangling_warnings: ClassVar[dict[str, str]] = {
        "ref": "“%(target)s” is no figure, no claim and no source that a page lists"
    }
    initial_data: ClassVar[dict[str, Any]] = {"entries": {}}
    data_version = 12

    build: Build
    """What this run knows: set when it starts, and never pickled."""

    has_record_pages = False
    """Whether this run makes a page for each figure and claim: set when it starts."""

    panels: MadePanels
    """The panels of all pages: set once all pages have been judged."""

    runs: MadeRuns
    """The panels of runs of all pages: set likewise."""

    @property
    def entries(self) -> dict[str, PageEntry]:
        """What is kept of each page, by its docname."""
        entries: dict[str, PageEntry] = self.data["entries"]
        return entries

    def clear_doc(self, docname: str) -> None:
        """Forget a page."""
        self.entries.pop(docname, None)

    def merge_domaindata(self, docnames: Set[str], otherdata: dict[str, Any]) -> None:
        """Take over what another process has read."""
        for docname in docnames:
            if docname in otherdata["entries"]:
                self.entries[docname] = otherdata["entries"][docname]

    def outdated(self, env: BuildEnvironment) -> Iterator[str]:
        """Yield the pages to read again: they, what they state, or the machine has changed."""
        prints, machine = self.build.fingerprints, self.build.machine
        for docname in env.found_docs:
            entry = self.entries.get(docname)
            if entry is None:
                continue
            moved = any(prints.get(target, "") != print_ for target, print_ in entry.stated)
            content = self.content_digest(env, docname, entry.kept.path)
            moved = moved or any(
                self.build.source_fingerprint(source) != print_ for source, print_ in entry.cited
            )
            if moved or entry.machine != machine or entry.content != content:
                yield docname

    def content_digest(self, env: BuildEnvironment, docname: str, path: str) -> str:
        """Return a digest of what a page's file says, and is to say."""
        return content_digest(env, docname) + self.build.reading_digest(path)

    def find_homes(self) -> dict[str, str]:
        """Return the page on which each part of the ledger stands: the first that lists it."""
        homes: dict[str, str] = {}
        for docname, entry in sorted(self.entries.items()):
            for part in entry.parts:
                homes.setdefault(part, docname)
        return homes

    def linked_homes(self) -> tuple[str | None, ...]:
        """Return the pages to which links to records lead."""
        parts = ("figures", "claims", "sources", "explanations")
        return tuple(self.build.homes.get(part) for part in parts)

    def place(self, target: str) -> tuple[str, str] | None:
        """Return the page and the anchor of a figure's, claim's or source's record."""
        kind = self.kind(target)
        home = self.build.homes.get(f"{kind}s")
        if home is None:
            return None
        if kind == "source":
            return self.source_place(target)
        return (record_page(target), "") if self.has_record_pages else (home, target)

    def source_place(self, source: str) -> tuple[str, str] | None:
        """Return the page and the anchor of a source's record."""
        home = self.build.homes.get("sources")
        is_known = source in self.build.titles["source"]
        return (home, source_anchor(source)) if home is not None and is_known else None

    def kind(self, target: str) -> str | None:
        """Return whether an id is that of a “figure”, a “claim” or a “source”; None for others."""
        # A source may have the id of a figure or a claim, which then goes before it.
        titles = self.build.titles
        return next((kind for kind, named in titles.items() if target in named), None)

    def get_objects(self) -> Iterator[tuple[str, str, str, str, str, int]]:
        """Yield the targets for the inventory and the search.

        The search finds no record by an id that it had before, and other documents go on to cite
        it by that.
        """
        for kind, named in self.build.titles.items():
            for id_, title in named.items():
                if (place := self.place(id_)) is not None:
                    yield id_, title, kind, *place, 1
        for old, new in self.build.former.items():
            now, place = self.kind(new), self.place(new)
            if now is not None and place is not None:
                yield old, self.title(new), now, *place, -1

    def resolve_xref(  # noqa: PLR0913, PLR0917  (the signature is Sphinx's)
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> nodes.reference | None:
        """Link ``{claims:ref}`` to a record."""
        place = self.place(target)
        if place is None:
            return None
        return make_refnode(builder, fromdocname, *place, contnode, self.title(target))

    def resolve_any_xref(  # noqa: PLR0913, PLR0917  (the signature is Sphinx's)
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> list[tuple[str, nodes.reference]]:
        """Offer a record to ``{any}``."""
        found = self.resolve_xref(env, fromdocname, builder, "ref", target, node, contnode)
        return [] if found is None else [(f"{NAME}:ref", found)]

    def title(self, target: str) -> str:
        """Return what a link to a record says of it."""
        kind = self.kind(target)
        return "" if kind is None else self.build.titles[kind][target]


def source_anchor(source: str) -> str:
    """Return the anchor of a source's record; a figure or claim may have the same id."""
    return f"source-{source}"


def content_digest(env: BuildEnvironment, docname: str) -> str:
    """Return a digest of a page's file; empty for one that can't be read."""
    try:
        return hashlib.sha256(Path(env.doc2path(docname)).read_bytes()).hexdigest()
    except OSError:
        return ""


def claims_domain(env: BuildEnvironment) -> ClaimsDomain:
    """Return the domain of an environment."""
    domain = env.domains[NAME]
    assert isinstance(domain, ClaimsDomain)  # noqa: S101  (registered under this name below)
    return domain


def warn_renamed(app: Sphinx, domain: Domain | None, node: pending_xref) -> bool | None:
    """Say what a record is called now, where a link has its old id (``warn-missing-reference``)."""
    target = node.get("reftarget", "")
    is_ours = node.get("refdomain") == NAME or node.get("reftype") == "any"
    new = claims_domain(app.env).build.former.get(target)
    if new is None or not is_ours:
        return None
    _LOGGER.warning("“%s” is called “%s” now", target, new, location=node, type="ref", subtype=NAME)
    return True


def setup(app: Sphinx) -> None:
    """Register the domain."""
    app.add_domain(ClaimsDomain)
    app.connect("warn-missing-reference", warn_renamed)
