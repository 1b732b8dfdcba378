import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from dataclasses import replace
from itertools import pairwise

import pytest

from sphinx_claims.plots import inline_svg, print_svg
from sphinx_claims.plots.colours import NAMES, PRINTED
from sphinx_claims.plots.drawing import draw
from sphinx_claims.plots.drawing.points import STYLES, Name, spread
from sphinx_claims.plots.drawing.ticks import position, ticks
from sphinx_claims.plots.picture import Axis, Band, Dots, Line, Lines, Points, Row, Rows
from sphinx_claims.wording import Unit

DOLLARS = Axis(
    low=1e6,
    high=1e9,
    title="what it costs ($, and more $)",
    is_log=True,
    unit=Unit.parse("USD/year"),
)
ROWS = (
    Row(label="main", detail="$5 million & more", low=5e6, high=9e6, is_main=True),
    Row(label="a point", detail="", low=2e8, high=2e8, central=2e8),
    Row(label="a range", detail="<narrow>", low=2e6, high=3e7, heading="Parts of it"),
)
SHARE = Axis(low=0.0, high=1.0, title="a share")
SHARES = (Row(label="a method", detail="0.5 with each seed", low=0.5, high=0.5, central=0.5),)
MARKED = (
    Band(low=0.1, high=0.1, label="chance: 0.1"),
    Band(low=1.0, high=1.0, label="all of them: 1"),
)
PICTURES = {
    "points": Rows(
        axis=DOLLARS,
        rows=ROWS,
        band=Band(low=5e6, high=9e6, label=""),
    ),
    "wide": Rows(axis=DOLLARS, rows=ROWS, is_wide=True),
    "marked": Rows(axis=SHARE, rows=SHARES, marks=MARKED),
    "measured": Points(
        across=replace(DOLLARS, is_reversed=True, places=((1e6, "1e6"), (1e9, "1e9"))),
        upright=SHARE,
        lines=tuple(
            Line(
                label=f"line {number} of several with a long name",
                points=((1e6, 0.0), (1e9, 0.9)),
                range=((0.0, 0.2), (0.9, 0.9)),
            )
            for number in range(5)
        ),
        marks=MARKED,
    ),
    "bars": Rows(
        axis=DOLLARS,
        rows=(Row(label="an input", detail="at 1: 2", low=2e6, high=3e8),),
        band=Band(low=4e7, high=4e7, label=""),
        shape="bars",
    ),
    "dots": Dots(
        axis=SHARE,
        values=(0.1, 0.11, 0.12, 0.5, 0.9),
        band=Band(low=0.0, high=0.5, label="“at most half” accepts 0 to 0.5"),
    ),
    "lines": Lines(
        across=DOLLARS,
        upright=SHARE,
        lines=(
            Line(label="1", points=((1e6, 0.1), (1e9, 0.9))),
            Line(label="2", points=((1e6, 0.2), (1e9, 0.3))),
        ),
        legend="another",
        band=Band(low=0.95, high=1.0, label="“almost certain”"),
    ),
    "steps": Lines(
        across=Axis(low=2024.2, high=2025.4, title="", is_time=True),
        upright=DOLLARS,
        lines=(
            Line(
                label="",
                points=((2024.2, 4e6), (2025.0, 5e7), (2025.4, 5e7)),
                range=((3e6, 5e6), (5e7, 5e7), (5e7, 5e7)),
            ),
        ),
        is_stepped=True,
    ),
}
MARKS = "|".join(NAMES)


def parsed(svg):
    return ET.fromstring(svg)  # noqa: S314  (it is our own)


@pytest.fixture(scope="module", params=PICTURES)
def svg(request):
    return draw(PICTURES[request.param])


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_a_picture_is_drawn_alike_every_time(picture):
    assert draw(picture) == draw(picture)


def test_settings_made_elsewhere_have_no_part_in_a_drawing():
    import matplotlib as mpl  # noqa: PLC0415  (no other test needs it)

    picture = PICTURES["lines"]
    plain = draw(picture)
    with mpl.rc_context({"lines.linewidth": 9.0, "svg.fonttype": "none", "font.size": 30.0}):
        assert draw(picture) == plain
        assert mpl.rcParams["svg.fonttype"] == "none"


def test_a_drawing_holds_no_date_no_style_sheet_and_no_text_that_needs_a_font(svg):
    tags = {element.tag.rpartition("}")[2] for element in parsed(svg).iter()}
    assert tags.isdisjoint({"style", "metadata", "text", "script", "image"})
    # A host that lets a page have no style of its own would draw all of it black.
    assert not [element.tag for element in parsed(svg).iter() if "style" in element.attrib]
    assert "path" in tags


def test_a_drawing_fits_a_phone_unless_it_is_for_paper(request, svg):
    root = parsed(svg)
    assert "width" not in root.attrib
    assert "height" not in root.attrib
    is_wide = request.node.callspec.params["svg"] == "wide"
    assert root.get("viewBox", "").startswith("0 0 600 " if is_wide else "0 0 360 ")


def test_on_paper_the_words_of_a_row_stand_beside_its_mark_and_take_less_height():
    heights = [
        float(parsed(draw(PICTURES[name])).get("viewBox").split()[3]) for name in ("wide", "points")
    ]
    assert heights[0] < heights[1]
    words = [
        (float(found[1]), float(found[2]))
        for element in parsed(draw(PICTURES["wide"])).iter()
        if (found := re.match(r"translate\((\S+) (\S+)\).*scale", element.get("transform", "")))
    ]
    below = max(y for x, y in words if x == 9.0)
    assert all(x == 9.0 for x, y in words if y <= below)
    assert all(x > 300.0 for x, y in words if y > below)


