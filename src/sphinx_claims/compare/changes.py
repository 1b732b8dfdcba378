"""What moved between two versions of a document: records, and the sentences that state them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from sphinx_claims.compare.described import (
    Told,
    claim_said,
    figure_said,
    label_of,
    source_said,
)
from sphinx_claims.compare.pairing import pair_statements, renamed

Snapshot = Mapping[str, Any]
"""A version as plain data, as `snapshot` prints it."""


class Kind(Enum):
    """What happened to a record or a statement; the values are for programs."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One thing that is said of a record: what it was, and what it is. Empty stands for nothing."""

    what: str
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordChange:
    """A figure, a claim or a source that moved."""

    kind: Kind
    id: str
    label: str
    moves: tuple[Move, ...]
    was_called: str = ""
    """The id that it had; empty where that is the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementChange:
    """A sentence that was touched: its words, what they state, or what they are judged by."""

    kind: Kind
    states: str
    path: str
    line: int
    words: Move
    verdict: Move
    value: Move
    scenarios: tuple[Move, ...]
    """The verdicts under scenarios that moved, by the ids of these."""

    loosened: float = 0.0
    """How many times wider the words accept than those before; 0 where they do not."""

    place: Move | None = None
    """The page, where the sentence stands on another one."""

    old_key: tuple[str, str] | None = None
    new_key: tuple[str, str] | None = None
    """The page and the anchor by which each side's headroom is asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """All that moved between two versions."""

    base: str
    head: str
    figures: tuple[RecordChange, ...]
    claims: tuple[RecordChange, ...]
    sources: tuple[RecordChange, ...]
    statements: tuple[StatementChange, ...]
    headrooms: Mapping[str, Mapping[str, list[str]]] = field(default_factory=dict)
    """For “old” and “new”, by page and anchor, how far figures can move."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing moved that the ledger knows of."""
        return not (self.figures or self.claims or self.sources or self.statements)

    def headroom(self, side: str, key: tuple[str, str] | None) -> list[str]:
        """Return the headroom of a statement on one side, “old” or “new”."""
        return [] if key is None else self.headrooms.get(side, {}).get("#".join(key), [])


def changes_between(base: Snapshot, head: Snapshot, names: tuple[str, str]) -> Changes:
    """Return what moved from one version to another; headroom is not among it yet."""
    old, new = base["ledger"], head["ledger"]
    figures = _paired(old["figures"], new["figures"], figure_said)
    claims = _paired(
        _with_functions(old["claims"], base), _with_functions(new["claims"], head), claim_said
    )
    called = {one.was_called: one.id for one in (*figures, *claims) if one.was_called}
    return Changes(
        base=names[0],
        head=names[1],
        figures=figures,
        claims=claims,
        sources=_paired(old["sources"], new["sources"], source_said),
        statements=tuple(_statements(base, head, called)),
    )


def _paired(old: Iterable[Told], new: Iterable[Told], said: Any) -> tuple[RecordChange, ...]:
    """Return the records that moved, each side's by their ids; a new name is told as such."""
    before, after = ({record["id"]: record for record in side} for side in (old, new))
    names = renamed(before, after, said)
    found = []
    for id_, record in after.items():
        was = names.get(id_, id_)
        if was not in before:
            moves = tuple(_moves({}, said(record)))
            kind = Kind.ADDED
        else:
            moves = tuple(_moves(said(before[was]), said(record)))
            kind = Kind.CHANGED
        if moves or was != id_:
            found.append(
                RecordChange(
                    kind=kind,
                    id=id_,
                    label=label_of(record),
                    moves=moves,
                    was_called=was if was != id_ else "",
                )
            )
    gone = before.keys() - after.keys() - set(names.values())
    found += [
        RecordChange(
            kind=Kind.REMOVED,
            id=id_,
            label=label_of(record),
            moves=tuple(_moves(said(record), {})),
        )
        for id_, record in before.items()
        if id_ in gone
    ]
    return tuple(found)


def _moves(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Move]:
    for what in {**old, **new}:
        before, after = old.get(what, ""), new.get(what, "")
        if before != after:
            yield Move(what=what, old=before, new=after)


def _with_functions(claims: Iterable[Told], side: Snapshot) -> list[Told]:
    return [{**claim, "function": side["functions"][claim["id"]]} for claim in claims]


def _statements(
    base: Snapshot, head: Snapshot, called: Mapping[str, str]
) -> Iterator[StatementChange]:
    old, new = _told(base), _told(head)
    pairs = pair_statements(old, new, called)
    for before, after in pairs:
        change = _statement(before, after)
        if change is not None:
            yield change


def _told(side: Snapshot) -> list[Told]:
    """Return the statements of a version, each with its line, its scenarios and its tightness."""
    found: list[Told] = []
    numbers = zip(side["ledger"]["statements"], side["lines"], side["tightness"], strict=True)
    for told, line, tightness in numbers:
        key = f"{told['page']}#{told['anchor']}"
        verdicts = {id_: by.get(key, "") for id_, by in side["scenarios"].items()}
        found.append({**told, "line": line, "tightness": tightness, "scenarios": verdicts})
    return found


def _statement(before: Told | None, after: Told | None) -> StatementChange | None:
    """Return what touched a statement; None where nothing did."""
    told = after or before
    assert told is not None  # noqa: S101  (one of a pair is there)
    old, new = before or {}, after or {}

    def move(what: str, key: str) -> Move:
        return Move(what=what, old=old.get(key, ""), new=new.get(key, ""))

    scenarios = tuple(_moves(old.get("scenarios", {}), new.get("scenarios", {})))
    words, verdict, value = (
        move("words", "words"),
        move("verdict", "verdict"),
        move("value", "value"),
    )
    place = move("page", "page") if before and after and before["page"] != after["page"] else None
    is_same = all(one.old == one.new for one in (words, verdict, value))
    if before and after and is_same and not scenarios and place is None:
        return None
    kind = Kind.CHANGED if before and after else Kind.ADDED if after else Kind.REMOVED
    return StatementChange(
        kind=kind,
        states=told["states"],
        path=told["page"],
        line=told["line"],
        words=words,
        verdict=verdict,
        value=value,
        scenarios=scenarios if kind is Kind.CHANGED else (),
        loosened=_loosened(old.get("tightness"), new.get("tightness")),
        place=place,
        old_key=(before["page"], before["anchor"]) if before else None,
        new_key=(after["page"], after["anchor"]) if after else None,
    )


def _loosened(old: float | None, new: float | None) -> float:
    """Return how many times more room words leave than those before; 0 for no more."""
    if not old or not new or new <= old * (1 + 1e-9):
        return 0.0
    return new / old
