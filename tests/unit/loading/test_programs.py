"""The programs of a document: which there are, and what moves the digest of one."""

import sys

import pytest

from sphinx_claims.errors import Code

SHARED = "PART = 0.9\n\n\ndef is_open(dice):\n    return dice.random() < PART\n"
SHARING = '''\
"""Who comes through the door."""

import random

from _shared import is_open


def visitors(seed, days):
    dice = random.Random(seed)
    return {"visitors": sum(is_open(dice) for _ in range(days))}
'''


def digest(document):
    loaded, problems = document.loaded()
    assert not problems
    return loaded.figures["visited"].measurement.code


def told(document):
    _, problems = document.loaded()
    return [(p.code, p.location.path, p.location.line, p.message) for p in problems]


@pytest.fixture
def sharing(measured):
    """Return the document whose program imports a module beside it."""
    measured.write(measured.program, SHARING)
    measured.write("claims/programs/_shared.py", SHARED)
    return measured


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("claims/programs/door.py", "range(days)", "range(days + 0)"),
        ("claims/programs/_shared.py", "0.9", "0.8"),
        ("claims/programs/_shared.py", "PART = 0.9\n", "PART = 0.9\nprint(PART)\n"),
        ("claims/counts.yaml", "days: 30", "days: 31"),
        ("claims/counts.yaml", "days: 30", "days: 30.0"),
        ("claims/counts.yaml", "days: 30", "days: thirty"),
    ],
)
def test_the_digest_moves_with_the_code_and_the_parameters(sharing, path, old, new):
    before = digest(sharing)
    sharing.edit(path, old, new)
    assert digest(sharing) != before


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("claims/programs/door.py", "the door.", "the door, and when."),
        ("claims/programs/_shared.py", "0.9", "0.90  # of ten"),
        ("claims/counts.yaml", "days: 30", "days:   '30'"),
        ("claims/counts.yaml", "threshold: at least 20", "threshold: at least 10"),
        ("claims/counts.yaml", "A made-up month", "A month"),
        ("claims/town.yaml", "the building", "the house"),
        ("claims/town.py", "spend / fines", "spend / fines * 1"),
        ("docs/index.md", "The library", "The town's library"),
        ("conf.py", "claims_pages", 'project = "A town"\nclaims_pages'),
    ],
)
def test_nothing_else_of_the_document_moves_it(sharing, path, old, new):
    before = digest(sharing)
    sharing.edit(path, old, new)
    assert digest(sharing) == before


def test_a_module_that_is_not_imported_moves_nothing(sharing):
    before = digest(sharing)
    sharing.write("claims/programs/_other.py", "RATE = 1\n")
    sharing.write("claims/programs/window.py", '"""Another."""\n')
    assert digest(sharing) == before


@pytest.mark.parametrize(
    "text",
    [
        "import _shared",
        "import random as r, _shared as s",
        "import _shared.part",
        "from _shared import *",
        "def later(seed):\n    if seed:\n        import _shared\n",
        "try:\n    import _shared\nexcept ImportError:\n    pass",
        "class Kept:\n    from _shared import is_open",
        "import _first",
    ],
)
def test_a_module_beside_it_is_a_part_of_it_however_it_is_imported(measured, text):
    measured.add(measured.program, text + "\n")
    measured.write("claims/programs/_first.py", "from _shared import PART\n")
    measured.write("claims/programs/_shared.py", SHARED)
    before = digest(measured)
    measured.edit("claims/programs/_shared.py", "0.9", "0.8")
    assert digest(measured) != before


def test_modules_that_import_each_other_are_read_once(sharing):
    sharing.write("claims/programs/_shared.py", f"import door\n{SHARED}")
    before = digest(sharing)
    sharing.edit("claims/programs/_shared.py", "0.9", "0.8")
    assert digest(sharing) != before


def test_what_two_modules_say_together_is_not_what_they_say_apart(sharing):
    before = digest(sharing)
    sharing.edit("claims/programs/_shared.py", "PART = 0.9\n", "")
    sharing.edit(sharing.program, "import random\n", "import random\n\nPART = 0.9\n")
    assert digest(sharing) != before


def test_the_folder_of_claims_may_have_another_name(sharing):
    before = digest(sharing)
    (sharing.root / "claims").rename(sharing.root / "numbers")
    sharing.add(sharing.conf, 'claims_folder = "numbers"\n')
    assert digest(sharing) == before


def test_a_text_that_names_the_folder_is_code_like_any_other(measured):
    measured.add(measured.program, 'NAME = "claims/programs/door"\n')
    before = digest(measured)
    measured.edit(measured.program, "claims/programs/door", "door")
    assert digest(measured) != before


