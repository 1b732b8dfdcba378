"""``python -m benchmarks``: run the cases, print the table."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.calibration import calibrate
from benchmarks.cases import CASES, Case
from benchmarks.child import WrongError
from benchmarks.essay import document_tree, essay_pair
from benchmarks.measurement import Measurement
from benchmarks.report import Machine, as_json, table
from benchmarks.timing import time_builds, time_check


def main(arguments: Sequence[str] | None = None) -> int:
    """Run some cases; 0 when each did what it should, however long it took, and 1 otherwise."""
    options = _options(arguments)
    named = [case for case in CASES if case.name in options.cases]
    cases = named or [case for case in CASES if options.all or not case.is_slow]
    load = os.getloadavg()[0]
    calibration = calibrate()
    try:
        found = _measured(cases, options.repeat)
    except (WrongError, ValueError) as error:
        print(f"The benchmark went wrong, and reports nothing.\n{error}", file=sys.stderr)
        return 1
    machine = Machine(
        calibration=calibration, load=(load, os.getloadavg()[0]), rounds=options.repeat
    )
    print((as_json if options.json else table)(found, machine))
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Time builds and checks against the same pages without the extension.",
    )
    names = ", ".join(case.name for case in CASES)
    parser.add_argument("cases", nargs="*", metavar="CASE", help=f"cases to run: {names}")
    parser.add_argument("--all", action="store_true", help="run the slow cases too")
    parser.add_argument(
        "--repeat", type=int, default=3, metavar="N", help="rounds (%(default)s unless given)"
    )
    parser.add_argument("--json", action="store_true", help="print JSON instead of the table")
    options = parser.parse_args(arguments)
    unknown = set(options.cases) - {case.name for case in CASES}
    if unknown:
        parser.error(f"there is no case {', '.join(sorted(unknown))}; there are {names}")
    if options.repeat < 1:
        parser.error("--repeat takes a number from 1")
    return options


def _measured(cases: Sequence[Case], rounds: int) -> list[Measurement]:
    found: list[Measurement] = []
    with tempfile.TemporaryDirectory(prefix="claims-benchmark-") as folder:
        # The first run of all compiles modules and fills caches, and is not counted.
        time_builds("warm-up", essay_pair(), {}, 1, Path(folder, "warm-up"))
        unused = Measurement(case="warm-up", step="check")
        time_check(unused, document_tree(), "", 1, Path(folder, "warm-up-check"))
        for case in cases:
            print(f"{case.name} …", file=sys.stderr, flush=True)
            found += case.measure(rounds, Path(folder, case.name))
    return found


if __name__ == "__main__":
    sys.exit(main())
