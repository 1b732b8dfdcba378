"""Streams, colours, and terminals that can do less."""

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from sphinx_claims.cli import check, main
from sphinx_claims.cli.output import palette_of, show_failure
from sphinx_claims.errors import COLOURED, PLAIN

CHECK = [sys.executable, "-m", "sphinx_claims", "check"]
TODAY = ["--today", "2026-01-01"]


class Terminal(io.StringIO):
    """What is written to by a program that a person looks at."""

    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("color", "environment", "is_terminal", "is_coloured"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("always", {}, False, True),
        ("never", {}, True, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": "0"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": ""}, False, False),
        ("auto", {"FORCE_COLOR": "0"}, False, False),
        ("auto", {"CLICOLOR_FORCE": "1"}, False, True),
        ("auto", {"CLICOLOR_FORCE": "0"}, False, False),
        ("never", {"FORCE_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {"TERM": "dumb", "FORCE_COLOR": "1"}, True, True),
        ("auto", {"CLICOLOR": "0"}, True, False),
    ],
)
def test_colours_follow_what_is_asked_then_the_conventions_then_the_terminal(
    color, environment, is_terminal, is_coloured
):
    stream = Terminal() if is_terminal else io.StringIO()
    assert palette_of(color, environment, stream) is (COLOURED if is_coloured else PLAIN)


def test_a_stream_that_is_closed_has_no_colours():
    assert palette_of("auto", {}, None) is PLAIN


def test_colours_change_nothing_but_the_colours(document, capsys):
    document.edit(document.page, "100-to-1", "300-to-1")
    document.check()
    plain = capsys.readouterr()
    document.check("--color", "always")
    coloured = capsys.readouterr()
    assert "\x1b[1;31merror[claim-drift]\x1b[0m" in coloured.err
    for sgr in ("0", "1", "1;31", "34", "36"):
        assert f"\x1b[{sgr}m" in coloured.err
        coloured = coloured._replace(err=coloured.err.replace(f"\x1b[{sgr}m", ""))
    assert coloured == plain


@pytest.mark.parametrize("form", ["json", "github"])
def test_only_text_is_coloured(document, form, capsys):
    document.edit(document.page, "100-to-1", "300-to-1")
    document.check("--color", "always", "--format", form)
    printed = capsys.readouterr()
    assert "\x1b" not in printed.out
    assert printed.err == ""


def test_a_message_can_not_move_the_terminal(document, capsys):
    document.edit(document.page, "around 100-to-1", "around\x1b[2J 300-to-1")
    document.check()
    assert "\x1b" not in capsys.readouterr().err


def test_the_pointer_to_the_explanations_is_told_once_and_of_errors_only(document, capsys):
    document.edit(document.page, "100-to-1", "75-to-1")
    document.check()
    assert "claims explain" not in capsys.readouterr().err
    document.add(document.page, "There are 12 and 13 labs.\n")
    document.check()
    end = "\n\nfor more on a code: claims explain claim-unbound\n"
    printed = capsys.readouterr().err
    assert printed.endswith(end)
    assert printed.count("claims explain") == 1
    document.add(document.page, "{claim}`about 5`\n")
    document.check()
    assert capsys.readouterr().err.endswith("\n\nfor more on a code: claims explain CODE\n")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda document: document.write("conf.py", "1 / 0"),
        lambda document: document.write("claims/town.yaml", "a: ["),
        lambda document: document.write("claims/town.py", "def ("),
        lambda document: (document.root / "docs/index.md").write_bytes(b"\xff"),
        lambda document: (document.root / "conf.py").unlink(),
    ],
    ids=["conf", "yaml", "python", "page", "no document"],
)
def test_a_run_that_can_not_read_its_input_is_one_json_document(document, spoil, capsys):
    spoil(document)
    assert document.check("--format", "json") == 2
    printed = capsys.readouterr()
    found = json.loads(printed.out)
    assert found["summary"] is None
    assert found["counts"]["errors"] == len(found["problems"]) >= 1
    assert printed.err == ""


def test_a_mistake_of_the_machine_is_json_too(monkeypatch, capsys):
    def broken(folder):
        raise RuntimeError("no good")

    monkeypatch.setattr(check, "root_of", broken)
    assert main(["check", "--format", "json"]) == 2
    (problem,) = json.loads(capsys.readouterr().out)["problems"]
    assert problem["code"] == "internal"


def test_what_the_document_prints_is_no_part_of_the_output(document, capsys):
    document.add("conf.py", "print('from conf')\n")
    document.edit(document.functions, "    return", "    print('from a claim')\n    return")
    assert document.check("--format", "json") == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out)["exit_status"] == 0
    assert "from conf" in printed.err
    assert "from a claim" in printed.err


@pytest.mark.parametrize("base", ["", "docs", "..", "/nowhere"])
def test_an_annotation_names_a_file_of_the_repository(document, base, monkeypatch, capsys):
    document.edit(document.page, "100-to-1", "300-to-1")
    monkeypatch.setenv(
        "GITHUB_WORKSPACE", str(document.root / base) if base != "/nowhere" else base
    )
    document.check("--format", "github")
    wanted = {"": "docs/index.md", "docs": "index.md", "..": "document/docs/index.md"}
    file = wanted.get(base, "docs/index.md")
    assert capsys.readouterr().out.startswith(f"::error file={file},line=4,")


