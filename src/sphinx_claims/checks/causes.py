"""Statements that fail, by what moved: one group for each cause."""

from __future__ import annotations

from dataclasses import dataclass

from sphinx_claims.checks.excerpt_phrases import is_contradicted
from sphinx_claims.checks.phrases import record_phrase
from sphinx_claims.errors import Code
from sphinx_claims.judge import Judged, Ledger
from sphinx_claims.model import Claim, Figure, Mismatch
from sphinx_claims.wording import Unread


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Statements that fail for one cause."""

    code: Code
    statements: tuple[Judged, ...]
    """Those of the cause itself first."""

    moved: Figure | None
    """The cause, where that is a figure which its own source contradicts: it was moved alone."""


def by_cause(ledger: Ledger) -> list[Group]:
    """Group failing statements by what moved: a figure that itself fails, or their own target.

    A figure is taken for the cause of what rests on it where its own source contradicts it, or
    else where its own statement fails.
    """
    figures = ledger.records.figures
    failing = [judged for judged in ledger.judged if not judged.judgement.verdict.stands]
    codes = [message_of(judged)[0] for judged in failing]
    moved = {f.id for f in figures.values() if _is_moved(ledger, f)}
    broken = moved | {
        judged.statement.target
        for judged, code in zip(failing, codes, strict=True)
        if code is Code.CLAIM_DRIFT
    }
    groups: dict[tuple[str, Code], list[Judged]] = {}
    for judged, code in zip(failing, codes, strict=True):
        causes = sorted(
            set(judged.record.figures) & broken, key=lambda id_: (id_ not in moved, id_)
        )
        cause = causes[0] if causes and code is Code.CLAIM_DRIFT else judged.statement.target
        groups.setdefault((cause, code), []).append(judged)
    return [
        Group(
            code=code,
            statements=tuple(sorted(group, key=lambda judged: judged.statement.target != cause)),
            moved=figures[cause] if cause in moved and code is Code.CLAIM_DRIFT else None,
        )
        for (cause, code), group in groups.items()
    ]


def _is_moved(ledger: Ledger, figure: Figure) -> bool:
    return is_contradicted(ledger, figure.id) and not figure.provenance.about


def message_of(judged: Judged) -> tuple[Code, str]:
    """Return what is wrong with a statement that fails: its code, and a sentence."""
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
