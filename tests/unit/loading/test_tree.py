import pytest

from sphinx_claims.errors import Code, Problems
from sphinx_claims.loading.tree import DEEPEST, Mapping, Scalar, Sequence, parse_yaml


def plain(node):
    """Return a tree as texts, lists and lists of pairs."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return [(key.text, plain(value)) for key, value in node.entries]


def refused(text):
    with pytest.raises(Problems) as caught:
        parse_yaml(text, "a.yaml")
    (problem,) = caught.value.problems
    return problem


@pytest.mark.parametrize(
    "text",
    ["100:1", "1e9", "010", "0x10", "1_000", "yes", "no", "null", "~", "2024-06-30", "12:30:45"],
)
def test_every_scalar_stays_the_text_that_was_written(text):
    assert plain(parse_yaml(f"value: {text}", "a.yaml")) == [("value", text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a: [1, {b: c}]", [("a", ["1", [("b", "c")]])]),
        ("- a\n- - b\n  - c\n", ["a", ["b", "c"]]),
        ("a: 1\na: 2\n", [("a", "1"), ("a", "2")]),
        ("a:\nb: ''\n", [("a", ""), ("b", "")]),
        ("a: >-\n  b\n  c\nd: |\n  e\n", [("a", "b c"), ("d", "e\n")]),
        ("---\na: b\n...\n", [("a", "b")]),
        ("word", "word"),
        ("<<: a", [("<<", "a")]),
    ],
    ids=repr,
)
def test_a_tree_keeps_lists_mappings_and_their_order(text, wanted):
    assert plain(parse_yaml(text, "a.yaml")) == wanted


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n"], ids=repr)
def test_a_file_without_content_is_no_record(text):
    tree = parse_yaml(text, "a.yaml")
    assert tree is None or plain(tree) == ""


@pytest.mark.parametrize(
    ("text", "key", "place"),
    [
        ("value: 10 USD", "value", (1, 8, 6)),
        ("# one\n\nvalue:   10\n", "value", (3, 10, 2)),
        ("é: 1\nvalue: 'a b'\n", "value", (2, 8, 5)),
        ("{x: ü😀, value: 7}", "value", (1, 16, 1)),
        ("value: >-\n  a\n  b\n", "value", (1, 8, 1)),
        ("value: [a]", "value", (1, 8, 1)),
        ("value:\n  a: b\n", "value", (2, 3, 1)),
    ],
    ids=repr,
)
def test_a_value_is_placed_to_the_character(text, key, place):
    tree = parse_yaml(text, "a.yaml")
    assert isinstance(tree, Mapping)
    (location,) = [node.location for name, node in tree.entries if name.text == key]
    assert location.path == "a.yaml"
    assert (location.line, location.column, location.width) == place


@pytest.mark.parametrize("odd", ["\u2028", "\u2029"], ids=ascii)
def test_lines_are_counted_as_everywhere_else(odd):
    # YAML takes these for the ends of lines; nothing else that reads or shows the file does.
    tree = parse_yaml(f"a: 'b{odd}c'\nvalue: 7\n", "a.yaml")
    assert isinstance(tree, Mapping)
    assert tree.entries[1][1].location.line == 2


@pytest.mark.parametrize(
    ("text", "place", "word"),
    [
        ("a: &x 1", (1, 4), "anchor"),
        ("a: [1]\nb: *x\n", (2, 4), "alias"),
        ("a: !!int 1", (1, 4), "tag"),
        ("a: !!python/object:os.system {}", (1, 4), "tag"),
        ("a: 1\n---\nb: 2\n", (2, 1), "second document"),
        ("? [a]\n: b\n", (1, 3), "a key is a text"),
        ("? {a: b}\n: b\n", (1, 3), "a key is a text"),
    ],
    ids=repr,
)
def test_what_data_files_do_without_is_refused_where_it_stands(text, place, word):
    problem = refused(text)
    assert problem.code is Code.YAML_FEATURE
    assert word in problem.message
    assert (problem.location.line, problem.location.column) == place


def test_nesting_is_refused_at_the_first_level_too_many():
    parse_yaml("[" * DEEPEST + "]" * DEEPEST, "a.yaml")
    problem = refused("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1))
    assert problem.code is Code.YAML_FEATURE
    assert problem.location.column == DEEPEST + 1


def test_very_deep_nesting_is_refused_and_not_followed():
    assert refused("[" * 100_000).code is Code.YAML_FEATURE


@pytest.mark.parametrize(
    ("text", "place", "word"),
    [
        ("a: 'b\nc: d\n", (1, 4), ""),
        ("a: [1, 2\n", (1, 4), ""),
        ("a: b: c\n", (1, 5), ""),
        ("a:\n\tb: 1\n", (2, 1), "a tab stands here"),
        ("a: 1\n\tb: 1\n", (2, 1), "a tab stands here"),
        ("a: b\x01c\n", (1, 5), "control character"),
        ("a: b\n\nc: d\x7f\n", (3, 5), "control character"),
    ],
    ids=repr,
)
def test_broken_syntax_is_placed_where_it_breaks(text, place, word):
    problem = refused(text)
    assert problem.code is Code.YAML_SYNTAX
    assert word in problem.message
    assert (problem.location.line, problem.location.column) == place


@pytest.mark.parametrize("odd", ["\ufffe", "\uffff"], ids=ascii)
def test_a_character_that_is_none_is_placed_where_it_stands(odd):
    problem = refused(f"a: b\nc: d{odd}\n")
    assert problem.code is Code.YAML_SYNTAX
    assert (problem.location.line, problem.location.column) == (2, 5)
