"""The words behind the figures: excerpts, fields and derivations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from sphinx_claims.checks.drift import drifting_figures
from sphinx_claims.checks.estimates import estimates_help, kept_estimates
from sphinx_claims.checks.excerpt_phrases import EXCERPT_HELP, is_contradicted, printed_phrase
from sphinx_claims.checks.mending import derivation_edit, excerpt_edit
from sphinx_claims.checks.phrases import accepts_phrase, quantity_phrase, record_phrase
from sphinx_claims.errors import Code, Place, Problem
from sphinx_claims.judge import Ledger
from sphinx_claims.model import Figure, Judgement, Mismatch, Quantity, Source
from sphinx_claims.wording import CALENDAR, Unread, find_numbers

_SENTENCE_END = re.compile(r"[.!?][\"'”’»)\]]*\s")
_NEGATION = re.compile(
    r"(?:\b(?:not|cannot|no|never|nor|neither|without)|n['’]t)\s*$", re.IGNORECASE
)

_BETWEEN_ENDS = re.compile(r"\s(?:to|or|through)\s")
"""What stands between the ends of a range in words."""

LONGEST_EXCERPT = 15
"""Words: an excerpt is the shortest phrase that carries its number, not a copy of the source."""


def check_excerpts(ledger: Ledger) -> Iterator[Problem]:
    """Report figures whose value their source's own words do not license.

    Bad: a value of 10 billion with the excerpt “$30 billion”. Good: with “$10 billion”.
    """
    told = drifting_figures(ledger)
    # What several sources say of one claim fails for one cause.
    groups: dict[tuple[str, bool], list[Figure]] = {}
    for id_ in ledger.excerpts:
        if is_contradicted(ledger, id_) and id_ not in told:
            figure = ledger.records.figures[id_]
            about = figure.provenance.about
            groups.setdefault((about or id_, bool(about)), []).append(figure)
    for group in groups.values():
        yield _excerpt_problem(ledger, group)


def check_excerpt_texts(ledger: Ledger) -> Iterator[Problem]:
    """Report excerpts that are longer than an excerpt is, or not in the source's kept words."""
    for figure in ledger.records.figures.values():
        excerpt = figure.provenance.excerpt
        location = figure.provenance.excerpt_location
        count = len(excerpt.split())
        if count > LONGEST_EXCERPT:
            yield Problem(
                code=Code.EXCERPT_LONG,
                location=location,
                message=f"the excerpt of “{figure.id}” has {count} words; "
                f"an excerpt has at most {LONGEST_EXCERPT}",
                help=("keep the shortest phrase that carries the number",),
            )
        source = ledger.records.sources.get(figure.provenance.ref)
        if source is None or not source.passages or not excerpt:
            continue
        if not _is_kept(excerpt, source):
            yield _absent(figure, source)


def check_phrases(ledger: Ledger) -> Iterator[Problem]:
    """Report sources that keep a longer phrase in their record than an excerpt may be."""
    for source in ledger.records.sources.values():
        for phrase in source.words:
            count = len(phrase.split())
            if count > LONGEST_EXCERPT:
                yield Problem(
                    code=Code.EXCERPT_LONG,
                    location=source.location,
                    message=f"“{source.id}” keeps a phrase of {count} words (“{phrase[:40]}…”); "
                    f"a phrase has at most {LONGEST_EXCERPT}",
                    help=("keep the shortest phrase that carries the number",),
                )


def _absent(figure: Figure, source: Source) -> Problem:
    """Return the problem of an excerpt that is not among the words kept of its source."""
    kept = f"its text is {source.text_path}" if source.text_path else "it keeps its “words” here"
    problem = Problem(
        code=Code.EXCERPT_ABSENT,
        location=figure.provenance.excerpt_location,
        message=f"“{figure.provenance.excerpt}” does not stand in the text of “{source.id}”",
        places=(Place(location=source.location, remark=kept),),
    )
    edits = excerpt_edit(figure, source)
    if edits and not _is_kept(edits[0].replacement, source):
        edits = ()
    return problem.advised("an excerpt is word for word, from one whole word to another", edits)


def _is_kept(excerpt: str, source: Source) -> bool:
    return any(_stands_in(excerpt, passage) for passage in source.passages)


def check_fields(ledger: Ledger) -> Iterator[Problem]:
    """Report figures that differ from the field of their source's record that carries them."""
    for figure in ledger.records.figures.values():
        source = ledger.records.sources.get(figure.provenance.ref)
        if not figure.provenance.field or source is None:
            continue
        year = None if source.issued is None else source.issued.year
        is_year = figure.quantity.unit == CALENDAR and not figure.quantity.is_range
        if figure.quantity.low != year or not is_year:
            found = "gives no date" if year is None else f"was issued in {year}"
            yield Problem(
                code=Code.EXCERPT_DRIFT,
                location=figure.value_location,
                message=f"“{figure.id}” is {figure.value}; its source “{source.id}” {found}",
                places=(
                    Place(
                        location=source.issued_location or source.location,
                        remark=f"the record of “{source.id}”",
                    ),
                ),
            )


