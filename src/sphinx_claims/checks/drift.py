"""Statements that do not hold: one problem for each cause, naming every place that it touches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sphinx_claims.checks.excerpt_phrases import EXCERPT_HELP, is_contradicted, printed_phrase
from sphinx_claims.checks.mending import value_edits
from sphinx_claims.checks.needed_values import NeededValues
from sphinx_claims.checks.phrases import (
    accepts_phrase,
    quantity_phrase,
    record_phrase,
    says_percent,
)
from sphinx_claims.errors import Code, Edit, Place, Problem, Suggestion
from sphinx_claims.judge import Judged, Ledger
from sphinx_claims.model import Claim, Figure, Mismatch, Verdict
from sphinx_claims.wording import Unread


def check_statements(ledger: Ledger) -> Iterator[Problem]:
    """Report statements whose words do not fit their value.

    Bad: “around 100-to-1” where the figures give 250 to 500.
    Good: “around 300-to-1”, or the figures as they were.
    """
    needed = NeededValues(ledger)
    for group in _by_cause(ledger):
        yield _problem(ledger, group, needed)


def drifting_figures(ledger: Ledger) -> set[str]:
    """Return the figures behind statements that drift: their problem tells of their sources too."""
    return {
        name
        for judged in ledger.judged
        if judged.judgement.verdict is Verdict.FAILS and judged.judgement.mismatch is None
        for name in _figures(judged.record)
    }


def check_edges(ledger: Ledger) -> Iterator[Problem]:
    """Note statements that hold for the central value and not for the whole range."""
    for judged in ledger.judged:
        if judged.judgement.verdict is Verdict.EDGE:
            value = quantity_phrase(
                judged.judgement.quantity, percent=says_percent(judged.judgement.words)
            )
            yield Problem(
                code=Code.CLAIM_EDGE,
                location=judged.statement.location,
                message=f"the words say “{judged.judgement.words}”; of {value}, which "
                f"“{judged.record.id}” is, only the central estimate lies within",
                remark=accepts_phrase(judged.judgement),
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """Statements that fail for one cause."""

    code: Code
    statements: tuple[Judged, ...]
    """Those of the cause itself first."""

    moved: Figure | None
    """The cause, where that is a figure which its own source contradicts: it was moved alone."""


def _by_cause(ledger: Ledger) -> list[_Group]:
    """Group failing statements by what moved: a figure that itself fails, or their own target.

    A figure is taken for the cause of what rests on it where its own source contradicts it, or
    else where its own statement fails.
    """
    figures = ledger.records.figures
    failing = [judged for judged in ledger.judged if not judged.judgement.verdict.stands]
    codes = [_message(judged)[0] for judged in failing]
    moved = {f.id for f in figures.values() if _is_moved(ledger, f)}
    broken = moved | {
        judged.statement.target
        for judged, code in zip(failing, codes, strict=True)
        if code is Code.CLAIM_DRIFT
    }
    groups: dict[tuple[str, Code], list[Judged]] = {}
    for judged, code in zip(failing, codes, strict=True):
        causes = sorted(
            set(_figures(judged.record)) & broken, key=lambda id_: (id_ not in moved, id_)
        )
        cause = causes[0] if causes and code is Code.CLAIM_DRIFT else judged.statement.target
        groups.setdefault((cause, code), []).append(judged)
    return [
        _Group(
            code=code,
            statements=tuple(sorted(group, key=lambda judged: judged.statement.target != cause)),
            moved=figures[cause] if cause in moved and code is Code.CLAIM_DRIFT else None,
        )
        for (cause, code), group in groups.items()
    ]


def _is_moved(ledger: Ledger, figure: Figure) -> bool:
    return is_contradicted(ledger, figure.id) and not figure.provenance.about


def _figures(record: Figure | Claim) -> tuple[str, ...]:
    return record.figures if isinstance(record, Claim) else (record.id,)


def _problem(ledger: Ledger, group: _Group, needed: NeededValues) -> Problem:
    targets = list(dict.fromkeys(judged.statement.target for judged in group.statements))
    if group.moved is None:
        problem, rest = _of_words(group), group.statements[1:]
        told = group.statements[0].statement.target
    else:
        problem, rest = _of_figure(ledger, group, group.moved), group.statements
        told = group.moved.id
    stated = (Place(location=j.statement.location, remark=_also(j, told), shown=True) for j in rest)
    return replace(
        problem,
        places=(*problem.places, *stated, *_inputs(ledger, targets, group)),
        notes=(
            *(note for target in targets for note in _computation(ledger, target)),
            *needed.notes(group.statements),
        ),
        help=tuple(_help(ledger, group)),
        suggestions=tuple(_suggestions(ledger, group.statements)),
    )


def _of_words(group: _Group) -> Problem:
    """Return the problem that begins with the first of the statements."""
    first = group.statements[0]
    return Problem(
        code=group.code,
        location=first.statement.location,
        message=_message(first)[1],
        remark=accepts_phrase(first.judgement),
    )


def _of_figure(ledger: Ledger, group: _Group, figure: Figure) -> Problem:
    """Return the problem that begins with a figure that was moved alone, and its source's words."""
    count, provenance = len(group.statements), figure.provenance
    fail = "1 statement that rests on it fails"
    if count > 1:
        fail = f"{count} statements that rest on it fail"
    excerpt = Place(
        location=provenance.excerpt_location,
        remark=printed_phrase(ledger.excerpts[figure.id], figure),
        shown=True,
    )
    return Problem(
        code=group.code,
        location=figure.value_location,
        message=f"“{figure.id}” is {figure.value}, and its source says "
        f"“{provenance.excerpt}”; {fail}",
        places=(excerpt,),
    )


