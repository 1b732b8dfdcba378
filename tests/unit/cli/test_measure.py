"""``claims measure``: programs are run, and their figures say what came out."""

import json
import os
import pty
import shutil
import subprocess
import sys
import textwrap

import pytest
from ruamel.yaml import YAML

from sphinx_claims.cli import main
from sphinx_claims.cli import measure as module
from sphinx_claims.errors import Code, explain
from tests.unit.errors.test_explanations import MEASURED, found, prepared, spoiled

NEW_YEAR, FEBRUARY = "1767225600", "1769904000"

CAREFUL = """\
# What programs count.

# Once a month.
visited:
  label: 'how many days of a month have a visitor'  # counted
  value: 1 day   # not yet
  basis: measured
  as_of: 2026-01  # a month
  review_by: 2030-12
  source: {program: door.visitors, parameters: {days: 30}, result: visitors}
  scope: >-
    A made-up
    month.
  # What the page needs.
  threshold: at least 20 days  # no less

# Twice as long.
cheered:
  label: how many of sixty days have a visitor
  value: 50 to 60 days
  range: spread
  basis: measured
  as_of: 2026-01
  review_by: 2030-12
  source: {program: door.visitors, parameters: {days: 60}, result: visitors}
  threshold: at least 40 days
  scope: Two made-up months.

# The end.
"""


