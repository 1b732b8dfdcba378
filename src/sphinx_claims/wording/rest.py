"""The words that are left over beside a quantity or a likelihood."""

from __future__ import annotations

from sphinx_claims.wording.line import Line, Unreadable

_NEUTRAL_SIGNS = frozenset(".,;:!?&\"'()[]“”„«»…-")
_ARTICLES = frozenset({"a", "an"})


def read_rest(line: Line, used: set[int], magnitude: str = "") -> tuple[str, ...]:
    """Return the words of the line that are not used, in lower case.

    They must be neutral. Raises Unreadable, naming the word, where one of them carries number
    meaning: skipping it would judge the sentence by half of what it says. After a magnitude, a
    negated other one ("hundreds, not thousands") says nothing new and is passed over.
    """
    words = []
    at = 0
    while at < len(line):
        if at in used:
            at += 1
        elif magnitude and at + 1 not in used and _denies_another(line, at, magnitude):
            at += 2
        else:
            if trouble := _trouble(line, at):
                raise Unreadable(trouble)
            if line.is_("word", at):
                words.append(line.text(at))
            at += 1
    return tuple(words)


def _denies_another(line: Line, at: int, magnitude: str) -> bool:
    magnitudes = line.lexicon.vocabulary.magnitudes
    said, denied = magnitudes[magnitude], magnitudes.get(line.text(at + 1))
    if line.text(at) != "not" or denied is None:
        return False
    if denied.high > said.low and said.high > denied.low:
        raise Unreadable(f"“not {line.text(at + 1)}” contradicts “{magnitude}” beside it")
    return True


def _trouble(line: Line, at: int) -> str | None:
    """Return a sentence on the number meaning of a token, if it has any."""
    text = line.text(at)
    if line.is_("number", at):
        return f"the number “{text}” is not part of what can be read"
    if line.is_("sign", at):
        neutral = text in _NEUTRAL_SIGNS
        return None if neutral else f"the sign “{text}” is not part of what can be read"
    return _phrase_trouble(line, at) or _word_trouble(line, at)


def _phrase_trouble(line: Line, at: int) -> str | None:
    lexicon, tokens = line.lexicon, line.tokens
    hedge = lexicon.hedges.match(tokens, at) or lexicon.introducers.match(tokens, at)
    if hedge:
        what = "bound" if hedge.meaning.is_bound else "hedge"
        return f"the {what} “{hedge.phrase}” is not directly before one number"
    if term := lexicon.terms.match(tokens, at):
        return f"the likelihood “{term.phrase}” is one more than can be read, or stands too late"
    if rate := lexicon.rates.match(tokens, at):
        return f"the rate “{rate.phrase}” is not directly after a number"
    if line.text(at) in _ARTICLES and (unit := line.unit(at + 1)):
        return f"the rate “{line.text(at)} {unit.phrase}” is not directly after a number"
    return None


def _word_trouble(line: Line, at: int) -> str | None:
    text, words = line.text(at), line.lexicon.vocabulary
    if words.negates(text):
        return f"the negation “{text}” changes what the words say in a way that is not read"
    if text in words.rates:
        return f"“{text}” makes a rate that is not read"
    if text in words.numbers or text in words.multipliers or text in words.magnitudes:
        return f"the number word “{text}” is not part of what can be read"
    if words.is_unread(text):
        return f"“{text}” carries number meaning that is not read yet"
    return None
