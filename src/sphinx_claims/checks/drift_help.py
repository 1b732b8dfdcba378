"""What would mend statements that fail: the sentences, or the figures that they rest on."""

from __future__ import annotations

from collections.abc import Iterator

from sphinx_claims.checks.causes import Group
from sphinx_claims.checks.estimates import estimates_help, kept_estimates
from sphinx_claims.checks.excerpt_phrases import EXCERPT_HELP
from sphinx_claims.checks.mending import value_edits
from sphinx_claims.checks.phrases import record_phrase
from sphinx_claims.checks.rewording import reworded
from sphinx_claims.errors import Code, Edit, Suggestion
from sphinx_claims.judge import Judged, Ledger
from sphinx_claims.model import Claim, Mismatch, Verdict
from sphinx_claims.wording import Unread


def help_for(ledger: Ledger, group: Group) -> Iterator[str]:
    """Yield what would mend each sentence, then what would mend the figures.

    A figure that its own source contradicts comes first: the sentences may be right.
    """
    if group.moved is not None:
        yield EXCERPT_HELP
    for judged in {j.statement.target: j for j in reversed(group.statements)}.values():
        yield judged.judgement.hint or _help_for_words(ledger, judged)
    if group.code is Code.CLAIM_DRIFT:
        yield from _help_for_figures(ledger, group)


def _help_for_figures(ledger: Ledger, group: Group) -> Iterator[str]:
    """Yield what would mend the figures, of which an author's own estimates stay."""
    record = group.statements[0].record
    names = record.figures if group.moved is None else (group.moved.id,)
    estimates = kept_estimates(ledger, names)
    figures = [ledger.records.figures[name] for name in names]
    measured = [one.id for one in figures if one.measurement is not None]
    if measured:
        yield (
            "where the sentence is right, set back what was changed of the program that measures "
            f"“{measured[0]}”, and run `claims measure {measured[0]}`"
        )
    if group.moved is None and len(estimates) + len(measured) < len(names):
        mend = "the figures it rests on" if isinstance(record, Claim) else "the figure"
        yield f"where the sentence is right, mend {mend}, with a source that says so"
    if estimates:
        yield estimates_help(estimates)


def suggestions_for(ledger: Ledger, group: Group) -> Iterator[Suggestion]:
    """Yield the edits of each line of help for sentences; none unless every sentence has one."""
    by_help: dict[str, list[Edit]] = {}
    for judged, edit in value_edits(ledger, group.statements):
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
    words = reworded(judged, ledger.settings.conventions)
    certain = f"the sentence can say “{words}”"
    open_ = f"find words for it in the sentence: it is {value}"
    return f"where the value of “{record.id}” is right, {open_ if words is None else certain}"
