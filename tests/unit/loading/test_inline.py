"""Statements are placed to the character, wherever they stand."""

import pytest

TEXT = {
    "a paragraph": "It is {claim}`about 5 <x>` in all.",
    "the first words of a line": "{claim}`about 5 <x>` it is.",
    "the second line": "It is\n{claim}`about 5 <x>` in all.",
    "a heading": "## It is {claim}`about 5 <x>`",
    "an underlined heading": "It is {claim}`about 5 <x>`\n===",
    "a list": "- first\n- {claim}`about 5 <x>`",
    "a nested list": "- first\n  - second\n    {claim}`about 5 <x>`",
    "a later paragraph of a list": "1. first\n\n   It is {claim}`about 5 <x>`",
    "a block quote": "> quoted\n> {claim}`about 5 <x>`",
    "a list in a block quote": "> - {claim}`about 5 <x>`",
    "the head of a table": "| {claim}`about 5 <x>` | b |\n|---|---|\n| c | d |",
    "the first cell of a row": "| a | b |\n|---|---|\n| {claim}`about 5 <x>` | d |",
    "the last cell of a row": "| a | b |\n|---|---|\n| e | f |\n| c | {claim}`about 5 <x>` |",
    "emphasis": "It is **really *{claim}`about 5 <x>`***.",
    "the words of a link": "[It is {claim}`about 5 <x>`](https://example.org)",
    "a footnote": "A note.[^1]\n\n[^1]: It is {claim}`about 5 <x>`.",
    "an admonition": "```{note}\nIt is {claim}`about 5 <x>`.\n```",
    "an admonition with options": "```{note}\n:class: a\n:name: b\n\n{claim}`about 5 <x>`\n```",
    "an admonition with block options": "```{tip}\n---\nclass: a\n---\n{claim}`about 5 <x>`\n```",
    "a colon fence": ":::{note}\nIt is {claim}`about 5 <x>`.\n:::",
    "the title of a colon fence": ":::{admonition} It is {claim}`about 5 <x>`\nwords\n:::",
    "a directive in a directive": "::::{note}\n:::{tip}\n\n{claim}`about 5 <x>`\n:::\n::::",
    "a directive in a list": "- a\n\n  ```{note}\n  {claim}`about 5 <x>`\n  ```",
    "a directive in a block quote": "> ```{note}\n> {claim}`about 5 <x>`\n> ```",
    "a list in a directive": "```{note}\n- a\n- {claim}`about 5 <x>`\n```",
    "a table in a directive": "```{note}\n| a |\n|---|\n| {claim}`about 5 <x>` |\n```",
    "the caption of an image": "```{figure} a.png\n:width: 5\n\nIt is {claim}`about 5 <x>`\n```",
    "a list table": "```{list-table}\n:header-rows: 1\n\n* - a\n  - {claim}`about 5 <x>`\n```",
    "a division": ":::\n{claim}`about 5 <x>`\n:::",
    "what a definition defines": "Term\n: It is {claim}`about 5 <x>`",
    "after a front matter": "---\ntitle: 5 of them\n---\n\n{claim}`about 5 <x>`",
    "after a comment": "<!-- {claim}`about 5 <x>` -->\n\nIt is {claim}`about 5 <x>`",
    "after a comment in the line": "It is <!-- {claim} --> {claim}`about 5 <x>`",
    "after a line comment": "% {claim}`about 5 <x>`\nIt is {claim}`about 5 <x>`",
    "after a code span": "Write `{claim}` and it is {claim}`about 5 <x>`.",
    "after a whole role in a code span": "Write ``{claim}`about 5 <x>` ``: {claim}`about 5 <x>`.",
    "after words that hold it": "It is about 5: {claim}`about 5 <x>`.",
    "after another role": "See {doc}`about 5` and {claim}`about 5 <x>`.",
    "after the address of a link": "[a](about-5.md) is {claim}`about 5 <x>`",
    "after an image": "![about 5](about-5.png) is {claim}`about 5 <x>`",
    "with more backquotes": "It is {claim}``about 5 <x>``.",
    "after wide characters": "Übers 😀 e\u0301 {claim}`about 5 <x>`",
    "after a tab": "It is\t{claim}`about 5 <x>`",
    "after an entity": "It&nbsp;is {claim}`about 5 <x>`",
    "after a backslash": r"\*It\* is {claim}`about 5 <x>`",
    "after a hard break": "It is\\\n{claim}`about 5 <x>`",
    "with white space before the words": "It is {claim}` about 5 <x>`",
}


def place(text, wanted):
    """Return line and column of the last place at which a text stands."""
    before = text[: text.rindex(wanted)]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


@pytest.mark.parametrize("text", TEXT.values(), ids=TEXT)
def test_a_statement_is_found_in_its_place_in(scan, text):
    page = scan(text, enable_extensions=["colon_fence", "deflist"])
    (statement,) = page.statements
    assert (statement.words, statement.target) == ("about 5", "x")
    location = statement.location
    assert (location.line, location.column) == place(text, "about 5 <x>")
    assert location.width == len("about 5")


@pytest.mark.parametrize(
    ("text", "line", "start", "width"),
    [
        ("It is {claim}`about\n5 <x>`.", 1, "about", 5),
        ("It is {claim}`about 5\n<x>`.", 1, "about 5", 7),
        ("It is\nonly {claim}`about\n5\n<x>`.", 2, "about", 5),
    ],
    ids=repr,
)
def test_a_statement_over_several_lines_is_marked_on_its_first(scan, text, line, start, width):
    (statement,) = scan(text).statements
    assert statement.words == "about 5"
    column = text.split("\n")[line - 1].index(start) + 1
    location = statement.location
    assert (location.line, location.column, location.width) == (line, column, width)


def test_a_statement_whose_words_start_on_the_next_line_is_marked_there(scan):
    (statement,) = scan("It is {claim}`\nabout 5 <x>`.").statements
    assert (statement.location.line, statement.location.column) == (2, 1)


def test_what_follows_a_statement_over_several_lines_keeps_its_place(scan):
    page = scan("It is {claim}`about\n5 <x>`, 7 or {claim}`6 <y>`.\n8 it is.")
    assert [(s.location.line, s.location.column) for s in page.statements] == [(1, 15), (2, 22)]
    numbers = [(n.words, n.location.line, n.location.column) for n in page.loose_numbers]
    assert numbers == [("7", 2, 9), ("8", 3, 1)]


def test_statements_of_one_line_are_each_in_their_place(scan):
    text = "{claim}`5 <x>`, {claim}`5 <x>` and {claim}`x`, {claim}`5 <y>`"
    page = scan(text)
    assert [s.location.column for s in page.statements] == [9, 25, 44, 56]
    assert [s.target for s in page.statements] == ["x", "x", "x", "y"]
    assert [s.is_pulled for s in page.statements] == [False, False, True, False]


def test_statements_of_one_row_of_a_table_are_each_in_their_place(scan):
    text = "| a | b |\n|---|---|\n| {claim}`5 <x>` | {claim}`6 <y>` |"
    assert [s.location.column for s in scan(text).statements] == [11, 28]
