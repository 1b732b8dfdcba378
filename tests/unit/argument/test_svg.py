"""The drawing of an argument: a link in each box, a name for each, and nothing that is not text."""

import xml.etree.ElementTree as ET

from sphinx_claims.argument import Argument, Link, Node, lay_out, svg_of
from sphinx_claims.model import Verdict

SVG = "{http://www.w3.org/2000/svg}"


def drawn(addresses, text="labs & <others>"):
    nodes = (
        Node(key="a", kind="figure", record="a", text=text, value="10", verdict=Verdict.HOLDS),
        Node(key="b", kind="claim", record="b", text="twice", value="20", verdict=None),
        Node(key="c", kind="statement", record="b", text="“20”", value="", verdict=Verdict.EDGE),
    )
    links = (Link(giver="a", taker="b"), Link(giver="b", taker="c"))
    drawing = lay_out(Argument(nodes=nodes, links=links))
    return ET.fromstring(svg_of(drawing, addresses, "a & b"))  # noqa: S314  (our own drawing)


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
