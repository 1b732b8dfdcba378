"""Drawing a ratio a million times, against the same draws in plain numpy."""

from __future__ import annotations

import math
import sys
import time
from pathlib import Path

from benchmarks.child import WrongError
from benchmarks.measurement import Bar, Measurement
from benchmarks.tree import Tree, write_tree
from sphinx_claims.evaluate import open_records
from sphinx_claims.loading import run_conf, settings_from
from sphinx_claims.uncertainty import Uncertainty

DRAWS = 1_000_000

_FIGURE = """\
{id}:
  label: {id}
  value: {value} USD/year
  range: interval-90
  basis: reported
  as_of: 2025
  review_by: 2099-12-31
  source: {{ref: survey, excerpt: "{value} USD/year"}}
  scope: Everything that the survey counts.

"""
_ENDS = {"spend": (8e6, 12e6), "fines": (5e4, 1e5)}
TREE: Tree = {
    "conf.py": 'extensions = ["myst_parser", "sphinx_claims"]\n',
    "claims/town.yaml": "".join(
        _FIGURE.format(id=id_, value=f"{low:.0f} to {high:.0f}")
        for id_, (low, high) in _ENDS.items()
    ),
    "claims/town.py": "from sphinx_claims import claim\n\n\n"
    '@claim(label="ratio")\ndef ratio(spend, fines):\n    return spend / fines\n',
    "claims/sources/town.yaml": "references:\n- {id: survey, type: report, title: Survey}\n",
}


def time_draws(case: str, bar: Bar, rounds: int, folder: Path) -> list[Measurement]:
    """Draw the ratio of two log-normal figures, and the same in plain numpy, in turn.

    The records are loaded and the libraries imported beforehand. WrongError where the median of
    the draws is not that of the formula.
    """
    # Imported here, so that the other cases do without them.
    import resource  # noqa: PLC0415

    import numpy  # noqa: PLC0415
    import scipy.special  # noqa: F401, PLC0415

    write_tree(TREE, folder)
    settings = settings_from(run_conf(folder), folder)
    records = open_records(settings).records
    # Linux counts in kibibytes, macOS in bytes.
    unit = 1 if sys.platform == "darwin" else 1024
    found = Measurement(case=case, step="a ratio", bar=bar)
    for number in range(rounds):
        generator = numpy.random.default_rng(number)
        start = time.process_time()
        one, other = (
            numpy.exp(generator.normal(math.log(low * high) / 2, 0.2, DRAWS))
            for low, high in _ENDS.values()
        )
        numpy.divide(one, other)
        found.floor.append(time.process_time() - start)
        start = time.process_time()
        draws = Uncertainty(records, settings, DRAWS).draws("ratio")
        found.ours.append(time.process_time() - start)
        found.peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit)
        exact = math.sqrt(8e6 * 12e6 / (5e4 * 1e5))
        if not math.isclose(float(numpy.median(draws)), exact, rel_tol=0.01):
            raise WrongError(f"{case}: the median of the draws is not {exact}")
    return [found]
