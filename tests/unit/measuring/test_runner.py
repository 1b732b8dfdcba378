"""Programs run in processes of their own: what they give, and how each that fails is told."""

import os
import py_compile
import signal
import subprocess
import sys
import threading
import time

import pytest

from sphinx_claims.errors import Code, Location, Problems
from sphinx_claims.measuring import Runner, Task
from sphinx_claims.model import typed

HERE = Location(path="claims/counts.yaml", line=8)


def task(seed=1, function="program", program="door", **parameters):
    return Task(
        program=program,
        function=function,
        parameters=tuple(sorted(parameters.items())),
        seed=seed,
        location=HERE,
    )


@pytest.fixture
def run(measured):
    """Return a function that runs a program, and returns its outcome."""

    def outcome(text, asked=None, path="claims/programs/door.py"):
        measured.write(path, text)
        with Runner(measured.settings(), 1) as runner:
            ((_, found),) = runner.run([asked or task()])
        return found

    return outcome


@pytest.fixture
def failing(run):
    """Return a function that runs a program, and returns the one problem that is told of it."""

    def problem(text, asked=None):
        with pytest.raises(Problems) as raised:
            run(text, asked)
        (found,) = raised.value.problems
        assert found.code is Code.PROGRAM_FAILS
        return found

    return problem


def returning(what):
    return f"def program(seed, **given):\n    return {what}\n"


@pytest.mark.parametrize(
    ("what", "results"),
    [
        ("{'a': 1, 'b': 2.5}", {"a": 1, "b": 2.5}),
        ("{'a': True}", {"a": 1}),
        ("{'a': seed}", {"a": 1}),
        ("{}", {}),
        ("{1: 2}", {"1": 2}),
        ("{'class': 2, 'é': 3}", {"class": 2, "é": 3}),
        ("{'a': 10 ** 300}", {"a": 1e300}),
        ("{'a': __import__('fractions').Fraction(1, 4)}", {"a": 0.25}),
    ],
)
def test_a_program_returns_numbers_by_their_names(run, what, results):
    assert dict(run(returning(what)).results) == results


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("[1, 2]", "TypeError: it returned list, and no results by their names"),
        ("None", "TypeError: it returned NoneType, and no results by their names"),
        ("3", "TypeError: it returned int, and no results by their names"),
        ("{'a': float('nan')}", "ValueError: its result “a” is nan, and no finite number"),
        ("{'a': -1e400}", "ValueError: its result “a” is -inf, and no finite number"),
        ("{'a': [1]}", "TypeError: its result “a” is list, and no number"),
        ("{'a': None}", "TypeError: its result “a” is NoneType, and no number"),
        ("{'a': '3'}", "TypeError: its result “a” is str, and no number"),
        ("{'a': b'3'}", "TypeError: its result “a” is bytes, and no number"),
        ("{'a': 1j}", "TypeError: its result “a” is complex, and no number"),
        ("{'a': 10 ** 400}", "TypeError: its result “a” is int, and no number"),
        ("1 / 0", "ZeroDivisionError: division by zero"),
        ("exit()", "SystemExit: None"),
        ("quit(0)", "SystemExit: 0"),
        ("missing", "NameError: name 'missing' is not defined"),
    ],
)
def test_anything_else_is_told_with_the_seed(failing, what, said):
    problem = failing(returning(what), task(seed=7, days="30", how="by hand"))
    assert problem.message == (
        f"“door.program” with days = 30, how = by hand and seed 7 raises {said}"
    )


def test_an_error_is_told_at_the_line_of_the_program_that_led_to_it(failing):
    text = "import json\n\n\ndef program(seed):\n    a = 1\n    return json.loads('{')\n"
    problem = failing(text)
    assert (problem.location.path, problem.location.line) == ("claims/programs/door.py", 6)


def test_an_error_of_a_part_is_told_where_that_stands(failing, measured):
    measured.write("claims/programs/_part.py", "def give():\n    raise KeyError('no')\n")
    problem = failing("import _part\n\n\ndef program(seed):\n    return _part.give()\n")
    assert (problem.location.path, problem.location.line) == ("claims/programs/_part.py", 2)
    assert problem.message.endswith("raises KeyError: 'no'")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("import numpy_of_nobody\n" + returning("{}"), "raises ModuleNotFoundError: No module"),
        ("raise RuntimeError('one\\n  two')\n", "raises RuntimeError: one two"),
        ("def other(seed): ...\n", "raises AttributeError: "),
        ("program = 3\n", "raises TypeError: 'int' object is not callable"),
        ("async def program(seed): ...\n", "raises TypeError: it returned coroutine"),
        ("def program(): ...\n", "raises TypeError: "),
        ("import os\n\n\ndef program(seed):\n    os._exit(3)\n", "can't be run: it ended without"),
        (
            "import os, sys\n\n\ndef program(seed):\n    print('the last word', file=sys.stderr)\n"
            "    sys.stderr.flush()\n    os._exit(0)\n",
            "can't be run: the last word",
        ),
        ("def program(seed):\n    return program(seed)\n", "raises RecursionError"),
        ("def program(seed):\n    raise KeyboardInterrupt\n", "raises KeyboardInterrupt"),
        ("def program(seed):\n    raise Exception('\\ud800')\n", "raises Exception: "),
    ],
)
def test_a_program_that_can_not_be_run_is_told(failing, text, said):
    problem = failing(text)
    assert problem.message.startswith(f"“door.program” with seed 1 {said}")


