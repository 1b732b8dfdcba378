"""Plain prose without a number in it, to stand around the statements."""

from __future__ import annotations

import random

_NOUNS = (
    "harbour",
    "library",
    "council",
    "market",
    "river",
    "school",
    "archive",
    "garden",
    "station",
    "museum",
    "bridge",
    "tower",
    "workshop",
    "theatre",
    "orchard",
    "mill",
    "chapel",
    "courtyard",
    "bakery",
    "quarry",
)
_VERBS = (
    "keeps",
    "needs",
    "serves",
    "follows",
    "supports",
    "repairs",
    "describes",
    "borrows",
    "shelters",
    "watches",
)
_ADJECTIVES = (
    "old",
    "quiet",
    "crowded",
    "public",
    "narrow",
    "northern",
    "careful",
    "wooden",
    "distant",
    "shared",
)
_ENDS = (
    "throughout the season",
    "as the town expects of it",
    "while others wait for a better time",
    "with little help from anyone",
    "in the view of those who live there",
)


def sentence(rng: random.Random) -> str:
    """Return a sentence of ordinary length."""
    return (
        f"The {rng.choice(_ADJECTIVES)} {rng.choice(_NOUNS)} {rng.choice(_VERBS)} "
        f"the {rng.choice(_NOUNS)} and the {rng.choice(_ADJECTIVES)} {rng.choice(_NOUNS)} "
        f"{rng.choice(_ENDS)}."
    )


def title(rng: random.Random) -> str:
    """Return the title of a page or a section."""
    return f"The {rng.choice(_ADJECTIVES)} {rng.choice(_NOUNS)}"


def stating(rng: random.Random, statement: str) -> str:
    """Return a sentence around a statement."""
    noun = rng.choice(_NOUNS)
    return rng.choice(
        (
            f"For the {noun}, the survey gives {statement}, and nobody has objected.",
            f"The {noun} is described by {statement} in the newest volume.",
            f"Those who keep the {noun} write {statement}; the council agrees.",
        )
    )
