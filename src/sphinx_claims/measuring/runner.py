"""Programs run for several seeds, as many at a time as there are processors."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path, PurePosixPath

from sphinx_claims.errors import Code, Location, Problem, Problems
from sphinx_claims.loading import PROGRAMS
from sphinx_claims.measuring.task import Outcome, Task
from sphinx_claims.model import Settings, typed

_PROGRAM = str(Path(__file__).with_name("program.py"))
"""What runs in a process: by its file, since importing the machine would take it longer than most
programs run."""

_ALONE = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
    "NUMEXPR_NUM_THREADS",
)
"""What tells the libraries of linear algebra how many threads to take.

One each: the runs themselves share the processors, and sums in one order give the same digits.
"""


class Runner:
    """Runs tasks in processes of their own, and ends these with itself."""

    def __init__(self, settings: Settings, jobs: int) -> None:
        self._folder = settings.root / settings.claims / PROGRAMS
        self._path = PurePosixPath(settings.claims, PROGRAMS)
        self._pool = ThreadPoolExecutor(jobs)
        self._running: set[subprocess.Popen[str]] = set()
        self._lock = threading.Lock()
        self._is_closed = False

    def __enter__(self) -> Runner:
        return self

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._is_closed = True
            for process in self._running:
                process.kill()
        self._pool.shutdown(cancel_futures=True)

    def run(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Outcome]]:
        """Yield each task with its outcome, as they end; Problems for the first that fails."""
        waiting = {self._pool.submit(self._outcome, task): task for task in tasks}
        for done in as_completed(waiting):
            yield waiting[done], done.result()

    def _outcome(self, task: Task) -> Outcome:
        asked = {
            "folder": str(self._folder),
            "module": task.program,
            "function": task.function,
            "parameters": {name: typed(value) for name, value in task.parameters},
            "seed": task.seed,
        }
        answer, complaint = self._answer(json.dumps(asked))
        try:
            said = json.loads(answer)
        except ValueError:
            last = complaint.strip().rpartition("\n")[2] or "it ended without a word"
            raise self._failure(task, f"can't be run: {last}") from None
        if "error" in said:
            name, line = said["line"]
            place = Location(path=str(self._path / name), line=line)
            raise self._failure(task, f"raises {said['error']}", place)
        versions = tuple(sorted(said["versions"].items()))
        return Outcome(results=said["results"], versions=versions)

    def _answer(self, asked: str) -> tuple[str, str]:
        command = [sys.executable, "-P", _PROGRAM]
        environment = {**os.environ, **dict.fromkeys(_ALONE, "1"), "PYTHONHASHSEED": "0"}
        with self._lock:
            if self._is_closed:
                return "", "it was stopped"
            process = subprocess.Popen(  # noqa: S603  (our own module, told what to run)
                command,
                env=environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                encoding="utf-8",
                errors="replace",
            )
            self._running.add(process)
        try:
            return process.communicate(f"{asked}\n")
        finally:
            with self._lock:
                self._running.discard(process)

    def _failure(self, task: Task, what: str, at: Location | None = None) -> Problems:
        given = ", ".join(f"{name} = {value}" for name, value in task.parameters)
        with_ = f" with {given} and" if given else " with"
        problem = Problem(
            code=Code.PROGRAM_FAILS,
            location=at or task.location,
            message=f"“{task.program}.{task.function}”{with_} seed {task.seed} {what}",
        )
        return Problems([problem])
