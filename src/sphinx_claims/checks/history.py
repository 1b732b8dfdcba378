"""Figures held against the history that is kept of them."""

from __future__ import annotations

from collections.abc import Iterator

from sphinx_claims.checks.drift import drifting_figures
from sphinx_claims.checks.excerpt_phrases import is_contradicted
from sphinx_claims.errors import Code, Place, Problem
from sphinx_claims.judge import Ledger


def check_steps(ledger: Ledger) -> Iterator[Problem]:
    """Report steps of a history that are dated after today.

    Bad: on a day of 2026, a step of 2031, by which nothing can have changed yet.
    Good: the day on which the figure was changed.
    """
    today = ledger.freshness.today
    for figure in ledger.records.figures.values():
        for step in figure.history:
            if step.date.first_day() > today:
                yield Problem(
                    code=Code.VALUE_INVALID,
                    location=step.date_location,
                    message=f"a step of the history of “{figure.id}” is dated {step.date}, which "
                    f"is after today, {today}",
                    help=("write the day on which the figure was changed",),
                )


def check_histories(ledger: Ledger) -> Iterator[Problem]:
    """Report figures whose value is not the last one of their history.

    Bad: a value of 12 billion, and a history that ends with 10 billion.
    Good: with a further step that gives 12 billion, its date and why it changed.
    """
    # A figure that its words or its source refuse may have been changed by mistake; that is told.
    told = drifting_figures(ledger) | {
        name for name in ledger.excerpts if is_contradicted(ledger, name)
    }
    for figure in ledger.records.figures.values():
        if not figure.history or figure.id in told:
            continue
        last = figure.history[-1]
        if last.quantity != figure.quantity:
            yield Problem(
                code=Code.HISTORY_DRIFT,
                location=last.location,
                message=f"“{figure.id}” is {figure.value}, and its history ends with "
                f"{last.value} on {last.date}",
                places=(
                    Place(location=figure.value_location, remark=f"{figure.id} = {figure.value}"),
                ),
                help=(
                    "where the figure has changed, add a step with its date, value and reason",
                    "where it should not have, set it back to the last value of its history",
                ),
            )
