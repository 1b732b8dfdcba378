"""The panel in which a reader moves figures: whole for the published values, and never stale."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import sphinx_claims.ext.what_if.script as panel_script
from sphinx_claims.ext.what_if.drawing import tick_values
from sphinx_claims.ext.what_if.html import plain_number
from sphinx_claims.model import Call, Name, Operation
from sphinx_claims.whatif.dots import Axis

if TYPE_CHECKING:
    from conftest import Document

PANEL = """\
```{claims-what-if}
:figures: fines, spend
:dots: spend_for_fines
```
"""
PAGE = f"""\
# Opening

The town spends {{claim}}`about $2 million a year <spend>`, which is
{{claim}}`around 100-to-1 <spend_for_fines>` against what fines bring in.

{PANEL}"""
SCENARIOS = """\
town:
  label: the town
  short: as written
  summary: The town's own figures.

frugal:
  label: a frugal town
  short: frugal
  summary: It spends what fines bring in.
  values:
    spend: {from: fines}
"""
CERTAIN = """

@claim(label="twice spending for spending")
def certain(spend):
    return 2 * spend / spend
"""
SCRIPT = "_static/claims-what-if.js"


@pytest.fixture
def asked(library: Document) -> Document:
    """Return the library with a panel on the page “opening”, and a page of scenarios."""
    library.write("docs/opening.md", PAGE)
    # A claim that is a single number has no dots.
    ranged = "value: 19 to 21 thousand USD/year\n  range: spread"
    library.edit("claims/library.yaml", "value: 20 thousand USD/year", ranged)
    library.edit("claims/library.yaml", '"$20,000 a year"', '"$19,000 to 21,000 a year"')
    library.write("claims/scenarios.yaml", SCENARIOS)
    library.edit("docs/index.md", "ledger\n", "ledger\nscenarios\n")
    library.write("docs/scenarios.md", "# Other views\n\n```{claims-ledger} scenarios\n```\n")
    return library


def section(html: str) -> str:
    found = re.search(r'<section class="claims-what-if".*?</section>', html, re.DOTALL)
    assert found
    return found[0]


def data(html: str) -> Any:
    found = re.search(r'id="claims-what-if-data">(.*?)</script>', html, re.DOTALL)
    assert found
    return json.loads(found[1])


def keys(value: Any) -> Iterator[str]:
    """Yield the keys of all objects in some data."""
    for inner in value.values() if isinstance(value, dict) else value:
        if isinstance(inner, dict | list):
            yield from keys(inner)
    if isinstance(value, dict):
        yield from value


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def test_a_figure_has_a_slider_and_a_box_with_names(asked: Document) -> None:
    assert asked.build("-W") == 0
    panel = section(asked.read("opening.html"))

    assert '<label for="what-if-figure-fines">what fines bring in</label>' in panel
    assert re.search(
        r'<input type="range" id="what-if-figure-fines" [^>]*aria-valuetext="\$19,000 to 21,000',
        panel,
    )
    assert 'aria-label="what fines bring in, in USD a year"' in panel
    assert re.search(r'id="what-if-figure-spend-box" [^>]*value="2" ', panel)
    assert 'aria-describedby="what-if-figure-fines-takes"' in panel
    assert (
        '<p class="takes" id="what-if-figure-fines-takes">It takes one number above 0, which'
        in panel
    )
    # A box for numbers would leave out what it does not take, and read “12,5” as 125.
    assert 'type="number"' not in panel
    assert panel.index("what-if-figure-fines") < panel.index("what-if-figure-spend")


def test_the_slider_stands_where_the_value_is(asked: Document) -> None:
    asked.build("-W")
    html = asked.read("opening.html")
    slider = data(html)["figures"]["spend"]["slider"]
    match = re.search(r'id="what-if-figure-spend" [^>]*value="(\d+)"', section(html))
    assert match
    place = int(match[1]) / slider["steps"]
    value = slider["from"] * (slider["to"] / slider["from"]) ** place * slider["factor"]

    assert value == pytest.approx(2e6, rel=0.02)


def test_scenarios_are_buttons_of_which_the_pages_own_is_pressed(asked: Document) -> None:
    asked.build("-W")
    panel = section(asked.read("opening.html"))

    button = r'data-scenario="(\w+)" aria-pressed="(\w+)" title="([^"]+)">([^<]+)<'
    assert re.findall(button, panel) == [
        ("town", "true", "the town", "as written"),
        ("frugal", "false", "a frugal town", "frugal"),
    ]
    assert '<p class="summary">The town. The town&#x27;s own figures.</p>' in panel
    assert '<h3 id="what-if-whose">Take somebody else\'s figures</h3>' in panel
    assert 'role="group" aria-labelledby="what-if-whose"' in panel


def test_a_scenario_whose_button_says_its_title_has_no_other(asked: Document) -> None:
    asked.edit("claims/scenarios.yaml", "  short: frugal\n", "")
    asked.build("-W")
    panel = section(asked.read("opening.html"))

    assert re.search(r'data-scenario="frugal" aria-pressed="false">a frugal town<', panel)
    assert data(asked.read("opening.html"))["scenarios"][1]["summary"].startswith("It spends what")


def test_statements_stand_in_it_as_they_are_judged(asked: Document) -> None:
    asked.build("-W")
    panel = words(section(asked.read("opening.html")))

    assert "“about $2 million a year” holds $2 million a year" in panel
    assert "“around 100-to-1” holds 95.2 to 105" in panel
    assert (
        "“around 100-to-1” if this were a single number: would hold from $10,000 a year to $40,000"
    ) in panel
    assert "“around 100-to-1” holds until it passes $3.8 million a year or falls below" in panel


def test_statements_that_nothing_moves_are_named_once(asked: Document) -> None:
    asked.build("-W")
    assert 'class="unmoved"' not in asked.read("opening.html")
    asked.edit("docs/opening.md", "against what", "with {claim}`300 people <visitors>`, against")
    asked.edit("docs/opening.md", "bring in.", "bring in, for {claim}`visitors`.")
    assert asked.build("-W") == 0
    panel = words(section(asked.read("opening.html")))

    assert panel.count("2 more statements of this page rest on nothing that can be moved here") == 1
    assert "and stand as written: “300 people” and “300 people”." in panel
    assert data(asked.read("opening.html"))["others"] == {"holds": 2}


def test_dots_are_drawn_for_the_published_values(asked: Document) -> None:
    asked.build("-W")
    panel = section(asked.read("opening.html"))

    assert len(re.findall(r'<circle class="claims-what-if-dot inside"', panel)) == 20
    assert '<p class="of">dollars spent for each dollar of fines</p>' in panel
    assert "20 of 20 equally likely values lie within what “around 100-to-1” accepts" in panel
    assert 'class="claims-what-if-band"' in panel


def test_ticks_are_round_and_few() -> None:
    wide = Axis(low=29.4, high=1041.0, is_log=True)
    widest = Axis(low=1e-6, high=1e12, is_log=True)
    share = Axis(low=0.0, high=1.0, is_log=False)
    around = Axis(low=-3.0, high=4.0, is_log=False)

    assert tick_values(wide) == [50.0, 100.0, 200.0, 500.0, 1000.0]
    assert tick_values(widest) == [1e-6, 1e-3, 1.0, 1e3, 1e6, 1e9, 1e12]
    assert tick_values(share) == [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]
    assert tick_values(around) == [-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0, 4.0]


@pytest.mark.parametrize(
    ("number", "text"),
    [(10.0, "10"), (0.35, "0.35"), (0.1 + 0.2, "0.3"), (1e-7, "1e-07"), (-5.0, "-5")],
)
def test_a_number_box_holds_a_plain_number(number: float, text: str) -> None:
    assert plain_number(number) == text


def test_without_scripts_it_leads_to_the_scenarios(asked: Document) -> None:
    asked.build("-W")
    found = re.search(r"<noscript>(.*?)</noscript>", asked.read("opening.html"), re.DOTALL)

    assert found
    assert '<a href="scenarios.html">Other views</a>' in found[1]


def test_nothing_in_it_needs_inline_styles_or_scripts(asked: Document) -> None:
    asked.build("-W")
    panel = section(asked.read("opening.html"))

    assert "style=" not in panel
    assert not re.search(r"\son\w+=", panel)
    assert re.findall(r"<script[^>]*>", panel) == [
        '<script type="application/json" id="claims-what-if-data">'
    ]


def test_only_a_page_with_a_panel_loads_the_script(asked: Document) -> None:
    asked.build("-W")

    assert re.search(rf'<script defer="defer" src="{SCRIPT}[^"]*">', asked.read("opening.html"))
    assert "what-if.css" in asked.read("opening.html")
    for page in ("index", "fines", "ledger", "search"):
        assert "what-if" not in asked.read(f"{page}.html"), page


def test_the_script_has_the_formulas_of_its_claims_in_one_closure(asked: Document) -> None:
    asked.build("-W")
    script = asked.read(SCRIPT)

    assert script.startswith('(()=>{"use strict";')
    assert script.endswith("})();\n")
    assert '"spend_for_fines":(v)=>div(v["spend"],v["fines"])' in script
    assert "eval(" not in script
    assert not re.search(r"^\s*(//|/\*\*)", script, re.MULTILINE)


def test_every_part_of_the_script_is_in_it() -> None:
    parts = {file.stem for file in panel_script.FOLDER.glob("*.js")}

    assert {*panel_script.FIRST, *panel_script.CALLED, *panel_script.PARTS} == parts
    assert parts


def test_the_script_has_only_the_functions_that_its_formulas_call() -> None:
    plain = {"ratio": Operation("/", Name("a"), Name("b"))}
    quantile = {"score": Call("normal_quantile", (Name("a"),))}

    assert not re.search(r"\b(sqrt|normal\w+)=", panel_script.script_text(plain))
    found = panel_script.script_text(quantile)
    assert re.findall(r"\b(sqrt|normal\w+)=", found) == ["normalCdf", "normalQuantile"]


def test_the_parts_of_the_script_are_not_copied_by_themselves(asked: Document) -> None:
    asked.build("-W")

    there = {file.stem for file in (asked.out / "_static").rglob("*.js")}
    assert "claims-what-if" in there
    assert there.isdisjoint({*panel_script.FIRST, *panel_script.CALLED, *panel_script.PARTS})


def test_a_document_without_a_panel_has_no_script(asked: Document) -> None:
    asked.build("-W")
    assert (asked.out / SCRIPT).is_file()
    asked.edit("docs/opening.md", PANEL, "")
    assert asked.build("-W") == 0

    assert not (asked.out / SCRIPT).exists()


def test_two_builds_give_the_same_bytes(asked: Document) -> None:
    asked.build("-W", name="one")
    one = asked.bytes()
    asked.build("-W", name="other")

    assert asked.bytes() == one


def test_a_build_without_a_change_writes_nothing(asked: Document) -> None:
    asked.build("-W")
    before = (asked.out / SCRIPT).stat().st_mtime_ns
    asked.build("-W")

    assert asked.pages_written == set()
    assert (asked.out / SCRIPT).stat().st_mtime_ns == before


def test_an_edit_of_a_figure_writes_the_page_anew(asked: Document) -> None:
    asked.build("-W")
    asked.edit("claims/library.yaml", "19 to 21 thousand USD/year", "24 to 26 thousand USD/year")
    asked.edit("claims/library.yaml", "$19,000 to 21,000 a year", "$24,000 to 26,000 a year")
    assert asked.build("-W") == 0

    assert "opening" in asked.pages_written
    assert data(asked.read("opening.html"))["figures"]["fines"]["low"] == 24_000.0
    incremental = asked.bytes()
    asked.build("-W", name="clean")
    assert asked.bytes() == incremental


def test_an_edit_of_a_function_writes_page_and_script_anew(asked: Document) -> None:
    asked.build("-W")
    asked.edit("claims/library.py", "spend / fines", "spend / fines * 1")
    assert asked.build("-W") == 0

    # Its address on the page holds a digest of the script.
    assert "opening" in asked.pages_written
    assert '(div(v["spend"],v["fines"])*1.0)' in asked.read(SCRIPT)


def test_an_edit_of_a_scenario_writes_the_page_anew(asked: Document) -> None:
    asked.build("-W")
    asked.edit("claims/scenarios.yaml", "short: frugal", "short: thrifty")
    assert asked.build("-W") == 0

    assert ">thrifty</button>" in asked.read("opening.html")


@pytest.mark.parametrize("builder", ["text", "latex", "singlehtml", "epub"])
def test_any_other_builder_has_a_sentence_with_a_link(asked: Document, builder: str) -> None:
    arguments = ["-D", "version=1", "-D", "epub_copyright=none"] if builder == "epub" else []
    assert asked.build(*arguments, builder=builder) == 0
    name = {"text": "opening.txt", "epub": "opening.xhtml", "singlehtml": "index.html"}
    text = asked.read(name.get(builder, "thelibrary.tex"))
    shown = " ".join(re.sub(r"<[^>]*>", "", text).split())

    assert "Every statement is judged by other figures on the page" in shown
    assert "claims-what-if-data" not in text


def test_the_text_beside_a_page_has_the_sentence_and_no_data(asked: Document) -> None:
    asked.build("-W")
    text = asked.read("opening.txt")

    assert "judged by other figures on the page" in " ".join(text.split())
    assert "aria-" not in text
    assert "{" not in text


@pytest.mark.parametrize(
    ("directive", "said"),
    [
        (":figures: spending\n", "“spending” is no figure"),
        (":figures: visitors\n", "no statement of this page rests on “visitors”"),
        (":dots: spend\n", "“spend” is no claim"),
        (":dots: certain\n", "“certain” is a single number and no range"),
        (":shape: wide\n", "has no option “shape”"),
        (":figures spend\n", "can't be read"),
        ("spend\n", "has lines below it that it does not read"),
    ],
)
def test_what_can_not_be_made_is_told_and_marked(
    asked: Document, directive: str, said: str
) -> None:
    function = (asked.folder / "claims/library.py").read_text("utf-8")
    asked.write("claims/library.py", f"{function}{CERTAIN}")
    asked.edit("docs/opening.md", PANEL, f"```{{claims-what-if}}\n{directive}```\n")

    assert asked.build() == 2
    assert said in asked.log
    assert "error[what-if-invalid]" in asked.log
    assert "claim-error" in asked.read("opening.html")
    assert "claims-what-if-data" not in asked.read("opening.html")


def test_a_name_after_the_directive_is_told(asked: Document) -> None:
    asked.edit("docs/opening.md", "{claims-what-if}", "{claims-what-if} spend")

    assert asked.build() == 2
    assert "takes no name after it" in asked.log


def test_a_second_panel_on_a_page_is_told_and_the_first_stands(asked: Document) -> None:
    asked.write("docs/opening.md", f"{PAGE}\n{PANEL}")

    assert asked.build() == 2
    assert "a page has one panel at the most" in asked.log
    html = asked.read("opening.html")
    assert html.count('id="claims-what-if-data"') == 1
    assert "this panel can't be made" in html


def test_a_page_that_states_nothing_has_nothing_to_move(asked: Document) -> None:
    asked.write("docs/opening.md", "# Opening\n\n```{claims-what-if}\n```\n")

    assert asked.build() == 2
    assert "rests on a figure that a reader could move" in asked.log


def test_what_no_expression_computes_is_left_out_and_named(asked: Document) -> None:
    asked.edit(
        "claims/library.py",
        "    return spend / fines",
        "    if fines > spend:\n        return 1\n    return spend / fines",
    )
    asked.edit("docs/opening.md", ":dots: spend_for_fines\n", "")
    asked.edit("docs/opening.md", "fines, spend", "spend")

    assert asked.build() == 0
    assert "notice[what-if-partial]" in asked.log
    panel = words(section(asked.read("opening.html")))
    assert "Not judged anew here: “around 100-to-1”" in panel
    # As in “the_script_has_the_formulas_of_its_claims”, where there is one.
    assert "(v)=>" not in asked.read(SCRIPT)
    assert "const FORMULAS={};" in asked.read(SCRIPT)


def test_the_search_reads_the_sentence_and_not_the_data(asked: Document) -> None:
    asked.build("-W")
    index = (Path(asked.out) / "searchindex.js").read_text("utf-8")
    terms = json.loads(index.removeprefix("Search.setIndex(").removesuffix(")"))["terms"]
    own = {key.lower() for key in keys(data(asked.read("opening.html"))) if not key.islower()}

    # Names that no sentence has, such as “endByEnd”.
    assert "endbyend" in own
    assert own.isdisjoint(terms)
    assert "statement" in terms


def test_no_figure_can_have_the_name_of_a_part_of_the_panel(asked: Document) -> None:
    assert asked.build("-W") == 0
    ids = re.findall(r' id="([^"]+)"', asked.read("opening.html"))
    assert len(ids) == len(set(ids))
    controls = {name for name in ids if name.startswith("what-if-figure-")}
    assert {"what-if-figure-fines", "what-if-figure-spend"} <= controls
    assert {"what-if", "what-if-title"} <= set(ids) - controls


def test_numbers_that_no_panel_can_take_are_told(asked: Document) -> None:
    asked.edit("claims/library.yaml", "value: 2 million USD/year", "value: 5e-324 USD/year")
    assert asked.build() > 0
    assert "Traceback" not in asked.log
    assert "threw an exception" not in asked.log