def _message(judged: Judged) -> tuple[Code, str]:
    judgement, record = judged.judgement, judged.record
    said = f"the words say “{judgement.words}”"
    value = record_phrase(record, judgement.words)
    if judgement.mismatch is Mismatch.FORMAT and isinstance(judgement.wording, Unread):
        asked = f"“{record.id}”, which is {value}, is to be written as “{judged.statement.format}”"
        return Code.FORMAT_UNSUITED, f"{asked}: {judgement.wording.reason}"
    if isinstance(judgement.wording, Unread):
        return Code.CLAIM_UNJUDGED, f"{said}, and can't be judged: {judgement.wording.reason}"
    if judgement.mismatch is Mismatch.UNIT:
        words_unit = str(judgement.unit) or "a pure number"
        value_unit = str(record.quantity.unit) or "a pure number"
        return (
            Code.CLAIM_UNIT,
            f"{said}, which is in “{words_unit}”; “{record.id}” is in “{value_unit}”",
        )
    if judgement.mismatch is Mismatch.EVENT:
        spoken = " ".join(judgement.wording.rest) or "no event"
        of = f"of “{record.event}”" if record.event else "of no event that it names"
        return (
            Code.CLAIM_EVENT,
            f"{said}, which speaks of “{spoken}”; “{record.id}” is the probability {of}",
        )
    verb = "the figures give" if isinstance(record, Claim) else "the figure is"
    return Code.CLAIM_DRIFT, f"{said}; {verb} {value}"


def _also(judged: Judged, told: str) -> str:
    """Return what a further statement accepts, and its value unless that has been told."""
    accepted = accepts_phrase(judged.judgement)
    if judged.statement.target == told:
        return accepted
    value = record_phrase(judged.record, judged.judgement.words)
    return f"{accepted}; “{judged.record.id}” is {value}"


def _inputs(ledger: Ledger, targets: Iterable[str], group: _Group) -> Iterator[Place]:
    """Yield the figures behind failing statements, and the other places that state them."""
    shown = {judged.statement for judged in group.statements}
    names: dict[str, None] = {}
    for target in targets:
        record = ledger.records.get(target)
        if record is not None:
            names.update(dict.fromkeys(_figures(record)))
    for name in names:
        figure = ledger.records.figures[name]
        if figure is group.moved:
            continue
        yield Place(location=figure.value_location, remark=f"{name} = {figure.value}")
        if is_contradicted(ledger, name):
            remark = f"its source says “{figure.provenance.excerpt}”"
            yield Place(location=figure.provenance.excerpt_location, remark=remark)
    for name in dict.fromkeys([*names, *targets]):
        for judged in ledger.of(name):
            if judged.statement not in shown:
                verdict = judged.judgement.verdict.value
                remark = f"“{judged.judgement.words}” states {name}: {verdict}"
                yield Place(location=judged.statement.location, remark=remark)


def _computation(ledger: Ledger, target: str) -> Iterator[str]:
    claim = ledger.records.claims.get(target)
    if claim is None:
        return
    value = quantity_phrase(claim.quantity)
    if claim.formula is None:
        yield f"{target} is computed by a function of {', '.join(claim.parameters)}: {value}"
    else:
        yield f"{target} = {claim.formula.text} = {claim.formula.with_values} = {value}"


def _help(ledger: Ledger, group: _Group) -> Iterator[str]:
    """Yield what would mend each sentence, then what would mend the figures.

    A figure that its own source contradicts comes first: the sentences may be right.
    """
    if group.moved is not None:
        yield EXCERPT_HELP
    for judged in {j.statement.target: j for j in reversed(group.statements)}.values():
        yield judged.judgement.hint or _help_for_words(ledger, judged)
    if group.code is Code.CLAIM_DRIFT and group.moved is None:
        is_claim = isinstance(group.statements[0].record, Claim)
        mend = "the figures it rests on" if is_claim else "the figure"
        yield f"where the sentence is right, mend {mend}, with a source that says so"


def _suggestions(ledger: Ledger, group: Sequence[Judged]) -> Iterator[Suggestion]:
    """Yield the edits of each line of help for sentences; none unless every sentence has one."""
    by_help: dict[str, list[Edit]] = {}
    for judged, edit in value_edits(ledger, group):
        by_help.setdefault(_help_for_words(ledger, judged), []).append(edit)
    for help_, edits in by_help.items():
        yield Suggestion(help=help_, edits=tuple(edits))


def _help_for_words(ledger: Ledger, judged: Judged) -> str:
    record, judgement = judged.record, judged.judgement
    value = record_phrase(record, judgement.words, ledger.settings.conventions)
    path = judged.statement.location.path
    if path in ledger.settings.verbatim_paths:
        return (
            f"“{path}” keeps a text word for word, so this sentence stays as it is; that "
            f"“{record.id}” is {value} is then a finding to report, not one to write over it"
        )
    if judged.statement.is_pulled and judgement.verdict is not Verdict.HOLDS:
        return "state it in words of your own: its unit can be computed with, and not yet read"
    if judgement.mismatch is Mismatch.UNIT:
        return "state the value in its own unit, or mend the function or figure that gives it"
    if judgement.mismatch is Mismatch.EVENT:
        where = "“event=” in its mark" if isinstance(record, Claim) else "the key “event”"
        return f"speak of the event that “{record.id}” names with {where}"
    if isinstance(judgement.wording, Unread):
        return f"use words that can be judged, such as “{value}”, or bind other words"
    return f"where the value of “{record.id}” is right, the sentence can say “{value}”"
