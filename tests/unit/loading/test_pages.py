import re

import pytest

from sphinx_claims.errors import Code
from sphinx_claims.loading import load_pages

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


BLIND = {
    "code": "```\n5 {claim}`about 5 <x>`\n```",
    "code of a language": "```python\nx = 5  # {claim}`about 5 <x>`\n```",
    "indented code": "words\n\n    5 {claim}`about 5 <x>`",
    "a code span": "words `5` and ``{claim}`5 <x>` ``",
    "a comment": "<!-- 5 {claim}`about 5 <x>` -->",
    "a comment over several lines": "<!--\n5\n\n{claim}`about 5 <x>`\n-->",
    "a comment in a line": "words <!-- 5 --> words",
    "a line comment": "% 5 {claim}`about 5 <x>`",
    "the front matter": "---\ntitle: 5 labs\n---\n\nwords",
    "the address of a link": "[words](https://example.org/5)",
    "the title of a link": '[words](https://example.org "5 labs")',
    "an autolink": "<https://example.org/5>",
    "an address in the words": "see https://example.org/2024/05 for more",
    "a DOI in the words": "see doi:10.1000/182 for more",
    "an image": "![words](5.png)",
    "a directive of code": "```{code-block} python\n5 {claim}`about 5 <x>`\n```",
    "a directive of mathematics": "```{math}\n5\n```",
    "a raw directive": "```{raw} html\n5 {claim}`about 5 <x>`\n```",
    "a table of contents": "```{toctree}\n:maxdepth: 5\n\npage5\n```",
    "the options of a directive": "```{note}\n:class: a5\n:name: 6\n\nwords\n```",
    "the block of options of a directive": "```{note}\n---\nclass: a5\n---\nwords\n```",
    "the argument that is no title": "```{figure} 5.png\n:width: 50%\n\nwords\n```",
    "the anchor of a target": "(target-5)=\n# words",
    "another role's mathematics": "words {math}`5`",
    "another role's code": "words {code}`5`",
    "the name of a role": "words {h5}`words`",
}


@pytest.mark.parametrize("text", BLIND.values(), ids=BLIND)
def test_nothing_is_found_in(scan, text):
    page = scan(text, enable_extensions=["colon_fence"])
    assert not page.statements
    assert not page.loose_numbers
    assert not page.problems


def test_mathematics_is_no_prose_where_myst_takes_it_for_mathematics(scan):
    assert not scan("it is $5$\n\n$$\n6\n$$", enable_extensions=["dollarmath"]).loose_numbers


def test_a_dollar_is_a_dollar_where_myst_does_not(scan):
    found = scan("from $10 billion to $50").loose_numbers
    assert [number.words for number in found] == ["$10 billion", "$50"]


# The numbers that are to be found stand between « and ».
LOOSE = {
    "a paragraph": "about «300» labs",
    "a heading": "# «300» labs",
    "a list": "- some «300» labs",
    "a list that is numbered alike": "1. only «1» lab\n2. not «2»",
    "a table": "| a | b |\n|---|---|\n| «5» | «5» |\n| «6» | «5» |",
    "a footnote": "words[^1]\n\n[^1]: «300» labs",
    "the title of a directive": "```{note} «300» labs\nwords\n```",
    "a directive": "```{note}\nsome «300» labs\n```",
    "the words of a link": "[«300» labs](https://example.org/300)",
    "a line after the address of a link": "[a](https://example.org/7) and «7» more",
    "a line after a code span": "`7` and «7» more",
    "a line after an image": "![7 of them](7.png) and «7» more",
    "a line after a comment": "so <!-- 7 of them --> and «7» more",
    "a line after a name that holds it": "GPT-4 and «4» labs",
    "a line after a longer number": "«1,250» and «250» labs",
    "a line after an ordinal that holds it": "the 20th of «20» labs",
    "a line after a statement of it": "{claim}`about 100 <x>` of «100» labs",
    "a line after an id that holds it": "{claim}`some <x_5>` and «5» labs",
    "a line after an exemption of it": (
        "{exempt}`all three <rhetorical: three of three>` and «three» more"
    ),
    "emphasis": "**«300»** labs",
    "several places of a line": "«5» of «25» or «50 %», not «5»",
    "number words": "«hundreds», not «thousands»",
    "a line after an escaped sign": "\\«$10» and «10» more",
    "tags of HTML": "<b>«300»</b> labs",
    "a line after wide characters": "Übers 😀 e\u0301 «300»",
}


