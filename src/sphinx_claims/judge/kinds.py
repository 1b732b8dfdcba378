"""What the value of a claim measures, and where a claim adds up what measures different things.

Figures say what kind of thing they measure: R&D expense, capital expenditure, money raised. In the
same unit these can be added, and the sum would be a number of nothing. So each claim's expression
is gone through with kinds in place of numbers, as a check of dimensions goes through it with units:
what is multiplied or divided makes another kind, and what is added has to be of one.
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
    Number,
    Operation,
    Records,
)

_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Kind:
    """What a value measures: kinds with their powers, as a unit has names with theirs.

    Without any it is a pure number, or something of which nobody has said what it measures; it
    goes with every kind.
    """

    powers: tuple[tuple[str, float], ...] = ()
    """Each kind once, sorted, with a power other than zero."""

    def times(self, other: Kind, power: float = 1.0) -> Kind:
        """Return the kind of a product with another, raised to a power."""
        found = dict(self.powers)
        for name, own in other.powers:
            found[name] = found.get(name, 0.0) + power * own
        return Kind(tuple((name, own) for name, own in sorted(found.items()) if own))

    def __str__(self) -> str:
        above = [name for name, power in self.powers if power > 0]
        below = [name for name, power in self.powers if power < 0]
        return " for each ".join(" times ".join(names) for names in (above, below) if names)


PURE = Kind()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mixture:
    """A sum or a difference in which different kinds stand."""

    claim: Claim
    terms: tuple[tuple[str, Kind | None], ...]
    """A term of each kind, as the claim's formula writes it; of none for a figure that says
    nothing of what it measures, beside one that does."""

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
            return Kind(((figure.measures, 1.0),)) if figure.measures else PURE
        if name not in self._known:
            self._known[name] = PURE  # For a circle, which has been told of.
            self._mixtures[name] = []
            claim = self._records.claims.get(name)
            if claim is not None and claim.formula is not None:
                self._known[name] = self._read(claim, claim.formula.expression)
        return self._known[name]

    def mixtures(self, claim: Claim) -> list[Mixture]:
        """Return where a claim itself, and not one that it rests on, adds what does not add up."""
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
                kind = self._sum(claim, expression)
            case Operation(operator="**", left=left, right=right):
                power = right.number if isinstance(right, Number) else 0.0
                kind = PURE.times(self._read(claim, left), power)
            case Operation(operator=operator, left=left, right=right):
                power = 1.0 if operator == "*" else -1.0
                kind = self._read(claim, left).times(self._read(claim, right), power)
            case Call(function=function, arguments=arguments):
                kind = _called(function, [self._read(claim, one) for one in arguments])
        return kind

    def _sum(self, claim: Claim, expression: Expression) -> Kind:
        """Return the kind of a sum, and note it where its terms are of several."""
        found: dict[Kind | None, Expression] = {}
        for term in _terms(expression):
            kind = self._read(claim, term)
            if kind.powers:
                found.setdefault(kind, term)
            elif self._is_unsaid(term):
                found.setdefault(None, term)
        if len(found) > 1:
            names = dict.fromkeys(name for term in found.values() for name in term.names())
            terms = tuple((term.text(), kind) for kind, term in found.items())
            figures = tuple(self._first_of_each(tuple(names)))
            self._mixtures[claim.id].append(Mixture(claim=claim, terms=terms, figures=figures))
        return next((kind for kind in found if kind is not None), PURE)

    def _is_unsaid(self, term: Expression) -> bool:
        """Return whether a term is a figure in some unit that does not say what it measures."""
        figure = self._records.figures.get(term.id) if isinstance(term, Name) else None
        return figure is not None and not figure.measures and bool(figure.quantity.unit.powers)


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
    # The largest or smallest of several is of their kind, where they have one.
    if function in {"abs", "max", "min"} and all(kind == kinds[0] for kind in kinds):
        return kinds[0]
    return PURE
