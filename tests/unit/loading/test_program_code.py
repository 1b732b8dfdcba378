"""The code of a program is the same text for the same code, on every Python."""

import ast
from pathlib import Path

import pytest

from sphinx_claims.loading.program_code import code_of

DATA = Path(__file__).parents[2] / "data" / "program_code"

PROGRAM = '''\
"""A module."""
import random

RATE = 0.9


def visitors(seed, days=30):
    """Count them."""
    dice = random.Random(seed)
    days = days + 1
    return {"visitors": sum(dice.random() < RATE for _ in range(days))}
'''


def code(text):
    return code_of(ast.parse(text))


def changed(old, new):
    assert PROGRAM.count(old) == 1
    return PROGRAM.replace(old, new)


SAME = {
    "another docstring of the module": ('"""A module."""', '"""A module\n\nof programs."""'),
    "no docstring of the module": ('"""A module."""\n', ""),
    "another docstring": ("Count them", "Count all of them"),
    "a comment": ("RATE = 0.9\n", "RATE = 0.9  # of a day\n"),
    "a blank line": ("    days = days", "\n    days = days"),
    "no blank lines": ("\n\n\ndef", "\ndef"),
    "other quotes": ('"visitors"', "'visitors'"),
    "a text in two parts": ('"visitors"', '"visit" "ors"'),
    "a text in brackets": ('"visitors"', '("visitors")'),
    "an escape": ('"visitors"', '"visitor\\x73"'),
    "an expression over lines": ("days + 1", "(\n        days\n        + 1\n    )"),
    "a comma at the end": ("seed, days=30", "seed, days=30,"),
    "a semicolon": ("    days = days + 1\n", "    days = days + 1;\n"),
    "tabs": ("    days = days + 1\n", "    days\t=\tdays+1\n"),
    "a number in another base": ("days + 1", "days + 0x1"),
    "a number with zeros": ("0.9", "0.900"),
    "a text marked as one": ('"visitors"', 'u"visitors"'),
    "a comment of a type": ("RATE = 0.9", "RATE = 0.9  # type: float"),
}


@pytest.mark.parametrize(("old", "new"), SAME.values(), ids=SAME)
def test_layout_and_descriptions_are_no_code(old, new):
    assert code(changed(old, new)) == code(PROGRAM)


OTHER = {
    "a constant": ("0.9", "0.90001"),
    "a whole number that was none": ("days + 1", "days + 1.0"),
    "a truth that was a number": ("days + 1", "days + True"),
    "an operator": ("days + 1", "days - 1"),
    "a comparison": ("< RATE", "<= RATE"),
    "a name": ("days = days + 1", "dais = days + 1"),
    "a name everywhere": ("RATE = 0.9\n", "RATE = 0.9\nrate = 0.9\n"),
    "an import": ("import random", "import random as r"),
    "a default": ("days=30", "days=31"),
    "no default": ("days=30", "days"),
    "a parameter by name alone": ("seed, days", "seed, *, days"),
    "a parameter by place alone": ("seed, days=30", "seed, /, days=30"),
    "an annotation": ("days=30", "days: int = 30"),
    "a decorator": ("def visitors", "@staticmethod\ndef visitors"),
    "an order": (
        "    dice = random.Random(seed)\n    days = days + 1\n",
        "    days = days + 1\n    dice = random.Random(seed)\n",
    ),
    "an indent": ("    days = days + 1\n", "    if days:\n        days = days + 1\n"),
    "a text": ('"visitors"', '"visitors "'),
    "bytes": ('"visitors"', 'b"visitors"'),
    "a text as a statement that is no docstring": (
        "    days = days",
        '    "text"\n    days = days',
    ),
    "an f-string": ('"visitors"', 'f"{seed}visitors"'),
    "how an f-string writes": ('"visitors"', 'f"{seed!r}visitors"'),
    "brackets that mean something": ("days + 1", "(days, 1)"),
    "a sign": ("0.9", "-0.9"),
    "a letter that looks the same": ('"visitors"', '"visitоrs"'),
}


@pytest.mark.parametrize(("old", "new"), OTHER.values(), ids=OTHER)
def test_everything_else_is_code(old, new):
    assert code(changed(old, new)) != code(PROGRAM)


def test_no_two_of_these_are_the_same_code():
    found = {code(changed(*pair)) for pair in OTHER.values()}
    assert len(found) == len(OTHER)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('f"a" "b"', 'f"ab"'),
        ('f"{x}" "b" f"c"', 'f"{x}bc"'),
        ('f"{x:}"', 'f"{x}"'),
        ('f"{x}" ""', 'f"{x}"'),
    ],
)
def test_an_f_string_is_the_same_however_it_is_cut(one, other):
    assert code(one) == code(other)


def test_the_parts_of_an_f_string_are_joined_where_a_python_leaves_them_apart():
    (statement,) = ast.parse('f"{x}ab"').body
    first, _ = statement.value.values
    parts = [ast.Constant(""), first, ast.Constant("a"), ast.Constant(""), ast.Constant("b")]
    apart = ast.Module([ast.Expr(ast.JoinedStr(parts))], [])
    assert code_of(apart) == code('f"{x}ab"')


def test_a_number_of_any_length_is_code():
    text = f"x = 0x1{'0' * 5000}"
    assert code(text) != code(text.replace("0x1", "0x2"))


def test_code_is_ascii_since_versions_differ_in_what_they_print():
    assert code('x = "\U0001fae8é\\ud800"; é = 1').isascii()


def test_code_that_is_nested_too_deeply_is_told():
    with pytest.raises(RecursionError):
        code(" + ".join("1" for _ in range(900)))


# What Python has since 3.11; it can't be in a file that 3.11 reads.
NEWER = {"TypeAlias", "TypeVar", "ParamSpec", "TypeVarTuple", "TemplateStr", "Interpolation"}
# What no text of a module is, or what Python itself no longer makes.
NEVER = {"Expression", "Interactive", "FunctionType", "TypeIgnore", "Suite", "Param"}
NEVER |= {"AugLoad", "AugStore", "Index", "ExtSlice", "slice"}
NEVER |= {"Num", "Str", "Bytes", "NameConstant", "Ellipsis"}


def kinds(kind):
    for child in kind.__subclasses__():
        yield child.__name__
        yield from kinds(child)


def test_the_code_of_every_kind_of_syntax_is_the_same_text_on_every_python():
    tree = ast.parse((DATA / "module.txt").read_text("utf-8"))
    there = {type(node).__name__ for node in ast.walk(tree)}
    abstract = {kind.__name__ for kind in ast.AST.__subclasses__() if kind.__subclasses__()}
    assert set(kinds(ast.AST)) - NEWER - NEVER - abstract == there
    assert f"{code_of(tree)}\n" == (DATA / "code.txt").read_text("utf-8")