@pytest.mark.parametrize("marked", LOOSE.values(), ids=LOOSE)
def test_a_loose_number_is_found_in_its_place_in(scan, marked):
    wanted = []
    for number, line in enumerate(marked.split("\n"), start=1):
        for count, match in enumerate(re.finditer("«(.*?)»", line)):
            wanted.append((match[1], number, match.start() + 1 - 2 * count, len(match[1])))
    page = scan(re.sub("[«»]", "", marked))
    places = [(n.words, n.location) for n in page.loose_numbers]
    assert [(words, at.line, at.column, at.width) for words, at in places] == wanted


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


def test_statements_of_one_line_are_each_in_their_place(scan, document):
    text = "{claim}`5 <x>`, {claim}`5 <x>` and {claim}`x`, {claim}`5 <y>`"
    page = scan(text)
    assert [s.location.column for s in page.statements] == [9, 25, 44, 56]
    assert [s.target for s in page.statements] == ["x", "x", "x", "y"]
    assert [s.is_pulled for s in page.statements] == [False, False, True, False]


def test_statements_of_one_row_of_a_table_are_each_in_their_place(scan):
    text = "| a | b |\n|---|---|\n| {claim}`5 <x>` | {claim}`6 <y>` |"
    assert [s.location.column for s in scan(text).statements] == [11, 28]


def test_the_words_of_a_link_are_no_address_after_an_autolink(scan):
    page = scan("<https://example.org/5> has 6 and [7](https://example.org/8)")
    assert [number.words for number in page.loose_numbers] == ["6", "7"]


def test_exemptions_are_kept_with_kind_and_reason(scan):
    (exemption,) = scan("on {exempt}`all three <rhetorical: it counts>`").exemptions
    assert (exemption.words, exemption.kind.value, exemption.reason) == (
        "all three",
        "rhetorical",
        "it counts",
    )
    assert (exemption.location.column, exemption.location.width) == (13, 9)


def test_a_role_that_is_not_understood_is_told_and_the_reading_goes_on(scan):
    page = scan("It is {claim}`about 5`, {exempt}`all of it <name: why>` and {claim}`6 <x>`.")
    assert [(p.code, p.location.column) for p in page.problems] == [
        (Code.ROLE_INVALID, 15),
        (Code.EXEMPTION_IDLE, 34),
    ]
    assert [s.words for s in page.statements] == ["6"]


def test_blocks_are_the_headings_and_top_paragraphs_as_a_reader_sees_them(scan):
    page = scan(
        "# A {claim}`5 <x>` title\n\n"
        "It **is** {claim}`about 5 <x>`\n"
        "and [so](https://example.org) `on`.\n\n"
        "```{note}\nnot this\n```\n\n"
        "## Further\n\nThe {exempt}`three <name: why>`.\n"
    )
    assert [(b.text, b.is_heading, b.location.line) for b in page.blocks] == [
        ("A 5 title", True, 1),
        ("It is about 5 and so on.", False, 3),
        ("Further", True, 10),
        ("The three.", False, 12),
    ]


@pytest.mark.parametrize("text", ["", "\n", "\n\n\n", "---\n", "```", "```{note}", ":::{note}"])
def test_an_empty_page_holds_nothing(scan, text):
    page = scan(text, enable_extensions=["colon_fence"])
    assert (page.statements, page.loose_numbers, page.problems) == ((), (), ())


def test_a_fence_of_colons_is_plain_text_where_myst_does_not_know_it(scan):
    page = scan(":::{code-block} python\n5\n:::")
    assert [number.words for number in page.loose_numbers] == ["5"]


def test_all_pages_are_read_and_those_that_cannot_be_are_told(document):
    document.write("docs/a.md", "{claim}`x`\n")
    (document.root / "docs/b.md").write_bytes(b"\xff")
    document.write("docs/c.md", "{claim}`y`\n")
    pages, problems = load_pages(document.settings())
    assert [page.path for page in pages] == ["docs/a.md", "docs/c.md", "docs/index.md"]
    assert [(p.code, p.location.path) for p in problems] == [(Code.FILE_ENCODING, "docs/b.md")]
