"""Statements that do not hold: one problem for each cause, naming every place that it touches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sphinx_claims.checks.causes import Group, by_cause, message_of
from sphinx_claims.checks.drift_help import help_for, suggestions_for
from sphinx_claims.checks.excerpt_phrases import is_contradicted, printed_phrase
from sphinx_claims.checks.needed_values import NeededValues
from sphinx_claims.checks.phrases import (
    accepts_phrase,
    quantity_phrase,
    record_phrase,
    says_percent,
)
from sphinx_claims.errors import Code, Place, Problem
from sphinx_claims.judge import Judged, Ledger
from sphinx_claims.model import Figure, Verdict


def check_statements(ledger: Ledger) -> Iterator[Problem]:
    """Report statements whose words do not fit their value.

    Bad: “around 100-to-1” where the figures give 250 to 500.
    Good: “around 300-to-1”, or the figures as they were.
    """
    needed = NeededValues(ledger)
    for group in by_cause(ledger):
        yield _problem(ledger, group, needed)


def drifting_figures(ledger: Ledger) -> set[str]:
    """Return the figures behind statements that drift: their problem tells of their sources too."""
    return {
        name
        for judged in ledger.judged
        if judged.judgement.verdict is Verdict.FAILS and judged.judgement.mismatch is None
        for name in judged.record.figures
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


def _problem(ledger: Ledger, group: Group, needed: NeededValues) -> Problem:
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
        help=tuple(help_for(ledger, group)),
        suggestions=tuple(suggestions_for(ledger, group)),
    )


def _of_words(group: Group) -> Problem:
    """Return the problem that begins with the first of the statements."""
    first = group.statements[0]
    return Problem(
        code=group.code,
        location=first.statement.location,
        message=message_of(first)[1],
        remark=accepts_phrase(first.judgement),
    )


def _of_figure(ledger: Ledger, group: Group, figure: Figure) -> Problem:
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


def _also(judged: Judged, told: str) -> str:
    """Return what a further statement accepts, and its value unless that has been told."""
    accepted = accepts_phrase(judged.judgement)
    if judged.statement.target == told:
        return accepted
    value = record_phrase(judged.record, judged.judgement.words)
    return f"{accepted}; “{judged.record.id}” is {value}"


def _inputs(ledger: Ledger, targets: Iterable[str], group: Group) -> Iterator[Place]:
    """Yield the figures behind failing statements, and the other places that state them."""
    shown = {judged.statement for judged in group.statements}
    names: dict[str, None] = {}
    for target in targets:
        record = ledger.records.get(target)
        if record is not None:
            names.update(dict.fromkeys(record.figures))
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
