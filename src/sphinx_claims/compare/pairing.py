"""Which record and which sentence of one version is which of the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any

Told = Mapping[str, Any]
Pair = tuple[Told | None, Told | None]


def renamed(
    before: Mapping[str, Told],
    after: Mapping[str, Told],
    said: Callable[[Told], Mapping[str, str]],
) -> dict[str, str]:
    """Return the old id of each record that has a new one: it says so, or all else is the same.

    Where several are the same, nobody can tell which is which, so none is taken for another.
    """
    told = _told(before, after)
    known_before = {id_: one for id_, one in before.items() if id_ not in told.values()}
    known_after = {id_: one for id_, one in after.items() if id_ not in told}
    gone = _by_content(known_before, after, said)
    come = _by_content(known_after, before, said)
    alike = {
        new[0]: gone[content][0]
        for content, new in come.items()
        if len(new) == 1 and len(gone.get(content, ())) == 1
    }
    return told | alike


def _told(before: Mapping[str, Told], after: Mapping[str, Told]) -> dict[str, str]:
    """Return the old id of each new record that names it as one that it had, whatever else moved.

    Of several, it is the one that the other version knows, and the last of these.
    """
    return {
        id_: former
        for id_, record in after.items()
        if id_ not in before
        for former in record.get("formerly", ())
        if former in before and former not in after
    }


def _by_content(
    records: Mapping[str, Told],
    others: Mapping[str, Told],
    said: Callable[[Told], Mapping[str, str]],
) -> dict[tuple[tuple[str, str], ...], list[str]]:
    """Return the ids that only one version has, by all that is said of these records."""
    found: dict[tuple[tuple[str, str], ...], list[str]] = defaultdict(list)
    for id_, record in records.items():
        if id_ not in others:
            found[tuple(said(record).items())].append(id_)
    return found


def pair_statements(
    old: Sequence[Told], new: Sequence[Told], called: Mapping[str, str]
) -> list[Pair]:
    """Return each statement beside what it was: first the same words, then others of its record.

    Of what is left, a sentence that went to another page is the same one; `called` has the new id
    of a record that had another. The order is that of the new version, and what is gone comes last.
    """
    taken: dict[int, Told] = {}
    left = list(old)

    def target(one: Told) -> str:
        return called.get(one["states"], one["states"])

    for key in (
        lambda one: (one["page"], target(one), one["words"]),
        lambda one: (one["page"], target(one)),
        lambda one: (target(one), one["words"]),
    ):
        waiting: dict[Any, list[Told]] = defaultdict(list)
        for one in left:
            waiting[key(one)].append(one)
        for number, one in enumerate(new):
            if number not in taken and waiting[key(one)]:
                taken[number] = waiting[key(one)].pop(0)
        used = {id(one) for one in taken.values()}
        left = [one for one in left if id(one) not in used]
    pairs: list[Pair] = [(taken.get(number), one) for number, one in enumerate(new)]
    return pairs + [(one, None) for one in left]
