"""What stands around the digits of a number in some unit: a currency, words, a rate."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from sphinx_claims.wording.conventions import Conventions
from sphinx_claims.wording.locale import Locale
from sphinx_claims.wording.unit import DIMENSIONLESS, Unit
from sphinx_claims.wording.unit_words import UnitWords, load_unit_words

_VOWELS = ("a", "e", "i", "o", "u", "hour")


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands around digits, with the spaces that part it from them."""

    before: str = ""
    one: str = ""
    """What follows the number 1, and `many` what follows any other."""

    many: str = ""
    rate: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rate:
    """A unit taken apart: what is counted, and what it is per."""

    core: Unit
    per: tuple[Unit, ...]
    """Each as often as its power says, times last."""


# By identity, as the compiled lexicons are: to hash conventions would cost more than to write.
_FRAMES: dict[int, tuple[Conventions, dict[Unit, Frame]]] = {}


def frame_of(unit: Unit, conventions: Conventions) -> Frame:
    """Return the frame of a unit, in words that are read back as it where there are such.

    A unit that has none stands as its code: "12 parsec".
    """
    found = _FRAMES.get(id(conventions))
    if found is None or found[0] is not conventions:
        if len(_FRAMES) >= 16:
            _FRAMES.clear()
        found = _FRAMES[id(conventions)] = (conventions, {})
    frames = found[1]
    if unit not in frames:
        frames[unit] = _frame(unit, conventions)
    return frames[unit]


def _frame(unit: Unit, conventions: Conventions) -> Frame:
    rate = _taken_apart(unit)
    if frame := _core(unit, conventions):
        return frame
    if not rate.per:
        return _after(str(unit), str(unit), conventions.locale)
    core = _core(rate.core, conventions)
    if core is None:
        # A product, such as person*year, has no words of its own.
        name = str(rate.core)
        core = _after(name, name, conventions.locale)
    return Frame(before=core.before, one=core.one, many=core.many, rate=_rate(rate, conventions))


def percent_frame(unit: Unit, conventions: Conventions) -> Frame | None:
    """Return the frame of a percentage, or of one per time or per head; None in other units."""
    rate = _taken_apart(unit)
    if rate.core != DIMENSIONLESS:
        return None
    sign = conventions.locale.percent
    return Frame(one=sign, many=sign, rate=_rate(rate, conventions))


def _taken_apart(unit: Unit) -> _Rate:
    times = {row.unit for row in load_unit_words() if row.kind == "time"}
    per = [Unit.named(name) for name, power in unit.powers for _ in range(-power)]
    core = Unit(tuple((name, power) for name, power in unit.powers if power > 0))
    return _Rate(core=core, per=tuple(sorted(per, key=lambda part: part in times)))


def _core(unit: Unit, conventions: Conventions) -> Frame | None:
    """Return the frame of a unit that is written in words or with a sign."""
    locale = conventions.locale
    if unit == DIMENSIONLESS:
        return Frame()
    row = _row(unit)
    if row is None or not locale.is_english:
        for named, one, many in conventions.unit_names:
            if named == unit and conventions.reads(one, unit) and conventions.reads(many, unit):
                return _after(one, many, locale)
    if row is None:
        return None
    if row.kind == "currency":
        return _currency(row, locale)
    # Elsewhere than in English, its words are the last resort, for a code that is not read.
    has_code = not locale.is_english and conventions.reads(str(unit), unit)
    if has_code or not conventions.reads(row.many, unit):
        return None
    return _after(row.one, row.many, locale)


def _currency(row: UnitWords, locale: Locale) -> Frame:
    code = str(row.unit)
    is_before = locale.money.startswith("¤")
    if is_before and (row.sign or not locale.is_english):
        sign = _sign(row, locale)
        # A code always stands apart from the digits.
        space = locale.money.strip("¤#") or "\u00a0" * sign[-1].isalpha()
        return Frame(before=f"{sign}{space}")
    # What is read after a number is a code, and no sign.
    return _after(code, code, locale)


def _sign(row: UnitWords, locale: Locale) -> str:
    """Return a currency's sign as the language has it, such as "US$" in Dutch."""
    if locale.is_english:
        return row.sign
    from babel.numbers import get_currency_symbol  # noqa: PLC0415  (only where it is needed)

    found: str = get_currency_symbol(str(row.unit), locale.name.replace("-", "_"))
    return found if found in row.words else row.sign or str(row.unit)


def _after(one: str, many: str, locale: Locale) -> Frame:
    # Elsewhere than in English, a number and its unit are not broken over lines.
    space = " " if locale.is_english else "\u00a0"
    return Frame(one=f"{space}{one}", many=f"{space}{many}")


def _rate(rate: _Rate, conventions: Conventions) -> str:
    """Return the words for what a number is per: " a year", " per person per year"."""
    if not conventions.locale.is_english:
        return "".join(f"/{_one(part, conventions)}" for part in rate.per)
    if len(rate.per) == 1:
        row = _row(rate.per[0])
        core = _row(rate.core)
        is_money = core is not None and core.kind == "currency"
        if row and conventions.reads(row.one, row.unit) and (row.kind == "time" or is_money):
            return f" {'an' if row.one.startswith(_VOWELS) else 'a'} {row.one}"
    return "".join(f" per {_one(part, conventions)}" for part in rate.per)


def _one(unit: Unit, conventions: Conventions) -> str:
    frame = _core(unit, conventions)
    # A currency's sign stands before a number, and here is none.
    return frame.one.strip() if frame and frame.one.strip() else str(unit)


@cache
def _row(unit: Unit) -> UnitWords | None:
    return next((row for row in load_unit_words() if row.unit == unit), None)