@pytest.mark.parametrize("option", [["--format", "xml"], ["--color", "sometimes"], ["--format"]])
def test_an_option_that_is_none_is_refused_with_two_and_a_sentence(document, option, capsys):
    assert document.check(*option) == 2
    assert option[0] in capsys.readouterr().err


def run(arguments, **options):
    environment = {**os.environ, **options.pop("env", {})}
    return subprocess.run(
        arguments, stderr=subprocess.PIPE, encoding="utf-8", env=environment, check=False, **options
    )


@pytest.mark.parametrize("form", ["text", "github", "json"])
def test_a_reader_that_has_gone_is_no_traceback(document, form):
    document.edit(document.page, "100-to-1", "300-to-1")
    read, write = os.pipe()
    os.close(read)
    try:
        done = run([*CHECK, str(document.root), *TODAY, "--format", form], stdout=write)
    finally:
        os.close(write)
    assert done.returncode == 141
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only some systems have a full device")
@pytest.mark.parametrize("form", ["text", "github", "json"])
def test_a_disk_that_is_full_is_a_sentence(document, form):
    with Path("/dev/full").open("w") as full:
        done = run([*CHECK, str(document.root), *TODAY, "--format", form], stdout=full)
    assert done.returncode == 2
    assert done.stderr == "claims: the output can't be written: No space left on device\n"


@pytest.mark.skipif(os.name != "posix", reason="a shell closes the streams")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("form", ["text", "github", "json"])
def test_closed_streams_change_no_exit_status(document, closed, form):
    document.edit(document.page, "100-to-1", "300-to-1")
    command = f'"$0" -m sphinx_claims check "$1" --today 2026-01-01 --format {form} {closed}'
    done = run(["sh", "-c", command, sys.executable, str(document.root)], stdout=subprocess.PIPE)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("form", ["github", "json"])
def test_a_stream_of_ascii_can_carry_every_format(document, form):
    document.edit(document.page, "around 100-to-1", "around 300-to-1")
    command = [*CHECK, str(document.root), *TODAY, "--format", form]
    done = run(command, stdout=subprocess.PIPE, env={"PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.isascii()
    if form == "json":
        (problem,) = json.loads(done.stdout)["problems"]
        assert "the words say “around 300-to-1”" in problem["message"]


def test_a_command_without_formats_shows_a_mistake_of_the_machine_as_text(monkeypatch, capsys):
    assert show_failure("text", RuntimeError("no good")) == 2
    assert capsys.readouterr().err.startswith("error[internal]: ")


EDGES = "{claim}`around 75-to-1 <ratio>`\n"


def edges(document, number):
    """State the ratio in words at whose edge it is, so many times."""
    for _ in range(number):
        document.add(document.page, EDGES)


def shown(capsys):
    return re.findall(r"^(error|notice)\[(.*?)\]", capsys.readouterr().err, re.MULTILINE)


def test_text_shows_notices_first_and_errors_last(document, capsys):
    edges(document, 2)
    document.edit(document.page, "about $10 million", "about $30 million")
    assert document.check() == 1
    printed = capsys.readouterr()
    found = re.findall(r"^(error|notice)\[", printed.err, re.MULTILINE)
    assert found == ["notice", "notice", "error"]
    assert printed.out.endswith("; 1 error, 2 notices\n")


def test_many_notices_of_one_code_are_one_line(document, capsys):
    edges(document, 3)
    document.check()
    assert shown(capsys) == [("notice", "claim-edge")] * 3
    edges(document, 1)
    assert document.check() == 0
    printed = capsys.readouterr()
    assert printed.err == (
        "notice[claim-edge]: 4 of these, which “--notices all” shows: A statement holds for the "
        "central value, not the whole range.\n\n"
    )
    assert printed.out.endswith("; 4 notices\n")


def test_all_notices_are_shown_where_they_are_asked_for(document, capsys):
    edges(document, 4)
    document.check("--notices", "all")
    assert shown(capsys) == [("notice", "claim-edge")] * 4
    document.check("--notices", "few", "--color", "always")
    assert "\x1b[1;33mnotice[claim-edge]\x1b[0m" in capsys.readouterr().err


def test_many_errors_of_one_code_are_each_shown(document, capsys):
    for number in range(4):
        document.add(document.page, f"{{claim}}`about {number + 2} <other_{number}>`\n")
    document.check()
    assert shown(capsys) == [("error", "target-unknown")] * 4


@pytest.mark.parametrize("notices", ["all", "few"])
def test_the_formats_for_programs_leave_no_notice_out(document, notices, capsys):
    edges(document, 5)
    document.check("--notices", notices, "--format", "json")
    assert len(json.loads(capsys.readouterr().out)["problems"]) == 5
    document.check("--notices", notices, "--format", "github")
    assert capsys.readouterr().out.count("::notice ") == 5
