"""Changing a figure: in its file alone, and not at all where its record would not hold."""

import json
import os
import signal
import subprocess
import sys
import textwrap

import pytest

from sphinx_claims.cli import main
from sphinx_claims.editing import EditError, edited, save
from sphinx_claims.errors import Problems

FIGURES = """\
# What the town knows of its library.

# What it costs.
spend:
  label: 'what the town spends'  # as the council puts it
  value: 10 million USD/year   # of the budget
  basis: reported
  as_of: 2025
  review_by: 2030-12-31
  source: {ref: budget, locator: p. 3, excerpt: "$10 million a year"}
  scope: >-
    Wages, books
    and the building.

# What it brings in.
fines:
  label: what fines bring in
  value: 50 to 100 thousand USD/year
  range: spread
  basis: measured
  as_of: 2024
  review_by: 2030-12
  source: {ref: budget, excerpt: "$50,000 to $100,000 a year"}
  scope: Fines for late books.
"""
SOURCES = """\
references:
- id: budget
  type: report
  title: The town's budget
  accessed: {date-parts: [[2025, 3, 1]]}
- id: accounts
  type: report
  title: The town's accounts
"""


@pytest.fixture
def town(document, monkeypatch, capsys):
    """Return the document with what changes a figure of it; today is the first of 2026."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    document.write(document.figures, FIGURES)
    document.write(document.sources, SOURCES)

    def change(*words, status=0):
        assert main(["set", *words, "--folder", str(document.root)]) == status
        document.printed = capsys.readouterr()
        return document.printed.out if status == 0 else document.printed.err

    document.change = change
    return document


HISTORY = """\
  history:
  - {date: 2025-03-01, value: 10 million USD/year, reason: "as it was first kept"}
  - {date: 2026-01-01, value: 12 million USD/year, reason: "a rise"}
