from __future__ import annotations

import json

import pytest

from benchmarks.__main__ import main
from benchmarks.measurement import Bar, Measurement
from benchmarks.report import Machine, as_json, table

MACHINE = Machine(calibration=0.1, load=(0.2, 1.1), rounds=3)


def measured(bar: Bar, ours: list[float], floor: list[float]) -> Measurement:
    return Measurement(
        case="a case", step="cold", bar=bar, ours=ours, floor=floor, peaks=[50 * 2**20] * len(ours)
    )


@pytest.mark.parametrize(
    ("bar", "holds"),
    [
        (Bar(ratio=1.5), True),
        (Bar(ratio=1.49), False),
        (Bar(seconds=3.0), True),
        (Bar(seconds=2.9), False),
        (Bar(mebibytes=50), True),
        (Bar(mebibytes=49), False),
        (Bar(ratio=1.5, mebibytes=49), False),
        (Bar(), None),
    ],
)
def test_a_bar_holds_up_to_itself(bar: Bar, holds: bool | None) -> None:
    assert measured(bar, [3.0, 3.0, 3.0], [2.0, 2.0, 2.0]).holds is holds


def test_rounds_are_compared_one_by_one() -> None:
    # The last round ran on a machine half as fast.
    found = measured(Bar(), [1.2, 1.2, 2.6], [1.0, 1.0, 2.0])
    assert found.ratios == pytest.approx([1.2, 1.2, 1.3])
    assert found.ratio == pytest.approx(1.2)


def test_a_ratio_needs_as_many_rounds_of_either() -> None:
    with pytest.raises(ValueError, match="shorter"):
        _ = measured(Bar(), [1.0, 1.0], [1.0]).ratio


def test_the_table_marks_a_broken_bar_and_no_other() -> None:
    found = [measured(Bar(ratio=1.3), [1.2], [1.0]), measured(Bar(ratio=1.1), [1.2], [1.0])]
    lines = table(found, MACHINE).splitlines()
    assert lines[1].split()[-3:] == ["≤", "1.30", "holds"]
    assert lines[2].split()[-3:] == ["≤", "1.10", "BROKEN"]


def test_a_case_without_a_floor_has_no_ratio() -> None:
    line = table([measured(Bar(seconds=5, mebibytes=500), [1.2], [])], MACHINE).splitlines()[1]
    assert " ".join(line.split()) == "a case cold 1.20 50 ≤ 5 s, 500 MiB holds"


@pytest.mark.parametrize(
    ("load", "is_said"), [((0.2, 1.2), False), ((1000.0, 1.0), True), ((0.0, 1000.0), True)]
)
def test_a_busy_machine_is_said(load: tuple[float, float], *, is_said: bool) -> None:
    machine = Machine(calibration=0.1, load=load, rounds=3)
    # However many processors there are, a thousand processes are many and two are few.
    assert ("Others used this machine" in table([], machine)) is is_said


def test_the_json_holds_every_round_and_the_verdict() -> None:
    found = json.loads(as_json([measured(Bar(ratio=1.1), [1.2, 1.4], [1.0, 1.0])], MACHINE))
    (one,) = found["measurements"]
    assert one["ours_cpu_seconds"] == [1.2, 1.4]
    assert one["floor_cpu_seconds"] == [1.0, 1.0]
    assert one["ratio"] == pytest.approx(1.3)
    assert one["holds"] is False
    assert found["machine"]["calibration_seconds"] == 0.1


@pytest.mark.parametrize("arguments", [["no-such-case"], ["--repeat", "0"]])
def test_arguments_that_make_no_sense_are_refused(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
