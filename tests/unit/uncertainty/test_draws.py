import hashlib

import numpy
import pytest

from sphinx_claims.uncertainty.order import order

N = 10_000


@pytest.mark.parametrize("count", [1, 2, 3, 7, 1024, 1025, 100_000])
def test_an_order_has_each_number_once(count):
    assert sorted(order("a", count).tolist()) == list(range(count))


def test_an_order_follows_from_the_name_and_is_the_same_in_every_run():
    # As it came out once: another version of numpy or Python must give the same.
    assert order("figure spend", 10).tolist() == [3, 7, 4, 0, 2, 8, 5, 6, 1, 9]
    assert (order("a", N) == order("a", N)).all()
    assert (order("a", N) != order("b", N)).mean() > 0.99


def test_orders_of_two_names_have_nothing_in_common():
    found = [order(f"figure {letter}", N) for letter in "abcdef"]
    correlations = numpy.corrcoef(found)[numpy.triu_indices(6, 1)]
    # The standard deviation of a correlation of chance is 0.01.
    assert abs(correlations).max() < 0.04


def test_draws_are_the_quantiles_each_once(uncertain):
    draws = uncertain({"x": "3 to 4 | range: spread; distribution: uniform"}, draws=N).draws("x")
    assert sorted(draws) == pytest.approx([3 + (i + 0.5) / N for i in range(N)], rel=1e-12)


def test_draws_of_a_number_are_that_number(uncertain):
    assert uncertain({"x": "3"}, draws=4).draws("x").tolist() == [3, 3, 3, 3]


def test_draws_can_not_be_written_to(uncertain):
    found = uncertain({"x": "3", "y": "1 to 2 | range: spread"}, draws=4)
    for name in ("x", "y"):
        with pytest.raises(ValueError, match="read-only"):
            found.draws(name)[0] = 1.0


DRIVEN = "1 to 2 | range: interval-90; driver: {name: d, correlation: %s}"


@pytest.mark.parametrize(("one", "other"), [(0.8, 0.5), (1, 1), (-1, 1), (0.9, -0.9)])
def test_figures_of_one_driver_are_correlated_by_the_product_of_their_correlations(
    uncertain, one, other
):
    found = uncertain({"x": DRIVEN % one, "y": DRIVEN % other, "z": "1 to 2 | range: interval-90"})
    x, y, z = (numpy.log(found.draws(name)) for name in "xyz")
    assert numpy.corrcoef(x, y)[0, 1] == pytest.approx(one * other, abs=0.01)
    assert abs(numpy.corrcoef(x, z)[0, 1]) < 0.01


def test_a_driver_moves_the_order_alone(uncertain):
    alone = uncertain({"x": "1 to 2 | range: interval-90"}).draws("x")
    driven = uncertain({"x": DRIVEN % 0.8, "y": DRIVEN % 0.5}).draws("x")
    assert (numpy.sort(alone) == numpy.sort(driven)).all()
    assert (alone != driven).any()


def test_a_discrete_figure_has_its_values_as_often_as_their_weights_say(uncertain):
    found = uncertain(
        {"x": '0.3 to 1 | range: spread; distribution: {discrete: {"0.3": 2, "1": 1}}'}, draws=3000
    )
    values, counts = numpy.unique(found.draws("x"), return_counts=True)
    assert (values.tolist(), counts.tolist()) == ([0.3, 1], [2000, 1000])


def test_what_else_a_document_holds_moves_no_byte(uncertain):
    figures = {
        "x": DRIVEN % 0.8,
        "y": DRIVEN % 0.5,
        "z": "0.1 to 0.4 | range: interval-90; distribution: beta",
    }
    claims = {
        "f": "x, y -> return x / y",
        "g": "x, z -> return ln(x) + z",
        "h": "f, g -> return f + g if f > g else f",
    }
    more = {
        "a": "5 to 6 | range: spread",
        "m": DRIVEN % -0.5,
        "zz": "7",
    }

    def everything(found):
        return repr(
            [
                (
                    hashlib.sha256(found.draws(name).tobytes()).hexdigest(),
                    found.percentiles(name),
                    found.mean(name),
                    found.shares(name) if name in claims else (),
                    found.tornado(name) if name in claims else (),
                )
                for name in [*figures, *claims]
            ]
        )

    before = everything(uncertain(figures, claims))
    after = everything(uncertain({**more, **figures}, {"b": "a, m -> return a * m", **claims}))
    assert after == before
    # The claims are of every kind: by a formula, over draws, and draw by draw.
    assert "Method.CLOSED_FORM" in before
    assert "Method.DRAWS" in before
