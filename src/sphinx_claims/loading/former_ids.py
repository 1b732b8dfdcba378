"""The ids that records had before, looked over: each leads to one record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from typing import Protocol

from sphinx_claims.errors import Code, Place, Problem
from sphinx_claims.model import FormerId, is_id


class _Renamed(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def formerly(self) -> tuple[FormerId, ...]: ...


def former_problems(records: Iterable[_Renamed], taken: Set[str]) -> Iterator[Problem]:
    """Yield a problem for each former id that is no id, or that leads to more than one record.

    `taken` are the ids that figures and claims have now, those that can't be read among them.
    """
    first: dict[str, tuple[str, FormerId]] = {}
    for record in records:
        for former in record.formerly:
            owner, there = first.setdefault(former.id, (record.id, former))
            if not is_id(former.id):
                yield _shapeless(former)
            elif former.id in taken:
                yield _taken(former, record.id)
            elif there is not former:
                yield _twice(former, owner, there)


def _shapeless(former: FormerId) -> Problem:
    return Problem(
        code=Code.ID_INVALID,
        location=former.location,
        message=f"“{former.id}” is no id, so no figure and no claim can have had it",
    )


def _taken(former: FormerId, record: str) -> Problem:
    message = (
        f"“{former.id}” is the id of this record itself"
        if former.id == record
        else f"“{former.id}” is the id of another record now, so it can't lead to “{record}”"
    )
    return Problem(
        code=Code.ID_DUPLICATE,
        location=former.location,
        message=message,
        help=("take it out of “formerly”, or give the record that has it now another id",),
    )


def _twice(former: FormerId, owner: str, there: FormerId) -> Problem:
    return Problem(
        code=Code.ID_DUPLICATE,
        location=former.location,
        message=f"“{former.id}” is a former id of “{owner}” already, and leads to one record",
        places=(Place(location=there.location, remark="it is named here first"),),
    )
