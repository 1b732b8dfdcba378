"""Where the numbers of a text begin and end, token by token."""

from __future__ import annotations

from collections.abc import Iterator

from sphinx_claims.wording.token_row import CURRENCY_SIGNS, HYPHENS, LONG_DASHES, TokenRow

_MARKS = frozenset("\x01.,;:!?()[]{}'\"*|/“”…—`_")
"""The commonest signs that no number begins with."""

_TWO_WORDS = frozenset(
    {("per", "cent"), ("percentage", "point"), ("percentage", "points"), ("basis", "points")}
)
"""Pairs of words that go on a number as "percent" does."""

_ORDINALS = frozenset(
    {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"}
)


class Spans(TokenRow):
    """The numbers of a text; each method takes an index of a token and returns one.

    What a method returns is the index after a piece, or None where that piece does not stand.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._name = -1

    def __iter__(self) -> Iterator[tuple[int, int]]:
        reached, starting = 0, self._words.starting
        for at, token in enumerate(self._tokens):
            if at < reached:
                continue
            if token.kind == "word" and not (token.text in starting or token.text[-4:] == "fold"):
                # Most words; the rest of this class is for the others.
                continue
            if token.text in _MARKS:
                continue
            end = self._quantity(at)
            if end is not None:
                yield token.start, self._tokens[end - 1].end
                reached = end

    def _quantity(self, at: int) -> int | None:
        """Return the end of a number, and of the other end of a range or ratio."""
        end = self._whole(at)
        if end is None:
            return None
        between = self._between(at, end)
        if between is None:
            return end
        other = self._whole(between)
        if other is None and self._text_at(end) == "to" and self._word(between) == "one":
            return between + 1
        return other if other is not None and self._agree(at, end, between, other) else end

    def _whole(self, at: int) -> int | None:
        """Return the end of a number with all that continues it."""
        end = self._number(at)
        while end is not None and (further := self._further(end)) is not None:
            end = further
        return end

    # How a number begins

    def _number(self, at: int) -> int | None:
        word = self._word(at)
        if word:
            return self._in_words(at, word)
        if self._text_at(at) == "":
            return None
        if self._is_in_name(at):
            self._name = at
            return None
        is_glued = self._glued(at) and self._tokens[at - 1].kind == "odd"
        if self._text_at(at).startswith(".") and is_glued:
            # The rest of a name, as in "v2.1".
            return None
        signed = at + self._is_minus(at)
        return self._digits(signed)

    def _in_words(self, at: int, word: str) -> int | None:
        words = self._words
        if word in words.numbers:
            return None if self._is_ordinal(at) else at + 1
        if word in words.scales:
            return at + 1
        if word in words.alone:
            return self._alone(at, word)
        if word in {"a", "an", "one"}:
            return self._after_article(at)
        return self._with_scale(at, word)

    def _with_scale(self, at: int, word: str) -> int | None:
        """Return the end of a number whose first word counts only by what stands after it."""
        words, after = self._words, self._text_at(at + 1)
        is_scaled = self._word(at + 1) in words.scales
        if word in words.vague:
            return at + 2 if is_scaled else None
        if word == "tens":
            is_scaled = after in {"of", "or", "and"} and self._word(at + 2) in words.scales
            return at + 3 if is_scaled else None
        if word == "couple":
            return at + 2 if after == "of" else at + 1 if is_scaled else None
        if word in words.currencies:
            return at + 2 if self._is_digits(at + 1) else None
        stem = word.removesuffix("fold")
        return at + 1 if stem != word and stem in words.numbers | words.scales else None

    def _is_ordinal(self, at: int) -> bool:
        """Return whether a number word is no count: "twenty-first", "two-way", "phase two"."""
        if self._word(at - 1 - (self._text_at(at - 1) == "-")) in self._words.before_a_name:
            return True
        if self._text_at(at + 1) != "-" or not (self._glued(at + 1) and self._glued(at + 2)):
            return False
        after = self._word(at + 2)
        if after in _ORDINALS and self._word(at) in self._words.tens:
            return True
        return after in self._words.hyphened and (after != "day" or self._word(at) == "zero")

    def _alone(self, at: int, word: str) -> int | None:
        is_hyphened = self._text_at(at + 1) == "-" and self._glued(at + 1)
        after = self._word(at + 1 + is_hyphened)
        if word == "half":
            if self._word(at - 1) in self._words.before_a_half:
                return None
            if self._text_at(at + 1) in {"a", "-"} and self._word(at + 2) in self._words.scales:
                return at + 3
            is_measured = after in self._words.after_one or after == "day"
            return at + 1 if not is_hyphened or is_measured else None
        if word in {"double", "doubled", "triple"} and (
            is_hyphened or after in self._words.after_a_double
        ):
            is_counted = after in {"digit", "digits"} | self._words.scales
            return at + 1 if is_counted else None
        return at + 1

    def _after_article(self, at: int) -> int | None:
        words, is_hyphened = self._words, self._text_at(at + 1) == "-" and self._glued(at + 1)
        after = at + 1 + is_hyphened
        word = self._word(after)
        if word in words.scales:
            return after + 1
        if word in words.fractions:
            return after + 1 if self._is_share(after) else None
        if self._text_at(at) == "one":
            return self._one(at, after, word)
        return self._in_words(after, word) if word == "couple" or word in words.vague else None

    def _one(self, at: int, after: int, word: str) -> int | None:
        """Return the end of "one" where it counts, which it does before few words."""
        words, is_hyphened = self._words, after > at + 1
        if word in {"half", "fold"} or word in words.percents:
            return after + 1
        if word == "day":
            counts = is_hyphened or self._word(at - 1) in words.before_one_day
        elif is_hyphened and word in {"in", "to"}:
            counts = self._text_at(after + 1) == "-" and self._word(after + 2) in words.numbers
        elif word == "and":
            counts = self._text_at(after + 1) == "a"
            counts = counts and self._word(after + 2) in words.fractions | {"half"}
        else:
            counts = word in words.after_one or self._starts_after(at + 1)
        return at + 1 if counts else None

    def _starts_after(self, end: int) -> bool:
        """Return whether a number follows the word between the ends of a range or ratio."""
        between = self._between(end - 1, end)
        if between is None:
            return False
        is_word = self._word(between) in self._words.numbers | self._words.scales
        return is_word or (self._is_digits(between) and not self._is_year(between))

    def _is_share(self, at: int) -> bool:
        """Return whether an ordinal after "a" or "one" is a share: not "a third country"."""
        if self._text_at(at + 1) == "-" and self._glued(at + 1):
            # "a third-party audit" holds an ordinal.
            return False
        after = self._word(at + 1)
        is_plain = self._text_at(at) == "quarter" or self._text_at(at - 1) == "one"
        glued_one = self._text_at(at - 1) == "-"
        return not after or is_plain or glued_one or after in self._words.after_a_share

    def _digits(self, at: int) -> int | None:
        """Return the end of digits that begin at a token, with a currency sign before them."""
        if self._text_at(at).endswith(CURRENCY_SIGNS):
            # After a currency sign, digits with any letters ("$10B") are a number.
            return at + 2 if self._text_at(at + 1)[:1].isnumeric() else None
        return at + 1 if self._is_digits(at) else None

    def _is_in_name(self, at: int) -> bool:
        """Return whether a hyphen joins a token to a name before it ("GPT-4")."""
        if at < 2 or not (self._glued(at) and self._glued(at - 1)):
            return False
        if self._text[self._tokens[at - 1].start] not in HYPHENS:
            return False
        before = self._tokens[at - 2]
        if before.kind in {"word", "odd"} and any(map(str.isalpha, before.text)):
            return before.text not in self._words.prefixes
        return at - 2 == self._name

    # How a number goes on

    def _further(self, at: int) -> int | None:
        """Return the end of what continues the number that ends before a token."""
        text, word, words = self._text_at(at), self._word(at), self._words
        if text in {"%", "‰"} or word in words.percents or word in words.scales:
            return at + 1
        if word:
            return self._further_word(at, word, self._word(at - 1))
        if text == "×":
            return at + 1 + self._is_digits(at + 1)
        if self._is_group(at):
            return at + 1
        return self._further_sign(at, text) if self._glued(at) else None

    def _further_sign(self, at: int, text: str) -> int | None:
        if text.endswith(CURRENCY_SIGNS) or (self._is_digits(at) and not self._is_mark(at)):
            return at + 1
        if text == "^":
            return self._digits(at + 1 + self._is_sign(at + 1))
        if text == "+":
            return None if self._glued(at + 1) and self._is_digits(at + 1) else at + 1
        return self._joined(at)

    def _further_word(self, at: int, word: str, before: str) -> int | None:
        words, after = self._words, self._word(at + 1)
        if word in words.currencies or word == "times":
            return at + 1
        if (word, after) in _TWO_WORDS:
            return at + 2
        if word == "of":
            is_plural = before.endswith("s") and before in words.scales
            return at + 2 if is_plural and after in words.scales else None
        if word == "and":
            is_mixed = after == "a" and self._word(at + 2) in words.fractions | {"half"}
            is_sum = before in words.scales and after in words.numbers
            return at + 3 if is_mixed else at + 2 if is_sum else None
        joins = before and (word in words.plural_fractions or word in words.numbers)
        return at + 1 if joins and not self._is_ordinal(at) else None

    def _joined(self, at: int) -> int | None:
        """Return the end of what a sign at a token joins to the number before it."""
        sign, after, words = self._text_at(at), at + 1, self._words
        if sign not in {"-", ":", "/"} or self._text[self._tokens[at].start] in LONG_DASHES:
            return None
        is_linked = self._text_at(after) in {"to", "in"} and self._text_at(after + 1) == "-"
        if sign == "-" and is_linked:
            if not (self._glued(after) and self._glued(after + 1)):
                return None
            after += 2
        if not self._glued(after):
            return None
        word = self._word(after)
        is_one = word == "one" and self._is_count(at - 1, after)
        is_word = word in words.joining or is_one
        return after + 1 if sign == "-" and is_word else self._digits(after)

    def _is_count(self, before: int, one: int) -> bool:
        """Return whether "one" ends a number or a ratio: "twenty-one", "ten-to-one"."""
        return self._word(before) in self._words.tens or one - before > 2

    # Ranges and ratios

    def _between(self, start: int, end: int) -> int | None:
        """Return where the other end of a range or ratio may begin, after a number."""
        text, after = self._text_at(end), self._text_at(end + 1)
        if text in {"to", "through", "±"}:
            return end + 1
        if text == "or" and not self._marks(start, end)[0]:
            # "$50 or €45" is twice the same amount.
            return end + 1
        if text == "and" and self._text_at(start - 1) == "between":
            return end + 1
        if text == "in" or (text == "out" and after == "of"):
            other = end + 1 + (text == "out")
            other += self._text_at(other) == "every"
            is_plain = end - start == 1 and not self._is_year(other)
            same = bool(self._word(start)) == bool(self._word(other))
            return other if is_plain and same else None
        return None

    def _agree(self, start: int, end: int, other: int, last: int) -> bool:
        """Return whether two numbers may be the ends of one range.

        What the first says of itself, the second must say too: "$21 million to twelve networks"
        is no range, and "$50 to 100 million" is one.
        """
        first, second = self._marks(start, end), self._marks(other, last)
        fits = all(two or not one for one, two in zip(first[1:], second[1:], strict=True))
        # "$500 to twelve networks" is none either.
        return fits and (not first[0] or second[0] or self._is_digits(other))