@pytest.mark.parametrize("ends", ["\r\n", "\r"], ids=["crlf", "cr"])
def test_line_ends_and_a_mark_of_the_order_of_bytes_move_nothing(sharing, ends):
    before = digest(sharing)
    for path in (sharing.program, "claims/programs/_shared.py"):
        text = sharing.read(path)
        sharing.write(path, "\ufeff" + text.replace("\n", ends))
    assert digest(sharing) == before


def test_an_encoding_that_a_file_declares_is_not_heeded(measured):
    before = digest(measured)
    measured.write(measured.program, "# coding: utf-7\n" + measured.read(measured.program))
    assert digest(measured) == before


def test_a_symlink_is_read_as_what_it_leads_to(measured):
    before = digest(measured)
    file = measured.root / measured.program
    moved = measured.root / "elsewhere.py"
    file.rename(moved)
    file.symlink_to(moved)
    assert digest(measured) == before
    measured.edit("elsewhere.py", "0.9", "0.8")
    assert digest(measured) != before


def test_a_symlink_that_leads_nowhere_is_told(measured):
    file = measured.root / measured.program
    file.unlink()
    file.symlink_to(measured.root / "nowhere.py")
    ((code, path, _, message),) = told(measured)
    assert (code, path) == (Code.FILE_UNREADABLE, measured.program)
    assert "can't be read" in message


def test_without_a_folder_of_programs_a_figure_names_one_that_is_not_there(measured):
    (measured.root / measured.program).unlink()
    (measured.root / measured.program).parent.rmdir()
    ((code, path, line, message),) = told(measured)
    assert (code, path) == (Code.PROGRAM_UNKNOWN, measured.measured)
    assert line == measured.line(measured.measured, "program:")
    assert message == "“visited” is measured by the program “door”, which is not there"


@pytest.mark.parametrize(
    "folder", ["claims/programs/deep", "claims/programs/programs", "claims/sources", "claims/deep"]
)
def test_a_module_in_another_folder_is_not_read_and_told(measured, folder):
    measured.write(f"{folder}/more.py", "PART = 1\n")
    ((code, path, _, message),) = told(measured)
    assert (code, path) == (Code.FILE_UNREADABLE, f"{folder}/more.py")
    assert "is not read" in message


def test_what_is_wrong_with_a_part_of_two_programs_is_told_once_and_where_it_stands(sharing):
    sharing.write("claims/programs/window.py", "import _shared\n")
    sharing.add("claims/programs/_shared.py", 'NAMES = open("names.txt")\n')
    ((code, path, line, message),) = told(sharing)
    assert (code, path) == (Code.PROGRAM_INVALID, "claims/programs/_shared.py")
    assert line == sharing.line(path, "NAMES")
    assert message.startswith("“claims/programs/_shared.py” uses “open”")


def test_a_part_that_is_no_python_is_told_once_and_no_figure_is_said_to_lack_its_program(sharing):
    sharing.write("claims/programs/window.py", "import _shared\n")
    sharing.write("claims/programs/_shared.py", "PART = \n")
    ((code, path, line, _),) = told(sharing)
    assert (code, path, line) == (Code.PROGRAM_INVALID, "claims/programs/_shared.py", 1)


@pytest.mark.parametrize("name", ["statistics", "_random", "json"])
def test_no_module_of_python_itself_is_shadowed(measured, name):
    measured.write(f"claims/programs/{name}.py", "PART = 1\n")
    measured.edit(measured.program, "import random\n", f"import random\nimport {name}\n")
    ((code, path, _, message),) = told(measured)
    assert (code, path) == (Code.PROGRAM_INVALID, f"claims/programs/{name}.py")
    assert message.startswith(f"“{name}” is the name of a module of Python's own")


@pytest.mark.parametrize("name", ["front-door", "2nd_door", "tür", "a door"])
def test_a_name_that_no_figure_can_write_is_told(measured, name):
    measured.write(f"claims/programs/{name}.py", "PART = 1\n")
    ((code, path, _, message),) = told(measured)
    assert (code, path) == (Code.PROGRAM_INVALID, f"claims/programs/{name}.py")
    assert message.startswith(f"“{name}” is no name of a program")


