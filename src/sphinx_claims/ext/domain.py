"""The domain: what Sphinx's environment keeps of pages, and the targets that others can cite."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from typing import TYPE_CHECKING, Any, ClassVar

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.domains import Domain, ObjType
from sphinx.roles import XRefRole
from sphinx.util.nodes import make_refnode

from sphinx_claims.model import Page

if TYPE_CHECKING:
    from docutils.nodes import Element
    from sphinx.addnodes import pending_xref
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

    from sphinx_claims.ext.build import Build

NAME = "claims"


class ClaimsDomain(Domain):
    """Figures, claims and sources as targets; pages as the build has read them."""

    name = NAME
    label = "Claims"
    object_types: ClassVar[dict[str, ObjType]] = {
        "figure": ObjType("figure", "ref"),
        "claim": ObjType("claim", "ref"),
        "source": ObjType("source", "ref"),
    }
    roles: ClassVar[dict[str, Any]] = {"ref": XRefRole()}
    initial_data: ClassVar[dict[str, Any]] = {"pages": {}, "stated": {}, "parts": {}, "written": {}}
    data_version = 1

    build: Build
    """This run's ledger and verdicts: set when the build starts, and never pickled."""

    @property
    def pages(self) -> dict[str, Page]:
        """Every page that was read, by its docname."""
        pages: dict[str, Page] = self.data["pages"]
        return pages

    @property
    def stated(self) -> dict[str, dict[str, str]]:
        """The fingerprint that each id had when a page that states it was read, by docname."""
        stated: dict[str, dict[str, str]] = self.data["stated"]
        return stated

    @property
    def parts(self) -> dict[str, list[str]]:
        """The parts of the ledger that a page lists, by docname."""
        parts: dict[str, list[str]] = self.data["parts"]
        return parts

    @property
    def written(self) -> dict[str, str]:
        """A digest of what each page that lists parts of the ledger was last written from."""
        written: dict[str, str] = self.data["written"]
        return written

    def clear_doc(self, docname: str) -> None:
        """Forget a page."""
        for kept in self.data.values():
            if isinstance(kept, dict):
                kept.pop(docname, None)

    def merge_domaindata(self, docnames: Set[str], otherdata: dict[str, Any]) -> None:
        """Take over what another process has read."""
        for kind in ("pages", "stated", "parts", "written"):
            for docname in docnames:
                if docname in otherdata[kind]:
                    self.data[kind][docname] = otherdata[kind][docname]

    def home(self, part: str) -> str | None:
        """Return the page on which a part of the ledger stands: the first that lists it."""
        return min((name for name, parts in self.parts.items() if part in parts), default=None)

    def place(self, target: str) -> tuple[str, str] | None:
        """Return the page and the anchor of a figure's, claim's or source's record."""
        ledger = self.build.ledger
        for part, known in (("figures", ledger.figures), ("claims", ledger.claims)):
            if target in known:
                home = self.home(part)
                return None if home is None else (home, target)
        home = self.home("sources")
        if target in ledger.sources and home is not None:
            return home, f"source-{target}"
        return None

    def get_objects(self) -> Iterator[tuple[str, str, str, str, str, int]]:
        """Yield the targets for the inventory and the search."""
        ledger = self.build.ledger
        for kind, records in (("figure", ledger.figures), ("claim", ledger.claims)):
            for record in records.values():
                if (place := self.place(record.id)) is not None:
                    yield record.id, record.label, kind, *place, 1
        for source in ledger.sources.values():
            if (place := self.place(source.id)) is not None:
                yield source.id, source.title, "source", *place, 1

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
        record = self.build.ledger.get(target)
        return self.build.ledger.sources[target].title if record is None else record.label

    def outdated(self, found: Iterable[str]) -> Iterator[str]:
        """Yield the pages that state something whose fingerprint has moved since they were read."""
        prints = self.build.fingerprints
        for docname in found:
            stated = self.stated.get(docname, {})
            if any(prints.get(target, "") != print_ for target, print_ in stated.items()):
                yield docname


def claims_domain(env: BuildEnvironment) -> ClaimsDomain:
    """Return the domain of an environment."""
    domain = env.domains[NAME]
    assert isinstance(domain, ClaimsDomain)  # noqa: S101  (registered under this name below)
    return domain


def setup(app: Sphinx) -> None:
    """Register the domain."""
    app.add_domain(ClaimsDomain)
