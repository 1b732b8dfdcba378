"""A unit: names and their powers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

LONGEST = 100
"""The most characters that a unit may be written with."""

GREATEST_POWER = 9

CHARACTERS = "A-Za-z0-9_%*/^+-"
"""What a unit is written with, beside white space, as a class of a regular expression."""

_NAME = re.compile(r"[A-Za-z_][A-Za-z_0-9]*")
_PIECE = re.compile(
    r"\s*(?:(?P<name>[A-Za-z_][A-Za-z_0-9]*|%)|(?P<power>\*\*|\^)|(?P<sign>[*/])"
    r"|(?P<integer>[+-]?[0-9]+))\s*"
)


class UnitSyntaxError(ValueError):
    """A text that is no unit.

    `reason` is a sentence, and `offset` the place in the text that it is about, from 0.
    """

    def __init__(self, reason: str, offset: int = 0) -> None:
        super().__init__(reason, offset)
        self.reason = reason
        self.offset = offset

    def __str__(self) -> str:
        return self.reason


@dataclass(frozen=True, slots=True)
class Unit:
    """A product of powers of named units, such as USD/year.

    `powers` holds each name once, sorted, with a power other than zero, however it was given. A
    unit does not know which names exist. Raises UnitSyntaxError for a name that no text can hold.
    """

    powers: tuple[tuple[str, int], ...]

    def __post_init__(self) -> None:
        for name, _ in self.powers:
            if not _NAME.fullmatch(name):
                raise UnitSyntaxError(f"“{name}” is no name of a unit")
        object.__setattr__(self, "powers", _collected(self.powers))

    @classmethod
    def parse(cls, text: str) -> Unit:
        """Read a unit such as "USD*person/year^2", "per year", "%" or "" (no dimension).

        `**` and `^` both raise to an integer from -9 to 9, and "per" divides as `/` does. Raises
        UnitSyntaxError for anything else, and for more than 100 characters.
        """
        if len(text) > LONGEST:
            raise UnitSyntaxError(f"a unit has at most {LONGEST} characters", LONGEST)
        return cls(tuple(_Parser(text).factors())) if text.strip() else DIMENSIONLESS

    @classmethod
    def named(cls, name: str) -> Unit:
        """Return the unit of one name."""
        return cls(((name, 1),))

    def __mul__(self, other: Unit) -> Unit:
        return Unit(self.powers + other.powers)

    def __truediv__(self, other: Unit) -> Unit:
        return self * other**-1

    def __pow__(self, exponent: int) -> Unit:
        return Unit(tuple((name, power * exponent) for name, power in self.powers))

    def __str__(self) -> str:
        above = "*".join(_raised(name, power) for name, power in self.powers if power > 0)
        below = "".join("/" + _raised(name, -power) for name, power in self.powers if power < 0)
        return (above or "1" * bool(below)) + below


class _Parser:
    """A reader of one unit: factors, each after `*`, `/` or "per"."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._kind, self._piece = "", ""
        self._next = 0
        self._advance()

    def factors(self) -> Iterable[tuple[str, int]]:
        """Yield each name with its power."""
        if self._piece == "1":
            self._advance()
            if not self._kind:
                return
            sign = self._sign()
        else:
            sign = self._sign() if self._piece == "per" else 1
        yield self._factor(sign)
        while self._kind:
            yield self._factor(self._sign())

    def _sign(self) -> int:
        if self._piece not in {"*", "/", "per"}:
            raise self._error(f"“*” or “/” must stand before “{self._piece}”")
        sign = 1 if self._piece == "*" else -1
        self._advance()
        return sign

    def _factor(self, sign: int) -> tuple[str, int]:
        if self._kind != "name" or self._piece == "per":
            where = f"before “{self._piece}”" if self._piece else "at the end"
            raise self._error(f"the name of a unit is missing {where}")
        name = "percent" if self._piece == "%" else self._piece
        self._advance()
        if self._kind != "power":
            return name, sign
        self._advance()
        if self._kind != "integer" or not -GREATEST_POWER <= int(self._piece) <= GREATEST_POWER:
            raise self._error(
                f"the power of “{name}” must be an integer from -{GREATEST_POWER} to "
                f"{GREATEST_POWER}"
            )
        power = int(self._piece)
        self._advance()
        return name, sign * power

    def _advance(self) -> None:
        self._at = self._next
        match = _PIECE.match(self._text, self._at)
        if match is None:
            self._kind, self._piece = "", ""
            if self._text[self._at :].strip():
                raise self._error(f"a unit can't hold “{self._text[self._at :].lstrip()[0]}”")
            return
        self._kind = match.lastgroup or ""
        self._at, self._next = match.start(self._kind), match.end()
        self._piece = match[self._kind]

    def _error(self, reason: str) -> UnitSyntaxError:
        return UnitSyntaxError(reason, self._at)


def _collected(powers: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    totals: dict[str, int] = {}
    for name, power in powers:
        totals[name] = totals.get(name, 0) + power
    return tuple(sorted((name, power) for name, power in totals.items() if power))


def _raised(name: str, power: int) -> str:
    return name if power == 1 else f"{name}^{power}"


DIMENSIONLESS = Unit(())
PERCENT = Unit.named("percent")

CALENDAR = Unit.named("CE")
"""The unit of a year of the calendar."""
