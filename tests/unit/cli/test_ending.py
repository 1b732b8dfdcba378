"""How a run ends where its streams, its document or whoever started it will have it otherwise."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

CLAIMS = [sys.executable, "-m", "sphinx_claims"]
posix = pytest.mark.skipif(os.name != "posix", reason="a shell of posix closes the streams")


def shell(line, folder):
    """Run a line of a shell, in which $claims is the program; return its status and complaints."""
    done = subprocess.run(
        ["sh", "-c", line.replace("$claims", f"'{sys.executable}' -m sphinx_claims")],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stderr


@posix
@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("$claims --help >/dev/full", 2),
        ("$claims check --help >/dev/full", 2),
        ("$claims check >/dev/full", 2),
        ("$claims nope 2>&-", 2),
        ("$claims check nowhere 2>&-", 2),
        ("$claims show nothing 2>/dev/full", 2),
        ("$claims check 2>&-", 0),
    ],
)
def test_a_stream_that_can_not_be_written_to_ends_in_no_traceback(document, line, status):
    found, told = shell(line, document.root)
    assert (found, "Traceback" in told) == (status, False)


@posix
def test_what_a_program_prints_that_conf_starts_is_no_part_of_the_output(document):
    document.add("conf.py", 'import os\nos.system("echo hello")\n')
    done = subprocess.run(
        [*CLAIMS, "check", "--format", "json"],
        cwd=document.root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert json.loads(done.stdout)["exit_status"] == 0
    assert done.stderr == "hello\n"


def test_an_export_is_in_utf_8_whatever_the_terminal(document):
    document.edit(document.figures, "what the town spends", "what the town — “all” — spends")
    done = subprocess.run(
        [*CLAIMS, "export", "ledger.json"],
        cwd=document.root,
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
        capture_output=True,
        check=True,
    )
    assert "what the town — “all” — spends" in done.stdout.decode("utf-8")


@posix
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize(
    "words",
    [("diff", "."), ("set", "spend", "12 million USD/year", "--reason", "r", "--dry-run")],
    ids=lambda words: words[0],
)
def test_a_run_that_is_ended_leaves_nothing_behind(document, tmp_path, number, words):
    # A conf.py that waits, so that there is something to end.
    base = tmp_path / "temporary"
    base.mkdir()
    document.add(
        "conf.py",
        "import os, pathlib, time\n"
        f"if pathlib.Path.cwd().is_relative_to({str(base)!r}):\n    time.sleep(60)\n",
    )
    subprocess.run(["git", "init", "-q"], cwd=document.root, check=True)
    subprocess.run(["git", "add", "."], cwd=document.root, check=True)
    author = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run(["git", *author, "commit", "-qm", "x"], cwd=document.root, check=True)
    words = ("diff", "HEAD") if words[0] == "diff" else words
    process = subprocess.Popen(
        [*CLAIMS, *words],
        cwd=document.root,
        env={**os.environ, "TMPDIR": str(base)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    for _ in range(3000):
        if any(base.rglob("conf.py")):
            break
        time.sleep(0.01)
    else:
        pytest.fail("nothing was laid out")
    process.send_signal(number)
    assert process.wait(30) == 128 + number
    assert [one for one in base.iterdir() if one.name.startswith("claims-")] == []
