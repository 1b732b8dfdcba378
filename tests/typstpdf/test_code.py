"""Code: coloured, numbered, marked, and exactly the author's characters."""

import re

import pytest

from tests.typstpdf.reading import rightmost

LONG = "value = " + "a_rather_long_name + " * 12 + "1"
HASH = "0123456789abcdef" * 9
UNBROKEN = "x" * 200
URL = "https://example.org/" + "a-long-path/" * 15 + "end?query=1"
PAGE = f"""# Code of `a_very_long_name_that_has_no_end.in_sight.for_anybody`

## https://example.org/a-long-path/that/goes/on

```python
def double(x: int) -> "text":
    # A comment, -- with 'quotes' <= >=
    return 2 * x if x != 3 else f"{{x}}"
```

```{{code-block}} python
:caption: Its caption
:linenos:
:lineno-start: 7
:emphasize-lines: 2
:name: listed

first = 1
second = 2

third = 3
```

{{numref}}`listed`

```
{LONG}
{UNBROKEN}
```

```klingon
nuqneH  two  blanks
\ttab
```

Inline `code with_underscore -- "x"` and `{"very.long.dotted.name." * 8}end` and `{UNBROKEN}`.

A sum is {HASH} to some.

A link <{URL}> and [words]({URL}).

{"Words. " * 5} `a/path/that/is/not/so/short/and/is/broken/somewhere.txt` and `--option=value`.

```{{code-block}} python
:linenos:

{LONG}
end = 1
```

| Cell | Other |
|---|---|
| `{"a_name_of_a_function_" * 4}` | {URL} |
"""


@pytest.fixture(scope="module")
def root(typeset):
    return typeset(PAGE, numfig=True, suppress_warnings=["misc.highlighting_failure"])


@pytest.fixture(scope="module")
def pdf(root):
    return root.pdf()


def test_a_listing_is_tagged_as_code_and_has_its_characters(pdf):
    listing = next(words for words in pdf.tags.said("Code") if "double" in words)
    assert listing == (
        """def double(x: int) -> "text": # A comment, -- with 'quotes' <= >="""
        """ return 2 * x if x != 3 else f"{x}\""""
    )


def test_a_language_is_coloured(pdf):
    stream = pdf.reader.pages[0].get_contents().get_data().decode("latin-1")
    colours = set(re.findall(r"([\d.]+ [\d.]+ [\d.]+) (?:rg|scn)\n", stream))
    assert len(colours) > 5


def test_a_language_that_nobody_knows_is_not_coloured_and_not_lost(pdf):
    assert any("nuqneH  two  blanks" in tag.words for tag in pdf.tags.find("Code"))


def test_lines_are_numbered_from_where_the_author_begins(pdf):
    assert pdf.has_in_order("Listing 1. Its caption 7 first = 1 8 second = 2 9 10 third = 3")


def test_lines_may_be_emphasised(root):
    assert root.typst.count("marked: (2,)") == 1
    stream = root.pdf().reader.pages[0].get_contents().get_data().decode("latin-1")
    assert re.search(r"1 0\.95\d+ 0\.76\d+ (?:rg|scn)", stream)


def test_a_listing_has_a_caption_and_is_linked_to_by_its_number(pdf):
    assert "Listing 1. Its caption" in pdf.tags.said("Caption")
    assert pdf.has_in_order("third = 3 Listing 1 value")
    assert any(isinstance(link.to, int) for link in pdf.links)


def test_nothing_is_wider_than_the_column(pdf):
    assert 500 < rightmost(pdf) <= 595.28 - 73.6


def test_what_is_broken_over_lines_keeps_its_characters(pdf):
    said = " ".join(pdf.tags.said("P", "Code", "TD"))
    for whole in (LONG, HASH, UNBROKEN, URL, "very.long.dotted.name." * 8 + "end"):
        assert whole in said
    assert "a_name_of_a_function_" * 4 in said
    assert set(pdf.addresses) == {URL}


def test_a_long_name_in_a_heading_is_whole_in_the_bookmarks(pdf):
    assert [title for _level, title, _page in pdf.bookmarks] == [
        "Code of a_very_long_name_that_has_no_end.in_sight.for_anybody",
        "https://example.org/a-long-path/that/goes/on",
    ]


def test_code_within_a_line_is_as_it_is_typed(pdf):
    assert 'code with_underscore -- "x"' in pdf.tags.said("Code")


def test_code_may_hold_emphasis(typeset):
    rst = 'Root\n====\n\n:samp:`copy {file} -- "a"`, :kbd:`Ctrl-C`, :file:`/a/{b}`\n'
    page = {"index.rst": rst}
    pdf = typeset(page).pdf()
    assert pdf.has_in_order('copy file -- "a", Ctrl-C, /a/b')


def test_the_rules_of_a_grammar_are_code(typeset):
    rst = 'Root\n====\n\n.. productionlist::\n   sum: `term` "+" `term`\n   term: digit\n'
    pdf = typeset({"index.rst": rst}).pdf()
    assert pdf.has_in_order('sum ::= term "+" term', "term ::= digit")