def check_derivations(ledger: Ledger) -> Iterator[Problem]:
    """Report derived figures whose two ends are not what their derivation gives."""
    for figure, derived in ledger.derivations:
        if not _is_derived(figure, derived):
            assert figure.derivation is not None  # noqa: S101  (these figures have one)
            given = (
                "another dimension"
                if derived is None
                else quantity_phrase(derived, percent=figure.is_percent)
            )
            low, high = figure.derivation.low, figure.derivation.high
            by = f"“{low}”" if low == high else f"“{low}” and “{high}”"
            problem = Problem(
                code=Code.DERIVATION_DRIFT,
                location=figure.value_location,
                message=f"“{figure.id}” is written as {figure.value}; {by} give {given}",
                places=(Place(location=figure.derivation.location, remark="its derivation"),),
            )
            help_ = "write the derived value, or mend the figures it is derived from"
            yield problem.advised(help_, derivation_edit(figure, derived))


def _is_derived(figure: Figure, derived: Quantity | None) -> bool:
    if derived is None:
        return False
    low, high = figure.roundings
    return low.contains(derived.low) and high.contains(derived.high)


def _excerpt_problem(ledger: Ledger, group: Sequence[Figure]) -> Problem:
    figure = group[0]
    provenance, judgement = figure.provenance, ledger.excerpts[figure.id]
    subject, value = f"“{figure.id}”", figure.value
    if provenance.about:
        claim = ledger.records.claims[provenance.about]
        subject, value = f"“{claim.id}”, which rests on it,", record_phrase(claim, judgement.words)
    said = f"the source of “{figure.id}” says “{provenance.excerpt}”"
    if isinstance(judgement.wording, Unread):
        message = f"{said}, and can't be judged: {judgement.wording.reason}"
    elif judgement.mismatch is Mismatch.UNIT:
        unit = str(judgement.unit) or "a pure number"
        message = f"{said}, which is in “{unit}”; {subject} is {value}"
    elif judgement.mismatch is Mismatch.EVENT:
        spoken = " ".join(judgement.wording.rest) or "no event"
        message = (
            f"{said}, which speaks of “{spoken}”; {subject} is the probability of another event"
        )
    else:
        message = f"{said}; {subject} is {value}"
        if _is_within(judgement):
            message += ", and a figure is the number that its source prints"
    help_ = [EXCERPT_HELP]
    if judgement.mismatch is Mismatch.UNIT:
        help_.append("where the words leave part of the unit out, say so with the key “unsaid”")
    if judgement.mismatch is Mismatch.EVENT:
        help_ = ["name the event that the words speak of, with the key “event”"]
    if provenance.about:
        help_.append("where one of the figures that the claim rests on has moved, set it back")
    elif estimates := kept_estimates(ledger, [figure.id]):
        help_.append(estimates_help(estimates))
    return Problem(
        code=Code.EXCERPT_DRIFT,
        location=provenance.excerpt_location,
        message=message,
        remark=printed_phrase(judgement, figure),
        places=(*_other_excerpts(ledger, group), *_behind(ledger, group)),
        help=tuple(help_),
    )


def _is_within(judgement: Judgement) -> bool:
    """Return whether a value that the words do not print is what they would accept of a claim."""
    quantity, accepts = judgement.quantity, judgement.accepts
    return accepts is not None and accepts.covers(quantity.low, quantity.high)


def _other_excerpts(ledger: Ledger, group: Sequence[Figure]) -> Iterator[Place]:
    for figure in group[1:]:
        remark = accepts_phrase(ledger.excerpts[figure.id])
        yield Place(location=figure.provenance.excerpt_location, remark=remark, shown=True)


def _behind(ledger: Ledger, group: Sequence[Figure]) -> Iterator[Place]:
    """Yield the figures of excerpts, and those that the claim they speak of rests on.

    One that is not what its own source prints comes first: it may be the cause.
    """
    figures = {figure.id: figure for figure in group}
    claim = ledger.records.claims.get(group[0].provenance.about)
    for name in claim.figures if claim is not None else ():
        figures.setdefault(name, ledger.records.figures[name])
    drifting = [f for f in figures.values() if f not in group and is_contradicted(ledger, f.id)]
    for figure in drifting:
        said = f"its own source says “{figure.provenance.excerpt}”, so it may be the cause"
        yield Place(location=figure.value_location, remark=f"{figure.id} = {figure.value}; {said}")
    for figure in figures.values():
        if figure not in drifting:
            remark = f"{figure.id} = {figure.value}"
            yield Place(location=figure.value_location, remark=remark)


def _stands_in(excerpt: str, text: str) -> bool:
    """Return whether an excerpt stands in a text: in whole words, of one sentence, and unturned.

    It cuts through no number: “$10” does not stand in “$10 billion”. It is not what a negation
    denies: “thousands” does not stand in “not thousands”.
    """
    numbers = _numbers(text)
    folded = " ".join(text.split())
    if _SENTENCE_END.search(excerpt):
        return False
    for match in re.finditer(rf"(?<!\w){re.escape(excerpt)}(?!\w)", folded):
        start, end = match.span()
        cut = any(n[0] < end and n[1] > start and (n[0] < start or n[1] > end) for n in numbers)
        if not cut and not _NEGATION.search(folded[:start]):
            return True
    return False


@lru_cache(maxsize=1024)
def _numbers(text: str) -> tuple[tuple[int, int], ...]:
    """Return where the numbers of a text stand, its white space folded.

    Each end of a range is a number of its own here, and so is the year of a date: “to 60 %” may be
    taken out of “from 70 to 60 %”, and “2022” out of “May 2022”.
    """
    numbers: list[tuple[int, int]] = []
    for found in find_numbers(" ".join(text.split())):
        at = found.start
        for between in () if found.is_date else _BETWEEN_ENDS.finditer(found.text):
            numbers.append((at, found.start + between.start()))
            at = found.start + between.end()
        if not found.is_date:
            numbers.append((at, found.end))
    return tuple(numbers)
