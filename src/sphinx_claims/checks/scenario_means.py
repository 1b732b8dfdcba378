"""The means of probabilities under scenarios.

A probability that follows from uncertain figures is itself a range. Its mean over their draws is
one number again: how often the event would come about, figures and all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sphinx_claims.evaluate import UncomputableError
from sphinx_claims.judge import Column, Matrix
from sphinx_claims.model import Claim, Records
from sphinx_claims.uncertainty import Uncertainty


def scenario_means(
    matrix: Matrix, uncertainty_of: Callable[[Records], Uncertainty]
) -> Mapping[tuple[str, str], float]:
    """Return the mean of each stated probability, by the ids of the scenario and of the claim.

    None for a claim that can't be computed at some of the draws. `uncertainty_of` gives the
    uncertainty of a scenario's records.
    """
    means: dict[tuple[str, str], float] = {}
    for column in matrix.columns:
        for name, mean in _means(column, uncertainty_of(column.records)).items():
            means[column.scenario.id, name] = mean
    return means


def _means(column: Column, uncertainty: Uncertainty) -> dict[str, float]:
    found: dict[str, float] = {}
    for cell in column.cells:
        record = cell.record
        if isinstance(record, Claim) and record.event and record.id not in found:
            try:
                found[record.id] = uncertainty.mean(record.id)
            except UncomputableError:
                continue
    return found
