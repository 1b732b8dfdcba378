"""Runs of pytest over the document, each in its own folder and mostly in this process."""

import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET

import pytest

# Loaded here, since pytest's own runs in this process forget what they load.
from sphinx_claims.evaluate import evaluation as _evaluation  # noqa: F401
from sphinx_claims.testing import items as _items  # noqa: F401

IDS = [
    "claims/town.py::ratio",
    "claims/town.yaml::spend",
    "claims/town.yaml::fines",
    "claims/sources/town.yaml::budget",
    "docs/index.md::page",
    "docs/index.md::about $10 million a year",
    "docs/index.md::around 100-to-1",
]
# Hypothesis, where it is installed, would be loaded anew by every run.
INI = """\
[pytest]
filterwarnings = error
addopts = --strict-markers --strict-config -p no:cacheprovider -p no:hypothesispytest
"""


@pytest.fixture
def run(document, pytester, monkeypatch):
    """Return a run of pytest in the document's folder, as of the first day of 2026."""
    monkeypatch.chdir(document.root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    document.write("pytest.ini", INI)
    return pytester.runpytest


def collected(result):
    return [line for line in result.outlines if "::" in line]


def test_a_document_that_holds_passes_item_by_item(run):
    result = run()
    result.assert_outcomes(passed=len(IDS))
    assert result.ret == pytest.ExitCode.OK


def test_the_ids_are_files_with_ids_and_words(run):
    assert sorted(collected(run("--collect-only", "-q"))) == sorted(IDS)


def test_two_runs_collect_the_same_in_the_same_order(run):
    first = collected(run("--collect-only", "-q"))
    assert first == collected(run("--collect-only", "-q"))
    assert len(first) == len(IDS)


def test_the_tree_says_what_each_item_is(run):
    result = run("--collect-only")
    for shown in ("<Figure spend>", "<Claim ratio>", "<Statement around 100-to-1>", "<Page page>"):
        result.stdout.fnmatch_lines([f"*{shown}"])


@pytest.mark.parametrize("id_", IDS)
def test_each_item_can_be_run_by_its_id(run, id_):
    result = run(id_, "-v")
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines([f"{id_} PASSED*"])


def test_a_point_in_the_words_is_shown_as_a_point(document, run):
    document.add(document.page, "{claim}`about 100.5 <ratio>`\n")
    run("-v", "docs").stdout.fnmatch_lines(["docs/index.md::about 100.5 PASSED*"])


@pytest.mark.parametrize(
    ("argument", "passed"), [("docs/index.md", 3), ("claims", 4), ("claims/town.py", 1), (".", 7)]
)
def test_a_file_or_a_folder_can_be_run(run, argument, passed):
    run(argument).assert_outcomes(passed=passed)


@pytest.mark.parametrize(
    ("expression", "ids"),
    [
        ("ratio", ["claims/town.py::ratio", "docs/index.md::around 100-to-1"]),
        (
            "fines",
            ["claims/town.py::ratio", "claims/town.yaml::fines", "docs/index.md::around 100-to-1"],
        ),
        (
            "spend and not ratio",
            ["claims/town.yaml::spend", "docs/index.md::about $10 million a year"],
        ),
        ("budget", ["claims/sources/town.yaml::budget"]),
        ("around", ["docs/index.md::around 100-to-1"]),
    ],
)
def test_a_word_of_k_finds_ids_words_and_what_rests_on_them(run, expression, ids):
    assert sorted(collected(run("--collect-only", "-q", "-k", expression))) == ids


def test_the_same_words_can_be_run_together_and_by_number(document, run):
    document.add(document.page, "It is {claim}`around 100-to-1 <ratio>`.\n")
    run("docs/index.md::around 100-to-1").assert_outcomes(passed=2)
    run("docs/index.md::around 100-to-1[2]").assert_outcomes(passed=1)


def test_words_with_pytest_s_own_signs_can_be_run(document, run):
    document.add(document.page, "It is {claim}`around\n100 [more::or less] <ratio>`.\n")
    (id_,) = [line for line in collected(run("--collect-only", "-q")) if "less" in line]
    assert id_ == "docs/index.md::around 100 (more:or less)"
    result = run(id_)
    result.assert_outcomes(failed=1)
    assert "error[claim-unjudged]" in result.stdout.str()


def test_a_failure_reads_as_the_check_prints_it_and_has_no_traceback(document, run, capsys):
    document.edit(document.page, "100-to-1", "300-to-1")
    document.check()
    printed = capsys.readouterr().err.rpartition("\n\nfor more on a code: ")[0]
    assert printed.startswith("error[claim-drift]")
    result = run()
    result.assert_outcomes(passed=len(IDS) - 1, failed=1)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    shown = result.stdout.str()
    heading, summary = "docs/index.md: around 300-to-1 _", "=== short test summary"
    body = re.search(rf"{re.escape(heading)}+\n(.*?)\n=+ short test", shown, re.DOTALL)
    assert body[1] == printed, summary
    assert "Traceback" not in shown
    assert ".py:" not in body[1]
    result.stdout.fnmatch_lines(["FAILED docs/index.md::around 300-to-1 - *error?claim-drift?*"])


def test_each_place_of_one_cause_fails_with_the_whole_of_it(document, run):
    document.edit(document.figures, "value: 10 million", "value: 90 million")
    result = run()
    result.assert_outcomes(passed=len(IDS) - 3, failed=3)
    alone = run("docs/index.md::around 100-to-1").stdout.str()
    assert "error[claim-drift]: “spend” is 90 million USD/year, and its source says" in alone
    assert "ratio = spend / fines" in alone


def properties(case):
    return [(found.get("name"), found.get("value")) for found in case.iter("property")]


def test_junit_has_ids_kinds_verdicts_and_codes(document, run):
    document.edit(document.page, "100-to-1", "300-to-1")
    run("--junitxml", "report.xml")
    # A file that this test has just had written.
    cases = list(ET.parse(document.root / "report.xml").getroot().iter("testcase"))  # noqa: S314
    assert len(cases) == len(IDS)
    found = {f"{case.get('classname')}::{case.get('name')}": case for case in cases}
    assert properties(found["claims.town.yaml::spend"]) == [
        ("claims_kind", "figure"),
        ("claims_id", "spend"),
        ("claims_verdict", "holds"),
    ]
    assert properties(found["claims.town::ratio"]) == [
        ("claims_kind", "claim"),
        ("claims_id", "ratio"),
    ]
    assert properties(found["docs.index.md::page"]) == [("claims_kind", "page")]
    fails = found["docs.index.md::around 300-to-1"]
    assert properties(fails) == [
        ("claims_kind", "statement"),
        ("claims_id", "ratio"),
        ("claims_verdict", "fails"),
        ("claims_code", "claim-drift"),
    ]
    assert "error[claim-drift]: the words say “around 300-to-1”" in fails.find("failure").text
    assert sum(case.find("failure") is not None for case in cases) == 1


def test_a_notice_passes_and_is_shown_to_who_asks(document, run):
    document.edit(document.page, "around 100-to-1", "around 75-to-1")
    result = run("-rA")
    result.assert_outcomes(passed=len(IDS))
    assert "notice[claim-edge]" in result.stdout.str()
    result = run()
    result.assert_outcomes(passed=len(IDS))
    assert "notice[" not in result.stdout.str()


def test_freshness_can_be_strict(run, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1924992000")  # the first day of 2031
    run().assert_outcomes(passed=len(IDS))
    result = run("-o", "claims_strict_freshness=true")
    result.assert_outcomes(passed=len(IDS) - 2, failed=2)
    assert "error[review-overdue]" in result.stdout.str()


def test_a_warning_of_a_claim_function_is_shown_and_is_no_error(document, run):
    document.edit(
        document.functions,
        "    return spend",
        '    import warnings\n    warnings.warn("rough")\n    return spend',
    )
    result = run()
    result.assert_outcomes(passed=len(IDS), warnings=result.parseoutcomes()["warnings"])
    result.stdout.fnmatch_lines(["*UserWarning: rough"])


@pytest.mark.parametrize("arguments", [(), ("docs",), ("claims/town.py", "docs/index.md")])
def test_what_can_not_be_read_is_told_once_and_stops_the_run(document, run, arguments):
    document.edit(document.figures, "label: what the town", "labl: what the town")
    document.write("test_sound.py", "def test_sound(): pass\n")
    result = run(*arguments)
    result.assert_outcomes(errors=1)
    assert result.ret == pytest.ExitCode.INTERRUPTED
    shown = result.stdout.str()
    assert shown.count("error[key-unknown]") == 1
    assert "  --> claims/town.yaml:2:3\n" in shown
    assert "Traceback" not in shown
    assert ".py:" not in shown.partition("error[key-unknown]")[2]


def test_what_can_not_be_read_is_told_to_who_asks_for_one_item(document, run):
    document.edit(document.figures, "label: what the town", "labl: what the town")
    result = run("docs/index.md::around 100-to-1")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    assert result.stdout.str().count("error[key-unknown]") == 1


def test_a_conf_that_can_not_be_run_is_told_and_lets_other_tests_run(document, run):
    document.write(document.conf, f"{document.read(document.conf)}(")
    document.write("tests/test_sound.py", "def test_sound(): pass\n")
    run("tests").assert_outcomes(passed=1)
    result = run()
    result.assert_outcomes(errors=1)
    assert "error[conf-invalid]" in result.stdout.str()


def test_files_of_claims_are_not_imported_as_tests(document, run):
    document.add(document.functions, "def test_nothing():\n    raise AssertionError\n")
    run("claims").assert_outcomes(passed=4)
    run("claims/town.py").assert_outcomes(passed=1)


def test_a_test_file_among_the_claims_is_still_one(document, run):
    test = "def test_ratio():\n    assert ratio(6, 3) == 2\n"
    document.write("claims/test_more.py", "def test_sum():\n    assert 1 + 1 == 2\n")
    document.write("claims/test_town.py", f"{document.read(document.functions)}\n\n{test}")
    (document.root / document.functions).unlink()
    run("claims").assert_outcomes(passed=6)
    run("claims/test_more.py").assert_outcomes(passed=1)
    run("claims/test_town.py").assert_outcomes(passed=2)


def test_pages_beside_conf_py_are_collected_and_other_markdown_is_not(document, run):
    document.write(document.conf, 'extensions = ["sphinx_claims"]\nexclude_patterns = ["notes"]\n')
    document.write("notes/more.md", "There are 300 labs.\n")
    document.write("numbers.yaml", "spend: 5\n")
    ids = collected(run("--collect-only", "-q"))
    assert sorted(ids) == sorted(IDS)
    assert run("notes/more.md").ret == pytest.ExitCode.USAGE_ERROR


def test_the_document_may_lie_in_a_folder_of_the_project(document, run):
    project = document.root / "project"
    project.mkdir()
    for name in ("conf.py", "claims", "docs"):
        (document.root / name).rename(project / name)
    assert run().ret == pytest.ExitCode.NO_TESTS_COLLECTED
    result = run("-o", "claims_root=project", "--collect-only", "-q")
    assert sorted(collected(result)) == sorted(f"project/{id_}" for id_ in IDS)


def test_the_root_may_be_named_in_a_roundabout_way(run):
    run("-o", "claims_root=docs/..").assert_outcomes(passed=len(IDS))


@pytest.mark.parametrize("folder", ["nowhere", "claims"])
def test_a_root_without_a_document_is_refused(run, folder):
    result = run("-o", f"claims_root={folder}")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines([f"ERROR: *claims_root*{folder}*conf.py*"])


def test_the_plugin_can_be_turned_off(run):
    result = run("-p", "no:sphinx_claims")
    assert result.ret == pytest.ExitCode.NO_TESTS_COLLECTED


INERT = """\
import sys


def test_nothing_of_the_machine_is_loaded():
    assert "sphinx_claims.testing.plugin" in sys.modules
    heavy = ["checks", "loading", "wording", "errors", "testing.document", "testing.items"]
    assert not [name for name in heavy if f"sphinx_claims.{name}" in sys.modules]
"""


@pytest.mark.parametrize("conf", [None, 'extensions = ["myst_parser"]\n'])
def test_a_project_without_a_document_is_left_alone(tmp_path, conf):
    if conf is not None:
        (tmp_path / "conf.py").write_text(conf)
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    (tmp_path / "test_inert.py").write_text(INERT)
    for name in ("docs/index.md", "claims/town.yaml", "claims/town.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("There are 300 labs.\n")
    assert_passes(tmp_path, 1)


def test_a_document_whose_files_are_not_asked_for_is_not_loaded(document):
    document.write("pytest.ini", "[pytest]\n")
    document.write("tests/test_inert.py", INERT)
    assert_passes(document.root, 1, "tests")


def assert_passes(root, count, *arguments):
    """Run pytest in a process of its own, and assert how many tests passed."""
    environment = {name: v for name, v in os.environ.items() if not name.startswith("PYTEST_")}
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-q", *arguments],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert f"{count} passed" in ran.stdout


@pytest.mark.parametrize("folder", ["dist", "build", "node_modules", "CVS", ".kept", "venv"])
def test_what_is_wrong_in_a_folder_that_pytest_leaves_out_is_told(document, run, folder):
    document.write(f"docs/{folder}/p.md", "# P\n\nIt is {claim}`around 300-to-1 <ratio>`.\n")
    assert "claim-drift" in {p.code.slug for p in document.problems()}
    result = run()
    assert result.ret == pytest.ExitCode.INTERRUPTED
    result.stdout.fnmatch_lines(["error[[]claim-drift[]]: the words say “around 300-to-1”*"])


def test_what_holds_in_a_folder_that_pytest_leaves_out_fails_nothing(document, run):
    document.write("docs/dist/p.md", "# P\n\nIt is {claim}`around 100-to-1 <ratio>`.\n")
    run().assert_outcomes(passed=len(IDS))


def test_what_is_wrong_in_a_folder_that_conf_py_hides_is_told(document, run):
    document.add(document.conf, 'globals()["claims_" + "folder"] = "numbers"\n')
    for file in ("town.yaml", "town.py", "sources/town.yaml"):
        text = (document.root / "claims" / file).read_text(encoding="utf-8")
        document.write(f"numbers/{file}", text)
        document.write(f"claims/{file}", "")
    document.edit("numbers/town.yaml", "review_by: 2030-12-31", "review_by: 2030-12-31\n  event: x")
    document.edit("numbers/town.yaml", '"$10 million a year"', '"$30 million a year"')
    result = run()
    result.stdout.fnmatch_lines(["error[[]excerpt-drift[]]*"])
    assert result.ret == pytest.ExitCode.INTERRUPTED
