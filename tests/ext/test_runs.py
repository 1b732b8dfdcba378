"""The panel of runs: a table for every builder, choices for the web, never stale, never a hole."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.measuring import LIMITS, METHODS, Measured, stated, write_measured

if TYPE_CHECKING:
    from conftest import Document

LOSSES = tuple(
    Measured(
        id=f"loss_{ratio}",
        result="mean_loss",
        parameters={"ratio": ratio, "steps": 1500},
        values=(0.1 * ratio, 0.2 * ratio, 0.3 * ratio),
    )
    for ratio in (1, 2)
)
FIGURES = (*LIMITS, *METHODS, *LOSSES)
PANEL = """\
```{claims-runs} autoencoder.limit
:results: recall
:labels: ratio = features & dimensions

Do more steps help?
```
"""
BOTH = "```{claims-runs} autoencoder.limit\n```\n"
METHOD = "```{claims-runs} autoencoder.methods\n:where: data = sparse\n```\n"


@pytest.fixture
def asked(library: Document) -> Document:
    """Return a document with a panel of runs on the page “opening”."""
    write_measured(library.folder, FIGURES)
    library.write("docs/opening.md", f"# Opening\n\n{PANEL}")
    library.edit("docs/visitors.md", "come.\n", f"come.\n{stated(FIGURES)}")
    return library


def panel(html: str) -> str:
    """Return a panel; one that holds fieldsets of its own ends with its table."""
    found = re.search(r'<fieldset class="claims-runs".*?</details>\n</fieldset>', html, re.DOTALL)
    assert found
    return found[0]


def said(html: str) -> dict[str, str]:
    """Return what is said of each choice, in words."""
    found = re.findall(r'<div data-at="([^"]*)">(.*?)</div>', html)
    return {at: words(text) for at, text in found}


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", "", html).split())


def test_numbers_are_chosen_by_a_slider_and_a_few_values_by_boxes(asked: Document) -> None:
    assert asked.build("-W") == 0, asked.log
    form = panel(asked.read("opening.html"))
    assert "<legend>Do more steps help?</legend>" in form
    assert "<span>features &amp; dimensions</span>" in form
    slider = re.search(r"<input type=\"range\"[^>]*>", form)
    assert slider
    assert 'max="4" step="1" value="0" aria-valuetext="1"' in slider[0]
    assert (
        "[&quot;1&quot;, &quot;2&quot;, &quot;3&quot;, &quot;4&quot;, &quot;6&quot;]" in slider[0]
    )
    assert '<output aria-hidden="true">1</output>' in form
    boxes = re.findall(r'<input type="radio" name="([^"]+)" value="(\d)"( checked)?> (\d+)', form)
    assert boxes == [("runs-1-1", "0", " checked", "1500"), ("runs-1-1", "1", "", "6000")]
    assert "<legend>steps</legend>" in form


def test_texts_are_chosen_by_boxes_and_what_is_held_is_said(asked: Document) -> None:
    asked.write("docs/opening.md", f"# Opening\n\n{METHOD}")
    assert asked.build("-W") == 0, asked.log
    form = panel(asked.read("opening.html"))
    assert "<legend>Recall, as autoencoder.methods gave it</legend>" in form
    assert re.findall(r'type="radio"[^>]*> (\w+)', form) == ["pca", "autoencoder", "ica"]
    assert "In all of them: data sparse." in form
    assert 'type="range"' not in form


def test_each_choice_has_a_sentence_with_value_seeds_and_what_was_asked(asked: Document) -> None:
    asked.build("-W")
    page = asked.read("opening.html")
    sentences = said(page)
    assert sentences["3 0"] == (
        "Recall of recall 4 1500: 0.39 to 0.5, over 3 seeds; asked of each seed: at most 0.6."
    )
    assert sentences[""] == "This was not run."
    assert "0 1" not in sentences
    assert len(sentences) == len(LIMITS) + 1
    assert '<a href="record/recall_4_1500.html">Recall of recall 4 1500</a>' in page
    assert 'aria-live="polite"' in panel(page)


def test_the_value_is_what_a_sentence_would_print(asked: Document) -> None:
    asked.edit("docs/opening.md", "Do more", "Is it {claim}`recall_4_1500`? Do more")
    assert asked.build("-W") == 0, asked.log
    form = panel(asked.read("opening.html"))
    legend = re.search(r"<legend>(.*?)</legend>", form, re.DOTALL)
    assert legend
    assert words(legend[1]) == "Is it 0.39 to 0.5? Do more steps help?"


def test_a_result_that_a_run_has_not_says_so(asked: Document) -> None:
    asked.write("docs/opening.md", f"# Opening\n\n{BOTH}")
    assert asked.build("-W") == 0, asked.log
    page = asked.read("opening.html")
    assert "<legend>Recall and mean loss, as autoencoder.limit gave it</legend>" in page
    sentences = said(page)
    assert "seed: at least 0.9.Mean_loss of loss 1: 0.1 to 0.3, over 3 seeds" in sentences["0 0"]
    assert sentences["4 1"].endswith("at least 0.9.Mean loss: not run.")


def test_the_table_lies_open_and_the_choices_are_hidden_until_a_script_runs(
    asked: Document,
) -> None:
    asked.build("-W")
    form = panel(asked.read("opening.html"))
    assert '<div class="claims-runs-chosen" hidden>' in form
    assert '<details class="claims-runs-all" open>' in form
    table = form[form.index("<details") :]
    assert "4 1500 0.39 to 0.5 3 at most 0.6" in " ".join(re.sub(r"<[^>]*>", " ", table).split())
    assert 'href="record/recall_4_1500.html"' in table


def test_only_a_page_with_a_panel_loads_its_script_and_its_style(asked: Document) -> None:
    asked.build("-W")
    assert "runs.js" in asked.read("opening.html")
    assert "runs.css" in asked.read("opening.html")
    assert "runs.js" not in asked.read("fines.html")
    assert "runs.css" not in asked.read("fines.html")
    assert "/*" not in (asked.out / "_static/runs.js").read_text("utf-8")


@pytest.mark.parametrize("builder", ["text", "latex", "singlehtml", "xml", "epub"])
def test_every_other_builder_has_the_title_and_the_table(asked: Document, builder: str) -> None:
    asked.edit("conf.py", "project", 'version = author = copyright = "1"\nproject')
    assert asked.build("-W", builder=builder) == 0, asked.log
    suffixes = (".txt", ".tex", ".html", ".xml", ".xhtml")
    files = [text.decode() for name, text in asked.bytes().items() if name.endswith(suffixes)]
    flat = re.sub(r"<[^>]*>|\\\w+|[|{}&\\+\[\]=-]", " ", " ".join(files))
    flat = re.sub(r"\s+", " ", flat)
    assert "Do more steps help?" in flat
    assert flat.count("at most 0.6") >= 2
    assert "claims-runs" not in "".join(files)


def test_in_a_pdf_the_table_stands_below_its_title(
    asked: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    asked.edit("conf.py", '"sphinx_claims"]', '"sphinx_claims", "sphinx_typstpdf"]')
    assert asked.build(builder="typstpdf") == 0, asked.log
    assert "WARNING:" not in asked.log
    text = (asked.out / "the-library.typ").read_text("utf-8")
    assert text.index("Do more steps help") < text.index("at most 0.6")


def test_a_panel_is_never_stale(asked: Document) -> None:
    asked.build("-W")
    changed = [
        replace(one, values=(0.4, 0.49, 0.51)) if one.id == "recall_4_1500" else one
        for one in FIGURES
    ]
    write_measured(asked.folder, changed)
    assert asked.build("-W") == 0, asked.log
    assert "opening" not in asked.pages_read
    assert "opening" in asked.pages_written
    assert said(asked.read("opening.html"))["3 0"].startswith(
        "Recall of recall 4 1500: 0.4 to 0.51"
    )
    incremental = asked.bytes()
    asked.build(name="clean")
    assert incremental == asked.bytes()


def test_a_panel_is_written_again_only_where_what_it_shows_has_moved(asked: Document) -> None:
    asked.build("-W")
    changed = [replace(one, values=(0.1, 0.1, 0.1)) if one in METHODS else one for one in FIGURES]
    write_measured(asked.folder, changed)
    assert asked.build("-W") == 0, asked.log
    assert "opening" not in asked.pages_written
    changed = [
        replace(one, threshold="at most 0.7") if one.id == "recall_4_1500" else one
        for one in changed
    ]
    write_measured(asked.folder, changed)
    assert asked.build("-W") == 0, asked.log
    assert "opening" in asked.pages_written
    assert "asked of each seed: at most 0.7." in asked.read("opening.html")


def test_marks_of_html_in_a_parameter_or_a_threshold_are_shown_as_they_are(asked: Document) -> None:
    changed = [
        replace(one, parameters={**one.parameters, "method": f"<b>{one.parameters['method']}</b>"})
        if one in METHODS
        else one
        for one in FIGURES
    ]
    write_measured(asked.folder, changed)
    asked.write("docs/opening.md", f"# Opening\n\n{METHOD}")
    assert asked.build("-W") == 0, asked.log
    form = panel(asked.read("opening.html"))
    assert "<b>" not in form
    assert form.count("&lt;b&gt;pca&lt;/b&gt;") >= 2


def test_several_processes_write_the_same(asked: Document) -> None:
    asked.build("-W", name="one")
    one = asked.bytes()
    assert asked.build("-W", "-j", "2", name="two") == 0
    assert asked.bytes() == one


@pytest.mark.parametrize(
    ("body", "message", "hint"),
    [
        (" autoencoder.limits", "no figure is measured by “autoencoder.limits”", "encoder.limit”?"),
        (" autoencoder.limit\n:results: recal1", "no figure is the result “recal1”", "“recall”?"),
        (
            " autoencoder.limit\n:labels: rati = x",
            "“labels” names “rati”, which is no parameter and no result",
            "did you mean “ratio”?",
        ),
        (
            " autoencoder.limit\n:labels: recall = result, ratio = result",
            "“recall” and “ratio” are both called “result”",
            "",
        ),
        (" autoencoder.limit\n:results: recall, recall", "“recall” is shown twice", ""),
        (" autoencoder.limit\n:where: rati = 1", "takes no parameter “rati”", "“ratio”?"),
        (" autoencoder.limit\n:where: ratio = 5", "“where” asks for “ratio” = “5”", ""),
        (" autoencoder.limit\n:where: ratio", "“where” lists what stands for what", ""),
        (
            " autoencoder.limit\n:results: recall\n:where: ratio = 1",
            "“autoencoder.limit” was not run with different parameters: nothing to choose",
            "",
        ),
        (" autoencoder.limit\n:result: recall", "has no option “result”", "mean “results”?"),
        (" autoencoder.limit\n:x: recall", "has no option “x”", "it has results, where, labels"),
        (' autoencoder.limit\n:results: "recall', "the options of “claims-runs” can't", ":NAME:"),
        ("", "takes the name of one program, and here it has none", "MODULE.FUNCTION"),
        (" a b", "takes the name of one program, and here it has 2 words", "MODULE.FUNCTION"),
        (" autoencoder.limit\n\nOne.\n\nTwo.", "below “claims-runs” is its title", "one paragraph"),
    ],
)
def test_a_panel_that_can_not_be_made_is_an_error_and_is_shown_in_place(
    asked: Document, body: str, message: str, hint: str
) -> None:
    asked.write("docs/opening.md", f"# Opening\n\n```{{claims-runs}}{body}\n```\n")
    assert asked.build() == 2
    assert "error[what-if-invalid]: " in asked.log
    assert message in asked.log
    assert hint in asked.log
    assert "--> docs/opening.md:3" in asked.log
    assert "Traceback" not in asked.log
    assert "claim-error" in asked.read("opening.html")
    # Nothing changes, nothing is read, and it fails all the same.
    assert asked.build() == 2
    assert message in asked.log


def test_the_numbers_of_a_panel_are_no_numbers_of_the_page(asked: Document) -> None:
    asked.write("docs/opening.md", f"# Opening\n\n{PANEL}\n```{{claims-coverage}}\n```\n")
    assert asked.build("-W") == 0, asked.log
    assert "This page has no numbers." in asked.read("opening.html")


def test_a_number_in_the_title_is_one_of_the_page(asked: Document) -> None:
    asked.edit("docs/opening.md", "more steps", "6000 steps")
    assert asked.build() == 1
    assert "claim-unbound" in asked.log
