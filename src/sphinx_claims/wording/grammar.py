"""The grammar: from the words of a sentence to what they accept."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sphinx_claims.wording.conventions import Conventions
from sphinx_claims.wording.forms import (
    Form,
    Kind,
    dated,
    read_form,
    refuse_year,
    share_in_a_word,
)
from sphinx_claims.wording.hedge import Hedge
from sphinx_claims.wording.interval import Interval
from sphinx_claims.wording.lexicon import Match
from sphinx_claims.wording.line import Line, Unreadable
from sphinx_claims.wording.rate_before import read_rate_before
from sphinx_claims.wording.rest import read_rest
from sphinx_claims.wording.scale import Term
from sphinx_claims.wording.unit import CALENDAR, DIMENSIONLESS, Unit
from sphinx_claims.wording.whole import form_within_a_whole, is_of_a_whole, within_a_whole
from sphinx_claims.wording.widening import Widened, widened, widened_number

LONGEST = 10_000
"""The most characters that are read."""

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

    bare_ends: tuple[Interval, Interval] | None = None
    """What they would allow with no hedge."""

    is_share: bool = False
    """Whether the number is a share of a whole, of which a factor widens the odds."""

    is_of_a_whole: bool = False
    """Whether the whole is named, so that nothing beyond it is accepted: "90% of people"."""

    hedge: Hedge | None = None
    """The hedge, with the one phrase that was read."""

    term: Term | None = None
    """The likelihood, by itself or before a quantity, with the one phrase that was read."""

    rest: tuple[str, ...] = ()
    """The words that are left over, in lower case."""

    @property
    def is_relative(self) -> bool:
        """Whether the words count from the day on which they are read: "five years ago"."""
        return self.kind == "duration"

    def under(self, hedge: Hedge) -> Widened | None:
        """Return what the words would accept under another hedge, one of the kind "factor".

        None for words that print no number, and for a year of the calendar.
        """
        if self.printed is None or self.unit == CALENDAR:
            return None
        low, high = (
            widened_number(number, bare, hedge, is_share=self.is_share)
            for number, bare in zip(self.printed, self.bare_ends or (self.bare,) * 2, strict=True)
        )
        if self.is_of_a_whole:
            low, high = within_a_whole(low), within_a_whole(high)
        ends = None if self.bare_ends is None else (low, high)
        return Widened(accepts=Interval(low.low, high.high), ends=ends)


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
    finds = _find(line)
    form, used, hedge = finds.form, set(finds.used), None
    first = len(line)
    if form is not None:
        used.update(*form.used)
        hedge = _hedge(line, form, finds.hedge_start)
        first = form.start if finds.hedge_start is None else finds.hedge_start
        if finds.hedge_start is None and form.years:
            form = dated(line, form, used)
            used.update(*form.used)
        elif hedge is not None:
            refuse_year(line, form, hedge)
        if before := read_rate_before(line, first, form.unit):
            form = replace(form, unit=form.unit * before.rate)
            used.update(before.used)
    rest = read_rest(line, used, form, first)
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
    is_growth = not line.lexicon.vocabulary.growth.isdisjoint(rest)
    is_part = form.kind == "fraction" or form.is_of_parts
    is_share = is_part or (form.percent and not is_growth)
    of_a_whole = is_share and is_of_a_whole(line, form)
    if of_a_whole:
        form = form_within_a_whole(form)
    accepted = widened(form, hedge, is_share=is_share, is_of_a_whole=of_a_whole)
    return Wording(
        text=text,
        kind=form.kind,
        unit=form.unit,
        accepts=accepted.accepts,
        bare=form.bare,
        printed=form.printed,
        ends=accepted.ends,
        bare_ends=form.ends,
        is_share=is_share,
        is_of_a_whole=of_a_whole,
        hedge=hedge,
        term=term,
        rest=rest,
    )


def _find(line: Line) -> _Finds:
    """Return the first quantity, the hedge directly before it and a likelihood before both.

    A share in one word, such as "all", counts only where nothing else is found.
    """
    terms = line.lexicon.terms
    finds = _Finds()
    at = 0
    while at < len(line):
        if form := read_form(line, at):
            return replace(finds, form=form)
        term = terms.match(line.texts, at)
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
    if finds.term is None:
        shares = (share_in_a_word(line, at) for at in range(len(line)))
        return replace(finds, form=next(filter(None, shares), None))
    return finds


def _after_hedge(line: Line, at: int) -> int:
    """Return the index after the hedge that stands at a token, or that of the token itself."""
    hedge = line.lexicon.hedges.match(line.texts, at)
    introducer = line.lexicon.introducers.match(line.texts, at)
    end = at if hedge is None else hedge.end
    end = end if introducer is None else max(end, introducer.end)
    return at if end >= len(line) else end


def _hedge(line: Line, form: Form, start: int | None) -> Hedge | None:
    """Return the hedge of a quantity: from a token up to it, or behind it.

    Raises Unreadable where there are two.
    """
    before = None if start is None else line.lexicon.hedges.match(line.texts, start)
    if start is not None:
        introducer = line.lexicon.introducers.match(line.texts, start)
        introduces = introducer is not None and introducer.end == form.start
        if before is None or before.end != form.start or (form.ends and introduces):
            before = None
            # "say 50" is as good as "50"; "anywhere 50" is nothing.
            is_neutral = (
                form.value is not None and line.text(start) in line.lexicon.vocabulary.before
            )
            if form.ends is None and not is_neutral:
                raise Unreadable(f"“{line.text(start)}” before these words introduces no range")
    if before and form.after:
        raise Unreadable(
            f"“{before.phrase}” and “{form.after.phrase}” are two hedges of one number"
        )
    match = before or form.after
    return replace(match.meaning, words=(match.phrase,)) if match else None


def _refuse_intensifier(line: Line, at: int) -> None:
    word = line.text(at - 1)
    if line.is_("word", at - 1) and (
        word in line.lexicon.vocabulary.intensifiers or word.endswith("ly")
    ):
        raise Unreadable(f"“{word} {line.text(at)}” is no likelihood of the scale")