"""
SPEND = ("spend", "12 million USD/year", "--excerpt", "$12 million a year", "--reason", "a rise")


def test_only_the_lines_of_the_figure_change_and_its_history_begins(town):
    town.change(*SPEND, "--as-of", "2024", "--review-by", "2031-06-30")
    wanted = FIGURES
    for old, new in (
        ("value: 10 million USD/year ", "value: 12 million USD/year "),
        ("as_of: 2025", "as_of: 2024"),
        ("review_by: 2030-12-31", "review_by: 2031-06-30"),
        ('"$10 million a year"', '"$12 million a year"'),
        ("  scope: >-\n", f"{HISTORY}  scope: >-\n"),
    ):
        assert wanted.count(old) == 1
        wanted = wanted.replace(old, new)
    assert town.read(town.figures) == wanted


def test_what_moves_is_shown(town):
    said = town.change(*SPEND)
    assert "from the files as they are to the change: 1 figure, 1 claim, 2 sentences" in said
    assert "    value: $10 million a year → $12 million a year\n" in said
    assert "    verdict: holds → edge\n" in said
    assert said.endswith("claims/town.yaml is written, and everything holds\n")
    (step, _) = town.records().figures["spend"].history
    assert step.value == "10 million USD/year"


def test_a_sentence_that_falls_is_named_and_the_figure_is_written_all_the_same(town):
    said = town.change(
        "spend", "30 million USD/year", "--excerpt", "$30 million a year", "--reason", "r"
    )
    assert "value: 30 million USD/year" in town.read(town.figures)
    assert "verdict: holds → fails" in said
    assert said.endswith("is written; 1 error to mend, as the check now says\n")
    assert "error[claim-drift]" in town.printed.err
    assert town.check() == 1


def test_another_source_takes_its_place_and_the_old_place_in_it_goes(town):
    town.change(*SPEND, "--source", "accounts")
    assert 'source: {ref: accounts, excerpt: "$12 million a year"}' in town.read(town.figures)
    town.change(
        "spend", "13 million USD/year", "--excerpt", "$13 million a year",
        "--locator", "p. 5", "--reason", "again",
    )  # fmt: skip
    text = town.read(town.figures)
    assert 'source: {ref: accounts, locator: p. 5, excerpt: "$13 million a year"}' in text
    # Of two changes on one day, the later one counts.
    assert [step.value for step in town.records().figures["spend"].history] == [
        "10 million USD/year",
        "13 million USD/year",
    ]


def test_a_range_that_becomes_a_number_is_no_range_of_anything(town):
    town.change("fines", "70 thousand USD/year", "--excerpt", "$70,000 a year", "--reason", "r")
    assert "range: spread" not in town.read(town.figures)
    assert town.records().figures["fines"].range_kind is None
    back = ("fines", "60 to 90 thousand USD/year", "--excerpt", "$60,000 to $90,000 a year")
    town.change(*back, "--range", "spread", "--reason", "r")
    assert town.records().figures["fines"].range_kind is not None


def test_a_later_change_adds_a_step(town, monkeypatch):
    town.change(*SPEND)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1798761600")
    town.change(
        "spend", "13 million USD/year", "--excerpt", "$13 million a year", "--reason", "again"
    )
    assert [str(step.date) for step in town.records().figures["spend"].history] == [
        "2025-03-01",
        "2026-01-01",
        "2027-01-01",
    ]


def test_a_dry_run_shows_the_same_and_writes_nothing(town):
    said = town.change(*SPEND, "--dry-run")
    assert "value: $10 million a year → $12 million a year" in said
    assert said.endswith("claims/town.yaml would be written, and everything holds\n")
    assert town.read(town.figures) == FIGURES


REFUSED = {
    "another unit": (
        ["spend", "12 million USD", "--excerpt", "$12 million"],
        "“12 million USD” is in “USD”, and “spend” is in “USD/year”",
    ),
    "no unit": (
        ["spend", "12 million", "--excerpt", "$12 million"],
        "“12 million” is in no unit, and “spend” is in “USD/year”",
    ),
    "a unit that is none": (
        ["spend", "12 million USDD/year", "--excerpt", "$12 million"],
        "= help: write “12 million USD/year”",
    ),
    "no value": (["spend", "much", "--excerpt", "much"], "quantity-invalid"),
    "an excerpt without it": (["spend", "12 million USD/year"], "excerpt-drift"),
    "an unknown source": ([*SPEND[:4], "--source", "accounts2"], "source-unknown"),
    "a wrong date": ([*SPEND[:4], "--review-by", "soon"], "value-invalid"),
    "an unknown kind": (
        ["fines", "60 to 90 USD/year", "--range", "guess"],
        "value-invalid",
    ),
    "a wide excerpt": ([*SPEND[:3], "word " * 30 + "$12 million a year"], "excerpt"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_the_check_would_refuse_is_refused_and_nothing_is_written(town, case):
    words, _ = REFUSED[case]
    assert main(["set", *words, "--reason", "r", "--folder", str(town.root)]) in {1, 2}
    assert (town.root / town.figures).read_bytes() == FIGURES.encode()
    assert sorted(file.name for file in (town.root / "claims").iterdir()) == [
        "sources",
        "town.py",
        "town.yaml",
    ]


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused_is_told_by_its_code(town, capsys, case):
    words, said = REFUSED[case]
    main(["set", *words, "--reason", "r", "--folder", str(town.root)])
    told = capsys.readouterr()
    assert said in told.err
    assert "Traceback" not in told.err
    assert told.out == ""


def test_an_unknown_id_and_a_claim_are_refused(town):
    assert "did you mean “spend”?" in town.change("spent", "1", "--reason", "r", status=2)
    said = town.change("ratio", "150", "--reason", "r", status=2)
    assert "“ratio” is a claim, whose value its function gives" in said


def test_an_error_that_was_there_before_is_no_reason_to_refuse(town):
    town.edit(town.page, "around 100-to-1", "around 900-to-1")
    said = town.change(*SPEND)
    assert "is written" in said


def test_a_file_that_can_not_be_written_stays_as_it_was(town, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.replace", refuse)
    said = town.change(*SPEND, status=2)
    assert "error[file-unreadable]: claims/town.yaml can't be written: Permission denied" in said
    assert town.read(town.figures) == FIGURES
    assert len(list((town.root / "claims").iterdir())) == 3


KILLED = """
import os, signal, sys
from pathlib import Path
from sphinx_claims.editing import save

real = os.fsync
def die(descriptor):
    os.kill(os.getpid(), signal.SIGKILL)
