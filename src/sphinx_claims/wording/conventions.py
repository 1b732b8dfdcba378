"""The conventions by which a document's words are read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from sphinx_claims.wording.hedge import Hedge, load_hedges
from sphinx_claims.wording.locale import ENGLISH, Locale
from sphinx_claims.wording.scale import Scale, load_scales
from sphinx_claims.wording.tokens import fold, lower
from sphinx_claims.wording.unit import DIMENSIONLESS, Unit
from sphinx_claims.wording.unit_words import load_unit_words
from sphinx_claims.wording.vague import Vague, load_vague

DEFAULT_SCALE = "ICD 203"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conventions:
    """The hedges, the vague words, the scale of likelihood, the words for units, and numerals.

    Of two hedges or vague words with the same words and the same use, the earlier one counts.
    Words for units are in lower case, each once.
    """

    hedges: tuple[Hedge, ...]
    vague: tuple[Vague, ...]
    scale: Scale
    unit_words: tuple[tuple[str, Unit], ...]
    unit_names: tuple[tuple[Unit, str, str], ...] = ()
    """Units of the document's own, each with the word for one of it and for many."""

    locale: Locale = ENGLISH

    @classmethod
    def default(cls) -> Conventions:
        """Return the shipped conventions: all hedges and units, and likelihood by ICD 203."""
        return _default()

    def with_(  # noqa: PLR0913  (each is a table of its own)
        self,
        *,
        hedges: Iterable[Hedge] = (),
        vague: Iterable[Vague] = (),
        scale: Scale | None = None,
        unit_words: Mapping[str, Unit] | None = None,
        unit_names: Mapping[Unit, tuple[str, str]] | None = None,
        locale: Locale | None = None,
    ) -> Conventions:
        """Return these conventions with more rows, which come before those of the same words."""
        words = dict(self.unit_words)
        words.update((_plain(word), unit) for word, unit in (unit_words or {}).items())
        return Conventions(
            hedges=(*hedges, *self.hedges),
            vague=(*vague, *self.vague),
            scale=self.scale if scale is None else scale,
            unit_words=tuple(words.items()),
            unit_names=(
                *((u, *names) for u, names in (unit_names or {}).items()),
                *self.unit_names,
            ),
            locale=self.locale if locale is None else locale,
        )

    def resolve(self, unit: Unit) -> Unit:
        """Return a unit with each name that is a word for another unit replaced by that unit.

        Other names stay: "people/lab" becomes person/lab.
        """
        words = dict(self.unit_words)
        resolved = DIMENSIONLESS
        for name, power in unit.powers:
            resolved *= words.get(_plain(name), Unit.named(name)) ** power
        return resolved

    def reads(self, word: str, unit: Unit) -> bool:
        """Return whether a word is read as this unit."""
        return dict(self.unit_words).get(_plain(word)) == unit


@cache
def _default() -> Conventions:
    words = {_plain(word): row.unit for row in load_unit_words() for word in row.words}
    return Conventions(
        hedges=load_hedges(),
        vague=load_vague(),
        scale=load_scales()[DEFAULT_SCALE],
        unit_words=tuple(words.items()),
    )


def _plain(word: str) -> str:
    return lower(fold(word)).strip()
