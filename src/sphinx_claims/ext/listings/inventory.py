"""The listing of assertions: what each needs, and what it has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from docutils import nodes

from sphinx_claims.ext.listings.context import Content, Context, fields, joined, verdict
from sphinx_claims.judge import Placed, place_assertions
from sphinx_claims.model import AssertionKind, AssertionState, Need

KINDS = {
    AssertionKind.QUANTITY: "how much",
    AssertionKind.RATIO: "a ratio",
    AssertionKind.ORDER: "an order of magnitude",
    AssertionKind.TIME: "when",
    AssertionKind.PROBABILITY: "how likely",
    AssertionKind.EXISTENCE: "that it is so",
    AssertionKind.DEFINITION: "what is counted",
    AssertionKind.MODEL: "what a model implies",
    AssertionKind.VALUE: "what is good or better",
    AssertionKind.CAUSAL: "what causes what",
}

NEEDS = {
    Need.COMPUTED: "a computation",
    Need.CONDITIONAL: "a computation under assumptions",
    Need.SOURCE: "a source",
}

STATES = {
    AssertionState.BOUND: "bound",
    AssertionState.EVIDENCED: "evidenced",
    AssertionState.EXEMPT: "exempt",
    AssertionState.OPEN: "open",
    AssertionState.JUDGEMENT: "a judgement",
}


def inventory_part(context: Context) -> list[nodes.Node]:
    """Return how many assertions there are of each state, then every one of them."""
    placed = place_assertions(context.ledger)
    if not placed:
        return [nodes.paragraph("", "This document has no inventory of its assertions.")]
    by_id = {one.assertion.id: one for one in placed}
    items = [_item(context, one, by_id.get(one.assertion.tension)) for one in placed]
    return [
        nodes.paragraph("", _counts(placed), classes=["claim-summary"]),
        nodes.enumerated_list("", *items, enumtype="arabic", classes=["claim-inventory"]),
    ]


def _counts(placed: Iterable[Placed]) -> str:
    """Say how many assertions there are, and how they stand."""
    counts = Counter(_state(one) for one in placed)
    total = sum(counts.values())
    parts = [_counted(count, state) for state, count in counts.items()]
    return f"{total} {'assertion' if total == 1 else 'assertions'}: {', '.join(parts)}."


def _counted(count: int, state: str) -> str:
    if state != STATES[AssertionState.JUDGEMENT]:
        return f"{count} {state}"
    return state if count == 1 else f"{count} judgements"


def _state(placed: Placed) -> str:
    return " and ".join(STATES[state] for state in placed.assertion.states)


def _item(context: Context, placed: Placed, against: Placed | None) -> nodes.list_item:
    assertion = placed.assertion
    anchor = f"assertion-{assertion.id}"
    words = nodes.paragraph("", "", _words(context, placed), ids=[anchor], names=[])
    if placed.location is None:
        words += nodes.strong("", " [not on its page]", classes=["claim-objection"])
    return nodes.list_item("", words, fields(_fields(context, placed, against)))


def _words(context: Context, placed: Placed) -> nodes.Node:
    """Return the words with a link to the first thing that they state, or to their page."""
    words = nodes.Text(f"“{placed.assertion.words}”")
    docname = placed.assertion.page
    if placed.page is None:
        return words
    anchor = placed.judged[0].anchor if placed.judged else ""
    return context.refer(docname, anchor, words)


def _fields(
    context: Context, placed: Placed, against: Placed | None
) -> Iterator[tuple[str, Content]]:
    assertion, records = placed.assertion, context.records
    yield "says", ", ".join(KINDS[kind] for kind in assertion.kinds)
    yield "needs", _needs(assertion.needs)
    states = [nodes.inline("", _state(placed), classes=_classes(placed))]
    yield "state", states
    yield "bound to", joined(_bound(context, placed), "; ")
    labels = ((id_, records.get(id_)) for id_ in assertion.evidence)
    links = (context.link(id_, one.label) for id_, one in labels if one is not None)
    yield "evidence", joined(links, "; ")
    yield "sources", joined((context.cited(source) for source in assertion.sources), "; ")
    known = (name for name in assertion.discussed if name in context.domain.entries)
    yield "discussed", joined(map(context.page, known))
    if against is not None:
        yield "in tension with", [_words(context, against)]
    yield "exempt, since", assertion.exempt


def _needs(needs: Iterable[Need]) -> str:
    """Say what an assertion needs; with something else, a judgement is what remains."""
    others = [NEEDS[need] for need in needs if need is not Need.NONE]
    if not others:
        return "nothing: it is a judgement"
    remains = "; the rest is a judgement" if Need.NONE in needs else ""
    return f"{' and '.join(others)}{remains}"


def _classes(placed: Placed) -> list[str]:
    return ["claim-state", *(f"claim-state-{state.value}" for state in placed.assertion.states)]


def _bound(context: Context, placed: Placed) -> Iterator[nodes.Node]:
    """Yield each figure and claim that the words state, with the verdict of that."""
    for target in placed.assertion.bound:
        record = context.records.get(target)
        if record is None:
            continue
        link = context.link(target, record.label)
        judged = next((one for one in placed.judged if one.record.id == target), None)
        found = [] if judged is None else [nodes.Text(": "), verdict(judged)]
        yield nodes.inline("", "", link, *found)
