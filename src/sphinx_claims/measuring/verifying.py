"""Programs run anew, and held against what their figures say: by thresholds, and not by digits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sphinx_claims.checks import missed, run_judge, values_phrase
from sphinx_claims.errors import Code, Place, Problem
from sphinx_claims.judge import Ledger, are_apart
from sphinx_claims.measuring.task import Trials
from sphinx_claims.model import Figure


def verify(ledger: Ledger, found: Iterable[tuple[Figure, Trials]]) -> Iterator[Problem]:
    """Yield what is wrong with figures whose programs were run anew."""
    judge = run_judge(ledger)
    for figure, trials in found:
        values = trials.values
        problem = missed(judge, figure, values, "the program, run anew,")
        if problem is not None:
            yield problem
        measurement = figure.measurement
        run = None if measurement is None else measurement.run
        if run is not None and are_apart(run.values, values):
            gave = values_phrase(values, is_percent=figure.is_percent)
            was = values_phrase(run.values, is_percent=figure.is_percent)
            yield Problem(
                code=Code.RUN_APART,
                location=run.values_location,
                message=f"“{figure.id}” was recorded with {was}; its program, run anew, gave "
                f"{gave}",
                places=(Place(location=figure.location, remark=figure.label),),
                help=(f"run `claims measure {figure.id}`, and look at what it gives",),
            )
