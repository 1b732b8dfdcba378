"""How a language writes numbers: its point, its groups of digits, its signs and their places.

English is written down here. The others come from the Unicode Common Locale Data Repository by way
of babel, which is imported when a document in one of them is opened and not before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from sphinx_claims.wording.tokens import Token, fold, lower, tokenize

LOCALES = (
    "en",
    "en-GB",
    "en-IN",
    "cs",
    "da",
    "de",
    "de-AT",
    "de-CH",
    "es",
    "es-MX",
    "fi",
    "fr",
    "fr-CA",
    "fr-CH",
    "it",
    "ja",
    "ko",
    "nb",
    "nl",
    "pl",
    "pt-BR",
    "pt-PT",
    "ru",
    "sv",
    "uk",
    "zh",
)
"""The languages whose numbers are written and read, and regions that differ from the first."""

LANGUAGES = tuple(dict.fromkeys(tag.partition("-")[0] for tag in LOCALES))
"""The languages alone; any region of them will do."""

_ENGLISH = frozenset({"en", "en-GB", "en-US"})
# A space that does not break the line, of either width, and the thin one that some type instead.
_SPACES = "\u00a0\u202f\u2009"


class UnknownLocaleError(ValueError):
    """A language whose numbers are neither written nor read here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Locale:
    """How one language writes numbers."""

    name: str
    point: str = "."
    """What stands before the decimals."""

    group: str = ","
    """What stands between groups of digits."""

    minus: str = "-"
    percent: str = "%"
    """The percent sign, with the space before it where there is one."""

    money: str = "¤#"
    """Where a currency, "¤", stands beside the digits, "#", and what parts them."""

    secondary: int = 3
    """The digits of each group but the last, which has three: 2 in India."""

    @property
    def is_english(self) -> bool:
        """Whether the words of English are written and not only its digits."""
        return self.name.partition("-")[0] == "en"

    @property
    def is_plain(self) -> bool:
        """Whether the digits are written as in English."""
        return self.has_digits_of(ENGLISH)

    def has_digits_of(self, other: Locale) -> bool:
        """Return whether digits are written as in another language, and so read alike."""
        own = (self.point, self.group, self.secondary)
        return own == (other.point, other.group, other.secondary)

    def digits(self, number: Decimal) -> str:
        """Write the size of a number in digits, with its groups and all of its decimals."""
        text = f"{abs(number):,f}"
        if self.is_plain:
            return text
        from babel.numbers import format_decimal  # noqa: PLC0415  (only where it is needed)

        pattern = "#,##,##0.#" if self.secondary == 2 else "#,##0.#"
        written: str = format_decimal(
            abs(number), pattern, self.name.replace("-", "_"), decimal_quantization=False
        )
        return written

    def exponent(self, mantissa: Decimal, exponent: int) -> str:
        """Write a number in scientific notation, such as "1.5e18"."""
        return f"{mantissa:f}".replace(".", self.point) + f"e{exponent}"

    def tokens(self, text: str) -> Iterator[Token]:
        """Yield the tokens of a text, each number in the form of English.

        A token's place is that of the text as it stands. What is no well-formed number in this
        language, such as "1.5" in German, is odd, and so is never taken for another number.
        """
        if self.is_plain:
            yield from tokenize(text)
            return
        plain = lower(fold(text))
        found = _candidates(self).finditer(plain)
        numerals = {match.start(): match[0] for match in found if not match[0].isdigit()}
        masked = list(text)
        for start, numeral in numerals.items():
            masked[start : start + len(numeral)] = "1" * len(numeral)
        for token in tokenize("".join(masked)):
            numeral = numerals.get(token.start, "")
            if not numeral:
                yield token
            elif (english := self._english(numeral)) is None:
                yield token._replace(kind="odd", text=plain[token.start : token.end])
            else:
                yield token._replace(text=english + token.text[len(numeral) :])

    def _english(self, numeral: str) -> str | None:
        """Return a number in the form of English, or None where it is not well formed."""
        match = _numeral(self).fullmatch(numeral)
        if match is None:
            return None
        decimals = f".{match['decimals']}" if match["decimals"] else ""
        if not match["grouped"]:
            return f"{match['whole'] or ''}{decimals}"
        digits = re.sub("[^0-9]", "", match["grouped"])
        first = len(digits) % 3
        groups = [digits[at : at + 3] for at in range(first, len(digits), 3)]
        return ",".join(filter(None, [digits[:first], *groups])) + decimals


ENGLISH = Locale(name="en")


@cache
def load_locale(name: str) -> Locale:
    """Return the locale of a language tag such as "de" or "pt-BR", also written "pt_BR".

    Any region of a language that is shipped will do. Raises UnknownLocaleError for others.
    """
    name = name.replace("_", "-")
    if name in _ENGLISH:
        return Locale(name=name)
    unknown = UnknownLocaleError(f"the numbers of “{name}” are neither written nor read")
    if name.partition("-")[0] not in LANGUAGES:
        raise unknown
    import babel  # noqa: PLC0415  (an English document should not wait for it)

    try:
        known = babel.Locale.parse(name, sep="-")
    except (ValueError, babel.UnknownLocaleError):
        raise unknown from None
    symbols = known.number_symbols["latn"]
    pattern = known.decimal_formats[None]
    money = known.currency_formats["standard"].pattern.partition(";")[0]
    return Locale(
        name=name,
        point=symbols["decimal"],
        group=symbols["group"],
        minus=symbols["minusSign"],
        percent=known.percent_formats[None].pattern.partition("0")[2],
        money=re.sub(r"[#,.0]+", "#", money),
        secondary=pattern.grouping[1],
    )


def _class(characters: str) -> str:
    return f"[{re.escape(characters)}]"


def _groups(locale: Locale) -> str:
    """Return the characters that may part groups of digits."""
    if locale.group in _SPACES:
        return _SPACES
    # Dashes and apostrophes are folded before.
    return fold(locale.group)


@cache
def _candidates(locale: Locale) -> re.Pattern[str]:
    """Return what finds all that may be a number in a text: digits, and what may part them."""
    parting = _class("".join(dict.fromkeys(f".,{_groups(locale)}")))
    return re.compile(rf"(?<![\w.,])[.,]?[0-9]+(?:{parting}[0-9]+)*")


@cache
def _numeral(locale: Locale) -> re.Pattern[str]:
    """Return what fits a well-formed number and nothing else."""
    group = _class(_groups(locale))
    grouped = rf"[1-9][0-9]{{0,2}}(?:{group}[0-9]{{3}})+"
    if locale.secondary == 2:
        grouped += rf"|[1-9][0-9]?(?:{group}[0-9]{{2}})*{group}[0-9]{{3}}"
    return re.compile(
        rf"(?:(?P<grouped>{grouped})|(?P<whole>[0-9]+))?"
        rf"(?:{re.escape(locale.point)}(?P<decimals>[0-9]+))?"
    )