@pytest.fixture
def town(measured, monkeypatch, capsys):
    """Return the document, with what measures its figures; today is the first of 2026."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NEW_YEAR)

    def measure(*words, status=0):
        assert main(["measure", *words, "--folder", str(measured.root)]) == status
        measured.printed = capsys.readouterr()
        return measured.printed.out if status == 0 else measured.printed.err

    measured.measure = measure
    return measured


@pytest.fixture
def two(town):
    """Return the document with two figures of a file that were never run."""
    town.write(town.measured, CAREFUL)
    town.add(town.page, "Later, {claim}`at least 40 days <cheered>`.\n")
    return town


def record(document, name="visited"):
    return YAML(typ="safe").load(document.read(document.measured))[name]


def test_a_run_that_gives_the_same_changes_nothing(town):
    before = town.read(town.measured)
    assert town.measure() == "1 figure, measured by 3 runs; 1 recorded so already\n"
    assert town.read(town.measured) == before


def test_two_figures_of_a_file_are_recorded_at_once_and_all_else_stays(two):
    assert two.measure() == textwrap.dedent(
        """\
        cheered = 50 to 55 days (was 50 to 60 days)  claims/counts.yaml:18
        visited = 24 to 27 day (was 1 day)  claims/counts.yaml:4
        2 figures, measured by 6 runs; 0 recorded so already
        """
    )
    text = two.read(two.measured)
    lines = text.split("\n")
    kept = [
        line
        for line in CAREFUL.split("\n")
        if line.strip() and not line.strip().startswith(("value:", "range:", "as_of:"))
    ]
    assert [line for line in lines if line in kept] == kept
    for comment in ("# not yet", "# a month", "# no less", "# What the page needs."):
        assert text.count(comment) == 1
    assert text.endswith("\n# The end.\n")
    assert lines[lines.index("# Twice as long.") - 1] == ""
    assert not {"&", "*"} & set(text.replace("# ", ""))
    assert list(record(two)) == [
        *("label", "value", "range", "basis", "as_of", "review_by", "source", "scope"),
        *("run", "threshold"),
    ]
    assert list(record(two, "cheered"))[-3:] == ["threshold", "run", "scope"]
    assert two.check() == 0
    assert "2 recorded so already" in two.measure()
    assert two.read(two.measured) == text


def test_comments_of_a_run_and_behind_it_stay_where_it_is_run_anew(two, monkeypatch):
    two.measure()
    text = two.read(two.measured)
    start = text.index("  run: {", text.index("cheered:"))
    run = text[start : text.index("\n", start) + 1]
    keys = record(two, "cheered")["run"]
    commented = (
        "  run:  # the machine's\n"
        f"    date: {keys['date']}\n    seeds: {keys['seeds']}  # three\n"
        f'    values: {keys["values"]}\n    code: "{keys["code"]}"\n'
        f'    versions: {json.dumps(keys["versions"])}\n    seal: "{keys["seal"]}"\n'
    )
    text = text.replace(run, "").replace("months.\n", f"months.\n{commented}")
    two.write(two.measured, text)
    assert two.check() == 0
    two.edit(two.program, "0.9", "0.8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", FEBRUARY)
    two.measure("cheered")
    after = two.read(two.measured)
    for comment in ("# the machine's", "# three", "# no less", "# Twice as long."):
        assert after.count(comment) == 1
    assert after.endswith("\n# The end.\n")
    assert record(two, "cheered")["run"]["values"] == [43, 48, 44]


def test_a_value_that_moves_is_a_step_of_the_history(town, monkeypatch):
    town.edit(town.program, "0.9", "0.8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", FEBRUARY)
    town.measure()
    steps = record(town)["history"]
    assert [(str(step["date"]), step["value"]) for step in steps] == [
        ("2026-01", "24 to 27 days"),
        ("2026-02-01", "21 to 25 days"),
    ]
    assert steps[1]["reason"] == "its program was run anew"
    assert str(record(town)["as_of"]) == "2026-02"
    assert main(["check", str(town.root), "--today", "2026-02-01"]) == 0


def test_a_first_run_is_no_step_unless_there_is_a_history(two):
    two.edit(
        two.measured,
        "  scope: Two made-up months.",
        "  history: [{date: 2025, value: 50 to 60 days, reason: a guess}]\n"
        "  scope: Two made-up months.",
    )
    two.measure()
    assert "history" not in record(two)
    assert [step["value"] for step in record(two, "cheered")["history"]] == [
        "50 to 60 days",
        "50 to 55 days",
    ]
    assert two.check() == 0


def test_other_code_that_gives_the_same_is_recorded_and_is_no_step(town):
    town.edit(town.program, "0.9", "0.9 + 0")
    assert town.measure() == (
        "visited = 24 to 27 days  claims/counts.yaml:1\n"
        "1 figure, measured by 3 runs; 0 recorded so already\n"
    )
    assert "history" not in record(town)
    assert town.check() == 0


@pytest.mark.parametrize("value", ["24.0 to 27.0 days", "24 to 27 day"])
def test_a_value_that_is_the_same_in_other_words_stays(town, value):
    town.edit(town.measured, "24 to 27 days", value)
    town.edit(town.program, "0.9", "0.9 + 0")
    town.measure()
    assert record(town)["value"] == value
    assert "history" not in record(town)


def test_a_forged_run_is_written_anew(town):
    town.edit(town.measured, "[24, 27, 26]", "[24, 27, 25]")
    assert town.check() == 1
    town.measure()
    assert record(town)["run"]["values"] == [24, 27, 26]
    assert town.check() == 0


def test_seeds_that_all_give_the_same_are_one_number_and_no_range(town):
    town.edit(town.program, "sum(dice.random() < 0.9 for _ in range(days))", "days + dice.seed(1)")
    town.edit(town.program, "days + dice.seed(1)", "days - 0 * len(str(dice))")
    town.measure()
    assert record(town)["value"] == "30 days"
    assert "range" not in record(town)
    assert town.check() == 0
    town.edit(town.program, "days - 0 * len(str(dice))", "-0.0 + 25 + seed")
    town.measure()
    assert (record(town)["value"], record(town)["range"]) == ("25 to 27 days", "spread")
    assert town.check() == 0


@pytest.mark.parametrize(
    ("returned", "threshold", "value", "values"),
    [
        ("-0.0", "at least 0 days", "0 days", [0, 0, 0]),
        ("1e-7 * seed", "at least 0 days", "0 to 0.0000002 days", [0, 1e-7, 2e-7]),
        ("1e200", "at least 20 days", "1e+200 days", [1e200, 1e200, 1e200]),
        ("1e20 * (seed + 1)", "at least 20 days", "1e+20 to 3e+20 days", [1e20, 2e20, 3e20]),
        ("0.123456789 + seed", "at least 0 days", "0.1 to 2.2 days", [0.123457, 1.12346, 2.12346]),
        ("-3.5 - seed", "at most 0 days", "-5.5 to -3.5 days", [-3.5, -4.5, -5.5]),
    ],
)
def test_numbers_of_any_size_are_read_back_as_they_were_recorded(
    town, returned, threshold, value, values
):
    town.edit(town.program, "sum(dice.random() < 0.9 for _ in range(days))", returned)
    town.edit(town.measured, "at least 20 days", threshold)
    town.edit(town.page, "at least 20 days", threshold)
    town.measure()
    assert (record(town)["value"], record(town)["run"]["values"]) == (value, values)
    town.check()
    problems = town.problems()
    assert not any(problem.code.slug.startswith("run-") for problem in problems)
    assert "1 recorded so already" in town.measure()


def test_a_threshold_that_is_missed_is_told_and_only_that_figure_is_not_recorded(two):
    two.edit(two.measured, "at least 20 days  #", "at least 25 days  #")
    err = two.measure(status=1)
    assert found(err) == ["threshold-missed"]
    assert "the program gave 24, 27, 26" in err
    assert "2 figures, measured by 6 runs; 0 recorded so already" in two.printed.out
    assert "run" not in record(two)
    assert record(two)["value"] == "1 day"
    assert record(two, "cheered")["run"]["values"] == [52, 55, 50]


def test_a_count_of_seeds_is_run_and_kept(town):
    assert "measured by 5 runs" in town.measure("--seeds", "5")
    assert record(town)["run"]["seeds"] == [0, 1, 2, 3, 4]
    assert len(record(town)["run"]["values"]) == 5
    assert "measured by 5 runs; 1 recorded so already" in town.measure()


@pytest.mark.parametrize("count", ["2", "0", "-1", "1001", "x"])
def test_too_few_seeds_are_refused(town, count):
    assert "--seeds" in town.measure("--seeds", count, status=2)


def test_only_what_is_asked_for_is_run(two):
    assert "1 figure, measured by 3 runs" in two.measure("cheered")
    assert "run" not in record(two)


@pytest.mark.parametrize(
    ("name", "said"),
    [("vizited", "did you mean “visited”?"), ("spend", "is measured by no program"), ("", "is no")],
)
def test_a_name_that_is_none_is_told(town, name, said):
    before = town.read(town.measured)
    assert said in town.measure(name, status=2)
    assert town.read(town.measured) == before


def test_a_document_without_programs_has_nothing_to_measure(document, capsys):
    assert main(["measure", "--folder", str(document.root)]) == 0
    assert capsys.readouterr().out == "0 figures, measured by 0 runs; 0 recorded so already\n"


def test_figures_that_share_a_run_are_run_once(two):
    two.edit(two.measured, "days: 60}, result: visitors", "days: 30}, result: visitors")
    two.edit(two.measured, "at least 40 days", "at least 10 days")
    two.edit(two.page, "at least 40 days", "at least 10 days")
    assert "2 figures, measured by 3 runs" in two.measure()
    assert record(two)["run"]["values"] == record(two, "cheered")["run"]["values"]


def test_a_program_that_fails_is_told_and_nothing_is_written(two):
    before = two.read(two.measured)
    two.edit(two.program, "range(days)", "range(days if days < 60 else None)")
    err = two.measure(status=2)
    assert found(err) == ["program-fails"]
    assert "with days = 60 and seed" in err
    assert "claims/programs/door.py:" in err
    assert two.read(two.measured) == before


def test_a_file_that_is_changed_meanwhile_is_not_written(town, monkeypatch):
    town.edit(town.program, "0.9", "0.8")
    real = module._edit

    def meanwhile(*given):
        made = real(*given)
        town.edit(town.measured, "visited:", "viewed:")
        return made

    monkeypatch.setattr(module, "_edit", meanwhile)
    err = town.measure(status=2)
    assert "claims/counts.yaml can't be changed: “visited” is no record of it by itself" in err
    assert "[24, 27, 26]" in town.read(town.measured)


def test_a_parameter_that_is_changed_meanwhile_makes_the_run_another(town, monkeypatch):
    town.edit(town.program, "0.9", "0.9 + 0")
    real = module._edit

    def meanwhile(*given):
        town.edit(town.measured, "days: 30", "days: 31")
        return real(*given)

    monkeypatch.setattr(module, "_edit", meanwhile)
    town.measure()
    assert {problem.code for problem in town.problems()} == {Code.RUN_STALE}


def test_a_record_that_is_an_alias_is_left(town):
    town.edit(town.measured, "visited:\n", "visited: &one\n")
    assert found(town.measure(status=2)) == ["yaml-feature"]


def test_line_ends_stay(town):
    town.edit(town.program, "0.9", "0.8")
    town.write(town.measured, town.read(town.measured).replace("\n", "\r\n"))
    town.measure()
    data = (town.root / town.measured).read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n") > 10
    assert town.check() == 0


def test_verifying_writes_nothing_and_holds(town):
    files = {path: path.read_bytes() for path in town.root.rglob("*") if path.is_file()}
    assert town.measure("--verify") == (
        "1 figure, measured by 3 runs; all as asked, and near what is recorded\n"
    )
    assert files == {path: path.read_bytes() for path in town.root.rglob("*") if path.is_file()}


def test_verifying_tells_what_was_never_run(two):
    before = two.read(two.measured)
    assert found(two.measure("--verify", status=1)) == ["run-missing", "run-missing"]
    assert two.read(two.measured) == before


def test_verifying_tells_of_a_threshold_that_is_missed_now(town):
    town.edit(town.program, "0.9", "0.5")
    err = town.measure("--verify", status=1)
    assert found(err) == ["run-stale", "threshold-missed", "run-apart"]
    assert "the program, run anew, gave" in err


def test_verifying_takes_other_seeds(town):
    assert "measured by 5 runs; all as asked" in town.measure("--verify", "--seeds", "5")


@pytest.mark.parametrize("code", sorted(MEASURED, key=lambda one: one.slug), ids=lambda c: c.slug)
def test_the_examples_of_what_only_a_run_can_tell(document, code, monkeypatch, capsys):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NEW_YEAR)
    example = explain(code).example
    prepared(document, example)
    assert document.check() == 0
    command = ["measure", "--verify", "--folder", str(document.root)]
    assert main(command) == 0
    capsys.readouterr()
    spoiled(document, example)
    assert main(command) == code.severity.value
    assert found(capsys.readouterr().err) == [code.slug]


def test_a_forgery_that_no_check_can_notice_is_found_by_a_run(document, capsys):
    prepared(document, explain(Code.RUN_APART).example)
    spoiled(document, explain(Code.RUN_APART).example)
    assert document.check() == 0


def test_a_check_imports_no_program_and_nothing_that_only_programs_need(town):
    town.edit(town.program, "import random", "import random\n\nimport numpy")
    shutil.copy(town.root / town.program, town.root / "claims/programs/other.py")
    script = (
        "import sys\nfrom sphinx_claims.cli import main\n"
        f"status = main(['check', {str(town.root)!r}, '--today', '2026-01-01'])\n"
        "print(status, sorted({'numpy', 'door', 'other', 'sphinx_claims.measuring'} & set("
        "sys.modules)))\n"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.split("\n")[-2] == "1 []", run
    assert sorted(found(run.stderr)) == ["run-stale", "unused"]


def on_a_terminal(arguments, environment):
    """Return what a command writes to a terminal that is its standard error."""
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "sphinx_claims", *arguments],
        stderr=follower,
        stdout=subprocess.PIPE,
        env={**os.environ, "TERM": "xterm", **environment},
    )
    os.close(follower)
    parts = []
    try:
        while part := os.read(leader, 4096):
            parts.append(part)
    except OSError:
        # The last writer has gone.
        pass
    out, _ = process.communicate()
    os.close(leader)
    return out.decode(), b"".join(parts).decode(), process.returncode


def test_a_bar_is_shown_on_a_terminal_alone_and_only_one(town):
    arguments = ["measure", "--folder", str(town.root)]
    out, shown, status = on_a_terminal(arguments, {})
    assert status == 0
    assert out == "1 figure, measured by 3 runs; 1 recorded so already\n"
    assert "3/3" in shown
    assert shown.count("\n") == 1
    town.measure()
    assert town.printed.err == ""


def test_a_measured_figure_is_not_set_by_hand(town, capsys):
    before = town.read(town.measured)
    command = ["set", "visited", "20 to 30 days", "--reason", "a whim"]
    assert main([*command, "--folder", str(town.root)]) != 0
    err = capsys.readouterr().err
    assert found(err) == ["run-drift"]
    assert "“visited” is what its program gives, so nobody sets it" in err
    assert "run `claims measure visited`" in err
    assert town.read(town.measured) == before


def test_what_is_shown_of_a_figure_names_its_program(town, capsys):
    assert main(["show", "visited", "--folder", str(town.root)]) == 0
    out = capsys.readouterr().out
    for said in (
        "door.visitors, with days = 30: “visitors”",
        "24, 27 and 26, from seeds 0, 1, 2",
        "at least 20 days",
        "2026-01-01, on python 3.11.7",
        "measured by a program of this document",
    ):
        assert said in out


def test_a_check_tells_of_runs_as_json(town, capsys):
    town.edit(town.program, "0.9", "0.8")
    assert town.check("--format", "json") == 1
    (problem,) = json.loads(capsys.readouterr().out)["problems"]
    assert problem["code"] == "run-stale"
    assert problem["location"]["line"] == town.line(town.measured, "code:")
