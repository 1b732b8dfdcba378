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

# The 5 %, 50 % and 95 % points of claims that a page draws or describes, from millions of draws by
# a program of its own, with the distributions and drivers below written out in it.
PERCENTILES = {
    "white_box_effort_share": (0.2613, 0.3324, 0.4106),
    "interpretability_bottom_up": (72.8e6, 132.8e6, 242.2e6),
    "marginal_advantage": (0.1844, 4.10, 92.2),
    "provision_share": (0.0161, 0.1409, 0.4003),
    "cost_per_researcher": (72.8e3, 146.3e3, 294.2e3),
    "people_for_the_money": (110.3, 204.1, 377.9),
}
# The ranges that are not merely plausible, or have another shape than the log-normal.
SHAPES = {
    "benefit_curvature": "plausible, log-uniform",
    "curvature_span": "plausible, uniform",
    "easy_solvability": "plausible, log-uniform",
    "existential_risk_people_interval_2022": "interval-90, log-normal",
    "gemma_scope2_models": "spread, log-uniform",
    "interpretability_bounds_2023": "spread, log-uniform",
    "interpretability_researchers": "spread, log-uniform",
    "other_agendas_people": "spread, log-uniform",
    "outsiders_benefit": "plausible, uniform",
    "researcher_cost": "spread, log-uniform",
    "rivalry": "plausible, uniform",
    "spillover": "plausible, uniform",
    "tractability_span": "plausible, log-uniform",
}
# One driver alone: how generous a review was in counting people, who work on agendas that overlap.
COUNTED = """
    activation_engineering causal_abstractions concept_monitoring data_attribution developmental
    latent_knowledge lie_detection model_diffing other_agendas other_interpretability pragmatic
    representation_geometry reverse_engineering sparse_coding
"""


@pytest.fixture(scope="module")
def uncertainty():
    settings = settings_from(run_conf(ROOT), ROOT)
    return Uncertainty(open_records(settings).records, settings)


@pytest.fixture(scope="module")
def figures():
    return open_records(settings_from(run_conf(ROOT), ROOT)).records.figures.values()


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


@pytest.mark.parametrize("claim", PERCENTILES)
def test_the_percentiles_of_what_pages_draw_are_those_of_another_program(uncertainty, claim):
    assert uncertainty.percentiles(claim) == pytest.approx(PERCENTILES[claim], rel=0.01)


def test_every_range_has_the_shape_that_is_its_own(figures):
    found = {
        figure.id: f"{figure.range_kind.value}, {figure.distribution.shape.value}"
        for figure in figures
        if figure.range_kind and figure.measurement is None
    }
    usual = {id_ for id_, shape in found.items() if shape == "plausible, log-normal"}
    assert len(usual) > len(SHAPES)
    assert {id_: found[id_] for id_ in found.keys() - usual} == SHAPES


def test_what_programs_measure_lies_between_the_seeds(figures):
    found = {
        f"{figure.range_kind.value}, {figure.distribution.shape.value}"
        for figure in figures
        if figure.range_kind and figure.measurement is not None
    }
    assert found == {"spread, log-uniform", "spread, uniform"}


def test_the_counts_of_one_review_move_together_and_nothing_else_does(figures):
    found = {
        figure.id: (figure.driver.name, figure.driver.correlation)
        for figure in figures
        if figure.driver
    }
    counted = [f"{name}_people" for name in COUNTED.split()]
    assert found == dict.fromkeys(counted, ("how the review counts", 0.7))
