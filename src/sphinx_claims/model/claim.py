"""A claim: a tested function of figures and other claims, with its computed value."""

from __future__ import annotations

from dataclasses import dataclass

from sphinx_claims.errors import Location
from sphinx_claims.model.expression import Expression
from sphinx_claims.model.former_id import FormerId
from sphinx_claims.model.quantity import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Formula:
    """A claim function's own expression, never simplified."""

    text: str
    """The expression in the names of its inputs."""

    with_values: str
    """The same expression with each input's value in place of its name."""

    expression: Expression
    """The expression itself, of the claim's own parameters, in base units."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A claim as evaluated; the function itself is never kept."""

    id: str
    label: str
    description: str
    """How the value is computed and on what grounds: the function's own docstring."""

    event: str
    """What a probability is the probability of; empty for any other claim."""

    parameters: tuple[str, ...]
    """The figures and claims that the function takes, in its own order."""

    ignored: tuple[str, ...]
    """Those of them that its body never names."""

    figures: tuple[str, ...]
    """Every figure that the claim rests on, directly or through other claims, sorted."""

    quantity: Quantity
    """The range over the figures' ranges; its central value is that of their central values."""

    formula: Formula | None
    """None for a function that is more than one expression of arithmetic."""

    formerly: tuple[FormerId, ...] = ()
    """The ids that the claim had before."""

    location: Location
