"""The argument of a page: what stands on it, what that rests on, and how each stands."""

from sphinx_claims.argument import argument_of
from sphinx_claims.model import Verdict


def argument(document, **options):
    return argument_of(document.ledger(**options), {"docs/index.md"})


def page(document, text):
    document.write(document.page, text)


def test_givers_come_before_takers_and_statements_last(document):
    page(document, "# T\n\nA ratio {claim}`of 4 <ratio>`.\n")
    found = argument(document)
    assert [node.key for node in found.nodes] == [
        "spend",
        "fines",
        "ratio",
        "docs/index.md#statement-ratio-1",
    ]
    assert [(link.giver, link.taker) for link in found.links] == [
        ("spend", "ratio"),
        ("fines", "ratio"),
        ("ratio", "docs/index.md#statement-ratio-1"),
    ]
    assert [node.kind for node in found.nodes] == ["figure", "figure", "claim", "statement"]


def test_a_statement_has_its_own_verdict_and_a_claim_the_worst_of_its_statements(document):
    text = "# T\n\n{claim}`around 100-to-1 <ratio>`, {claim}`7-to-1 <ratio>`.\n"
    page(document, text)
    standing = {node.key: node.verdict for node in argument(document).nodes}
    assert standing["docs/index.md#statement-ratio-1"] is Verdict.HOLDS
    assert standing["docs/index.md#statement-ratio-2"] is Verdict.FAILS
    assert standing["ratio"] is Verdict.FAILS


def test_a_figure_has_the_verdict_of_its_sources_words(document):
    document.edit(document.figures, '"$10 million a year"', '"$11 million a year"')
    standing = {node.key: node.verdict for node in argument(document).nodes}
    assert standing["spend"] is Verdict.FAILS
    assert standing["fines"] is Verdict.HOLDS


def test_a_claim_that_nothing_states_has_no_verdict(document):
    document.add(
        document.functions,
        '\n\n@claim(label="twice")\ndef twice(ratio):\n    return 2 * ratio\n',
    )
    page(document, "# T\n\nTwice is {claim}`around 200-to-1 <twice>`.\n")
    nodes = {node.key: node for node in argument(document).nodes}
    assert nodes["ratio"].verdict is None
    assert nodes["ratio"].standing == ""
    assert nodes["twice"].standing == "✓ holds"


def test_a_figure_past_its_review_is_due(document):
    document.edit(document.figures, "2030-12-31", "2025-12-31")
    nodes = {node.key: node for node in argument(document).nodes}
    assert nodes["spend"].standing == "✓ holds, ◷ due"
    assert not nodes["fines"].is_due


def test_an_assumption_is_called_one_where_its_sources_words_agree_with_it(document):
    document.edit(document.figures, "basis: measured", "basis: hypothetical")
    nodes = {node.key: node for node in argument(document).nodes}
    assert nodes["fines"].verdict is Verdict.HOLDS
    assert nodes["fines"].standing == "assumed"
    assert nodes["spend"].standing == "✓ holds"
    document.edit(document.figures, '"$50,000 to', '"$5,000 to')
    nodes = {node.key: node for node in argument(document).nodes}
    assert nodes["fines"].standing == "assumed, ✗ fails"


def test_pages_that_are_not_asked_for_are_left_out(document):
    found = argument_of(document.ledger(), {"docs/other.md"})
    assert found.nodes == ()
    assert found.links == ()
