"""Mark a function as a claim; nothing is registered and nothing runs on import.

The loader finds the marks when it reads a file of claim functions, so a function can be imported
into a test, or defined in a notebook, without any state behind it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
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

    formerly: tuple[str, ...] = ()
    """The names that the function had before, whose addresses lead to it."""


def claim(
    *unmarked: object,
    label: str = "",
    unit: str = "",
    event: str = "",
    formerly: Sequence[str] = (),
) -> Callable[[Function], Function]:
    """Mark a function of figures and other claims, named by its parameters, as a claim.

    `label` says in a few words what the value is. `unit` (such as ``USD/year``) is the unit that
    the value is shown in, and fixes its dimension: without it, the value must come out as a pure
    number, such as a ratio or a probability. `event` names what a
    probability is the probability of; words that state the claim must then speak of that event.
    `formerly` are the names that the function had before it was renamed: links to them lead here.

    Raises TypeError without a label, as for a bare ``@claim``, and for former names that are no
    tuple of texts.
    """
    if unmarked or not label:
        raise TypeError("write @claim(label=…), which says in a few words what the value is")
    # A set has no order, and the first name is what a feed knows the claim by.
    if not (isinstance(formerly, tuple | list) and all(isinstance(id_, str) for id_ in formerly)):
        raise TypeError('write formerly=("an_old_name",): a tuple, also of a single name')

    def mark(function: Function) -> Function:
        setattr(function, MARK, Mark(label=label, unit=unit, event=event, formerly=tuple(formerly)))
        return function

    return mark
