"""What a contributor sees who writes in the data files with a YAML language server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sphinx_claims.loading.figures import KEYS
from sphinx_claims.model import Basis, Relation
from sphinx_claims.schema.figures import FIGURE
from tests.editor.client import Editor
from tests.editor.conftest import ROOT

CLAIMS = ROOT / "claims"
FILES = sorted(CLAIMS.rglob("*.yaml"))
FUNDING = CLAIMS / "funding.yaml"
HEAD = "# yaml-language-server: $schema=schemas/figures.schema.json\n"

Opens = Callable[..., list[Any]]


@pytest.fixture
def opens(editor: Editor) -> Iterator[Opens]:
    """Return a function that opens a file, as it is or with another text, until the test ends."""
    opened: list[Path] = []

    def opens(file: Path, text: str | None = None) -> list[Any]:
        opened.append(file)
        return editor.open(file, file.read_text("utf-8") if text is None else text)

    yield opens
    for file in opened:
        editor.close(file)


def place(text: str, words: str) -> tuple[int, int]:
    """Return the line and the column, from 0, at which some words first stand."""
    before, found, _ = text.partition(words)
    assert found, words
    return before.count("\n"), len(before) - before.rfind("\n") - 1


def changed(old: str, new: str) -> tuple[str, int]:
    """Return the text of the file with some words changed once, and their line, from 0."""
    text = FUNDING.read_text("utf-8")
    return text.replace(old, new, 1), place(text, old)[0]


def offered(editor: Editor, line: int, column: int) -> dict[str, Any]:
    found = editor.at("textDocument/completion", FUNDING, line, column)
    labels = [item["label"] for item in found["items"]]
    assert len(labels) == len(set(labels)), "something is offered twice"
    return {item["label"]: item for item in found["items"]}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(CLAIMS).as_posix())
def test_nothing_is_marked_in_the_files_as_they_are(opens: Opens, file: Path) -> None:
    assert opens(file) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("  scope: >-", "  scpoe: >-", "Property scpoe is not allowed."),
        ("basis: author-estimate", "basis: authors-estimate", "Value is not accepted."),
        ("as_of: 2024", "as_of: 24", "Value is below the minimum of 1000."),
        ("review_by: 2025-12-31", "review_by: 2025-13-31", "a date is written 2024, 2024-06 or"),
        ("value: 10 billion", "value: about 10 billion", "a value is a number, or two with “to”"),
        ("capabilities_spend:", "Capabilities:", "an id is a lower-case name of letters"),
        ("relation: floor, note: one lab", "relation: flour, note: one lab", "Value is not accept"),
        ("  range: plausible\n", "", 'Missing property "range".'),
    ],
)
def test_a_mistake_is_marked_at_its_line(opens: Opens, old: str, new: str, told: str) -> None:
    text, line = changed(old, new)
    marks = opens(FUNDING, text)
    if new:
        (mark,) = [mark for mark in marks if mark["range"]["start"]["line"] == line]
    else:
        # What is missing is marked at the name of the figure that lacks it.
        (mark,) = marks
        assert mark["range"]["start"]["line"] == place(text, "interpretability_spend:")[0]
    assert mark["message"].startswith(told)
    assert mark["severity"] == 1


def test_a_mistake_in_a_source_is_marked(opens: Opens) -> None:
    file = CLAIMS / "sources/funding.yaml"
    text = file.read_text("utf-8").replace("type: post-weblog", "type: weblog", 1)
    (mark,) = opens(file, text)
    assert mark["range"]["start"]["line"] == place(text, "type: weblog")[0]


def test_the_keys_that_a_figure_lacks_are_offered(editor: Editor, opens: Opens) -> None:
    text = f"{HEAD}spend:\n  label: what is spent\n  basis: reported\n  \n"
    opens(FUNDING, text)
    found = offered(editor, 4, 2)
    assert set(KEYS) - {"label", "basis"} <= found.keys()
    assert not {"label", "basis"} & found.keys()
    # What the snippet of a whole figure writes is for its author to fill.
    assert found["a figure"]["insertText"].startswith("value: $1\nas_of: $2\n")
    for name in ("value", "review_by"):
        shown = found[name]["documentation"]
        shown = shown if isinstance(shown, str) else shown["value"]
        assert FIGURE.keys[name].says in shown
        assert found[name]["insertText"].rstrip() in {f"{name}:", f"{name}: $1"}


def test_the_choices_of_a_key_are_offered(editor: Editor, opens: Opens) -> None:
    text = f"{HEAD}spend:\n  label: what is spent\n  basis: \n"
    opens(FUNDING, text)
    found = offered(editor, 3, 9)
    assert list(found) == [basis.value for basis in Basis]
    assert "assumed" in found["hypothetical"]["documentation"]


def test_the_choices_within_a_list_are_offered(editor: Editor, opens: Opens) -> None:
    text = f"{HEAD}spend:\n  evidence:\n  - of: other\n    relation: \n"
    opens(FUNDING, text)
    assert list(offered(editor, 4, 14)) == [relation.value for relation in Relation]


@pytest.mark.parametrize("key", ["label", "value", "basis", "review_by", "source", "evidence"])
def test_the_pointer_on_a_key_shows_what_it_means(editor: Editor, opens: Opens, key: str) -> None:
    opens(FUNDING)
    line, column = place(FUNDING.read_text("utf-8"), f"  {key}:")
    shown = editor.at("textDocument/hover", FUNDING, line, column + 3)["contents"]["value"]
    # The server writes what it shows as Markdown, in which some signs have a stroke before them.
    assert FIGURE.keys[key].says in shown.replace("\\", "")
    assert shown.count("Example:") == len(FIGURE.keys[key].good)
