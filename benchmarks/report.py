"""The report: a table for people, JSON for machines."""

from __future__ import annotations

import importlib.metadata
import json
import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.measurement import Bar, Measurement

HEADINGS = ("case", "step", "floor s", "ours s", "ratio", "least–most", "MiB", "bar", "")
PACKAGES = ("sphinx", "myst-parser", "furo", "pint", "numpy", "sphinx-claims")


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """What the seconds were measured on."""

    calibration: float
    """Processor seconds of the fixed loop, to compare machines by."""

    load: tuple[float, float]
    """How many processes wanted a processor in the minute before the start, and at the end."""

    rounds: int

    def lines(self) -> list[str]:
        """Return what a reader of the table needs to know of the machine."""
        processors = os.cpu_count() or 1
        versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in PACKAGES)
        found = [
            f"Python {platform.python_version()}, {versions}",
            f"{self.rounds} rounds; the calibration loop takes {self.calibration:.3f} s; "
            f"{processors} processors, load {self.load[0]:.1f} before and {self.load[1]:.1f} after",
        ]
        # The build that is timed is a load of one by itself.
        if max(self.load[0], self.load[1] - 1) > processors / 2:
            found.append("Others used this machine meanwhile: trust ratios before seconds.")
        return found


def table(measurements: Sequence[Measurement], machine: Machine) -> str:
    """Return the table, a line for each step of each case, and what it was measured on."""
    rows = [HEADINGS, *map(_row, measurements)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    lines = ["  ".join(map(_padded, row, widths, range(len(row)))).rstrip() for row in rows]
    return "\n".join([*lines, "", *machine.lines()])


def _padded(text: str, width: int, column: int) -> str:
    is_number = 2 <= column <= 6
    return text.rjust(width) if is_number else text.ljust(width)


def _row(measurement: Measurement) -> tuple[str, ...]:
    ratios = measurement.ratios
    verdict = {True: "holds", False: "BROKEN", None: ""}[measurement.holds]
    return (
        measurement.case,
        measurement.step,
        "" if measurement.floor_cpu is None else f"{measurement.floor_cpu:.2f}",
        f"{measurement.cpu:.2f}",
        "" if measurement.ratio is None else f"{measurement.ratio:.2f}",
        f"{min(ratios):.2f}–{max(ratios):.2f}" if ratios else "",
        f"{measurement.mebibytes:.0f}",
        _bar(measurement.bar),
        "  ".join(filter(None, (verdict, measurement.remark))),
    )


def _bar(bar: Bar) -> str:
    parts = (
        "" if bar.ratio is None else f"{bar.ratio:.2f}",
        "" if bar.seconds is None else f"{bar.seconds:g} s",
        "" if bar.mebibytes is None else f"{bar.mebibytes:g} MiB",
    )
    found = ", ".join(filter(None, parts))
    return f"≤ {found}" if found else "none"


def as_json(measurements: Sequence[Measurement], machine: Machine) -> str:
    """Return everything that was measured, round by round, as JSON."""
    document: dict[str, Any] = {
        "machine": {
            "python": platform.python_version(),
            "packages": {name: importlib.metadata.version(name) for name in PACKAGES},
            "processors": os.cpu_count(),
            "calibration_seconds": machine.calibration,
            "load_before": machine.load[0],
            "load_after": machine.load[1],
        },
        "rounds": machine.rounds,
        "measurements": [
            {
                "case": one.case,
                "step": one.step,
                "ours_cpu_seconds": one.ours,
                "floor_cpu_seconds": one.floor,
                "ratio": one.ratio,
                "peak_mebibytes": one.mebibytes,
                "bar": {
                    "ratio": one.bar.ratio,
                    "seconds": one.bar.seconds,
                    "mebibytes": one.bar.mebibytes,
                },
                "holds": one.holds,
                "remark": one.remark,
            }
            for one in measurements
        ],
    }
    return json.dumps(document, indent=2)
