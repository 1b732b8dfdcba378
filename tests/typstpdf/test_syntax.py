"""Typst's syntax, as it is written."""

import pytest

from sphinx_typstpdf.syntax import array, call, string, words


def test_a_text_is_a_string_literal_whatever_is_in_it():
    assert string('a "b" \\ #c\n\t\x00') == r'"a \"b\" \\ #c\n\t\u{0}"'


def test_an_array_of_one_has_a_comma():
    assert [array([]), array(["1"]), array(["1", "2"])] == ["()", "(1,)", "(1, 2)"]


@pytest.mark.parametrize(
    ("arguments", "contents", "written"),
    [
        ({}, [], "#f();"),
        ({"a": None}, [], "#f();"),
        ({}, ["x"], "#f[x];"),
        ({"a": None}, ["x"], "#f[x];"),
        ({"a": "1", "b": None}, ["x", "y"], "#f(a: 1)[x][y];"),
    ],
)
def test_a_call_leaves_out_what_is_not_given(arguments, contents, written):
    assert call("f", arguments, *contents) == written


def test_words_that_are_too_long_can_be_broken():
    assert words("") == ""
    assert words("short words") == '#"short words";'
    assert words("https://example.org/a-long-path") == (
        '#text(hyphenate: false)[#"https://";#gap;#"example.";#gap;#"org/";#gap;#"a-";#gap;'
        '#"long-";#gap;#"path";];'
    )
    letters = "a" * 40
    assert words(letters) == f'#"{letters}";'
    pieces = f'#"{"a" * 24}";#gap;#"{"a" * 16}1_";'
    assert words(f"x {letters}1_ y") == f'#"x ";#text(hyphenate: false)[{pieces}];#" y";'


@pytest.mark.parametrize(
    "text",
    [
        "这是一个没有任何空格的非常长的中文句子它应该按照自己的规则断行。",
        "นี่คือประโยคภาษาไทยที่ยาวมากโดยไม่มีช่องว่าง",
    ],
)
def test_a_script_without_blanks_is_broken_by_its_own_rules(text):
    assert words(text) == f'#"{text}";'