os.fsync = die
save(Path(sys.argv[1]), "new\\n" * 1000, "town.yaml")
"""


def test_a_kill_in_the_middle_of_the_write_leaves_the_file_to_the_byte(tmp_path):
    file = tmp_path / "town.yaml"
    file.write_bytes(b"old\r\n")
    file.chmod(0o640)
    run = subprocess.run([sys.executable, "-c", KILLED, str(file)], check=False)
    assert run.returncode == -signal.SIGKILL
    assert file.read_bytes() == b"old\r\n"


def test_a_saved_file_keeps_its_mode_and_a_link_stays_one(tmp_path):
    file, link = tmp_path / "town.yaml", tmp_path / "link.yaml"
    file.write_text("old")
    file.chmod(0o640)
    link.symlink_to(file)
    save(link, "new", "link.yaml")
    assert file.read_text() == "new"
    assert link.is_symlink()
    assert file.stat().st_mode & 0o777 == 0o640
    with pytest.raises(Problems):
        save(tmp_path / "nowhere" / "x.yaml", "new", "x.yaml")


def test_a_value_that_stands_already_is_no_step_of_the_history(town):
    assert town.change("spend", "10 million USD/year", "--reason", "r") == (
        "claims/town.yaml says so already\n"
    )
    assert town.read(town.figures) == FIGURES
    town.change("spend", "10,000,000 USD/year", "--reason", "r", "--review-by", "2031-06-30")
    text = town.read(town.figures)
    assert text == FIGURES.replace("review_by: 2030-12-31", "review_by: 2031-06-30")


@pytest.mark.parametrize("written", ["68", "0.68", "0.5 to 0.68"])
def test_a_per_cent_sign_that_is_forgotten_is_asked_for(town, written):
    share = FIGURES.partition("fines:")[0].partition("spend:")[2]
    share = share.replace("10 million USD/year", "50 %").replace("$10 million a year", "50 percent")
    town.add(town.figures, f"\nshare:{share.rstrip()}\n")
    town.add(town.page, "{claim}`50 percent <share>`\n")
    wanted = {"68": "68 %", "0.68": "68 %", "0.5 to 0.68": "50 to 68 %"}[written]
    before = town.read(town.figures)
    told = town.change("share", written, "--reason", "r", status=2)
    assert f"“{written}” is a pure number, and “share” is in per cent" in told
    assert f"= help: write “{wanted}”" in told
    assert town.read(town.figures) == before


def test_an_author_s_own_estimate_stays(town):
    text = "They spend $10 million a year.\n"
    town.write("claims/sources/essay.txt", text)
    town.edit(
        town.sources,
        "  accessed: {date-parts: [[2025, 3, 1]]}\n",
        "  accessed: {date-parts: [[2025, 3, 1]]}\n  custom: {text: claims/sources/essay.txt}\n",
    )
    town.edit(town.figures, "basis: reported", "basis: author-estimate")
    town.write(
        "docs/essay.md",
        "# They spend\n\n" + text.replace("$10", "{claim}`$10").replace("year.", "year <spend>`."),
    )
    town.add("conf.py", 'claims_verbatim = {"essay": "budget"}\n')
    told = town.change("spend", "12 million USD/year", "--reason", "r", status=1)
    assert "“spend” is what its author wrote, “$10 million a year”" in told
    assert "list that under “evidence”" in told
    assert town.read(town.figures).count("12 million") == 0


def test_line_ends_of_windows_stay(town):
    town.write(town.figures, FIGURES.replace("\n", "\r\n"))
    town.change(*SPEND)
    text = (town.root / town.figures).read_bytes().decode()
    assert text.count("\n") == text.count("\r\n") > FIGURES.count("\n")


@pytest.mark.parametrize(
    "text",
    [
        FIGURES,
        "a:\n    value: 1\n    list:\n        - x\n        - {y: 1}\n",
        "a:\n  value: 1\n  list:\n    - x\n    - >-\n      folded\n      words\n",
        "a:\n  value: 1\n  list:\n  - x\n\n  # a remark\n  - y  # another\n",
        "a: {value: 1, b: \"ä — ü\", c: 'single'}\n",
        "a:\n  value: 1\nb: &no 2\n",
    ],
)
def test_a_change_of_one_value_changes_one_line(text):
    def change(data):
        (first, *_) = data.values()
        first["value"] = "17 people"

    lines, new = text.splitlines(), edited(text, change).splitlines()
    assert len(lines) == len(new)
    assert sum(one != other for one, other in zip(lines, new, strict=True)) == 1


def test_a_layout_that_can_not_be_kept_is_refused():
    text = textwrap.dedent(
        """\
        a:
          value: 1
          text: "words that go on
            over lines"
        """
    )
    with pytest.raises(EditError, match="by hand"):
        edited(text, lambda data: data["a"].update(value="2"))
    for text in ("- a\n", "a: [\n", ""):
        with pytest.raises(EditError):
            edited(text, lambda data: None)


def test_the_diff_as_json_agrees_with_what_was_set(town, capsys, monkeypatch):
    before = town.root.parent / "before"
    subprocess.run(["cp", "-r", str(town.root), str(before)], check=True)
    town.change(*SPEND)
    main(["diff", str(before), str(town.root), "--folder", str(town.root), "--format", "json"])
    (figure,) = json.loads(capsys.readouterr().out)["figures"]
    assert {one["what"]: one["new"] for one in figure["moves"]}["written"] == "12 million USD/year"


def test_a_change_by_someone_else_meanwhile_is_kept(town, monkeypatch):
    moved = FIGURES.replace("Fines for late books.", "Fines for late and lost books.")

    def meanwhile(*arguments):
        town.write(town.figures, moved)
        return "nothing\n"

    monkeypatch.setattr("sphinx_claims.cli.set_value._moved", meanwhile)
    told = town.change(*SPEND, status=2)
    assert "claims/town.yaml was changed by someone else meanwhile, and is left so" in told
    assert town.read(town.figures) == moved


@pytest.mark.parametrize("line", ['"spend":', "spend: # what it costs"])
def test_a_key_may_be_written_as_yaml_lets_it(town, line):
    town.write(town.figures, FIGURES.replace("spend:\n", f"{line}\n", 1))
    town.change(*SPEND)
    assert town.records().figures["spend"].value == "12 million USD/year"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name are of posix")
def test_links_and_pipes_in_the_folder_are_no_hindrance(town):
    (town.root / "docs" / "gone").symlink_to("nowhere")
    (town.root / "docs" / "again").symlink_to(".")
    os.mkfifo(town.root / "pipe")
    town.change(*SPEND)
    assert "12 million" in town.read(town.figures)
