"""A panel: what a page asks for, and the statements, claims and figures that it comes to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sphinx_claims.evaluate import Recomputation
from sphinx_claims.judge import Judged, Ledger
from sphinx_claims.model import Claim, Figure, Records, Verdict
from sphinx_claims.wording import CALENDAR, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A panel as a page asks for it."""

    path: str
    """The page's path, relative to the document's root."""

    figures: tuple[str, ...] = ()
    """The ids of the figures that a reader can move; none for all that come into question."""

    dots: str = ""
    """The id of the claim whose dotplot is shown; empty for none."""


class PanelError(ValueError):
    """Raised for a panel that can't be made, with a sentence that stands alone.

    `wrong` and `known` are a name that is not known and those that are, where that is the cause.
    """

    def __init__(self, message: str, *, wrong: str = "", known: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.wrong = wrong
        self.known = known


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """What a page's panel is made of."""

    statements: tuple[Judged, ...]
    """The page's statements that can move, in the order of the page."""

    left_out: tuple[Judged, ...]
    """Those that would, and rest on a claim that no expression computes."""

    unmoved: tuple[Judged, ...]
    """Those that rest on nothing that is moved here, by a reader or by a scenario."""

    claims: tuple[Claim, ...]
    """The claims behind the statements and the dots, each after those that it rests on."""

    figures: tuple[Figure, ...]
    """The figures behind these claims and statements, by their ids."""

    sliders: tuple[Figure, ...]
    """Those of them that a reader can move, in the order in which they stand on the page."""

    dots: Claim | None
    """The claim whose dotplot is shown."""


def panel_of(ledger: Ledger, asked: Asked) -> Panel:
    """Return what a panel is made of; PanelError where it can't be made as it is asked for."""
    records = ledger.records
    recomputation = Recomputation(records, ledger.settings)
    readable = [judged for judged in ledger.judged if _is_readable(judged, asked.path)]
    moved = {one.figure for scenario in ledger.scenarios for one in scenario.replacements}
    sliders = _sliders(records, readable, asked)
    moved.update(figure.id for figure in sliders)
    moving = [judged for judged in readable if not moved.isdisjoint(judged.record.figures)]
    stated = [
        judged
        for judged in moving
        if isinstance(judged.record, Figure) or recomputation.is_expression(judged.record)
    ]
    dots = _dots(records, recomputation, asked.dots)
    claims = _ordered(records, [judged.record for judged in stated], dots)
    shown: list[Figure | Claim] = [*claims, *_figures(stated)]
    names = {name for record in shown for name in record.figures}
    return Panel(
        statements=tuple(stated),
        left_out=tuple(judged for judged in moving if judged not in stated),
        unmoved=tuple(
            judged
            for judged in ledger.judged
            if judged.statement.location.path == asked.path
            and moved.isdisjoint(judged.record.figures)
        ),
        claims=claims,
        figures=tuple(records.figures[name] for name in sorted(names)),
        sliders=tuple(figure for figure in sliders if figure.id in names),
        dots=dots,
    )


def others(panel: Panel) -> Counter[Verdict]:
    """Return how the statements of a page stand, by number, that its panel does not judge.

    Those that rest on nothing moved stand as they are; those that no browser computes are unjudged
    while anything is moved.
    """
    counts = Counter(judged.judgement.verdict for judged in panel.unmoved)
    counts.update([Verdict.UNJUDGED] * len(panel.left_out))
    return counts


def _is_readable(judged: Judged, path: str) -> bool:
    """Return whether a statement is one of a page that another value would judge otherwise."""
    judgement = judged.judgement
    is_read = isinstance(judgement.wording, Wording) and judgement.mismatch is None
    return is_read and judged.statement.location.path == path


def _sliders(records: Records, readable: Iterable[Judged], asked: Asked) -> list[Figure]:
    behind = dict.fromkeys(name for judged in readable for name in judged.record.figures)
    if not asked.figures:
        found = [records.figures[name] for name in behind]
        return [figure for figure in found if figure.quantity.unit != CALENDAR]
    for name in asked.figures:
        if name not in records.figures:
            message = f"“{name}” is no figure, so no reader can move it"
            raise PanelError(message, wrong=name, known=tuple(records.figures))
        if name not in behind:
            raise PanelError(
                f"no statement of this page rests on “{name}”, so moving it would move nothing",
                wrong=name,
                known=tuple(behind),
            )
    return [records.figures[name] for name in dict.fromkeys(asked.figures)]


def _dots(records: Records, recomputation: Recomputation, name: str) -> Claim | None:
    if not name:
        return None
    claim = records.claims.get(name)
    if claim is None:
        message = f"“{name}” is no claim, so it has no dots"
        raise PanelError(message, wrong=name, known=tuple(records.claims))
    if not recomputation.is_expression(claim):
        raise PanelError(
            f"“{name}” is computed by more than one expression, so no reader's browser computes it"
        )
    if not claim.quantity.is_range:
        raise PanelError(f"“{name}” is a single number and no range, so it has no dots to show")
    return claim


def _figures(stated: Iterable[Judged]) -> list[Figure]:
    return [judged.record for judged in stated if isinstance(judged.record, Figure)]


def _ordered(
    records: Records, stated: Iterable[Figure | Claim], dots: Claim | None
) -> tuple[Claim, ...]:
    """Return the claims that some records rest on, themselves included, in order of evaluation."""
    found: dict[str, Claim] = {}

    def visit(claim: Claim) -> Iterator[Claim]:
        for name in claim.parameters:
            if name in records.claims and name not in found:
                yield from visit(records.claims[name])
        yield claim

    for record in (*stated, dots):
        if isinstance(record, Claim) and record.id not in found:
            for claim in visit(record):
                found[claim.id] = claim
    return tuple(found.values())
