"""The page of a single figure or claim, in the order in which a reader asks.

What is it, how sure is it, where is it from, who says it, what speaks for and against it, what
follows from it, how has it changed, and who would notice if it were wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docutils import nodes

from sphinx_claims.checks import bases_phrase, basis_phrase, evidence_phrase, range_phrase
from sphinx_claims.checks.sensitivity import moves
from sphinx_claims.ext.challenge import challenge_address, permalink
from sphinx_claims.ext.listings.cells import review_cell
from sphinx_claims.ext.listings.context import (
    Content,
    Context,
    blocks,
    bullets,
    fields,
    joined,
    section,
)
from sphinx_claims.ext.listings.distributions import distribution_content, driver_content
from sphinx_claims.ext.listings.evidence import estimates_table
from sphinx_claims.ext.listings.formula import formula_blocks
from sphinx_claims.ext.listings.history import history_content
from sphinx_claims.ext.listings.origin import origin_rows
from sphinx_claims.ext.listings.sensitivity import sensitivity_table
from sphinx_claims.ext.listings.stated import stated_blocks
from sphinx_claims.ext.nodes import ClaimPlot
from sphinx_claims.model import Claim, Figure

_Part = tuple[str, str, list[nodes.Node]]
"""A section of a page: its anchor, which no id can be, its heading, and what stands in it."""


def page_blocks(context: Context, record: Figure | Claim) -> list[nodes.Node]:
    """Return all that is known of a figure or claim, as the sections of a page of its own."""
    parts = _figure(context, record) if isinstance(record, Figure) else _claim(context, record)
    return [*_lead(context, record), *(section(*part) for part in parts)]


def _lead(context: Context, record: Figure | Claim) -> list[nodes.Node]:
    """Return the value with what its range is, and what it is the value of."""
    about = [range_phrase(record)]
    if isinstance(record, Figure):
        about.append(f"as of {record.as_of}")
        described = record.scope
    else:
        described = record.description
    if record.event:
        about.append(f"the probability of “{record.event}”")
    return [
        nodes.paragraph("", context.value(record), classes=["claim-lead"]),
        nodes.paragraph("", "; ".join(about), classes=["claim-lead-aside"]),
        *blocks(described),
    ]


def _figure(context: Context, figure: Figure) -> Iterator[_Part]:
    yield "record-certainty", "How sure it is", [fields(_certainty(context, figure))]
    yield "record-origin", "Where it is from", [fields(origin_rows(context, figure))]
    yield "record-statements", "Where it is stated", stated_blocks(context, figure.id)
    if context.ledger.evidence.get(figure.id):
        shown = [_plot("forest", figure.id), estimates_table(context, figure.id)]
        yield "record-evidence", "What other estimates say", shown
    yield from _use(context, figure)
    if figure.history:
        changes = [_plot("history", figure.id), *blocks(history_content(figure))]
        yield "record-history", "How it has changed", changes
    yield from _last(context, figure)


def _certainty(context: Context, figure: Figure) -> Iterator[tuple[str, Content]]:
    """Yield how good a figure's evidence is, and apart from that how wide its range is."""
    yield "it is", basis_phrase(figure, context.kept_sources)
    estimates = context.ledger.evidence.get(figure.id, ())
    none = "none is named as evidence for it"
    yield "other estimates", evidence_phrase(estimates) if estimates else none
    if figure.range_kind is not None:
        yield "its range is", range_phrase(figure)
        yield "central estimate", context.central(figure)
    yield "distribution", distribution_content(figure)
    yield "follows", driver_content(context, figure)
    yield "measures", figure.measures
    yield "review by", review_cell(context, figure)


def _claim(context: Context, claim: Claim) -> Iterator[_Part]:
    yield "record-formula", "How it is computed", formula_blocks(context, claim)
    is_moved = moves(claim)
    certainty: list[nodes.Node] = [fields(_claim_certainty(context, claim))]
    if is_moved:
        certainty.append(_plot("dots", claim.id))
    yield "record-certainty", "How sure it is", certainty
    stated = stated_blocks(context, claim.id, flips=not is_moved)
    yield "record-statements", "Where it is stated", stated
    if is_moved:
        shown = [_plot("tornado", claim.id), *sensitivity_table(context, claim.id)]
        yield "record-sensitivity", "What decides about it", shown
    yield from _use(context, claim)
    yield from _last(context, claim)


def _claim_certainty(context: Context, claim: Claim) -> Iterator[tuple[str, Content]]:
    figures = [context.records.figures[name] for name in claim.figures]
    yield "evidence", bases_phrase(figures)
    if claim.quantity.is_range:
        yield "central estimate", context.central(claim)
    due = [figure for figure in figures if context.domain.build.is_due(figure.id)]
    yield "due for review", joined((context.link(one.id, one.label) for one in due), "; ")


def _use(context: Context, record: Figure | Claim) -> Iterator[_Part]:
    """Yield what takes a record, and what it is evidence for."""
    users, held = (
        context.gathered.users.get(record.id, ()),
        context.gathered.held.get(record.id, ()),
    )
    if users or held:
        rows = [
            ("computed from it", _links(context, users)),
            ("held against it", _links(context, held)),
        ]
        yield "record-use", "What rests on it", [fields(rows)]


def _links(context: Context, targets: Iterable[str]) -> Content:
    found = [
        [context.link(name, record.label), nodes.Text(f": {context.value(record)}")]
        for name in targets
        if (record := context.records.get(name)) is not None
    ]
    return bullets(found) if found else ""


def _last(context: Context, record: Figure | Claim) -> Iterator[_Part]:
    """Yield what stands at the end of any record's page: who guards it, and where it is kept."""
    yield "record-tests", "What guards it", _guards(context, record)
    yield "record-address", "This record", [fields(_address(context, record))]


def _guards(context: Context, record: Figure | Claim) -> list[nodes.Node]:
    against = "each sentence that states it"
    if record.id in context.ledger.excerpts:
        against = f"the words of its source and {against}"
    elif isinstance(record, Figure) and record.measurement is not None:
        against = f"the code of its program, what was asked of its run, and {against}"
    checked = f"Every build holds it against {against}."
    tests = context.gathered.guarding.get(record.id, ())
    if not tests:
        return [nodes.paragraph("", f"{checked} No test names it besides.")]
    many = "One test names it" if len(tests) == 1 else f"{len(tests)} tests name it"
    items = bullets([nodes.literal("", test)] for test in tests)
    items["classes"].append("claim-guards")
    return [nodes.paragraph("", f"{checked} {many} besides:"), items]


def _address(context: Context, record: Figure | Claim) -> Iterator[tuple[str, Content]]:
    yield "id", nodes.literal("", record.id)
    yield "called before", joined((nodes.literal("", one.id) for one in record.formerly), ", ")
    yield "kept in", nodes.literal("", f"{record.location.path}:{record.location.line}")
    own = context.builder.get_relative_uri(context.docname, context.docname)
    yield "permalink", nodes.reference("", permalink(record, context), refuri=own, internal=True)
    challenge = challenge_address(record, context)
    if challenge:
        what = "figure" if isinstance(record, Figure) else "claim"
        yield "objections", nodes.reference("", f"Challenge this {what}", refuri=challenge)


def _plot(kind: str, target: str) -> ClaimPlot:
    """Return the place of a plot of a single record."""
    return ClaimPlot("", asks=f"{kind} {target}", options=())
