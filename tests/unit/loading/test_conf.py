from pathlib import Path

import pytest

from sphinx_claims.errors import Code, Problems
from sphinx_claims.loading import find_root, run_conf


def refused(document):
    """Return the problems of a document's conf.py, which are all of one code."""
    with pytest.raises(Problems) as caught:
        document.settings()
    assert {problem.code for problem in caught.value.problems} == {Code.CONF_INVALID}
    return caught.value.problems


def test_the_root_is_the_nearest_folder_with_a_conf_py(document):
    inside = document.root / "docs" / "deep"
    inside.mkdir()
    assert find_root(inside) == document.root
    assert find_root(document.root) == document.root


def test_no_root_is_one_problem(tmp_path):
    with pytest.raises(Problems) as caught:
        find_root(tmp_path)
    assert [problem.code for problem in caught.value.problems] == [Code.FILE_UNREADABLE]


def test_conf_py_runs_in_its_own_folder(document, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    document.add(document.conf, 'from pathlib import Path\nhere = Path("docs").is_dir()\n')
    assert run_conf(document.root)["here"] is True
    assert Path.cwd() == tmp_path


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a = 1\nb = 1 / 0\n", 2),
        ("a = 1\nb = (\n", 2),
        ("import a_module_that_nobody_has\n", 1),
        ("raise SystemExit(0)\n", 1),
        ("def f():\n    raise ValueError\n\n\nf()\n", 2),
        ("a = '\x00'\n", 1),
    ],
    ids=repr,
)
def test_a_conf_py_that_fails_is_one_problem_at_its_line(document, text, line):
    document.write(document.conf, text)
    (problem,) = refused(document)
    assert (problem.location.path, problem.location.line) == ("conf.py", line)


@pytest.mark.parametrize(
    "text",
    ["", "extensions = []\n", 'extensions = ["myst_parser"]\n', "extensions = None\n"],
    ids=repr,
)
def test_a_conf_py_without_the_extension_checks_nothing_and_says_so(document, text):
    document.write(document.conf, text)
    (problem,) = refused(document)
    assert "extensions" in problem.message
