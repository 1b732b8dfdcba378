"""The words that are left over beside a quantity or a likelihood."""

from __future__ import annotations

from sphinx_claims.wording.cardinal import ARTICLES
from sphinx_claims.wording.forms import Form
from sphinx_claims.wording.line import Line, Unreadable

_NEUTRAL_SIGNS = frozenset(".,;:!?&\"'()[]“”„«»…-")
# Directly before a quantity, these part it from a label: "Reverse engineering,100-200".
_AFTER_A_LABEL = frozenset({",", ":", "("})


def read_rest(line: Line, used: set[int], form: Form | None, first: int) -> tuple[str, ...]:
    """Return the words of the line that are not used, in lower case.

    They must be neutral. Raises Unreadable, naming the word, where one of them carries number
    meaning or may deny the number: skipping it would judge the sentence by half of what it says.
    Before `first`, the first token of the quantity with its hedge, only listed words may stand;
    after it, in a label and in the subject of a verb, any that is not listed as one that denies.
    After a magnitude, a negated other one ("hundreds, not thousands") says nothing new and is
    passed over.
    """
    words = []
    subject = _end_of_subject(line, first)
    at = 0
    while at < len(line):
        if at in used:
            at += 1
        elif form and form.kind == "magnitude" and (end := _denied_other(line, at, used, form)):
            at = end
        else:
            trouble = _trouble(line, at)
            # The event of a likelihood is judged word by word, whatever its words say.
            if trouble is None and form is not None and line.is_("word", at):
                trouble = _another_time(line, at, first) or _beside(line, at, first, subject)
            if trouble:
                raise Unreadable(trouble)
            if line.is_("word", at):
                words.append(line.text(at))
            at += 1
    return tuple(words)


def _end_of_subject(line: Line, first: int) -> int:
    """Return the index after the words that say who or what has the quantity; 0 for none.

    They are a label, or all before the last verb of being, having or costing: "the field employs
    300 people". In "plans to spend $5 million" nobody has it yet.
    """
    if line.text(first - 1) in _AFTER_A_LABEL:
        return first
    verbs = line.lexicon.vocabulary.verbs
    for at in range(first - 1, 0, -1):
        if line.text(at) in verbs:
            return 0 if line.text(at - 1) == "to" else at
    return 0


def _denied_other(line: Line, at: int, used: set[int], form: Form) -> int | None:
    """Return the index after "not thousands", where that does not contradict the magnitude."""
    if line.text(at) != "not" or at + 1 in used:
        return None
    denied = line.lexicon.magnitudes.match(line.texts, at + 1)
    if denied is None:
        return None
    said, other = form.bare, denied.meaning.accepts
    if other.high > said.low and said.high > other.low:
        words = " ".join(map(line.text, form.used[0]))
        raise Unreadable(f"“not {denied.phrase}” contradicts “{words}” beside it")
    return denied.end


def _beside(line: Line, at: int, first: int, subject: int) -> str | None:
    """Return a sentence on a word beside a quantity that may change what it says."""
    text, words = line.text(at), line.lexicon.vocabulary
    if at < first and (text in words.before or line.unit(at)):
        return None
    if text in words.denials:
        return f"“{text}” denies or changes what the number says"
    if text in words.vague:
        return f"“{text}” is vague, and stands beside a number"
    if subject <= at < first:
        return f"“{text}” before “{line.text(first)}” may change what the number says"
    if text in words.predicates or (text.endswith("ly") and text not in words.neutral_in_ly):
        return f"“{text}” beside the number may change what it says"
    return None


def _another_time(line: Line, at: int, first: int) -> str | None:
    """Return a sentence on "last year", "next month" or "the past decade" after a quantity."""
    spans, text = line.lexicon.vocabulary.spans, line.text(at)
    if at < first or (text not in spans["past"] and text not in spans["future"]):
        return None
    measure = line.measure(at + 1)
    if measure is None or measure.meaning.unit not in line.lexicon.times:
        return None
    return f"“{text} {measure.phrase}” beside the number says of another time"


def _trouble(line: Line, at: int) -> str | None:
    """Return a sentence on the number meaning of a token, if it has any."""
    text, kind = line.text(at), line.tokens[at].kind
    if kind == "odd":
        return f"“{text[:40]}” mixes digits with what is not read as a number"
    if kind == "number":
        return f"the number “{text}” is not part of what can be read"
    if kind == "word":
        return _phrase_trouble(line, at) or _word_trouble(line, at)
    if text in _NEUTRAL_SIGNS:
        return None
    return _phrase_trouble(line, at) or f"the sign “{text}” is not part of what can be read"


def _phrase_trouble(line: Line, at: int) -> str | None:
    lexicon, texts = line.lexicon, line.texts
    if hedge := lexicon.hedges.match(texts, at) or lexicon.introducers.match(texts, at):
        what = "bound" if hedge.meaning.is_bound else "hedge"
        return f"the {what} “{hedge.phrase}” is not directly before one number"
    if hedge := lexicon.hedges_after.match(texts, at):
        what = "bound" if hedge.meaning.is_bound else "hedge"
        return f"the {what} “{hedge.phrase}” is not directly after one number"
    if term := lexicon.terms.match(texts, at):
        return f"the likelihood “{term.phrase}” is one more than can be read, or stands too late"
    if rate := lexicon.rates.match(texts, at):
        return f"the rate “{rate.phrase}” is not directly after a number"
    if line.text(at) in ARTICLES and (unit := line.unit(at + 1)):
        return f"the rate “{line.text(at)} {unit.phrase}” is not directly after a number"
    return None


def _word_trouble(line: Line, at: int) -> str | None:
    text, words = line.text(at), line.lexicon.vocabulary
    if words.negates(text):
        return f"the negation “{text}” changes what the words say in a way that is not read"
    if text in words.rates:
        return f"“{text}” makes a rate that is not read"
    if (
        text in words.numbers
        or text in words.smaller_multipliers
        or text in words.parted_multipliers
    ):
        return f"the number word “{text}” is not part of what can be read"
    if words.is_unread(text):
        return f"“{text}” carries number meaning that is not read here"
    return None
