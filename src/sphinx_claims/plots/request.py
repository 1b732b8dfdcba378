"""What a page asks a plot of: its kind, its records, and its options."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sphinx_claims.model import Claim, Figure, Records
from sphinx_claims.plots.plot import PlotError

KINDS: Mapping[str, tuple[str, ...]] = {
    "forest": ("FIGURE",),
    "history": ("FIGURE",),
    "tornado": ("CLAIM",),
    "dots": ("CLAIM",),
    "curves": ("CLAIM", "over", "INPUT", "by", "OTHER"),
    "measured": ("PROGRAM", "RESULT", "over", "PARAMETER"),
}
"""The kinds of plots, each with what follows it: names in capitals, and words as they are."""

FURTHER: Mapping[str, tuple[str, ...]] = {"measured": ("by", "OTHER")}
"""What may follow after that."""

NEEDED: Mapping[str, tuple[str, ...]] = {"curves": ("range", "values")}
"""The options that a kind needs."""

OPTIONS: Mapping[str, tuple[str, ...]] = {
    "dots": ("words",),
    "curves": ("range", "values", "words"),
    "measured": ("where", "labels", "lines", "log", "reversed"),
}
"""The options that a kind takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A plot as a page asks for it."""

    kind: str
    ids: tuple[str, ...]
    options: tuple[tuple[str, str], ...] = ()

    def option(self, name: str) -> str:
        """Return the text of an option, or “” where it is not given."""
        return dict(self.options).get(name, "")

    def has(self, name: str) -> bool:
        """Return whether an option is given, with a text or without one."""
        return name in dict(self.options)

    def pairs(self, name: str) -> tuple[tuple[str, str], ...]:
        """Return the two sides of each part of an option; PlotError where a part has not both."""
        return read_pairs(name, self.option(name))


def read_pairs(name: str, text: str) -> tuple[tuple[str, str], ...]:
    """Return the two sides of each part of a text such as “A = B, C = D”; PlotError for others.

    `name` is the option that has the text.
    """
    pairs = [part.partition("=")[::2] for part in text.split(",")] if text.strip() else []
    found = tuple((left.strip(), right.strip()) for left, right in pairs)
    if not all(left and right for left, right in found):
        raise PlotError(f"“{name}” lists what stands for what, with commas: “A = B, C = D”")
    return found


def parse_request(text: str, options: Mapping[str, str]) -> Request:
    """Read what follows the directive's name; PlotError where it asks for nothing there is."""
    kind, *words = text.split() or [""]
    if not kind:
        raise PlotError(f"a plot is of a kind, and none is named; it is one of {', '.join(KINDS)}")
    if kind not in KINDS:
        message = f"“{kind}” is no kind of plot; it is one of {', '.join(KINDS)}"
        raise PlotError(message, wrong=kind, known=tuple(KINDS))
    shape = KINDS[kind]
    written = " ".join((kind, *shape))
    if further := FURTHER.get(kind, ()):
        written += f" [{' '.join(further)}]"
        shape += further if len(words) > len(shape) else ()
    is_met = len(words) == len(shape) and all(
        word == wanted for word, wanted in zip(words, shape, strict=True) if wanted.islower()
    )
    if not is_met:
        raise PlotError(f"a plot of this kind is written “{written}”")
    for name in options:
        known = OPTIONS.get(kind, ())
        if name not in known:
            message = f"a plot of the kind “{kind}” has no option “{name}”"
            raise PlotError(message, wrong=name, known=known)
    for name in NEEDED.get(kind, ()):
        if not options.get(name, "").strip():
            raise PlotError(f"a plot of the kind “{kind}” needs the option “{name}”")
    ids = tuple(w for w, wanted in zip(words, shape, strict=True) if wanted.isupper())
    return Request(kind=kind, ids=ids, options=tuple(sorted(options.items())))


def figure_of(id_: str, records: Records) -> Figure:
    """Return the figure of an id; PlotError where there is none."""
    record = _record(id_, records)
    if isinstance(record, Figure):
        return record
    raise PlotError(f"“{id_}” is a claim, and a plot of this kind is of a figure")


def claim_of(id_: str, records: Records) -> Claim:
    """Return the claim of an id; PlotError where there is none."""
    record = _record(id_, records)
    if isinstance(record, Claim):
        return record
    raise PlotError(f"“{id_}” is a figure, and a plot of this kind is of a claim")


def _record(id_: str, records: Records) -> Figure | Claim:
    record = records.get(id_)
    if record is None:
        raise PlotError(f"“{id_}” is no figure and no claim", wrong=id_, known=tuple(records.ids()))
    return record
