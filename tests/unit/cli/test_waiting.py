"""What a terminal shows of work that takes a while."""

import io
import sys
import time

import pytest

from sphinx_claims.cli import waiting as module
from sphinx_claims.cli.waiting import waiting


class Terminal(io.StringIO):
    def isatty(self):
        return True


def shown(monkeypatch, terminal=None):
    """Put a terminal in the place of standard error, for people without patience."""
    # In the test itself: pytest puts its own stream back between a fixture and the test.
    monkeypatch.setattr(module, "PATIENCE", 0.01)
    monkeypatch.setattr(module, "_STEP", 0.01)
    stream = Terminal() if terminal is None else terminal
    monkeypatch.setattr(sys, "stderr", stream)
    return stream


def until(is_so):
    """Wait for something, for as long as nobody would."""
    for _ in range(300):
        if is_so():
            return
        time.sleep(0.01)
    pytest.fail("it never came")


def test_long_work_is_told_of_and_the_line_is_taken_away(monkeypatch):
    stream = shown(monkeypatch)
    with waiting("reading"):
        until(lambda: stream.getvalue().count("reading … 0 s") > 1)
    assert stream.getvalue().endswith("\r\033[K")


def test_short_work_is_not_told_of(monkeypatch):
    stream = shown(monkeypatch)
    monkeypatch.setattr(module, "PATIENCE", 3600)
    with waiting("reading"):
        pass
    assert stream.getvalue() == ""


def test_the_line_is_taken_away_where_the_work_fails(monkeypatch):
    stream = shown(monkeypatch)

    def fail():
        with waiting("reading"):
            until(lambda: "reading" in stream.getvalue())
            raise ValueError

    with pytest.raises(ValueError, match=r"^$"):
        fail()
    assert stream.getvalue().endswith("\r\033[K")


def test_a_file_is_told_of_nothing(monkeypatch):
    stream = shown(monkeypatch, io.StringIO())
    with waiting("reading"):
        time.sleep(0.05)
    assert stream.getvalue() == ""


def test_where_there_is_no_stream_the_work_is_done(monkeypatch):
    monkeypatch.setattr(sys, "stderr", None)
    done = []
    with waiting("reading"):
        done.append(True)
    assert done
