"""The uncertainty of records whose answers are kept between builds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from sphinx_claims.evaluate import Recomputation
from sphinx_claims.model import Records, Settings
from sphinx_claims.uncertainty.answers import AnswerStore, Keys
from sphinx_claims.uncertainty.share import Bar, Method, Share
from sphinx_claims.uncertainty.uncertainty import DRAWS, Uncertainty

Answer = TypeVar("Answer")


class KeptUncertainty(Uncertainty):
    """The same, where what was answered once is taken from a store; draws never are."""

    def __init__(
        self, records: Records, settings: Settings, store: AnswerStore, draws: int = DRAWS
    ) -> None:
        super().__init__(records, settings, draws)
        self._store = store
        self._keys = Keys(records, Recomputation(records, settings))
        self._draws = draws

    def method(self, record_id: str) -> Method:
        """Return how the percentiles of a figure or claim are come by."""
        return self._kept("method", record_id, super().method)

    def percentiles(
        self, record_id: str, probabilities: Sequence[float] = (0.05, 0.5, 0.95)
    ) -> tuple[float, ...]:
        """Return what a figure or claim lies below with these probabilities, in its own unit."""
        wanted = tuple(probabilities)
        ask = partial(super().percentiles, probabilities=wanted)
        return self._kept(f"percentiles {wanted}", record_id, ask)

    def mean(self, record_id: str) -> float:
        """Return the mean of a figure or claim, in its own unit."""
        return self._kept("mean", record_id, super().mean)

    def shares(self, claim_id: str) -> tuple[Share, ...]:
        """Return the first-order share of each uncertain figure in a claim, largest first."""
        return self._kept("shares", claim_id, super().shares)

    def tornado(self, claim_id: str) -> tuple[Bar, ...]:
        """Return what a claim is with each uncertain figure at its ends, widest first."""
        return self._kept("tornado", claim_id, super().tornado)

    def _kept(self, question: str, record_id: str, ask: Callable[[str], Answer]) -> Answer:
        key = self._keys.of(record_id, question, self._draws)
        if key is None:
            return ask(record_id)
        return self._store.get(key, partial(ask, record_id))
