"""Plots on a page: drawn in it, told in words elsewhere, never stale, and never a hole."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from docutils import nodes
from sphinx.builders.text import TextBuilder

from tests.measuring import LIMITS, METHODS, stated, write_measured

if TYPE_CHECKING:
    from conftest import Document

CURVES = """\
```{claims-plot} curves spend_for_fines over spend by fines
:range: 1 to 4 million USD/year
:values: 10 thousand, 20 thousand
```
"""
FOREST = "```{claims-plot} forest spend\n```\n"
PAGE = f"# Opening\n\n{FOREST}\n{CURVES}"
EVIDENCE = """\
  evidence:
    - {of: fines, relation: part, note: fines pay for books}
"""
SCOPE = "  scope: Wages, books and the building.\n"


@pytest.fixture
def plotted(library: Document) -> Document:
    """Return a document with two plots on the page “opening”."""
    library.edit("claims/library.yaml", SCOPE, SCOPE + EVIDENCE)
    library.write("docs/opening.md", PAGE)
    return library


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def svgs(html: str) -> list[str]:
    return re.findall(r"<svg.*?</svg>", html, re.DOTALL)


def drawn(html: str) -> list[str]:
    return [svg for svg in svgs(html) if "claim-plot-drawing" in svg]


def test_a_plot_stands_in_the_page_with_its_name_its_caption_and_its_data(
    plotted: Document,
) -> None:
    assert plotted.build("-W") == 0
    page = plotted.read("opening.html")
    forest, curves = drawn(page)
    assert forest.startswith('<svg role="img" aria-label="Forest plot on a logarithmic axis')
    assert 'aria-label="Curves of ' in curves
    assert "var(--claim-plot-mark)" in forest
    said = words(page)
    assert (
        "What the town spends on its library: the figure, $2 million a year, against 1 published "
        "estimate. The figure agrees with 1 part." in said
    )
    tables = re.findall(r"<details.*?</details>", page, re.DOTALL)
    assert len(tables) == 2
    fines = "what fines bring in $20,000 a year 2025 a part; the figure is not smaller; fines pay"
    assert fines in words(tables[0])
    assert 'href="record/fines.html"' in tables[0]


def test_no_id_stands_twice_in_the_page(plotted: Document) -> None:
    plotted.write("docs/opening.md", PAGE + FOREST)
    assert plotted.build("-W") == 0
    page = plotted.read("opening.html")
    assert len(drawn(page)) == 3
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_a_plot_styles_nothing_but_itself_and_runs_no_script(plotted: Document) -> None:
    plotted.build("-W")
    for svg in drawn(plotted.read("opening.html")):
        assert "<style" not in svg
        assert "<script" not in svg


@pytest.mark.parametrize("builder", ["text", "latex", "man", "xml"])
def test_a_builder_that_shows_no_svg_has_the_plot_in_words(plotted: Document, builder: str) -> None:
    assert plotted.build("-W", builder=builder) == 0
    files = [file for name, file in plotted.bytes().items() if not name.endswith((".pdf", ".png"))]
    said = words(" ".join(file.decode("utf-8", "replace") for file in files))
    flat = said.replace("\\", "")
    assert "The figure agrees with 1 part" in flat
    assert "a part; the figure is not smaller; fines pay for books" in re.sub(r"[|\s]+", " ", flat)
    assert "<svg" not in said


def test_a_builder_that_takes_files_gets_one_in_fixed_colours(
    plotted: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: dict[str, str] = {}

    def write(self: TextBuilder, docname: str, doctree: nodes.document) -> None:
        self.post_process_images(doctree)
        for image in doctree.findall(nodes.image):
            assert image["uri"] in self.images
            given[image["alt"]] = (Path(self.srcdir) / image["uri"]).read_text("utf-8")

    monkeypatch.setattr(TextBuilder, "supported_image_types", ["image/svg+xml"])
    monkeypatch.setattr(TextBuilder, "write_doc", write)
    assert plotted.build("-W", builder="text") == 0
    assert len(given) == 2
    for alternative, svg in given.items():
        assert f"<title>{alternative}</title>" in svg
        assert "#1f5fa8" in svg
        assert "var(" not in svg


def test_on_paper_the_data_of_a_forest_stands_once(
    plotted: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    plotted.edit("conf.py", '"sphinx_claims"]', '"sphinx_claims", "sphinx_typstpdf"]')
    assert plotted.build(builder="typstpdf") == 0, plotted.log
    file = plotted.out / "the-library.typ"
    # Wide, with the words beside the marks, and smaller than on a screen.
    widths = {
        re.search(r'width="(\d+)pt"', svg.read_text("utf-8"))[1]
        for svg in plotted.out.glob("images/*.svg")
    }
    assert widths == {"450", "270"}
    own = "the figure itself"
    assert file.read_text("utf-8").count(own) == 1
    plotted.write("docs/opening.md", f"{PAGE}\n```{{claims-evidence}} spend\n```\n")
    assert plotted.build(builder="typstpdf") == 0, plotted.log
    text = file.read_text("utf-8")
    assert own not in text
    assert "fines pay for books" in text
    # Elsewhere, each stands by itself.
    assert plotted.build(builder="text") == 0
    assert own in plotted.read("opening.txt")


def test_a_plot_is_never_stale(plotted: Document) -> None:
    plotted.build()
    before = plotted.read("opening.html")
    plotted.edit("claims/library.yaml", "20 thousand USD", "21 thousand USD")
    plotted.edit("claims/library.yaml", "$20,000", "$21,000")
    assert plotted.build("-W") == 0
    assert "opening" not in plotted.pages_read
    assert "opening" in plotted.pages_written
    after = plotted.read("opening.html")
    assert "$21,000 a year" in words(after)
    assert drawn(after)[0] != drawn(before)[0]
    # The curves take the values of fines from the page, and are as they were.
    assert drawn(after)[1] == drawn(before)[1]
    incremental = plotted.bytes()
    plotted.build(name="clean")
    assert incremental == plotted.bytes()


def test_a_line_that_moves_on_a_page_makes_no_plot_anew(plotted: Document) -> None:
    assert plotted.build("-W") == 0
    made = plotted.folder / "build/doctrees/claims-plots.pickle"
    before = made.read_bytes()
    made.touch()
    stamp = made.stat().st_mtime_ns
    plotted.edit("docs/fines.md", "# Fines\n", "# Fines\n\n\n\n")
    assert plotted.build("-W") == 0
    assert plotted.pages_read == {"fines"}
    assert (made.stat().st_mtime_ns, made.read_bytes()) == (stamp, before)


def test_a_statement_that_moves_takes_the_band_of_a_plot_along(plotted: Document) -> None:
    plotted.build()
    page = (plotted.folder / "docs/fines.md").read_text("utf-8")
    found = re.search(r"\{claim\}`([^`<]+) <spend_for_fines>`", page)
    assert found is not None
    assert f"“{found[1]}” accepts" in plotted.read("opening.html")
    plotted.edit("docs/fines.md", found[1], "about 100-to-1")
    assert plotted.build("-W") == 0
    assert "“about 100-to-1” accepts 50 to 200" in plotted.read("opening.html")
    incremental = plotted.bytes()
    plotted.build(name="clean")
    assert incremental == plotted.bytes()


def test_several_processes_draw_the_same(plotted: Document) -> None:
    plotted.build(name="one")
    one = plotted.bytes()
    plotted.build("-j", "2", name="two")
    assert plotted.bytes() == one


@pytest.mark.parametrize(
    ("asks", "message", "hint"),
    [
        ("florest spend", "“florest” is no kind of plot", "did you mean “forest”?"),
        ("forest spent", "“spent” is no figure and no claim", "did you mean “spend”?"),
        ("forest fines", "“fines” has no “evidence”", ""),
    ],
)
def test_a_plot_that_can_not_be_made_is_an_error_and_is_shown_in_place(
    plotted: Document, asks: str, message: str, hint: str
) -> None:
    plotted.write("docs/opening.md", f"# Opening\n\n```{{claims-plot}} {asks}\n```\n")
    assert plotted.build() == 2
    assert f"error[plot-invalid]: {message}" in plotted.log
    assert "--> docs/opening.md:3" in plotted.log
    assert hint in plotted.log
    assert f"[“{asks}” can't be plotted; the build says why]" in plotted.read("opening.html")
    # Nothing changes, nothing is read, and it fails all the same.
    assert plotted.build() == 2
    assert "error[plot-invalid]" in plotted.log


@pytest.mark.parametrize(
    ("body", "message", "hint"),
    [
        ("```{claims-plot}\n```", "a plot is of a kind, and none is named", "one of forest"),
        (
            "```{claims-plot} dots spend_for_fines\n:word: none\n```",
            "a plot of the kind “dots” has no option “word”",
            "did you mean “words”?",
        ),
        (
            "```{claims-plot} forest spend\nThe spending.\n```",
            "“claims-plot” has lines below it that it does not read",
            "take them out",
        ),
        (
            '```{claims-plot} dots spend_for_fines\n:words: "none\n```',
            "the options of “claims-plot” can't be read",
            ":NAME: TEXT",
        ),
    ],
)
def test_a_plot_that_is_not_written_as_one_is_an_error(
    plotted: Document, body: str, message: str, hint: str
) -> None:
    plotted.write("docs/opening.md", f"# Opening\n\n{body}\n")
    assert plotted.build() == 2
    assert f"error[plot-invalid]: {message}" in plotted.log
    assert "--> docs/opening.md:3" in plotted.log
    assert hint in plotted.log
    assert "claim-error" in plotted.read("opening.html")
    assert plotted.build() == 2


@pytest.mark.parametrize(
    ("options", "number"),
    [
        (":range: 1e-308 to 1e308\n:values: 10 thousand", "1e-308"),
        (":range: 1e-300 to 1e300\n:values: 10 thousand", "1e-300"),
        (":range: 1 to 1e308\n:values: 10 thousand", "1e+308"),
        (":range: 1 to 4 million\n:values: 1e-300", "1e-300"),
    ],
)
def test_numbers_that_no_drawing_shows_are_an_error(
    plotted: Document, options: str, number: str
) -> None:
    asks = "curves spend_for_fines over spend by fines"
    plotted.write("docs/opening.md", f"# Opening\n\n```{{claims-plot}} {asks}\n{options}\n```\n")
    assert plotted.build() == 2
    assert f"error[plot-invalid]: the number {number} is too" in plotted.log
    assert "--> docs/opening.md:3" in plotted.log


@pytest.mark.parametrize(
    ("failure", "message"),
    [
        (ZeroDivisionError("x"), "the numbers of this plot are too large, too small or too far"),
        (TypeError("a mistake"), "the machine itself failed at this plot: TypeError: a mistake"),
    ],
)
def test_whatever_fails_while_a_plot_is_drawn_is_a_problem_at_its_place(
    plotted: Document, monkeypatch: pytest.MonkeyPatch, failure: Exception, message: str
) -> None:
    def fail(picture: object) -> str:
        raise failure

    with monkeypatch.context() as patched:
        patched.setattr("sphinx_claims.plots.drawing.draw", fail)
        assert plotted.build() == 2
    assert f"error[plot-invalid]: {message}" in plotted.log
    assert "--> docs/opening.md:3" in plotted.log
    assert "Traceback" not in plotted.log
    assert "can't be plotted; the build says why]" in plotted.read("opening.html")


def test_evidence_taken_away_fails_a_plot_whose_page_is_as_it_was(plotted: Document) -> None:
    assert plotted.build() == 0
    plotted.edit("claims/library.yaml", EVIDENCE, "")
    assert plotted.build() == 2
    assert "“spend” has no “evidence”" in plotted.log
    plotted.edit("claims/library.yaml", SCOPE, SCOPE + EVIDENCE)
    assert plotted.build("-W") == 0


def test_the_numbers_of_a_plots_options_are_no_numbers_of_the_page(plotted: Document) -> None:
    plotted.write("docs/opening.md", f"{PAGE}\n```{{claims-coverage}}\n```\n")
    assert plotted.build("-W") == 0
    assert "This page has no numbers." in words(plotted.read("opening.html"))


BUILD = """
import sys
from sphinx.cmd.build import build_main
status = build_main(sys.argv[1:])
print("matplotlib:", "matplotlib" in sys.modules, "numpy:", "numpy" in sys.modules)
sys.exit(status)
"""
CHECK = """
import sys
from sphinx_claims.cli import main
status = main(["check", sys.argv[1]])
print("matplotlib:", "matplotlib" in sys.modules)
sys.exit(status)
"""


def run(code: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True
    )
    return done.stdout


def test_only_a_plot_that_has_to_be_drawn_imports_matplotlib(plotted: Document) -> None:
    folder = plotted.folder
    build = ["-q", "-c", str(folder), "-b", "html", str(folder / "docs"), str(folder / "out")]
    assert "matplotlib: True" in run(BUILD, *build)
    assert "matplotlib: False numpy: False" in run(BUILD, *build)
    # The page is written again, and its plots are the kept ones.
    plotted.write("docs/opening.md", PAGE.replace("# Opening", "# Opening hours"))
    assert "matplotlib: False" in run(BUILD, *build)
    assert len(drawn((folder / "out/opening.html").read_text("utf-8"))) == 2


def test_a_check_never_imports_matplotlib(plotted: Document) -> None:
    assert "matplotlib: False" in run(CHECK, str(plotted.folder))


MEASURED = """\
```{claims-plot} measured autoencoder.limit recall over ratio by steps
:labels: recall = share of the features that are found
:lines: 0.95 = asked for
```

