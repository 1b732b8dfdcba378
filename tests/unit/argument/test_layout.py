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
def test_no_two_boxes_touch_and_all_lie_within_the_drawing(found):
    drawing = lay_out(found)
    assert {box.node.key for box in drawing.boxes} == {one.key for one in found.nodes}
    for box in drawing.boxes:
        assert -0.2 <= box.x <= drawing.width - WIDTH + 0.2
        assert -0.2 <= box.y <= drawing.height - box.height + 0.2
    for one, other in combinations(drawing.boxes, 2):
        across = abs(one.x - other.x) >= WIDTH
        down = one.y + one.height < other.y or other.y + other.height < one.y
        assert across or down


@given(arguments())
def test_every_path_runs_from_its_givers_right_side_to_its_takers_left_side(found):
    drawing = lay_out(found)
    boxes = {box.node.key: box for box in drawing.boxes}
    assert {(path.giver, path.taker) for path in drawing.paths} == {
        (link.giver, link.taker) for link in found.links
    }
    for path in drawing.paths:
        giver, taker = boxes[path.giver], boxes[path.taker]
        assert path.points[0] == pytest.approx((giver.x + WIDTH, giver.y + giver.height / 2), abs=1)
        assert path.points[-1] == pytest.approx((taker.x, taker.y + taker.height / 2), abs=1)
        across = [x for x, _ in path.points]
        assert across == sorted(across)


def test_what_hangs_together_stands_together():
    drawing = lay_out(argument([("a", "b"), ("c", "d")]))
    top = {box.node.key: box.y for box in drawing.boxes}
    assert max(top["a"], top["b"]) < min(top["c"], top["d"])


def test_a_long_label_makes_a_higher_box():
    long = "what the world spends on understanding what its machines compute"
    boxes = {b.node.key: b for b in lay_out(argument([("a", "b")], a=long)).boxes}
    assert " ".join(boxes["a"].text) == long
    assert boxes["a"].height > boxes["b"].height


def test_an_empty_argument_takes_no_room():
    drawing = lay_out(Argument(nodes=(), links=()))
    assert (drawing.width, drawing.height, drawing.boxes) == (0, 0, ())


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
