"""Mark a function as a claim; nothing is registered and nothing runs on import.

The loader finds the marks when it reads a file of claim functions, so a function can be imported
into a test, or defined in a notebook, without any state behind it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

Function = TypeVar("Function", bound=Callable[..., object])

MARK = "__claim__"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What `claim` says of the function that it marks."""

    label: str
    """The claim in a few words, as a reader sees it."""

    unit: str
    """The unit that the value must come out in, and is shown in; empty for a pure number."""

    event: str
    """For a probability, the word for what is probable: “higher” in “almost certainly higher”."""


def claim(
    *unmarked: object, label: str = "", unit: str = "", event: str = ""
) -> Callable[[Function], Function]:
    """Mark a function of figures and other claims, named by its parameters, as a claim.

    `label` says in a few words what the value is. `unit` (such as ``USD/year``) is the unit that
    the value is shown in, and fixes its dimension: without it, the value must come out as a pure
    number, such as a ratio or a probability. `event` names what a
    probability is the probability of; words that state the claim must then speak of that event.

    Raises TypeError without a label, as for a bare ``@claim``.
    """
    if unmarked or not label:
        raise TypeError("write @claim(label=…), which says in a few words what the value is")

    def mark(function: Function) -> Function:
        setattr(function, MARK, Mark(label=label, unit=unit, event=event))
        return function

    return mark
