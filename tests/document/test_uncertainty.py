"""The uncertainty of the document's own claims, against formulas written out here."""

import math
import subprocess
import sys
from pathlib import Path
from statistics import NormalDist

import pytest

from sphinx_claims.evaluate import open_records
from sphinx_claims.loading import run_conf, settings_from
from sphinx_claims.uncertainty import Method, Uncertainty

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def uncertainty():
    settings = settings_from(run_conf(ROOT), ROOT)
    return Uncertainty(open_records(settings).records, settings)


def test_the_percentiles_of_the_funding_ratio_are_exact(uncertainty):
    # 10 billion over a log-normal with 50 and 100 million for its 5 % and 95 % points.
    middle = (math.log(50e6) + math.log(100e6)) / 2
    deviation = (math.log(100e6) - math.log(50e6)) / (2 * NormalDist().inv_cdf(0.95))
    probabilities = (0.001, 0.05, 0.25, 0.5, 0.75, 0.95, 0.999)
    exact = [
        10e9 / math.exp(middle + NormalDist().inv_cdf(1 - p) * deviation) for p in probabilities
    ]
    assert exact[1] == pytest.approx(100)
    assert exact[5] == pytest.approx(200)
    found = uncertainty.percentiles("funding_ratio", probabilities)
    assert found == pytest.approx(exact, rel=1e-4)
    assert uncertainty.method("funding_ratio") is Method.CLOSED_FORM


def test_the_draws_of_the_funding_ratio_have_its_percentiles(uncertainty):
    draws = sorted(uncertainty.draws("funding_ratio"))
    found = [draws[int(p * len(draws))] for p in (0.05, 0.5, 0.95)]
    assert found == pytest.approx(uncertainty.percentiles("funding_ratio"), rel=1e-4)


def test_a_check_imports_neither_numpy_nor_scipy():
    program = (
        "import sys\n"
        "from sphinx_claims.cli import main\n"
        f"status = main(['check', {str(ROOT)!r}])\n"
        "assert status == 0, status\n"
        "import sphinx_claims.uncertainty\n"
        "print(sorted({name.split('.')[0] for name in sys.modules} & {'numpy', 'scipy', 'pint'}))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    # The records were evaluated, and not taken from somewhere: for that it takes pint.
    assert run.stdout.strip().splitlines()[-1] == "['pint']"


def test_the_funding_ratio_decides_least_about_the_marginal_dollar(uncertainty):
    # By hand, for Y = log₁₀ τ + η log₁₀ ρ with log₁₀ τ even on −2 to 0, η even on 0.3 to 1.2 and
    # spending on interpretability even on 50 to 100 million.
    by_hand = {
        "tractability_span": 0.517,
        "curvature_span": 0.476,
        "interpretability_spend": 0.006,
    }
    found = {share.figure: share.share for share in uncertainty.shares("marginal_advantage")}
    # That spending is log-normal here, between much the same ends.
    assert found == pytest.approx(by_hand, abs=0.01)
    assert min(found, key=found.__getitem__) == "interpretability_spend"
