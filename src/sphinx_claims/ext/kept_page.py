"""A page between builds: packed, with digests that say whether it has moved."""

from __future__ import annotations

import hashlib
import pickle

from sphinx_claims.evaluate import facts
from sphinx_claims.model import Page


class KeptPage:
    """A page as the check reads it, which stays packed until it is asked for.

    A build that changes nothing loads every page's entry and looks into none of them.
    """

    def __init__(self, page: Page) -> None:
        self._packed = pickle.dumps(page, pickle.HIGHEST_PROTOCOL)
        self._page: Page | None = page
        self.path = page.path
        self.digest = _digest(self._packed)
        """A digest of all of the page, places included."""
        passages = tuple(passage.text for passage in page.passages)
        said = facts((page.statements, page.exemptions, page.citations, passages))
        self.said = _digest(repr((page.path, said, len(page.loose_numbers))).encode())
        """A digest of what it states, exempts, cites and leaves loose, wherever that stands."""

    @property
    def page(self) -> Page:
        """The page itself."""
        if self._page is None:
            page = pickle.loads(self._packed)  # noqa: S301  (packed above, inside Sphinx's pickle)
            assert isinstance(page, Page)  # noqa: S101  (nothing else is packed)
            self._page = page
        return self._page

    def __getstate__(self) -> dict[str, object]:
        return {**self.__dict__, "_page": None}


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