@pytest.mark.parametrize(
    "said",
    [
        "print('{}')",
        'print(\'{"results": {"a": 5}, "versions": {}}\', flush=True)',
        "import sys; sys.stdout.write('x' * 200_000)",
        "import os; os.write(1, b'words')",
        "import os; os.system('echo words')",
        "import subprocess; subprocess.run(['echo', 'words'])",
        "import sys; sys.stdout.buffer.write(b'\\xff')",
        "import sys; sys.stdout.close()",
        "import sys; sys.stderr.write('\\N{BELL}' * 200_000)",
    ],
)
def test_what_a_program_prints_is_no_answer(run, said, capfd):
    found = run(f"def program(seed):\n    {said}\n    return {{'a': 2}}\n")
    assert dict(found.results) == {"a": 2}
    assert capfd.readouterr() == ("", "")


def test_a_program_that_asks_is_answered_by_nobody(failing):
    assert "EOFError" in failing("def program(seed):\n    return {'a': input()}\n").message


@pytest.mark.parametrize(
    ("written", "given"),
    [
        ("30", 30),
        ("-3", -3),
        ("0", 0),
        ("1.50", 1.5),
        ("1e-3", 0.001),
        ("-2.5E+2", -250.0),
        ("007", 7),
        ("9" * 50, int("9" * 50)),
        ("by hand", "by hand"),
        ("true", "true"),
        ("nan", "nan"),
        ("inf", "inf"),
        ("-infinity", "-infinity"),
        ("1e400", "1e400"),
        ("9" * 5000, "9" * 5000),
        ("1_000", "1_000"),
        ("٣", "٣"),
        ("0x10", "0x10"),
        ("1.", "1."),
        ("+1", "+1"),
        ("1 2", "1 2"),
    ],
)
def test_a_parameter_is_a_number_where_one_is_written(written, given):
    assert typed(written) == given
    assert type(typed(written)) is type(given)


def test_a_program_gets_the_seed_and_its_parameters(run):
    text = (
        "def program(seed, days, share, how):\n"
        "    kinds = (type(seed), type(days), type(share), type(how))\n"
        "    assert kinds == (int, int, float, str), kinds\n"
        "    return {'sum': seed + days + share + len(how)}\n"
    )
    found = run(text, task(seed=4, days="30", share="0.5", how="by hand"))
    assert dict(found.results) == {"sum": 41.5}


def test_the_versions_are_of_python_and_of_what_is_imported_by_name(run, measured):
    measured.write("claims/programs/_part.py", "import click\n")
    text = "import json\n\nimport _part\n\n\ndef program(seed):\n    import ruamel.yaml\n"
    text += "    return {}\n"
    found = dict(run(text).versions)
    assert sorted(found) == ["click", "python", "ruamel.yaml"]
    assert found["python"] == ".".join(map(str, sys.version_info[:3]))


def test_what_a_library_imports_is_not_named(run):
    assert set(dict(run("import jsonschema\n" + returning("{}")).versions)) >= {"jsonschema"}
    assert "attrs" not in dict(run("import jsonschema\n" + returning("{}")).versions)


def test_nothing_is_written_beside_the_programs(run, measured):
    measured.write("claims/programs/_part.py", "PART = 1\n")
    run("import _part\n" + returning("{}"))
    assert {path.name for path in (measured.root / "claims/programs").iterdir()} == {
        "_part.py",
        "door.py",
    }


def test_bytecode_that_lies_beside_the_programs_is_not_run(run, measured):
    path = measured.root / measured.program
    measured.write(measured.program, returning("{'a': 1}"))
    py_compile.compile(str(path))
    stat = path.stat()
    measured.write(measured.program, returning("{'a': 2}"))
    # In the same second, and of the same size: Python's own import would take the old one.
    os.utime(path, (stat.st_atime, stat.st_mtime))
    with Runner(measured.settings(), 1) as runner:
        ((_, found),) = runner.run([task()])
    assert dict(found.results) == {"a": 2}


def test_a_program_is_read_as_utf_8_whatever_its_first_line_says(run):
    text = "\ufeff# coding: latin-1\n" + returning("{'a': len('é')}")
    assert dict(run(text.replace("\n", "\r\n")).results) == {"a": 1}


@pytest.mark.parametrize("name", ["click", "yaml", "sphinx_claims", "jsonschema"])
def test_a_program_may_have_the_name_of_a_library(run, measured, name):
    measured.write(f"claims/programs/{name}.py", returning("{'a': 5}"))
    found = run("", task(program=name), path="claims/programs/other.py")
    assert dict(found.results) == {"a": 5}