```{claims-plot} measured autoencoder.methods recall over method
:where: data = sparse
```
"""


@pytest.fixture
def measured(library: Document) -> Document:
    """Return a document with plots of measured figures on the page “opening”."""
    write_measured(library.folder, [*LIMITS, *METHODS])
    library.write("docs/opening.md", f"# Opening\n\n{MEASURED}")
    library.edit("docs/visitors.md", "come.\n", f"come.\n{stated([*LIMITS, *METHODS])}")
    return library


def test_measured_figures_stand_in_the_page_with_their_runs_as_a_table(measured: Document) -> None:
    assert measured.build("-W") == 0, measured.log
    page = measured.read("opening.html")
    lines, rows = drawn(page)
    assert 'aria-label="Points and bars of share of the features that are found over' in lines
    assert 'aria-label="Rows, each a point and a bar, of recall over method' in rows
    assert "Recall over method: from 0 for pca to 1 for autoencoder. With data sparse." in words(
        page
    )
    table, _ = re.findall(r"<details.*?</details>", page, re.DOTALL)
    assert "recall of recall 4 1500 4 1500 0.48 0.39 0.5 3 at most 0.6" in words(table)
    assert 'href="record/recall_4_1500.html"' in table


def test_a_measured_plot_is_never_stale(measured: Document) -> None:
    measured.build("-W")
    before = drawn(measured.read("opening.html"))
    values = (0.4, 0.49, 0.51)
    changed = [replace(one, values=values) if one.id == "recall_4_1500" else one for one in LIMITS]
    write_measured(measured.folder, [*changed, *METHODS])
    assert measured.build("-W") == 0, measured.log
    assert "opening" not in measured.pages_read
    after = drawn(measured.read("opening.html"))
    assert after[0] != before[0]
    assert after[1] == before[1]
    incremental = measured.bytes()
    measured.build(name="clean")
    assert incremental == measured.bytes()


@pytest.mark.parametrize(
    ("asks", "message", "hint"),
    [
        ("autoencoder.limits recall over ratio", "no figure is measured by", "autoencoder.limit”?"),
        ("autoencoder.limit recal1 over ratio", "no figure is the result “recal1”", "“recall”?"),
        ("autoencoder.limit recall over rati", "has no parameter “rati”", "“ratio”?"),
        ("autoencoder.limit recall over ratio", "the runs differ in “steps” too", ""),
    ],
)
def test_a_measured_plot_that_can_not_be_made_names_what_there_is(
    measured: Document, asks: str, message: str, hint: str
) -> None:
    measured.write("docs/opening.md", f"# Opening\n\n```{{claims-plot}} measured {asks}\n```\n")
    assert measured.build() == 2
    assert "error[plot-invalid]: " in measured.log
    assert message in measured.log
    assert hint in measured.log
    assert "--> docs/opening.md:3" in measured.log
    assert "can't be plotted; the build says why]" in measured.read("opening.html")
