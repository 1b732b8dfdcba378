"""What stands in a formula in place of a name: readable words, or the value that is put in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Literal

from sphinx_claims.model import Quantity
from sphinx_claims.wording import write


class Binding(IntEnum):
    """How closely a part of a formula holds together; what binds too loosely needs brackets."""

    RANGE = 0
    """Two ends with “to” between them."""

    SUM = 1
    MINUS = 2
    """What begins with a minus sign."""

    PRODUCT = 3
    WORDS = 4
    """What only an exponent would tear apart: a fraction, a call, a power, words such as a unit."""

    ATOM = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What stands in a formula in place of a name."""

    text: str
    binding: Binding = Binding.ATOM
    tag: Literal["mi", "mn"] = "mi"
    """Whether it is an identifier, or a number with what belongs to it.

    It is never a text of MathML, which counts as a space and takes the room from the signs
    beside it.
    """


def name_label(id_: str) -> Label:
    """Return an id as readable words."""
    return Label(text=id_.replace("_", " "))


def value_label(quantity: Quantity) -> Label:
    """Return a value as it is printed, to be put in place of a name.

    What is printed is rounded as any number of a page: “$50 to 100 million a year”.
    """
    low, high, unit = quantity.low, quantity.high, quantity.unit
    text = write(low, high, unit)
    if text.replace(".", "").isdigit():
        return Label(text=text, tag="mn")
    # The ends of a range may be printed as one number, so the text is what counts.
    if text != write(low, low, unit):
        binding = Binding.RANGE
    else:
        binding = Binding.MINUS if low < 0 else Binding.WORDS
    return Label(text=text, binding=binding, tag="mn")
