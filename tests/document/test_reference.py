"""The reference's tables of wordings say what the grammar does, and its parts hold together."""

import re
from pathlib import Path

import pytest

from sphinx_claims.wording import Conventions, Unread, Wording, read
from sphinx_typstpdf.config import OPTIONS, Option

ROOT = Path(__file__).parents[2]
REFERENCE = (ROOT / "docs/contributing/reference.md").read_text("utf-8")
EXTENSION = sorted((ROOT / "src/sphinx_claims/ext").rglob("*.py"))
CONVENTIONS = Conventions.default()


def examples(heading: str) -> list[str]:
    """Return the phrases in the second column of the table under a heading."""
    table = REFERENCE.split(f"## {heading}\n")[1].split("\n\n")[1:3]
    rows = [row for part in table for row in part.split("\n") if row.startswith("| ")]
    return [phrase for row in rows[1:] for phrase in re.findall(r"`([^`]+)`", row.split("|")[2])]


READ = examples("Wordings that are read")
UNREAD = examples("Wordings that are not read")


def test_the_tables_are_found() -> None:
    assert len(READ) > 60
    assert len(UNREAD) > 35


@pytest.mark.parametrize("option", OPTIONS, ids=lambda option: option.name)
def test_every_option_of_the_pdf_is_in_the_reference(option: Option) -> None:
    table = REFERENCE.split("\n(pdf)=\n")[1].split("\n(plots)=\n")[0]
    rows = [row for row in table.splitlines() if row.startswith("|")]
    row = next(row for row in rows if f"`typstpdf_{option.name}`" in row)
    default = row.split("|")[2].strip().strip("`")
    if option.default and not option.name.endswith("font"):
        assert default == repr(option.default).replace("'", '"')


@pytest.mark.parametrize("phrase", READ)
def test_what_the_reference_says_is_read_is(phrase: str) -> None:
    # The page says that the space of this one does not break.
    text = phrase.replace("10 000", "10\u00a0000")
    assert isinstance(read(text, CONVENTIONS), Wording)


@pytest.mark.parametrize("phrase", UNREAD)
def test_what_the_reference_says_is_not_read_is_not(phrase: str) -> None:
    assert isinstance(read(phrase, CONVENTIONS), Unread)


def examples_of_directives() -> dict[str, str]:
    """Return each directive that an example shows, with the heading that it stands under."""
    parts = re.findall(r"^## (.+)\n((?:(?!## ).*\n)*)", REFERENCE, re.MULTILINE)
    return {
        name: heading
        for heading, text in parts
        for example in re.findall(r"^`{4}markdown\n((?:(?!`{4}).*\n)+)", text, re.MULTILINE)
        for name in re.findall(r"^`{3}\{([a-z-]+)\}", example, re.MULTILINE)
    }


def test_every_directive_has_an_example_in_the_part_that_is_about_it() -> None:
    found = examples_of_directives()
    registered = re.compile(r"add_directive\(\s*\"([^\"]+)\"")
    names = {name for file in EXTENSION for name in registered.findall(file.read_text("utf-8"))}
    assert found.keys() == names
    own = {"claims-plot": "Plots", "claims-what-if": "What if"}
    assert found == {name: own.get(name, "The directives") for name in names}
