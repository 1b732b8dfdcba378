from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.child import WrongError, run_child


def test_a_child_keeps_what_it_has_compiled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    asked = "import sys; print('keeps' if not sys.flags.dont_write_bytecode else 'drops')"
    run = run_child(["timeit", "-n", "1", "-r", "1", asked], tmp_path / "log")
    assert run.output.startswith("keeps")


def test_the_memory_of_a_child_is_counted_in_bytes(tmp_path: Path) -> None:
    # More than this process has by itself, which counts for a child until it runs its own program.
    held = 512 * 2**20
    run = run_child(["timeit", "-n", "1", "-r", "1", f"b'1' * {held}"], tmp_path / "log")
    assert held < run.peak < 4 * held


def test_a_child_that_fails_goes_wrong_with_what_it_printed(tmp_path: Path) -> None:
    with pytest.raises(WrongError, match=r"exited with 1:(?s:.*)ZeroDivisionError"):
        run_child(["timeit", "-n", "1", "-r", "1", "1 / 0"], tmp_path / "log")
