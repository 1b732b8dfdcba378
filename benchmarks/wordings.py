"""Figures of several kinds, and the ways in which a page words each kind.

Each wording accepts its figure's value, so that a document made of them holds. Most numbers have
three digits, so that few phrases come twice by chance, as in a document that people wrote.
"""

from __future__ import annotations

import random
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Worded:
    """A value in the words of a figure's file, of its source, and of the pages."""

    label: str
    value: str
    excerpt: str
    """The source's own words."""

    written: str
    """What the machine writes where a page pulls the value; empty where no page does."""

    words: tuple[str, ...]
    """What pages say of it."""

    is_range: bool = False


def worded(rng: random.Random) -> Worded:
    """Return a value of a kind drawn at random."""
    return rng.choice((_money, _money, _people, _range, _share, _ratio, _year))(rng)


def _money(rng: random.Random) -> Worded:
    number = rng.randint(111, 899)
    unit, sign = rng.choice((("USD", "$"), ("EUR", "€"), ("GBP", "£")))
    scale = rng.choice(("million", "billion"))
    amount = f"{sign}{number} {scale}"
    return Worded(
        label="what is spent",
        value=f"{number} {scale} {unit}/year",
        excerpt=f"{amount} a year",
        written=f"{amount} a year",
        words=(
            f"{amount} a year",
            f"about {amount} per year",
            f"roughly {amount} annually",
            f"at least {sign}{number - 1} {scale} a year",
            f"nearly {sign}{number + 1} {scale} a year",
            f"{number} {scale} {unit} a year",
        ),
    )


def _people(rng: random.Random) -> Worded:
    number = rng.randint(211, 899)
    return Worded(
        label="people counted",
        value=f"{number} people",
        excerpt=f"{number} people",
        written=f"{number} people",
        words=(
            f"{number} people",
            f"about {number} researchers",
            f"no more than {number + 10} people",
            f"up to {number + 10} staff",
            "hundreds of people",
        ),
    )


def _range(rng: random.Random) -> Worded:
    low = rng.randint(21, 99)
    high = low * 2
    return Worded(
        label="people asked",
        value=f"{low} to {high} people",
        excerpt=f"{low} to {high} people",
        written=f"{low} to {high} people",
        words=(
            f"{low} to {high} people",
            f"{low}-{high} people",
            f"between {low} and {high} people",
        ),
        is_range=True,
    )


def _share(rng: random.Random) -> Worded:
    whole = rng.randint(21, 89)
    number = f"{whole}.{rng.randint(1, 9)}"
    return Worded(
        label="share of the whole",
        value=f"{number} %",
        excerpt=f"{number}%",
        # Whether it is written as a share or as a percentage is the machine's own affair.
        written="",
        words=(f"{number}%", f"about {number} per cent", f"over {whole}%"),
    )


def _ratio(rng: random.Random) -> Worded:
    number = rng.randint(21, 499)
    return Worded(
        label="how many to one",
        value=f"{number}",
        excerpt=f"{number}",
        written=f"{number}",
        words=(f"{number}-to-1", f"about {number}-to-1", f"around {number}:1"),
    )


def _year(rng: random.Random) -> Worded:
    number = rng.randint(1950, 2020)
    return Worded(
        label="the year of the count",
        value=f"{number} CE",
        excerpt=f"in {number}",
        written=f"{number}",
        words=(f"in {number}",),
    )
