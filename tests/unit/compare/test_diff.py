"""What moved between two commits, or two folders, against expectations made by hand."""

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

from sphinx_claims.cli import main

GIT = {
    "GIT_AUTHOR_NAME": "A",
    "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


@pytest.fixture
def history(document, monkeypatch, capsys):
    """Return the document as a repository with one commit, and what compares with that."""
    for name, value in GIT.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    document.git = lambda *words: subprocess.run(
        ["git", "-C", str(document.root), *words], check=True, capture_output=True
    )
    document.git("init", "--quiet", "--initial-branch", "main")
    document.commit = lambda: (
        document.git("add", "--all"),
        document.git("commit", "--quiet", "--message", "a change"),
    )
    document.commit()

    def diff(*words, status=0):
        assert main(["diff", "--folder", str(document.root), *words]) == status
        printed = capsys.readouterr()
        return printed.out if status == 0 else printed.err

    document.diff = diff
    document.moved = lambda *words: json.loads(diff(*(words or ("main",)), "--format", "json"))
    return document


def moves(record):
    return {one["what"]: (one["old"], one["new"]) for one in record["moves"]}


def test_nothing_moved(history):
    assert history.diff("main") == (
        f"from main ({commit(history)}) to the files as they are: "
        "nothing moved that the ledger knows of\n"
    )


def commit(history):
    return history.git("rev-parse", "HEAD").stdout.decode()[:9]


def test_what_an_archive_would_leave_out_is_a_part_of_the_version(history):
    history.write("docs/more.md", "# More\n\n{claim}`about $10 million a year <spend>`\n")
    history.write(".gitattributes", "docs/more.md export-ignore\n")
    (history.root / "docs" / "linked.md").symlink_to("more.md")
    (history.root / "docs" / "outside.txt").symlink_to("/etc/hostname")
    history.commit()
    assert "nothing moved that the ledger knows of" in history.diff("main")
    history.edit("docs/more.md", "about $10", "about $9")
    paths = {one["page"] for one in history.moved()["statements"]}
    assert paths == {"docs/more.md", "docs/linked.md"}


def test_what_a_document_s_own_programs_say_and_read_is_no_part_of_it(history):
    history.add("conf.py", 'import os, sys\nos.system("echo hello; cat")\nsys.stdin.read()\n')
    history.commit()
    assert "nothing moved that the ledger knows of" in history.diff("main")


def test_a_value_that_moved_inside_its_wording(history):
    history.edit(history.figures, "value: 10 million", "value: 11 million")
    history.edit(history.figures, '"$10 million a year"', '"$11 million a year"')
    history.edit(history.figures, "review_by: 2030-12-31", "review_by: 2031-12-31")
    found = history.moved()
    (figure,) = found["figures"]
    assert (figure["kind"], figure["id"]) == ("changed", "spend")
    assert moves(figure) == {
        "value": ("$10 million a year", "$11 million a year"),
        "written": ("10 million USD/year", "11 million USD/year"),
        "excerpt": ("$10 million a year", "$11 million a year"),
        "review by": ("2030-12-31", "2031-12-31"),
    }
    (claim,) = found["claims"]
    # 11 million by 100 and by 50 thousand.
    value = "100 to 200 (from its figures' ranges)", "110 to 220 (from its figures' ranges)"
    assert moves(claim) == {"value": value}
    first, second = found["statements"]
    assert first["words"] == {"old": "about $10 million a year", "new": "about $10 million a year"}
    assert first["verdict"] == {"old": "holds", "new": "holds"}
    assert first["value"] == {"old": "$10 million a year", "new": "$11 million a year"}
    assert (first["page"], first["line"]) == ("docs/index.md", 3)
    assert first["headroom"]["new"] == [
        "what the town spends on its library: holds until it passes $20 million a year or falls "
        "below $5 million a year"
    ]
    # “Around 100” accepts 50 to 200, and 220 is beyond.
    assert second["verdict"] == {"old": "holds", "new": "edge"}
    assert found["sources"] == []


def test_a_value_that_moved_outside_its_wording(history):
    history.edit(history.figures, "value: 10 million", "value: 30 million")
    history.edit(history.figures, '"$10 million a year"', '"$30 million a year"')
    found = history.moved()
    assert [one["verdict"] for one in found["statements"]] == [
        {"old": "holds", "new": "fails"},
        {"old": "holds", "new": "fails"},
    ]
    text = history.diff("main")
    assert "    verdict: holds → fails\n" in text
    assert "2 verdicts moved" in text.splitlines()[0]


def test_a_source_that_was_replaced(history):
    history.add(history.sources, "- id: survey\n  type: report\n  title: A survey\n")
    history.edit(history.figures, '{ref: budget, excerpt: "$10', '{ref: survey, excerpt: "$10')
    history.edit(history.sources, "title: The town's budget", "title: The town's accounts")
    found = history.moved()
    (figure,) = found["figures"]
    assert moves(figure) == {"source": ("budget", "survey")}
    budget, survey = found["sources"]
    assert moves(budget) == {"title": ("The town's budget", "The town's accounts")}
    assert (survey["kind"], survey["id"]) == ("added", "survey")
    assert found["statements"] == []


def test_a_claim_function_that_was_changed(history):
    history.edit(history.functions, "return spend / fines", "return 2 * spend / fines")
    found = history.moved()
    (claim,) = found["claims"]
    assert moves(claim)["formula"] == ("spend / fines", "2 * spend / fines")
    (statement,) = found["statements"]
    assert statement["states"] == "ratio"
    assert statement["verdict"] == {"old": "holds", "new": "fails"}


def test_a_function_that_is_no_expression_is_compared_by_its_code_alone(history):
    long = "x = spend / fines\n    if x > 1:\n        return x\n    return x"
    history.edit(history.functions, "return spend / fines", long)
    history.commit()
    history.edit(
        history.functions, "    x = spend", "    # A comment moves nothing.\n    x = spend"
    )
    assert history.moved()["claims"] == []
    history.edit(history.functions, "x > 1", "x > 2")
    (claim,) = history.moved()["claims"]
    old, new = moves(claim)["function"]
    assert old.replace("x > 1", "x > 2") == new


def test_a_sentence_that_was_reworded_and_says_less(history):
    history.edit(history.page, "around 100-to-1", "between 10 and 1,000 to 1")
    history.edit(history.page, "about $10 million", "$10 million")
    found = history.moved()
    first, second = found["statements"]
    assert first["words"] == {"old": "about $10 million a year", "new": "$10 million a year"}
    assert first["loosened"] is None
    assert second["words"]["old"] == "around 100-to-1"
    assert found["figures"] == found["claims"] == []


def test_a_hedge_that_was_widened_is_told_as_loosened(history):
    history.edit(history.page, "about $10 million", "on the order of $10 million")
    (statement,) = history.moved()["statements"]
    # From a factor of 2 to one of √10, either way.
    assert statement["loosened"] == pytest.approx(10 / 4)
    assert "loosened: the words leave 2.5 times as much room" in history.diff("main")


def test_a_figure_that_was_renamed_is_not_one_that_went_and_one_that_came(history):
    for path in (history.figures, history.functions, history.page):
        history.write(path, history.read(path).replace("spend", "spending"))
    history.edit(history.figures, "town spendings on", "town spends on")
    history.edit(history.page, "town spendings", "town spends")
    found = history.moved()
    (figure,) = found["figures"]
    assert (figure["kind"], figure["id"], figure["was_called"]) == ("changed", "spending", "spend")
    assert figure["moves"] == []
    assert found["statements"] == []
    (claim,) = found["claims"]
    assert moves(claim)["formula"] == ("spend / fines", "spending / fines")
    assert "~ spending (was spend): what the town spends" in history.diff("main")


def test_a_figure_that_says_what_it_was_called_is_the_same_whatever_else_moved(history):
    for path in (history.figures, history.functions, history.page):
        history.write(path, history.read(path).replace("<spend>", "<cost>"))
    history.edit(history.figures, "spend:\n", "cost:\n  formerly: [spend]\n")
    history.edit(history.figures, "value: 10 million", "value: 12 million")
    history.edit(history.figures, '"$10 million a year"', '"$12 million a year"')
    text = history.read(history.functions)
    history.write(history.functions, text.replace("spend,", "cost,").replace("spend /", "cost /"))
    (figure,) = history.moved()["figures"]
    assert (figure["kind"], figure["id"], figure["was_called"]) == ("changed", "cost", "spend")
    assert moves(figure)["written"] == ("10 million USD/year", "12 million USD/year")
    assert "formerly" not in moves(figure)


def test_a_claim_that_says_what_it_was_called_takes_its_sentence_along(history):
    history.edit(history.functions, "def ratio(", "def times(")
    history.edit(history.functions, "spend / fines", "spend / fines / 1")
    history.edit(history.functions, ' of fines")', ' of fines", formerly=["older", "ratio"])')
    history.edit(history.page, "<ratio>", "<times>")
    found = history.moved()
    (claim,) = found["claims"]
    assert (claim["id"], claim["was_called"]) == ("times", "ratio")
    assert moves(claim).keys() == {"formula"}
    assert found["statements"] == []


def test_a_figure_that_was_removed_with_its_sentence_and_its_claim(history):
    before, _, _ = history.read(history.figures).partition("\nfines:")
    history.write(history.figures, before)
    history.write(history.functions, "")
    line = "That is {claim}`around 100-to-1 <ratio>` against what fines bring in.\n"
    history.edit(history.page, line, "")
    found = history.moved()
    assert [(one["kind"], one["id"]) for one in found["figures"]] == [("removed", "fines")]
    assert [(one["kind"], one["id"]) for one in found["claims"]] == [("removed", "ratio")]
    (statement,) = found["statements"]
    assert statement["kind"] == "removed"
    assert statement["words"] == {"old": "around 100-to-1", "new": ""}
    assert found["statements"][0]["headroom"]["new"] == []


def test_a_sentence_that_went_to_another_page_is_the_same_one(history):
    line = "That is {claim}`around 100-to-1 <ratio>` against what fines bring in.\n"
    history.edit(history.page, line, "")
    history.write("docs/more.md", f"# More\n\n{line}")
    (statement,) = history.moved()["statements"]
    assert (statement["kind"], statement["was_on"]) == ("changed", "docs/index.md")
    assert statement["page"] == "docs/more.md"


def test_a_sentence_that_was_added(history):
    history.add(history.page, "It is {claim}`$10 million a year <spend>`.\n")
    (statement,) = history.moved()["statements"]
    assert (statement["kind"], statement["words"]["new"]) == ("added", "$10 million a year")


def test_each_version_has_its_own_functions_and_prints_nothing_of_its_own(history):
    history.edit(history.functions, "from sphinx_claims", "print('noise')\nfrom sphinx_claims")
    history.commit()
    history.edit(history.functions, "print('noise')", "print('more noise')")
    history.edit(history.functions, "return spend / fines", "return spend / fines / 1")
    found = history.moved("HEAD")
    assert [one["id"] for one in found["claims"]] == ["ratio"]


def test_two_folders_are_compared_as_two_revisions_are(history, tmp_path):
    other = tmp_path / "other"
    shutil.copytree(history.root, other, ignore=shutil.ignore_patterns(".git", "other"))
    history.edit(history.figures, "value: 10 million", "value: 11 million")
    history.edit(history.figures, '"$10 million a year"', '"$11 million a year"')
    by_folder = history.moved(str(other), str(history.root))
    by_revision = history.moved()
    for found in (by_folder, by_revision):
        del found["base"], found["head"]
    assert by_folder == by_revision


def test_a_document_below_the_top_of_its_repository_is_found(history, monkeypatch):
    inner = history.root / "inner"
    for path in (history.conf, history.figures, history.functions, history.sources, history.page):
        target = inner / path
        target.parent.mkdir(parents=True, exist_ok=True)
        (history.root / path).rename(target)
    history.commit()
    history.root = inner
    assert "nothing moved" in history.diff("HEAD")
    history.edit(history.page, "about $10 million", "$10 million")
    assert len(history.moved("HEAD")["statements"]) == 1


def test_nothing_is_left_behind_and_nothing_is_checked_out(history, monkeypatch, tmp_path):
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    history.edit(history.page, "about $10 million", "$10 million")
    before = history.git("status", "--porcelain").stdout
    history.moved()
    assert list(folder.iterdir()) == []
    assert history.git("status", "--porcelain").stdout == before
    history.diff("nowhere", status=2)
    assert list(folder.iterdir()) == []


def test_a_revision_that_there_is_not_is_told_by_its_name(history):
    said = history.diff("nowhere", status=2)
    assert "“nowhere”: there is no folder and no revision of git of that name" in said
    assert "Traceback" not in said
    said = history.diff("--", "--output=x", status=2)
    assert "“--output=x”: there is no folder and no revision of git" in said


def test_a_version_that_does_not_load_is_told_by_its_side(history):
    history.edit(history.figures, "value: 10 million", "vlaue: 10 million")
    said = history.diff("main", status=2)
    assert "error[key-unknown]: in the files as they are: " in said
    assert "`claims check` says more of the files as they are" in said
    history.commit()
    history.edit(history.figures, "vlaue: 10 million", "value: 10 million")
    said = history.diff("HEAD", status=2)
    assert "error[key-unknown]: in HEAD (" in said


def test_a_version_from_before_there_were_claims_is_told_by_its_side(history):
    history.git("checkout", "--quiet", "--orphan", "older")
    history.git("rm", "--quiet", "-r", "--cached", ".")
    (history.root / "readme.txt").write_text("Nothing yet.\n")
    history.git("add", "readme.txt")
    history.git("commit", "--quiet", "--message", "the first")
    said = history.diff("older", status=2)
    assert "in older (" in said
    assert "Traceback" not in said


def test_a_function_that_ends_its_process_is_told_by_its_side(history):
    history.edit(history.functions, "from sphinx_claims", "import os\nfrom sphinx_claims")
    history.edit(history.functions, "    return spend", "    os._exit(3)\n    return spend")
    said = history.diff("main", status=2)
    assert "the files as they are can't be looked at: its process ended with 3" in said


def test_without_git_a_revision_is_told_of_and_folders_are_compared(history, monkeypatch, tmp_path):
    other = tmp_path / "other"
    shutil.copytree(history.root, other, ignore=shutil.ignore_patterns(".git", "other"))
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    assert "git, which knows of revisions, is not installed" in history.diff("main", status=2)
    assert "nothing moved" in history.diff(str(other))


def test_markdown_says_the_same_and_escapes_what_was_written(history):
    history.edit(
        history.figures, "label: what the town spends", "label: what *the* <town> spends|x"
    )
    history.edit(history.figures, "value: 10 million", "value: 30 million")
    history.edit(history.figures, '"$10 million a year"', '"$30 million a year"')
    text = history.diff("main", "--format", "markdown")
    assert r"what \*the\* \<town\> spends\|x" in text
    assert "| holds → **fails** |" in text
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert all(line.endswith("|") for line in rows)
    # Every row of a table has as many cells as its head.
    for title in ("### Figures", "### Claims", "### Sentences"):
        table = text.split(title)[1].strip().split("\n\n")[0].splitlines()
        counts = {line.replace(r"\|", "").count("|") for line in table}
        assert len(counts) == 1


def test_a_page_that_says_nothing_is_compared_too(history):
    history.write("docs/more.md", "# Nothing here\n")
    assert "nothing moved" in history.diff("main")


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_the_same_is_printed_every_time(history, form):
    history.edit(history.page, "about $10 million", "$10 million")
    first = history.diff("main", "--format", form)
    assert first == history.diff("main", "--format", form)


def test_the_help_shows_how_it_is_used(capsys):
    assert main(["diff", "--help"]) == 0
    assert "claims diff HEAD~1 HEAD" in capsys.readouterr().out


def test_paths_of_this_machine_are_nowhere(history):
    history.edit(history.page, "about $10 million", "$10 million")
    assert str(Path(tempfile.gettempdir())) not in json.dumps(history.moved())


def test_a_run_that_moved_is_told_with_its_program(history, capsys):
    history.measure_visits()
    history.commit()
    assert history.moved()["figures"] == []
    history.edit(history.program, "0.9", "0.8")
    assert main(["measure", "--folder", str(history.root)]) == 0
    # What it printed is no part of the comparison.
    capsys.readouterr()
    (figure,) = history.moved()["figures"]
    found = moves(figure)
    assert found["results of its seeds"] == ("24, 27, 26", "21, 25, 24")
    assert found["code of the run"][0] == "8a6a82fe4fd87df0"
    assert found["value"] == tuple(
        f"{value} (from the lowest to the highest of 3 seeds)"
        for value in ("24 to 27 days", "21 to 25 days")
    )
    assert not {"program", "result", "threshold"} & set(found)


def test_what_is_asked_of_a_run_moves_by_itself(history):
    history.measure_visits()
    history.commit()
    history.edit(history.measured, "threshold: at least 20", "threshold: at least 21")
    (figure,) = history.moved()["figures"]
    assert moves(figure) == {"threshold": ("at least 20 days", "at least 21 days")}


def test_a_figure_that_a_program_measures_now_is_told(history):
    history.measure_visits()
    (figure,) = history.moved()["figures"]
    found = moves(figure)
    assert found["program"] == ("", "door.visitors (days = 30)")
    assert found["threshold"] == ("", "at least 20 days")
