"""The programs with one thing wrong in them, which the tests of the right ones must not pass."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

PROGRAMS = Path(__file__).parents[2] / "claims/programs"


def altered(program: str, module: str, old: str, new: str) -> ModuleType:
    """Return a program as it would be if a module of the folder had other words in one place."""
    text = (PROGRAMS / f"{module}.py").read_text("utf-8")
    assert text.count(old) == 1, f"{module}.py has {old!r} {text.count(old)} times, and not once"
    with _none_loaded():
        changed = ModuleType(module)
        # Known before it runs, as Python has it: a dataclass looks its own module up.
        sys.modules[module] = changed
        exec(compile(text.replace(old, new), f"{module}.py, altered", "exec"), changed.__dict__)  # noqa: S102
        return importlib.import_module(program)


@contextmanager
def _none_loaded() -> Iterator[None]:
    # So that every module which uses the altered one is loaded anew, and none of them stays.
    names = {path.stem for path in PROGRAMS.glob("*.py")}
    kept = {name: sys.modules.pop(name) for name in names & sys.modules.keys()}
    try:
        yield
    finally:
        for name in names & sys.modules.keys():
            del sys.modules[name]
        sys.modules.update(kept)
