"""Where the boxes of a map stand: apart, givers at the left of takers, and the same every time."""

import os
import subprocess
import sys
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_claims.argument import Argument, Link, Node, lay_out
from sphinx_claims.argument.layout import WIDTH


def node(key, text="a label", kind="figure"):
    return Node(key=key, kind=kind, record=key, text=text, value="10", verdict=None)


def argument(links, **texts):
    keys = dict.fromkeys(key for link in links for key in link)
    return Argument(
        nodes=tuple(node(key, texts.get(key, "a label")) for key in keys),
        links=tuple(Link(giver=giver, taker=taker) for giver, taker in links),
    )


@st.composite
def arguments(draw):
    count = draw(st.integers(2, 9))
    pairs = [(f"n{a}", f"n{b}") for a, b in combinations(range(count), 2)]
    return argument(draw(st.lists(st.sampled_from(pairs), min_size=1, unique=True)))


@given(arguments())
def test_no_two_boxes_touch_and_all_lie_within_their_drawing(found):
    drawings = lay_out(found)
    keys = [box.node.key for drawing in drawings for box in drawing.boxes]
    assert sorted(keys) == sorted(one.key for one in found.nodes)
    assert len({drawing.width for drawing in drawings}) == 1
    for drawing in drawings:
        for box in drawing.boxes:
            assert -0.2 <= box.x <= drawing.width - WIDTH + 0.2
            assert -0.2 <= box.y <= drawing.height - box.height + 0.2
        for one, other in combinations(drawing.boxes, 2):
            across = abs(one.x - other.x) >= WIDTH
            down = one.y + one.height < other.y or other.y + other.height < one.y
            assert across or down


@given(arguments())
def test_every_path_runs_from_its_givers_right_side_to_its_takers_left_side(found):
    drawings = lay_out(found)
    boxes = {box.node.key: box for drawing in drawings for box in drawing.boxes}
    paths = [path for drawing in drawings for path in drawing.paths]
    assert {(path.giver, path.taker) for path in paths} == {
        (link.giver, link.taker) for link in found.links
    }
    for path in paths:
        giver, taker = boxes[path.giver], boxes[path.taker]
        assert path.points[0] == pytest.approx((giver.x + WIDTH, giver.y + giver.height / 2), abs=1)
        assert path.points[-1] == pytest.approx((taker.x, taker.y + taker.height / 2), abs=1)
        across = [x for x, _ in path.points]
        assert across == sorted(across)


def test_what_hangs_together_is_a_drawing_of_its_own():
    drawings = lay_out(argument([("a", "b"), ("c", "d"), ("d", "e")]))
    found = [{box.node.key for box in drawing.boxes} for drawing in drawings]
    assert found == [{"a", "b"}, {"c", "d", "e"}]


def test_an_argument_of_five_columns_fits_beside_a_list_of_pages():
    (drawing,) = lay_out(argument([("a", "b"), ("b", "c"), ("c", "d"), ("d", "e")]))
    assert len({box.x for box in drawing.boxes}) == 5
    assert drawing.width <= 838


def test_a_long_label_makes_a_higher_box():
    long = "what the world spends on understanding what its machines compute"
    (drawing,) = lay_out(argument([("a", "b")], a=long))
    boxes = {b.node.key: b for b in drawing.boxes}
    assert " ".join(boxes["a"].text) == long
    assert boxes["a"].height > boxes["b"].height


def test_an_empty_argument_takes_no_room():
    assert lay_out(Argument(nodes=(), links=())) == ()


def test_the_places_do_not_follow_pythons_order_of_sets():
    program = (
        "from sphinx_claims.argument import *\n"
        "keys = 'abcdefgh'\n"
        "nodes = [Node(key=k, kind='figure', record=k, text=k, value='', verdict=None)"
        " for k in keys]\n"
        "links = [Link(giver=g, taker=t) for g, t in"
        " ['af', 'bf', 'cf', 'ce', 'de', 'eg', 'fg', 'ah', 'gh']]\n"
        "print(lay_out(Argument(nodes=tuple(nodes), links=tuple(links))))"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(printed) == 1
