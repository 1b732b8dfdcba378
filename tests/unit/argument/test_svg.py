"""The drawing of an argument: a link in each box, a name for each, and nothing that is not text."""

import xml.etree.ElementTree as ET
from itertools import pairwise

from sphinx_claims.argument import Argument, Link, Node, lay_out, svg_of
from sphinx_claims.model import Verdict

SVG = "{http://www.w3.org/2000/svg}"


def node(key, kind="figure", verdict=None, **kwargs):
    return Node(key=key, kind=kind, record=key, text=key, value="", verdict=verdict, **kwargs)


def drawn(addresses, text="labs & <others>"):
    nodes = (
        Node(key="a", kind="figure", record="a", text=text, value="10", verdict=Verdict.HOLDS),
        Node(key="b", kind="claim", record="b", text="twice", value="20", verdict=None),
        Node(key="c", kind="statement", record="b", text="“20”", value="", verdict=Verdict.EDGE),
    )
    links = (Link(giver="a", taker="b"), Link(giver="b", taker="c"))
    return parsed(Argument(nodes=nodes, links=links), addresses)[0]


def parsed(argument, addresses):
    drawings = f"<all>{svg_of(lay_out(argument), addresses, 'a & b')}</all>"
    return list(ET.fromstring(drawings))  # noqa: S314  (our own drawings)


def test_each_box_with_an_address_is_a_link_that_says_what_it_leads_to():
    root = drawn({"a": "record/a.html?x=1&y=2", "c": "index.html#c"})
    links = {link.get("href"): link.get("aria-label") for link in root.iter(f"{SVG}a")}
    assert links == {
        "record/a.html?x=1&y=2": "figure: labs & <others>; 10; ✓ holds",
        "index.html#c": "statement: “20”; ≈ edge",
    }
    assert [group.get("class") for group in root.iter(f"{SVG}g")] == ["claim-argument-claim"]


def test_what_a_box_is_shows_without_colour():
    root = drawn({})
    frames = {
        group.get("class"): [rect.get("rx") for rect in group.iter(f"{SVG}rect")]
        for group in root.iter(f"{SVG}g")
    }
    assert frames == {
        "claim-argument-figure": ["0"],
        "claim-argument-claim": ["0", "0"],
        "claim-argument-statement": ["9"],
    }


def test_the_words_are_all_there_in_order():
    root = drawn({})
    words = [text.text for text in root.iter(f"{SVG}text")]
    assert words == ["labs & <others>", "10", "✓ holds", "twice", "20", "“20”", "≈ edge"]


def test_a_path_leads_from_box_to_box():
    root = drawn({})
    assert len(list(root.iter(f"{SVG}path"))) == 2


def test_no_line_of_style_stands_in_it():
    assert not [one for one in drawn({}).iter() if one.get("style") or one.tag == f"{SVG}style"]


def test_what_hangs_together_is_a_part_with_a_name():
    nodes = tuple(node(key) for key in "abcd")
    links = (Link(giver="a", taker="b"), Link(giver="c", taker="d"))
    parts = parsed(Argument(nodes=nodes, links=links), {})
    assert [part.get("aria-label") for part in parts] == [
        "a & b, part 1 of 2",
        "a & b, part 2 of 2",
    ]
    assert drawn({}).get("aria-label") == "a & b"


def test_a_map_that_would_be_too_small_to_read_is_not_shrunk():
    def classes(count):
        keys = [f"n{number}" for number in range(count)]
        links = tuple(Link(giver=one, taker=two) for one, two in pairwise(keys))
        (part,) = parsed(Argument(nodes=tuple(map(node, keys)), links=links), {})
        return part.get("class").split()

    assert "claim-argument-fits" in classes(5)
    assert "claim-argument-fits" not in classes(6)


def test_an_assumption_has_no_colour_of_a_verdict_unless_something_is_amiss():
    nodes = (
        node("a", verdict=Verdict.HOLDS, is_assumed=True),
        node("b", verdict=Verdict.FAILS, is_assumed=True),
        node("c", kind="claim"),
    )
    links = (Link(giver="a", taker="c"), Link(giver="b", taker="c"))
    (part,) = parsed(Argument(nodes=nodes, links=links), {})
    classes = {one.text: one.get("class") for one in part.iter(f"{SVG}text")}
    assert classes["assumed"] == "claim-argument-standing"
    assert classes["assumed, ✗ fails"] == "claim-argument-standing claim-fails"
