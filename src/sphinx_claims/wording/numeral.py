"""A printed number, and the values that it may be a rounding of."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from decimal import Context, Decimal

from sphinx_claims.wording.interval import Interval
from sphinx_claims.wording.vocabulary import load_vocabulary

LONGEST = 40
"""The most characters of a printed number."""

LEAST_APART = 1000
"""The least lower end of a range that may stand apart from the multiplier of the upper end."""

LEAST_ALONE = 10
"""The least lower end that never shares a hundred or a dozen."""

_EXACT = Context(prec=60)
_FORM = re.compile(
    r"""(?P<sign>[-−]?)
    (?P<digits>
        (?: 0 | [1-9][0-9]* | [1-9][0-9]{0,2}(?:[,\u00a0\u2009\u202f][0-9]{3})+ ) (?:\.[0-9]+)?
        | \.[0-9]+ )
    (?: e (?P<exponent>[+-]?[0-9]{1,3}) )?
    (?: (?P<suffix>[a-z]+) | [ ]+(?P<multiplier>[a-z]+) )?""",
    re.VERBOSE,
)


# A comma, and the spaces that part the thousands of one number.
_GROUPING = dict.fromkeys(map(ord, ",\u00a0\u2009\u202f"))
_PLAIN = re.compile(r"[0-9]+(?:\.(?P<decimals>[0-9]+))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A printed number: its text as printed, its value, and how finely it is printed."""

    text: str
    value: float
    step: float
    """The size of one unit of the last significant digit, any multiplier included."""

    @classmethod
    def parse(cls, text: str) -> Numeral:
        """Read digits such as "1,250,000", "-2.5e-3", "19.18 billion" or "50k".

        A zero at the end of a whole number is not significant. Raises ValueError, with a
        sentence, for badly grouped digits, two signs or points, leading zeros, an unknown
        multiplier, more than 40 characters, and values too large or small for a float.
        """
        if len(text) > LONGEST:
            raise ValueError(f"the number “{text[:LONGEST]}…” has more than {LONGEST} characters")
        match = _FORM.fullmatch(text.lower())
        if match is None:
            raise ValueError(f"“{text}” is no well-formed number")
        digits = _ungrouped(match["digits"])
        factor = Decimal(_multiplier(match, text)).scaleb(int(match["exponent"] or 0), _EXACT)
        value = _finite(_EXACT.multiply(Decimal(digits), factor), text)
        return cls(
            text=text,
            value=-value if match["sign"] else value,
            # A step too small for a float is no step: the number is read as exact.
            step=float(factor.scaleb(_last_place(digits), _EXACT)),
        )

    def exact(self) -> Interval:
        """Return the values that would be printed so: half a unit of the last digit either way.

        Unlike in a rounding, a zero at the end counts as a digit.
        """
        match = _PLAIN.match(_ungrouped(self.text.lstrip("-−")))
        half = self.step / 2
        if match is not None and float(match[0]):
            scale = abs(self.value / float(match[0]))
            half = scale * 10.0 ** -len(match["decimals"] or "") / 2
        return Interval(self.value - half, self.value + half)

    def rounding(self) -> Interval:
        """Return the values that would be printed so.

        That is half a step either way, as printed decimals are read, and never more than a
        quarter of the value, since "10" does not mean 5 to 15.
        """
        reach = min(self.step / 2, abs(self.value) / 4)
        return Interval(self.value - reach, self.value + reach)

    def scaled(self, factor: float) -> Numeral:
        """Return the numeral in a unit of which `factor` make one; its text stays as printed.

        Decimals stay exact, so that 35 per cent is 0.35. Raises ValueError where the value grows
        too large for a float.
        """
        value, step = (
            float(_EXACT.multiply(Decimal(repr(part)), Decimal(repr(factor))))
            for part in (self.value, self.step)
        )
        if not (math.isfinite(value) and math.isfinite(step)):
            raise ValueError(f"“{self.text}” is too large a number")
        return Numeral(text=self.text, value=value, step=step)


def suffix_multiplier(text: str) -> int:
    """Return the multiplier of the letters at the end of digits, in lower case; 1 for none."""
    return load_vocabulary().suffixes.get(text.lstrip("0123456789.,\u00a0\u2009\u202f"), 1)


def share_multiplier(
    low: Numeral, high: Numeral, low_multiplier: int, high_multiplier: int
) -> tuple[Numeral, Numeral]:
    """Return the ends of a range, the lower one with the multiplier that it shares.

    In "50 to 100 million" the lower end is 50 million. In "500,000 to 2 million" it is 500,000:
    a number from a thousand up that can't share the multiplier has none, while "100 to 50
    million" runs downwards. A hundred or a dozen is shared by numbers below ten alone: "two to
    three hundred". Raises ValueError where the lower end grows too large.
    """
    if low_multiplier != 1 or high_multiplier == 1:
        return low, high
    if high_multiplier < LEAST_APART and low.value >= LEAST_ALONE:
        return low, high
    multiplied = low.scaled(high_multiplier)
    is_apart = low.value >= LEAST_APART and multiplied.value >= high.value
    return (low if is_apart else multiplied), high


def _ungrouped(digits: str) -> str:
    return digits.translate(_GROUPING)


def _multiplier(match: re.Match[str], text: str) -> int:
    vocabulary = load_vocabulary()
    table = vocabulary.suffixes if match["suffix"] else vocabulary.multipliers
    word = match["suffix"] or match["multiplier"]
    if word is not None and word not in table:
        raise ValueError(f"“{word}” multiplies no number in “{text}”")
    return table[word] if word else 1


def _last_place(digits: str) -> int:
    """Return the power of ten of the last significant digit."""
    if "." in digits:
        return digits.index(".") + 1 - len(digits)
    return len(digits) - len(digits.rstrip("0")) if digits.strip("0") else 0


def _finite(exact: Decimal, text: str) -> float:
    value = float(exact)
    if math.isinf(value):
        raise ValueError(f"“{text}” is too large a number")
    if exact and not value:
        raise ValueError(f"“{text}” is too small a number")
    return value
