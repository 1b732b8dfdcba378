import datetime

import pytest

from sphinx_claims.evaluate import unit_factor
from sphinx_claims.judge import Freshness, judge_pages, statement_anchor
from sphinx_claims.model import Verdict


def test_statements_are_judged_in_the_order_of_pages_and_lines(document):
    document.write("docs/a.md", "{claim}`fines` and {claim}`spend`\n")
    ledger = document.ledger()
    places = [str(judged.statement.location) for judged in ledger.judged]
    assert places == [
        "docs/a.md:1:9",
        "docs/a.md:1:28",
        "docs/index.md:3:25",
        "docs/index.md:4:17",
    ]


def test_anchors_count_the_statements_of_one_target_on_one_page(document):
    document.write("docs/a.md", "{claim}`fines`, {claim}`spend`, {claim}`fines`\n")
    anchors = [judged.anchor for judged in document.ledger().judged]
    assert anchors == [
        "statement-fines-1",
        "statement-spend-1",
        "statement-fines-2",
        "statement-spend-1",
        "statement-ratio-1",
    ]
    assert anchors[2] == statement_anchor("fines", 2)


def test_a_statement_of_nothing_is_not_judged_and_counts_for_no_anchor(document):
    document.write("docs/a.md", "{claim}`nothing`, {claim}`fines`\n")
    ledger = document.ledger()
    assert [judged.statement.target for judged in ledger.judged] == ["fines", "spend", "ratio"]


def test_statements_are_counted_by_verdict_and_found_by_target(document):
    document.add(document.page, "{claim}`300-to-1 <ratio>`, {claim}`some <ratio>`\n")
    ledger = document.ledger()
    assert [ledger.count(verdict) for verdict in Verdict] == [2, 0, 1, 1]
    assert len(ledger.of("ratio")) == 3
    assert len(ledger.of("nothing")) == 0


def test_excerpts_and_derivations_are_judged_once_each(document):
    ledger = document.ledger()
    assert list(ledger.excerpts) == ["fines", "spend"]
    assert ledger.derivations == ()


@pytest.mark.parametrize(
    ("review_by", "today", "is_due"),
    [
        ("2030-12-31", (2030, 12, 31), False),
        ("2030-12-31", (2031, 1, 1), True),
        ("2030-06", (2030, 6, 30), False),
        ("2030-06", (2030, 7, 1), True),
        ("2030", (2030, 12, 31), False),
        ("2030", (2031, 1, 1), True),
    ],
)
def test_a_figure_is_due_after_the_last_day_of_its_review_date(document, review_by, today, is_due):
    document.edit(document.figures, "review_by: 2030-12-31", f"review_by: {review_by}")
    due = {figure.id for figure in document.ledger(datetime.date(*today)).due()}
    assert ("spend" in due) is is_due


def test_a_freshness_is_lenient_unless_told(document):
    figure = document.records().figures["spend"]
    last = datetime.date(2030, 12, 31)
    assert not Freshness(today=last).is_strict
    assert not Freshness(today=last).is_due(figure)
    assert Freshness(today=last + datetime.timedelta(days=1)).is_due(figure)


def test_a_ledger_keeps_how_fresh_figures_must_be(document):
    assert document.ledger(is_strict=True).freshness == Freshness(
        today=datetime.date(2026, 1, 1), is_strict=True
    )


def test_pages_are_judged_in_the_order_of_their_paths_however_they_are_given(document):
    document.write("docs/a.md", "{claim}`fines`\n")
    settings, pages = document.settings(), document.pages()
    ledger = judge_pages(
        settings,
        document.records(),
        reversed(pages),
        unit_factor(()),
        Freshness(today=datetime.date(2026, 1, 1)),
    )
    assert [page.path for page in ledger.pages] == ["docs/a.md", "docs/index.md"]
    assert ledger.judged == document.ledger().judged