@pytest.mark.parametrize(
    ("line", "used"),
    [
        ("import os", "os"),
        ("import os.path as p", "os.path"),
        ("import math, subprocess", "subprocess"),
        ("from urllib.request import urlopen", "urllib.request"),
        ("from sys import modules", "sys.modules"),
        ("from sys import *", "sys.*"),
        ("import sys as s", "sys"),
        ("import sys\n\nsys.path.append('.')", "sys.path"),
        ("vars(random)['open']", "open"),
        ("from builtins import open as o", "builtins"),
        ("from numpy import load as take", "load"),
        ("open('a')", "open"),
        ("eval('1')", "eval"),
        ("getattr(random, 'o' + 'pen')", "getattr"),
        ("NAMES = __builtins__", "__builtins__"),
        ("__import__('os')", "__import__"),
        ("globals()['a']", "globals"),
        ("random.__dict__['_os']", "__dict__"),
        ("NAMES = random.__doc__", "__doc__"),
        ("TABLE = random.loadtxt('a')", "loadtxt"),
        ("class A:\n    x = open", "open"),
        ("async def a():\n    return exec", "exec"),
        ("x = lambda: compile", "compile"),
    ],
)
def test_a_program_that_could_reach_what_no_digest_covers_is_told(measured, line, used):
    measured.add(measured.program, line + "\n")
    ((code, path, at, message),) = told(measured)
    assert (code, path) == (Code.PROGRAM_INVALID, measured.program)
    assert message.startswith(f"“{path}” uses “{used}”, by which it could reach")
    assert at >= measured.line(measured.program, line.split("\n")[0])


@pytest.mark.parametrize(
    "line",
    [
        "import re\n\nWORD = re.compile('a')",
        "class Net:\n    def eval(self):\n        return self\n\n\nNET = Net().eval()",
        "def save(path=None, *, opened=1):\n    return opened",
        "LOADS = dict(load=1, open=2)",
        "import numpy as np",
        "from math import *",
        "import sys\n\nif __name__ == '__main__':\n    sys.exit(0)",
        "TABLE = {'load': 1}\nTABLE.get('load')",
    ],
)
def test_what_only_looks_like_it_is_taken(measured, line):
    measured.add(measured.program, line + "\n")
    assert told(measured) == []


def test_a_sum_that_is_nested_too_deeply_is_told(measured):
    measured.add(measured.program, f"SUM = {' + '.join('1' for _ in range(900))}\n")
    ((code, path, _, message),) = told(measured)
    assert (code, path) == (Code.PROGRAM_INVALID, measured.program)
    assert "nested too deeply" in message


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("def visitors(seed, days): ...", True),
        ("@staticmethod\ndef visitors(seed, days): ...", True),
        ("def visitors(seed, days=1, *rest, **more): ...", True),
        ("def visitors(seed, *, days): ...", True),
        ("def visitors(days, seed): ...", False),
        ("def visitors(days): ...", False),
        ("def visitors(*seed, days): ...", False),
        ("async def visitors(seed, days): ...", False),
        ("visitors = lambda seed, days: {}", False),
        ("class visitors:\n    def __init__(self, seed, days): ...", False),
        ("class A:\n    def visitors(seed, days): ...", False),
        ("if True:\n    def visitors(seed, days): ...", False),
    ],
)
def test_a_program_is_a_plain_function_whose_first_parameter_is_the_seed(measured, text, has):
    measured.write(measured.program, text + "\n")
    problems = told(measured)
    assert ([] if has else [Code.PROGRAM_UNKNOWN]) == [problem[0] for problem in problems]


@pytest.mark.parametrize("given", ["{}", "{days: 30, nights: 1}", "{nights: 1}"])
def test_every_parameter_is_given_and_no_other(measured, given):
    measured.edit(measured.measured, "{days: 30}", given)
    ((code, path, _, _),) = told(measured)
    assert (code, path) == (Code.PROGRAM_UNKNOWN, measured.measured)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ('"""Who comes.\n\nAnd when.\n"""\n', "Who comes"),
        ('"""\n\n   Who comes.\n"""\n', "Who comes"),
        ('""" """\n', "other"),
        ('"""..."""\n', "other"),
        ("", "other"),
        ('b"""Who comes."""\n', "other"),
    ],
)
def test_the_first_line_of_a_module_is_its_title(measured, text, title):
    measured.write("claims/programs/other.py", text)
    loaded, problems = measured.loaded()
    assert not problems
    source = loaded.sources["other"]
    assert (source.title, source.type) == (title, "software")
    assert source.program_path == "claims/programs/other.py"


def test_a_part_is_no_source(sharing):
    loaded, _ = sharing.loaded()
    assert set(loaded.sources) == {"budget", "door"}


def test_a_program_and_a_source_of_one_name_are_told(measured):
    measured.add(measured.sources, "- id: door\n  type: report\n  title: A door\n")
    assert [problem[0] for problem in told(measured)] == [Code.ID_DUPLICATE]


def test_nothing_of_a_program_is_run_or_imported(measured):
    measured.add(measured.program, "raise SystemExit(3)\n")
    assert told(measured) == []
    assert "door" not in sys.modules
