import pytest

from sphinx_claims.evaluate import Recomputation, UncomputableError

MONTHLY = """
@claim(label="dollars a month for each dollar of fines", unit="USD/month")
def monthly(ratio, fines):
    return ratio * fines
"""
BRANCH = """
@claim(label="the ratio, or none")
def branch(ratio):
    if ratio > 1000:
        raise SystemExit
    return ratio
"""


@pytest.fixture
def recomputed(document):
    """Return a claim's value with some figures as points, as the kept records give it."""

    def quantity_of(name, points, **options):
        records = document.records()
        recomputation = Recomputation(records, document.settings())
        return recomputation.quantity(records.claims[name], points, **options)

    return quantity_of


def test_with_no_points_a_claim_is_what_it_was(document, recomputed):
    document.add(document.functions, MONTHLY)
    document.add(document.functions, BRANCH)
    for name, claim in document.records().claims.items():
        assert recomputed(name, {}) == claim.quantity


def test_a_point_takes_the_place_of_a_range_and_the_others_keep_theirs(recomputed):
    point = recomputed("ratio", {"fines": 80_000.0})
    assert (point.low, point.central, point.high) == (125.0, 125.0, 125.0)
    ranged = recomputed("ratio", {"spend": 20e6})
    assert (ranged.low, ranged.high) == (200.0, 400.0)


def test_points_and_values_are_in_the_units_of_their_records(document, recomputed):
    document.add(document.functions, MONTHLY)
    monthly = recomputed("monthly", {"spend": 24e6, "fines": 80_000.0})
    assert monthly.central == pytest.approx(2e6)
    assert str(monthly.unit) == "USD/month"


def test_a_figure_in_another_unit_than_the_base_is_converted(document, recomputed):
    document.add(
        document.figures,
        "rent:\n  label: a\n  value: 1 million USD/month\n  basis: reported\n  as_of: 2025\n"
        '  review_by: 2030\n  source: {ref: budget, excerpt: "$1 million a month"}\n  scope: A.\n',
    )
    document.add(
        document.functions, '@claim(label="r")\ndef r(rent, spend):\n    return rent / spend\n'
    )
    assert recomputed("r", {}).central == pytest.approx(1.2)
    assert recomputed("r", {"rent": 2e6}).central == pytest.approx(2.4)


def test_a_claim_that_is_no_expression_is_computed_by_its_function(document, recomputed):
    document.add(document.functions, BRANCH)
    assert document.records().claims["branch"].formula is None
    assert recomputed("branch", {"fines": 20_000.0}).central == 500.0


def test_whatever_a_function_raises_a_claim_has_no_value_there(document, recomputed):
    document.add(document.functions, BRANCH)
    with pytest.raises(UncomputableError, match="branch"):
        recomputed("branch", {"fines": 1_000.0})
    with pytest.raises(UncomputableError, match="ratio"):
        recomputed("ratio", {"fines": 0.0})


def test_a_claim_is_an_expression_where_all_that_it_rests_on_are(document):
    document.add(document.functions, MONTHLY)
    document.add(document.functions, BRANCH)
    document.add(
        document.functions, '@claim(label="b")\ndef upon(branch):\n    return branch * 2\n'
    )
    records = document.records()
    recomputation = Recomputation(records, document.settings())
    found = {name: recomputation.is_expression(claim) for name, claim in records.claims.items()}
    assert found == {"ratio": True, "monthly": True, "branch": False, "upon": False}


def test_with_no_points_inside_only_the_corners_are_tried(document, recomputed):
    document.add(
        document.functions,
        '@claim(label="a hump", unit="USD^2/year^2")\n'
        "def hump(fines, spend):\n    return (spend - fines) * fines * 0 + fines**2\n",
    )
    document.edit(document.functions, "* 0 + fines**2", "- (fines - spend / 133.3) ** 2 * 1e6")
    corners = recomputed("hump", {}, inside=0)
    assert recomputed("hump", {}).high > corners.high
