"""The grammar: from the words of a sentence to what they accept."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sphinx_claims.wording.conventions import Conventions
from sphinx_claims.wording.forms import Form, Kind, read_form
from sphinx_claims.wording.hedge import Hedge
from sphinx_claims.wording.interval import Interval
from sphinx_claims.wording.lexicon import Match
from sphinx_claims.wording.line import Line, Unreadable
from sphinx_claims.wording.rest import read_rest
from sphinx_claims.wording.scale import Term
from sphinx_claims.wording.unit import DIMENSIONLESS, Unit

LONGEST = 10_000
"""The most characters that are read."""

CALENDAR = Unit.named("CE")
"""The unit of a year of the calendar."""

UNLIKELY = 0.5
"""A likelihood whose least probability is below this denies the quantity after it."""

OTHER_TIMES = frozenset(
    {"after", "before", "coming", "early", "earlier", "from", "hence", "in", "late", "later"}
    | {"next", "now", "until", "within"}
)
"""Words that turn a time ago into another one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What words accept."""

    text: str
    """The words as they were written."""

    kind: Kind
    unit: Unit
    accepts: Interval
    """The values that the words allow, in the unit; likelihoods and percentages are fractions."""

    bare: Interval
    """The values that they would allow with no hedge."""

    printed: tuple[float, float] | None = None
    """The lower and the upper number as printed, in the unit; None where no number is."""

    ends: tuple[Interval, Interval] | None = None
    """What a range allows for its lower end and for its upper end."""

    hedge: Hedge | None = None
    """The hedge, with the one phrase that was read."""

    term: Term | None = None
    """The likelihood, by itself or before a quantity, with the one phrase that was read."""

    rest: tuple[str, ...] = ()
    """The words that are left over, in lower case."""

    @property
    def is_relative(self) -> bool:
        """Whether the words count back from the day on which they are read."""
        return self.kind == "duration"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """Words that give no interval."""

    text: str
    reason: str
    """A sentence, fit to stand after a colon."""


def read(text: str, conventions: Conventions) -> Wording | Unread:
    """Read the words of a sentence; what can't be read in full is unread, with the reason.

    Takes time in proportion to the length of the text, and raises nothing.
    """
    if len(text) > LONGEST:
        return Unread(text=text, reason=f"words are read up to {LONGEST:,} characters")
    line = Line.of(text, conventions)
    try:
        return _read(text, line, conventions)
    except Unreadable as error:
        return Unread(text=text, reason=str(error))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Finds:
    """What a line holds: a likelihood, a hedge from some token on, and a quantity."""

    term: Match[Term] | None = None
    hedge_start: int | None = None
    form: Form | None = None
    used: frozenset[int] = frozenset()


def _read(text: str, line: Line, conventions: Conventions) -> Wording:
    _refuse_odd(line)
    finds = _find(line)
    form, used, hedge = finds.form, set(finds.used), None
    if form is not None:
        used.update(*form.used)
        hedge = _hedge(line, form, finds.hedge_start)
        if finds.hedge_start is None:
            form = _dated(line, form, used)
            used.update(*form.used)
    magnitude = line.text(form.start) if form and form.kind == "magnitude" else ""
    rest = read_rest(line, used, magnitude)
    term = finds.term and replace(finds.term.meaning, words=(finds.term.phrase,))
    if form is None and term is not None:
        fractions = conventions.scale.accepts(term)
        form = Form(kind="likelihood", unit=DIMENSIONLESS, bare=fractions, used=())
    if form is None:
        raise Unreadable("these words hold no number, magnitude or likelihood")
    if form.kind != "likelihood" and term is not None and term.low < UNLIKELY:
        raise Unreadable(f"“{term.words[0]}” says that the quantity is not likely to be so")
    if form.unit in line.lexicon.times and (other := set(rest) & OTHER_TIMES):
        raise Unreadable(f"“{min(other)}” says of another time than “ago” does")
    accepts = form.bare
    if hedge is not None and form.value is not None:
        accepts = hedge.accepts(form.value)
    return Wording(
        text=text,
        kind=form.kind,
        unit=form.unit,
        accepts=accepts,
        bare=form.bare,
        printed=form.printed,
        ends=form.ends,
        hedge=hedge,
        term=term,
        rest=rest,
    )


def _find(line: Line) -> _Finds:
    """Return the first quantity, the hedge directly before it and a likelihood before both."""
    lexicon, tokens = line.lexicon, line.tokens
    finds = _Finds()
    at = 0
    while at < len(line):
        if form := read_form(line, at):
            return replace(finds, form=form)
        term = lexicon.terms.match(tokens, at)
        hedged = _after_hedge(line, at)
        if term and term.end >= hedged:
            if finds.term is None:
                _refuse_intensifier(line, at)
                finds = replace(finds, term=term, used=frozenset(range(at, term.end)))
            # A second likelihood stays unused, and the check of the rest names it.
            at = term.end
            continue
        if hedged > at and (form := read_form(line, hedged)):
            hedge = frozenset(range(at, hedged))
            return replace(finds, hedge_start=at, form=form, used=finds.used | hedge)
        at += 1
    return finds


def _after_hedge(line: Line, at: int) -> int:
    """Return the index after the hedge that stands at a token, or that of the token itself."""
    tables = (line.lexicon.hedges, line.lexicon.introducers)
    matches = (table.match(line.tokens, at) for table in tables)
    return max((match.end for match in matches if match), default=at)


def _hedge(line: Line, form: Form, start: int | None) -> Hedge | None:
    """Return the hedge from a token up to a quantity, where it is one that widens.

    Raises Unreadable where the quantity takes no such hedge.
    """
    if start is None:
        return None
    introducer = line.lexicon.introducers.match(line.tokens, start)
    if form.kind == "range":
        if introducer and introducer.end == form.start:
            return None
        raise Unreadable("a hedge or a bound before a range has no reading")
    if form.value is None:
        raise Unreadable(f"a hedge or a bound before “{line.text(form.start)}” has no reading")
    match = line.lexicon.hedges.match(line.tokens, start)
    if match is None or match.end != form.start:
        return None
    return replace(match.meaning, words=(match.phrase,))


def _dated(line: Line, form: Form, used: set[int]) -> Form:
    """Return the quantity as years of the calendar, where it is nothing else.

    That is a bare number, or range of numbers, from 1500 to 2199, with only a word such as "in"
    before it; with nothing at all before it, no word may follow either ("2019 papers").
    """
    if not form.years:
        return form
    before = [at for at in range(form.start) if at not in used and line.is_("word", at)]
    phrase = " ".join(map(line.text, before))
    phrases = line.lexicon.vocabulary.before_a_year
    if before and phrase not in phrases:
        if any(phrase.endswith(f" {known}") for known in phrases):
            year = line.text(form.start)
            raise Unreadable(f"“{year}” may be a year or a number, with “{phrase}” before it")
        return form
    if not before and line.is_("word", form.used[-1].stop):
        return form
    low, high = (Interval.exactly(year) for year in (form.years[0], form.years[-1]))
    return replace(
        form,
        kind="range" if form.ends else "date",
        unit=CALENDAR,
        bare=Interval(low.low, high.high),
        ends=(low, high) if form.ends else None,
        used=(*form.used, *(range(at, at + 1) for at in before)),
    )


def _refuse_odd(line: Line) -> None:
    for token in line.tokens:
        if token.kind == "odd":
            raise Unreadable(f"“{token.text[:40]}” mixes digits with what is not read as a number")


def _refuse_intensifier(line: Line, at: int) -> None:
    word = line.text(at - 1)
    if line.is_("word", at - 1) and (
        word in line.lexicon.vocabulary.intensifiers or word.endswith("ly")
    ):
        raise Unreadable(f"“{word} {line.text(at)}” is no likelihood of the scale")
