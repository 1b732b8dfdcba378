import builtins
import sys

import pytest

from sphinx_claims.errors import Code
from sphinx_claims.loading import describe


def functions(document, text):
    """Return the claim functions of a file, and what is wrong with it."""
    document.write(document.functions, "from sphinx_claims import claim\n" + text)
    loaded, problems = document.loaded()
    return loaded.functions, [(p.code, p.location.line, p.location.column) for p in problems]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("def f(:\n", 2),
        ("x = 1 / 0\n", 2),
        ("import a_module_that_nobody_has\n", 2),
        ("\nraise SystemExit\n", 3),
        ("@claim\ndef f(spend):\n    return spend\n", 2),
        ("@claim()\ndef f(spend):\n    return spend\n", 2),
        ('@claim("a")\ndef f(spend):\n    return spend\n', 2),
        ("import town\n", 2),
        ("from . import other\n", 2),
        ("import sources\n", 2),
        ("def f():\n    import conf\n", 3),
    ],
    ids=repr,
)
def test_a_file_that_can_not_be_run_alone_is_told_at_its_line(document, text, line):
    _, problems = functions(document, text)
    assert [(code, at) for code, at, _ in problems] == [(Code.FUNCTION_INVALID, line)]


def test_a_file_is_compiled_from_its_own_bytes_each_time(document):
    text = '@claim(label="a")\ndef f(spend, fines):\n    return spend {} fines\n'
    first, _ = functions(document, text.format("/"))
    second, _ = functions(document, text.format("*"))
    assert (first["f"].function(6, 3), second["f"].function(6, 3)) == (2, 18)
    assert not list(document.root.rglob("__pycache__"))


def test_a_file_may_define_a_dataclass(document):
    text = """
import dataclasses


@dataclasses.dataclass
class Pair:
    first: float


@claim(label="a")
def f(spend):
    return Pair(spend).first
"""
    found, problems = functions(document, text)
    assert not problems
    assert found["f"].function(3) == 3


def test_files_do_not_see_each_other(document):
    document.write("claims/other.py", "shared = 5\n")
    _, problems = functions(document, "x = shared\n")
    assert [code for code, *_ in problems] == [Code.FUNCTION_INVALID]


def test_a_bare_mark_is_told_with_how_to_write_it(document):
    document.edit(
        document.functions, '@claim(label="dollars spent for each dollar of fines")', "@claim"
    )
    _, (problem,) = document.loaded()
    assert problem.code is Code.FUNCTION_INVALID
    assert "TypeError: write @claim(label=…)" in problem.message


def test_a_file_leaves_no_module_behind(document):
    before = set(sys.modules)
    functions(document, "x = 1 / 0\n")
    functions(document, "x = 1\n")
    assert not [name for name in set(sys.modules) - before if "town" in name]


@pytest.mark.parametrize(
    ("name", "said", "line"),
    [
        ("ValueError", "no\n  good", "ValueError: no good"),
        ("KeyError", "a", "KeyError: 'a'"),
        ("SystemExit", "", "SystemExit"),
    ],
)
def test_an_error_is_described_in_one_line(name, said, line):
    error = getattr(builtins, name)
    assert describe(error(said) if said else error()) == line
