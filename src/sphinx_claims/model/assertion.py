"""An assertion: words of a page that say something, with what stands behind them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from sphinx_claims.errors import Location


class AssertionKind(Enum):
    """What sort of thing an assertion says."""

    QUANTITY = "quantity"
    RATIO = "ratio"
    ORDER = "order"
    """An order of magnitude."""

    TIME = "time"
    PROBABILITY = "probability"
    EXISTENCE = "existence"
    """That there is something, or that it is so; of the world as it is."""

    DEFINITION = "definition"
    MODEL = "model"
    """What follows where the world works as a model says."""

    VALUE = "value"
    """What is good, worth it or better."""

    CAUSAL = "causal"
    """That one thing makes, or would make, another."""


class Need(Enum):
    """What an assertion needs before a reader can check it."""

    COMPUTED = "computed"
    CONDITIONAL = "conditional"
    """A computation that holds where its assumptions do."""

    SOURCE = "source"
    NONE = "none"
    """Nothing can check it: it is a judgement of its author's."""


class AssertionState(Enum):
    """How an assertion stands."""

    BOUND = "bound"
    EVIDENCED = "evidenced"
    EXEMPT = "exempt"
    OPEN = "open"
    """It needs something, and has nothing."""

    JUDGEMENT = "judgement"
    """It needs nothing, and has nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion:
    """One row of the inventory."""

    id: str
    fragments: tuple[str, ...]
    """Its words as they stand on the page, cut where the page says more between them."""

    page: str
    """The page, named as Sphinx names it."""

    kinds: tuple[AssertionKind, ...]
    needs: tuple[Need, ...]
    bound: tuple[str, ...]
    """The figures and claims that its words state."""

    evidence: tuple[str, ...]
    """Figures and claims that bear on it, and that its words do not state."""

    sources: tuple[str, ...]
    """Sources that bear on it by what they say, rather than by a number."""

    discussed: tuple[str, ...]
    """The pages that weigh what is said for and against it."""

    tension: str
    """The id of another assertion that it is hard to hold together with; empty for none."""

    exempt: str
    """Why it is left without what it needs; empty where it is not."""

    location: Location
    places: tuple[tuple[str, Location], ...]
    """Where each of its keys has its value, and each item of a list stands after its key."""

    def place(self, key: str, item: str = "") -> Location:
        """Return where an item of a key stands, or the key's value, or the assertion."""
        places = dict(self.places)
        return places.get(f"{key} {item}") or places.get(key, self.location)

    @property
    def words(self) -> str:
        """The words, with an ellipsis where the page says more."""
        return " … ".join(self.fragments)

    @property
    def states(self) -> tuple[AssertionState, ...]:
        """How it stands: all that is given for it, or that nothing is."""
        given = {
            AssertionState.BOUND: self.bound,
            AssertionState.EVIDENCED: (*self.evidence, *self.sources),
            AssertionState.EXEMPT: self.exempt,
        }
        found = tuple(state for state, what in given.items() if what)
        needs_any = any(need is not Need.NONE for need in self.needs)
        return found or ((AssertionState.OPEN if needs_any else AssertionState.JUDGEMENT),)
