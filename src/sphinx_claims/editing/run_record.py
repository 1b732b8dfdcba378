"""The run of a program, written into the record of the figure that it measures."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from sphinx_claims.editing.figure_edit import add_step, is_same, put, scalar
from sphinx_claims.editing.yaml_text import EditError
from sphinx_claims.model import Figure, Measurement, PartialDate, RangeKind, Run


@dataclass(frozen=True, slots=True, kw_only=True)
class RunEdit:
    """A new run of a figure's program, and the value that it gives the figure."""

    value: str
    seeds: tuple[int, ...]
    values: tuple[float, ...]
    versions: tuple[tuple[str, str], ...]
    today: datetime.date

    def says_nothing_new(self, figure: Figure) -> bool:
        """Return whether a figure's run is there already, from the same code."""
        measurement = _measurement(figure)
        run = measurement.run
        return (
            run is not None
            and run.code == measurement.code
            and (run.seeds, run.values) == (self.seeds, self.values)
            and run.seal == measurement.seal(run)
            and is_same(figure.value, self.value)
            and figure.as_of.first_day() <= run.date.first_day() <= figure.as_of.last_day()
        )

    def apply(self, data: CommentedMap, figure: Figure) -> None:
        """Change the record of a figure in its file; a value that moves is a step of its history.

        Raises `EditError` where the file has no such record.
        """
        record = data.get(figure.id)
        if not isinstance(record, CommentedMap):
            raise EditError(f"“{figure.id}” is no record of it by itself")
        last = _measurement(figure).run
        if not is_same(figure.value, self.value):
            record["value"] = scalar(self.value)
            if last is not None or figure.history:
                reason = "its program was run anew"
                add_step(record, figure, self.value, reason, since=figure.as_of, today=self.today)
        if len(set(self.values)) > 1:
            put(record, "range", RangeKind.SPREAD.value, after="value")
        else:
            record.pop("range", None)
            record.pop("distribution", None)
        # A month: the day is the run's own.
        record["as_of"] = f"{self.today:%Y-%m}"
        _put_run(record, self._run(_measurement(figure)))

    def _run(self, measurement: Measurement) -> CommentedMap:
        here = measurement.location
        run = Run(
            date=PartialDate.parse(self.today.isoformat()),
            seeds=self.seeds,
            values=self.values,
            code=measurement.code,
            versions=self.versions,
            seal="",
            location=here,
            code_location=here,
            values_location=here,
            seal_location=here,
        )
        # In quotes: a digest may look like a number, and a version too.
        versions = CommentedMap({n: DoubleQuotedScalarString(v) for n, v in self.versions})
        versions.fa.set_flow_style()
        written = CommentedMap(
            # One of its own: what stands in several places would be written as an anchor.
            date=datetime.date.fromisoformat(self.today.isoformat()),
            seeds=_flow(self.seeds),
            values=_flow(self.values),
            code=DoubleQuotedScalarString(run.code),
            versions=versions,
            seal=DoubleQuotedScalarString(measurement.seal(run)),
        )
        # One line a figure: it is written by the machine, and read as a whole.
        written.fa.set_flow_style()
        return written


def _put_run(record: CommentedMap, run: CommentedMap) -> None:
    """Give a record its run, behind the threshold.

    What stands between two records belongs to the last key of the first: a run that is there is
    changed, and a new one is never the last key where it was another.
    """
    last = record.get("run")
    if isinstance(last, CommentedMap):
        for key, value in run.items():
            last[key] = value
        return
    keys = list(record)
    record.insert(min(keys.index("threshold") + 1, len(keys) - 1), "run", run)


def _flow(numbers: tuple[float, ...]) -> CommentedSeq:
    """Return a list of numbers on one line; whole ones without a point."""
    found = CommentedSeq(int(one) if float(one).is_integer() else one for one in numbers)
    found.fa.set_flow_style()
    return found


def _measurement(figure: Figure) -> Measurement:
    assert figure.measurement is not None  # noqa: S101  (asked for measured figures alone)
    return figure.measurement
