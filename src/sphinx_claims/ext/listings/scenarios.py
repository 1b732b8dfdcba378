"""The listing of scenarios: every statement under each of them, then a record of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import repeat

from docutils import nodes

from sphinx_claims.checks import bounded, cell_phrase, column_phrase, record_phrase
from sphinx_claims.ext.folding import folded
from sphinx_claims.ext.listings.context import (
    Content,
    Context,
    fields,
    section,
    table,
    verdict_word,
)
from sphinx_claims.judge import Cell, Column, Matrix
from sphinx_claims.model import Figure, Replacement

_ELSEWHERE = "Statements on other pages"
_ELSEWHERE_ID = "scenarios-elsewhere"

# Said whether or not there are any: this page is the same whatever else the document states.
_OTHERS = (
    "A statement without a row rests on no figure that a scenario replaces, and stands in each of "
    "them as the document is written; or it states an assumption itself, for which a scenario has "
    "another number."
)


def scenarios_part(context: Context) -> list[nodes.Node]:
    """Return a table of statements by scenarios, then a record of each scenario."""
    matrix = context.domain.build.matrix
    if not matrix.columns:
        return [nodes.paragraph("", "There are no scenarios.")]
    kept, others = matrix.shown_rows(context.ledger.settings.verbatim_paths)
    records = [
        section(_anchor(column), column.scenario.label, [fields(_fields(context, column, kept))])
        for column in matrix.columns
    ]
    if not kept:
        return [*_table(context, matrix, others), nodes.paragraph("", _OTHERS), *records]
    elsewhere = nodes.section("", nodes.title("", _ELSEWHERE), ids=[_ELSEWHERE_ID], names=[])
    if others:
        count = f"{len(others)} {'statement' if len(others) == 1 else 'statements'}"
        elsewhere += folded(f"{count} in a table", _table(context, matrix, others))
    elsewhere += nodes.paragraph("", _OTHERS)
    return [*_table(context, matrix, kept), *records, elsewhere]


def _table(context: Context, matrix: Matrix, shown: tuple[int, ...]) -> list[nodes.Node]:
    rows: list[Sequence[Content]] = []
    means_of = context.domain.build.scenario_means
    for row in shown:
        judged = matrix.rows[row]
        words = judged.judgement.words
        means = (means_of.get((c.scenario.id, judged.record.id)) for c in matrix.columns)
        cells = map(_cell, matrix.cells(row), repeat(words), means)
        rows.append((context.sentence(judged), *cells))
    heads: list[Content] = ["words", *(_link(column) for column in matrix.columns)]
    if not rows:
        return []
    found = table(heads, rows, (30, *(18 for _ in matrix.columns)))
    for inner in found.findall(nodes.table):
        inner["classes"].append("claim-matrix")
    return [found]


def _link(column: Column) -> nodes.Node:
    """Return the name of a scenario, with a link to its record below."""
    short = column.scenario.short
    return nodes.reference("", short, refid=_anchor(column), internal=True)


def _anchor(column: Column) -> str:
    return f"scenario-{column.scenario.id}"


def _cell(cell: Cell, words: str, mean: float | None) -> list[nodes.Node]:
    """Return a verdict as a word, below it the value, and in smaller type what else there is."""
    phrase = cell_phrase(cell, words, mean)
    lines = [nodes.paragraph("", phrase.value)]
    lines += [
        nodes.paragraph("", line, classes=["claim-aside"])
        for line in (phrase.range, *phrase.remarks)
        if line
    ]
    if not cell.is_moved:
        for line in lines:
            line["classes"].append("claim-unmoved")
    return [nodes.paragraph("", "", verdict_word(cell.verdict)), *lines]


def _fields(
    context: Context, column: Column, kept: tuple[int, ...]
) -> Iterator[tuple[str, Content]]:
    scenario = column.scenario
    yield "id", nodes.literal("", scenario.id)
    yield "summary", scenario.summary
    if scenario.is_default:
        yield "values", "as the document is written: by this scenario alone it is judged"
        if kept:
            yield "verdicts", column_phrase(column, kept)
        return
    yield "verdicts", column_phrase(column, kept)
    heads = ("figure", "as written", "here", "on what ground")
    rows = [_row(context, column, one) for one in scenario.replacements]
    yield "values", [table(heads, rows, (30, 16, 16, 38))]


def _row(context: Context, column: Column, replacement: Replacement) -> tuple[Content, ...]:
    name = replacement.figure
    written = context.records.figures[name]
    return (
        context.link(name, written.label),
        record_phrase(written),
        bounded(record_phrase(column.records.figures[name]), column.bounds.get(name)),
        _ground(context, replacement),
    )


def _ground(context: Context, replacement: Replacement) -> Content:
    """Return where a value is from: another record and its source, or a reason."""
    found: list[nodes.Node] = []
    other = context.records.get(replacement.taken_from)
    if other is not None:
        found.append(context.link(other.id, other.label))
    if isinstance(other, Figure):
        source = context.records.sources[other.provenance.ref]
        found += [nodes.Text(", from "), context.link(source.id, source.title)]
        if other.measures:
            found.append(nodes.Text(f"; it measures {other.measures}"))
    if replacement.reason:
        found.append(nodes.Text(f"{'. ' if found else ''}{replacement.reason}"))
    return found
