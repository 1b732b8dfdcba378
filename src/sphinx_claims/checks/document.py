"""A whole document, loaded and judged from its files."""

from __future__ import annotations

from pathlib import Path

from sphinx_claims.checks.prose import check_prose, with_statements
from sphinx_claims.errors import Problems
from sphinx_claims.evaluate import open_records, unit_factor
from sphinx_claims.judge import Freshness, Ledger, judge_pages
from sphinx_claims.loading import load_pages, run_conf, settings_from


def judge_document(root: Path, freshness: Freshness) -> Ledger:
    """Return the ledger of the document whose conf.py stands in a folder.

    Raises Problems where any of it can't be read: all that is wrong, at once.
    """
    settings = settings_from(run_conf(root), root)
    opened = open_records(settings)
    pages, problems = load_pages(settings)
    if opened.problems or problems:
        # An id that went by another name is missed by functions and by sentences: one error.
        missed = set(opened.untaken.values())
        found = [
            with_statements(p, opened.untaken[p], pages) if p in opened.untaken else p
            for p in opened.problems
        ]
        prose = check_prose(
            pages,
            opened.records.ids(),
            lambda name: name not in missed and opened.is_unknown(name),
        )
        raise Problems([*found, *problems, *prose])
    factor = unit_factor(settings.units)
    return judge_pages(settings, opened.records, pages, factor, freshness)