def test_a_library_gets_its_own_module_where_a_program_has_that_name(run, measured):
    # jsonschema imports attrs, and the program does not.
    measured.write("claims/programs/attrs.py", "raise RuntimeError('mine')\n")
    run("import jsonschema\n" + returning("{}"))


def test_a_package_beside_the_programs_is_not_imported(failing, measured):
    measured.write("claims/programs/helpers/__init__.py", "")
    problem = failing("import helpers\n" + returning("{}"))
    assert "ModuleNotFoundError" in problem.message


@pytest.mark.parametrize("name", ["town", "conf", "counts"])
def test_nothing_else_of_the_document_is_imported(failing, measured, name, monkeypatch):
    monkeypatch.chdir(measured.root)
    measured.write("counts.py", "")
    assert "ModuleNotFoundError" in failing(f"import {name}\n" + returning("{}")).message


def test_runs_are_reproducible_between_processes(run):
    text = returning("{'a': hash('a text') % 1000, 'b': list({'x', 'y', 'z'}).index('x')}")
    assert run(text).results == run(text).results


def test_libraries_take_one_thread_each(run):
    text = "import os\n" + returning("{'a': int(os.environ['OMP_NUM_THREADS'])}")
    assert dict(run(text).results) == {"a": 1}


def most_at_a_time(measured, jobs):
    """Return how many of six runs there were at most at a time."""
    folder = measured.root / "marks"
    folder.mkdir()
    measured.write(
        measured.program,
        "import os, time\n\n\ndef program(seed):\n"
        f"    mark = os.path.join({str(folder)!r}, str(seed))\n"
        "    open(mark, 'w').close()\n    time.sleep(0.2)\n"
        f"    count = len(os.listdir({str(folder)!r}))\n"
        "    os.remove(mark)\n    return {'a': count}\n",
    )
    with Runner(measured.settings(), jobs) as runner:
        found = list(runner.run([task(seed=seed) for seed in range(6)]))
    assert {asked.seed for asked, _ in found} == set(range(6))
    return max(outcome.results["a"] for _, outcome in found)


def test_there_are_as_many_runs_at_a_time_as_asked_for(measured):
    assert most_at_a_time(measured, 1) == 1


def test_there_are_several_at_a_time(measured):
    assert 2 <= most_at_a_time(measured, 3) <= 3


ENDLESS = """\
import os, time


def program(seed):
    with open(os.path.join({folder!r}, str(os.getpid())), "w"):
        pass
    if seed == 0:
        while len(os.listdir({folder!r})) < 2:
            time.sleep(0.01)
        raise ValueError("the first")
    while True:
        time.sleep(0.01)
"""


# What can be seen of a program that may not name a module of files: logging opens its file for it.
ENDLESS_QUIET = """\
import logging
import multiprocessing
import time


def visitors(seed, days):
    logging.FileHandler({folder!r} + "/" + str(multiprocessing.current_process().ident)).close()
    while True:
        time.sleep(0.01)
"""


def is_alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def started(folder, count):
    """Wait for some programs to run, and return their process ids."""
    for _ in range(3000):
        pids = [int(path.name) for path in folder.iterdir()]
        if len(pids) >= count:
            return pids
        time.sleep(0.01)
    return pytest.fail("they never began")


def gone(pids):
    for _ in range(1000):
        if not any(map(is_alive, pids)):
            return True
        time.sleep(0.01)
    return False


def test_where_one_fails_the_others_are_ended(measured, tmp_path):
    folder = tmp_path / "marks"
    folder.mkdir()
    measured.write(measured.program, ENDLESS.format(folder=str(folder)))
    with Runner(measured.settings(), 2) as runner, pytest.raises(Problems, match="the first"):
        list(runner.run([task(seed=0), task(seed=1), task(seed=2), task(seed=3)]))
    pids = started(folder, 2)
    assert len(pids) <= 3
    assert gone(pids)
    assert threading.active_count() < 10


@pytest.mark.skipif(os.name == "nt", reason="there is no such signal")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_never_ends_is_ended_by_its_keys_and_nothing_is_left(measured, tmp_path, number):
    folder = tmp_path / "marks"
    folder.mkdir()
    measured.write(measured.program, ENDLESS_QUIET.format(folder=str(folder)))
    before = measured.read(measured.measured)
    command = [sys.executable, "-m", "sphinx_claims", "measure", "--folder", str(measured.root)]
    process = subprocess.Popen(
        [*command, "--jobs", "2"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # Whoever starts the tests behind a shell has it ignored, and so would this.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    )
    pids = []
    try:
        pids = started(folder, 2)
        process.send_signal(number)
        out, err = process.communicate(timeout=60)
        assert gone(pids)
    finally:
        process.kill()
        for pid in filter(is_alive, pids):
            os.kill(pid, signal.SIGKILL)
    assert process.returncode == 128 + number
    assert "Traceback" not in err + out
    assert measured.read(measured.measured) == before
