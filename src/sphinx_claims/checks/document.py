"""A whole document, loaded and judged from its files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from sphinx_claims.checks.prose import check_citations, check_prose, with_citations, with_statements
from sphinx_claims.errors import Problem, Problems
from sphinx_claims.evaluate import Opened, open_records, scenario_problems, unit_factor
from sphinx_claims.judge import Freshness, Ledger, judge_pages
from sphinx_claims.loading import load_pages, load_scenarios, run_conf, settings_from
from sphinx_claims.model import Page, Records


def judge_document(root: Path, freshness: Freshness) -> Ledger:
    """Return the ledger of the document whose conf.py stands in a folder.

    Raises Problems where any of it can't be read: all that is wrong, at once.
    """
    settings = settings_from(run_conf(root), root)
    opened = open_records(settings)
    inventoried = {assertion.page for assertion in opened.records.inventory}
    pages, problems = load_pages(settings, inventoried)
    scenarios, unread = load_scenarios(settings)
    problems = [
        *problems,
        *unread,
        *scenario_problems(scenarios, _fitting(opened), settings, opened.is_unknown),
    ]
    if opened.problems or problems:
        # An id that went by another name is missed by functions and by sentences: one error.
        missed = set(opened.untaken.values())
        unsourced = set(opened.unsourced.values())
        found = [_with_places(p, opened, pages) for p in opened.problems]
        prose = check_prose(
            pages,
            opened.records,
            lambda name: name not in missed and opened.is_unknown(name),
        )
        cited = check_citations(
            pages,
            opened.records.sources,
            lambda name: name not in unsourced and opened.is_unknown_source(name),
        )
        raise Problems([*found, *problems, *prose, *cited])
    factor = unit_factor(settings.units)
    ledger = judge_pages(settings, opened.records, pages, factor, freshness)
    return replace(ledger, scenarios=scenarios)


def _fitting(opened: Opened) -> Records:
    """Return the records without figures of a wrong unit, which no scenario is told of again."""
    figures = opened.records.figures.items()
    return replace(
        opened.records, figures={id_: f for id_, f in figures if id_ not in opened.misfits}
    )


def _with_places(problem: Problem, opened: Opened, pages: Sequence[Page]) -> Problem:
    """Return a problem with the places of the pages that have the same cause."""
    if problem in opened.untaken:
        return with_statements(problem, opened.untaken[problem], pages)
    if problem in opened.unsourced:
        return with_citations(problem, opened.unsourced[problem], pages)
    return problem
