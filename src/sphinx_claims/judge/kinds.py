"""What the value of a claim measures, and where a claim adds up what measures different things.

Figures say what kind of thing they measure: R&D expense, capital expenditure, money raised. In the
same unit these can be added, and the sum would be a number of nothing. So each claim's expression
is gone through with kinds in place of numbers, as a check of dimensions goes through it with units:
what is multiplied or divided makes another kind, and what is added has to be of one, as has that of
which the largest or smallest is taken.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sphinx_claims.model import (
    Call,
    Claim,
    Expression,
    Figure,
    Name,
    Negative,
    Operation,
    Records,
)

_HALF = 0.5

_UNSAID = ""
"""The kind of a figure in some unit of which nobody has said what it measures."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a value measures: kinds with their powers, as a unit has names with theirs.

    Without any it is a pure number, which goes with every kind.
    """

    powers: tuple[tuple[str, float], ...] = ()
    """Each kind once, sorted, with a power other than zero."""

    is_mixed: bool = False
    """Whether it is of a mixture, which is told of where it is made and goes with every kind."""

    def times(self, other: Kind, power: float = 1.0) -> Kind:
        """Return the kind of a product with another, raised to a power."""
        found = dict(self.powers)
        for name, own in other.powers:
            found[name] = found.get(name, 0.0) + power * own
        powers = tuple((name, own) for name, own in sorted(found.items()) if own)
        return Kind(powers, is_mixed=self.is_mixed or other.is_mixed)

    def to_the_power(self, exponent: Expression) -> Kind:
        """Return the kind of a power, which is one of its own where no number is the exponent."""
        if not self.powers:
            return self
        if next(exponent.names(), None) is None:
            return Kind(is_mixed=self.is_mixed).times(self, exponent.value({}))
        base = f"({self})" if len(self.powers) > 1 else str(self)
        name = f"{base} to the power of “{exponent.text()}”"
        return Kind(((name, 1.0),), is_mixed=self.is_mixed)

    def said(self) -> Kind:
        """Return the kind by which it is compared.

        Beside a factor that says what it measures, one that does not is a count or a length of
        time, such as the people whose pay is summed up.
        """
        named = tuple((name, power) for name, power in self.powers if name)
        return Kind(named or (((_UNSAID, 1.0),) if self.powers else ()), self.is_mixed)

    @property
    def is_unsaid(self) -> bool:
        """Whether nothing in it says what it measures."""
        return bool(self.powers) and not any(name for name, _ in self.powers)

    def __str__(self) -> str:
        above = [name or "something" for name, power in self.powers if power > 0]
        below = [name or "something" for name, power in self.powers if power < 0]
        return " for each ".join(" times ".join(names) for names in (above, below) if names)


PURE = Kind()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mixture:
    """A sum or a difference, or a largest or smallest, of what measures different things."""

    claim: Claim
    function: str
    """“max” or “min”; empty for a sum or a difference."""

    terms: tuple[tuple[str, Kind], ...]
    """A term of each kind, as the claim's formula writes it."""

    figures: tuple[Figure, ...]
    """The figures behind these terms that say what they measure."""


class Kinds:
    """The kinds of the claims of one document."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._known: dict[str, Kind] = {}
        self._mixtures: dict[str, list[Mixture]] = {}

    def of(self, name: str) -> Kind:
        """Return what a figure or claim measures."""
        figure = self._records.figures.get(name)
        if figure is not None:
            if figure.measures or figure.quantity.unit.powers:
                return Kind(((figure.measures or _UNSAID, 1.0),))
            return PURE
        if name not in self._known:
            self._known[name] = PURE  # For a circle, which has been told of.
            self._mixtures[name] = []
            claim = self._records.claims.get(name)
            if claim is not None and claim.formula is not None:
                self._known[name] = self._read(claim, claim.formula.expression)
        return self._known[name]

    def mixtures(self, claim: Claim) -> list[Mixture]:
        """Return where a claim itself, and not one that it rests on, mixes different kinds."""
        self.of(claim.id)
        return self._mixtures[claim.id]

    def unchecked(self, claim: Claim) -> list[Figure]:
        """Return figures of several kinds that a claim takes, where it has no expression."""
        if claim.formula is not None:
            return []
        found = self._first_of_each(claim.parameters)
        return found if len(found) > 1 else []

    def _first_of_each(self, names: tuple[str, ...]) -> list[Figure]:
        """Return the first figure of each kind among figures, and those that claims rest on."""
        found: dict[str, Figure] = {}
        for name in names:
            claim = self._records.claims.get(name)
            for figure in (name,) if claim is None else claim.figures:
                record = self._records.figures[figure]
                if record.measures:
                    found.setdefault(record.measures, record)
        return list(found.values())

    def _read(self, claim: Claim, expression: Expression) -> Kind:
        kind = PURE
        match expression:
            case Name(id=name):
                kind = self.of(name)
            case Negative(operand=operand):
                kind = self._read(claim, operand)
            case Operation(operator="+" | "-"):
                kind = self._of_one(claim, "", _terms(expression))
            case Operation(operator="**", left=left, right=right):
                self._read(claim, right)
                kind = self._read(claim, left).to_the_power(right)
            case Operation(operator=operator, left=left, right=right):
                power = 1.0 if operator == "*" else -1.0
                kind = self._read(claim, left).times(self._read(claim, right), power)
            case Call(function="max" | "min" as function, arguments=arguments):
                kind = self._of_one(claim, function, iter(arguments))
            case Call(function=function, arguments=arguments):
                kind = _called(function, [self._read(claim, one) for one in arguments])
        return kind

    def _of_one(self, claim: Claim, function: str, parts: Iterator[Expression]) -> Kind:
        """Return the kind that all parts have to be of, and note where they are of several."""
        kinds = [(part, self._read(claim, part)) for part in parts]
        found: dict[Kind, Expression] = {}
        for part, kind in kinds:
            if kind.powers and not kind.is_mixed:
                found.setdefault(kind.said(), part)
        if len(found) > 1:
            names = dict.fromkeys(name for part in found.values() for name in part.names())
            terms = tuple((part.text(), kind) for kind, part in found.items())
            figures = tuple(self._first_of_each(tuple(names)))
            self._mixtures[claim.id].append(
                Mixture(claim=claim, function=function, terms=terms, figures=figures)
            )
        if len(found) > 1 or any(kind.is_mixed for _, kind in kinds):
            return Kind(is_mixed=True)
        return next((kind for _, kind in kinds if kind.powers), PURE)


def _terms(expression: Expression) -> Iterator[Expression]:
    """Yield the terms of a sum, those of the sums in it among them."""
    if isinstance(expression, Operation) and expression.operator in {"+", "-"}:
        yield from _terms(expression.left)
        yield from _terms(expression.right)
    elif isinstance(expression, Negative):
        yield from _terms(expression.operand)
    else:
        yield expression


def _called(function: str, kinds: list[Kind]) -> Kind:
    if function == "sqrt":
        return PURE.times(kinds[0], _HALF)
    return kinds[0] if function == "abs" else PURE