def test_every_colour_is_one_of_the_marks(svg):
    assert set(re.findall(r"#[0-9a-f]{6}", svg)) <= NAMES.keys()
    assert not re.search(r"(?:fill|stroke): ?(?!none|#|url)[a-z(]", svg)


def test_a_page_and_paper_have_the_same_drawing_in_other_colours(svg):
    inline = inline_svg(svg, "claim-plot", "what it shows")
    printed = print_svg(svg, "what it shows")
    colour = re.compile(r"var\(--claim-plot-[a-z]+\)|" + "|".join(PRINTED.values()))
    bare = [
        re.findall(r"<(?:path|g|use)[^>]*>", colour.sub("", text)) for text in (inline, printed)
    ]
    assert bare[0]
    assert bare[0] == bare[1]
    assert "var(" not in printed
    assert not re.search(MARKS, inline + printed)
    assert not set(PRINTED.values()) & set(re.findall(r"#[0-9a-f]{6}", inline))


def test_two_drawings_in_one_page_share_no_id(svg):
    one, other = (inline_svg(svg, anchor, "alike") for anchor in ("plot-a-1", "plot-a-2"))
    ids = [set(re.findall(r' id="([^"]+)"', text)) for text in (one, other)]
    assert ids[0]
    assert not ids[0] & ids[1]
    for text, there in zip((one, other), ids, strict=True):
        meant = set(re.findall(r'href="#([^"]+)"|url\(#([^)]+)\)', text))
        assert {first or second for first, second in meant} == there


def test_the_alternative_is_the_name_of_the_drawing_and_is_escaped(svg):
    said = 'It shows "$5 & more" <here>.'
    root = parsed(inline_svg(svg, "plot", said))
    assert root.get("role") == "img"
    assert root.get("aria-label") == said
    paper = parsed(print_svg(svg, said))
    assert paper.find("{http://www.w3.org/2000/svg}title").text == said
    # Three quarters of what it is on a screen, where letters are larger.
    width = float(root.get("viewBox").split()[2])
    assert paper.get("width") == f"{0.75 * width:g}pt"


def test_a_dollar_sign_starts_no_formula():
    # As a formula, what stands between two of them would be set in slanted letters of its own
    # font, and the signs themselves would be gone.
    with_dollars = draw(PICTURES["points"])
    without = draw(
        Rows(
            axis=replace(DOLLARS, title="what it costs (, and more )"),
            rows=PICTURES["points"].rows,
            band=PICTURES["points"].band,
        )
    )
    assert with_dollars.count("<use") > without.count("<use")


def test_nothing_that_is_drawn_leaves_the_sheet(svg):
    root = parsed(svg)
    _, _, width, height = map(float, root.get("viewBox").split())
    for element in root.iter():
        found = re.match(r"translate\(([-\d.]+) ([-\d.]+)\)", element.get("transform", ""))
        if found and "scale" in element.get("transform"):
            x, y = float(found[1]), float(found[2])
            assert 0 <= x < width
            assert 0 < y <= height


def test_drawing_imports_no_pyplot():
    code = (
        "import sys\n"
        "from sphinx_claims.plots.drawing import draw\n"
        "from sphinx_claims.plots.picture import Axis, Dots\n"
        "draw(Dots(axis=Axis(low=0.0, high=1.0, title='x'), values=(0.5,)))\n"
        "print('matplotlib.pyplot' in sys.modules, 'matplotlib' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]


def middle(name, at):
    return at + name.height / 2


def test_names_beside_a_plot_stand_at_their_lines_as_far_as_they_have_room():
    far, near, nearer = (
        Name(lines, at, 0) for lines, at in ((("a",), 50.0), (("b",), 150.0), (("c", "d"), 151.0))
    )
    (_, first), (_, second), (_, third) = spread([nearer, far, near], 10.0, 220.0)
    assert middle(far, first) == 50.0
    assert third == second + near.height
    assert middle(near, second) == 150.0
    # At the foot they go up.
    low = [Name(("a",), 219.0, 0), Name(("b",), 219.5, 0), Name(("c",), 220.0, -1)]
    edges = [edge for _, edge in spread(low, 10.0, 220.0)]
    assert edges == sorted(edges)
    assert all(after - before >= low[0].height for before, after in pairwise(edges))
    assert edges[-1] + low[0].height < 230.0


def test_a_reversed_axis_begins_with_its_greatest_value():
    axis = replace(SHARE, is_reversed=True)
    assert (position(axis, 1.0), position(axis, 0.0)) == (0.0, 1.0)


def test_an_axis_has_the_numbers_that_it_is_given_where_they_have_room():
    axis = replace(SHARE, places=((0.0, "0"), (0.3, "30"), (1.0, "100")))
    assert [tick.label for tick in ticks(axis, 300.0)] == ["0", "30", "100"]
    assert [tick.label for tick in ticks(axis, 60.0)] != ["0", "30", "100"]


def test_lines_of_measured_points_are_told_apart_without_their_colours():
    assert len({stroke for _, stroke, _ in STYLES}) == len(STYLES)
    assert len({mark for _, _, mark in STYLES}) == len(STYLES)
