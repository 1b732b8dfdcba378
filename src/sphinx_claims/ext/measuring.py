"""Measuring statements, where what takes long to search for is kept between builds."""

from __future__ import annotations

from functools import partial

from sphinx_claims.evaluate import Recomputation
from sphinx_claims.judge import Judged, Ledger, Measurer
from sphinx_claims.model import Figure, Headroom
from sphinx_claims.uncertainty import AnswerStore, Keys


class KeptMeasurer(Measurer):
    """The same, where the headroom of a claim is taken from a store once it was found."""

    def __init__(self, ledger: Ledger, store: AnswerStore) -> None:
        super().__init__(ledger)
        self._store = store
        self._keys = Keys(ledger.records, Recomputation(ledger.records, ledger.settings))
        self._settings = repr(ledger.settings)

    def headrooms(self, judged: Judged) -> tuple[Headroom, ...]:
        """Return the headroom of a statement in each figure that it rests on, by their ids."""
        # That of a figure in itself is found at once.
        if isinstance(judged.record, Figure):
            return super().headrooms(judged)
        judgement = judged.judgement
        # What the words accept, and in which unit, follows from the settings and the value.
        asked = ("headroom", judgement.words, repr(judgement.wording), judgement.mismatch)
        key = self._keys.of(judged.record.id, *asked, self._settings)
        if key is None:
            return super().headrooms(judged)
        return self._store.get(key, partial(super().headrooms, judged))
