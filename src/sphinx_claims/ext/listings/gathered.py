"""What is gathered of the whole document, once for all the pages that are made from it."""

from __future__ import annotations

from functools import cached_property

from sphinx_claims.ext.domain import ClaimsDomain
from sphinx_claims.ext.listings.reading_order import reading_order
from sphinx_claims.loading import Guards
from sphinx_claims.plots import Material


class Gathered:
    """What is the same on every page: found when it is first asked for, and then kept."""

    def __init__(self, domain: ClaimsDomain) -> None:
        self._domain = domain

    @cached_property
    def material(self) -> Material:
        """What plots are made of."""
        build = self._domain.build
        return Material(build.ledger, build.uncertainty)

    @cached_property
    def docnames(self) -> dict[str, str]:
        """The docname of each page, by its path."""
        return {entry.kept.path: docname for docname, entry in self._domain.entries.items()}

    @cached_property
    def places(self) -> dict[str, int]:
        """The place of each page in the order of reading, by its path.

        Pages that are kept word for word come first: they are what the document is about.
        """
        env, kept = self._domain.env, self._domain.build.settings.verbatim_paths
        paths = {docname: path for path, docname in self.docnames.items()}
        first = {docname for docname, path in paths.items() if path in kept}
        order = reading_order(paths, first, env.config.root_doc, env.toctree_includes)
        return {paths[docname]: place for place, docname in enumerate(order)}

    @cached_property
    def users(self) -> dict[str, list[str]]:
        """What takes each figure or claim: claims, and figures that are derived from it."""
        users: dict[str, list[str]] = {}
        records = self._domain.build.records
        for claim in records.claims.values():
            for name in claim.parameters:
                users.setdefault(name, []).append(claim.id)
        for figure in records.figures.values():
            if figure.derivation is not None:
                for name in dict.fromkeys((figure.derivation.low, figure.derivation.high)):
                    users.setdefault(name, []).append(figure.id)
        return users

    @cached_property
    def held(self) -> dict[str, list[str]]:
        """The figures that each figure or claim is evidence for."""
        held: dict[str, list[str]] = {}
        for figure in self._domain.build.records.figures.values():
            for name in dict.fromkeys(row.of for row in figure.evidence):
                held.setdefault(name, []).append(figure.id)
        return held

    @cached_property
    def resting(self) -> dict[str, list[str]]:
        """The figures that rest on each source."""
        resting: dict[str, list[str]] = {}
        for figure in self._domain.build.records.figures.values():
            resting.setdefault(figure.provenance.ref, []).append(figure.id)
        return resting

    @cached_property
    def citing(self) -> dict[str, list[str]]:
        """The docnames of the pages that cite each source."""
        citing: dict[str, list[str]] = {}
        for docname, entry in sorted(self._domain.entries.items()):
            for source, _ in entry.cited:
                citing.setdefault(source, []).append(docname)
        return citing

    @cached_property
    def guards(self) -> Guards:
        """The tests of the document, as they are now."""
        return Guards.read(self._domain.build.settings)

    @cached_property
    def guarding(self) -> dict[str, tuple[str, ...]]:
        """The tests that guard each figure or claim, as pytest names them; no key for none."""
        return self.guards.of(set(self._domain.build.records.ids()))
