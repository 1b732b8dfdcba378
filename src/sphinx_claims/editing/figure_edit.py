"""What is to change of a figure, and how that is written into its record."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from sphinx_claims.editing.yaml_text import EditError
from sphinx_claims.model import Figure, PartialDate
from sphinx_claims.wording import Conventions, ValueSyntaxError, read_value


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureEdit:
    """A new value of a figure, with what supports it; an empty text leaves what there is."""

    value: str
    reason: str
    """Why it changes, for the history."""

    today: datetime.date
    source: str = ""
    """The id of a source."""

    excerpt: str = ""
    locator: str = ""
    as_of: str = ""
    review_by: str = ""
    range_kind: str = ""

    def apply(self, data: CommentedMap, figure: Figure, kept_since: PartialDate) -> None:
        """Change the record of a figure in its file, and add the step to its history.

        A history that is only begun has the value before as its first step, dated by
        `kept_since`, the day since when that has been kept.
        """
        record = data.get(figure.id)
        if not isinstance(record, CommentedMap):
            raise EditError(f"“{figure.id}” is no record of it by itself")
        if not is_same(self.value, figure.value):
            record["value"] = scalar(self.value)
        if _is_single(self.value):
            # What a range was a range of, and what shape it had, goes with the range.
            record.pop("range", None)
            record.pop("distribution", None)
        for key, text in (
            ("range", self.range_kind),
            ("as_of", self.as_of),
            ("review_by", self.review_by),
        ):
            if text:
                put(record, key, scalar(text), after="value")
        self._apply_source(record)
        if not is_same(self.value, figure.value):
            add_step(record, figure, self.value, self.reason, since=kept_since, today=self.today)

    def _apply_source(self, record: CommentedMap) -> None:
        source = record.get("source")
        if not isinstance(source, CommentedMap):
            raise EditError("its source is no record")
        if self.source and self.source != source.get("ref"):
            source["ref"] = self.source
            # Where it stood in the other source says nothing of this one.
            source.pop("locator", None)
        if self.locator:
            put(source, "locator", self.locator, after="ref")
        if self.excerpt:
            put(source, "excerpt", DoubleQuotedScalarString(self.excerpt), after="locator")


def add_step(  # noqa: PLR0913  (the step, and what it follows on)
    record: CommentedMap,
    figure: Figure,
    value: str,
    reason: str,
    *,
    since: PartialDate,
    today: datetime.date,
) -> None:
    """Add a step to the history of a figure's record in its file.

    A history that is only begun has the value before as its first step, dated by `since`, the day
    since when that has been kept.
    """
    steps = record.get("history")
    if not isinstance(steps, CommentedSeq):
        steps = CommentedSeq()
        if since.first_day() < today:
            steps.append(_step(str(since), figure.value, "as it was first kept"))
        # Not at the end: what stands between two records belongs to the last key.
        record.insert(max(0, len(record) - 1), "history", steps)
    if steps and str(steps[-1].get("date")) == today.isoformat():
        # Of two changes on one day, the later one counts.
        steps.pop()
    steps.append(_step(today.isoformat(), value, reason))


def _is_single(value: str) -> bool:
    """Return whether a value is a number alone; one that can't be read is for the check to tell."""
    try:
        return not read_value(value, Conventions.default()).is_range
    except ValueSyntaxError:
        return False


def is_same(one: str, other: str) -> bool:
    """Return whether two values are the same, however they are written."""
    try:
        first, second = (read_value(text, Conventions.default()) for text in (one, other))
    except ValueSyntaxError:
        return one == other
    return first.unit == second.unit and all(
        getattr(first, end).value == getattr(second, end).value for end in ("low", "high")
    )


def _step(date: str, value: str, reason: str) -> CommentedMap:
    step = CommentedMap(
        date=scalar(date), value=scalar(value), reason=DoubleQuotedScalarString(reason)
    )
    step.fa.set_flow_style()
    return step


def scalar(text: str) -> object:
    """Return a date or a value as YAML has it: a day, a whole number, or the text that it is."""
    if text.isdecimal():
        return int(text)
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return text


def put(record: CommentedMap, key: str, value: object, after: str) -> None:
    """Give a key its value; a new one stands behind another."""
    if key in record or after not in record:
        record[key] = value
    else:
        record.insert(list(record).index(after) + 1, key, value)
