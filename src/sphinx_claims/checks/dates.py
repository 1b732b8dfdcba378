"""Dates: words that count back from the day on which they are read, and times that can't be."""

from __future__ import annotations

from collections.abc import Iterator

from sphinx_claims.errors import Code, Place, Problem
from sphinx_claims.judge import Judged, Ledger
from sphinx_claims.wording import Wording


def check_edition(ledger: Ledger) -> Iterator[Problem]:
    """Report a date of the edition that can't be had, where one is named or needed.

    Bad: “five years ago” on a page, with no “claims_as_of” in conf.py.
    Good: with claims_as_of = "2024", or with the id of the source whose date it is.
    """
    if ledger.as_of is not None:
        return
    place, named = ledger.settings.place("claims_as_of"), ledger.settings.as_of
    help_ = 'write claims_as_of = "2024" in conf.py, or the id of the source whose date it is'
    if named:
        known = named in ledger.records.sources
        why = "gives no date" if known else "is no source and no date"
        message = f"“claims_as_of” in conf.py is “{named}”, which {why}"
        yield Problem(code=Code.EDITION_UNDATED, location=place, message=message, help=(help_,))
        return
    relative = next(filter(_is_relative, ledger.judged), None)
    if relative is not None:
        yield Problem(
            code=Code.EDITION_UNDATED,
            location=relative.statement.location,
            message=f"“{relative.judgement.words}” counts from the date of the edition, and "
            "conf.py gives none",
            help=(help_,),
        )


def check_expired(ledger: Ledger) -> Iterator[Problem]:
    """Note statements that hold for the edition and no longer for a reader of today."""
    for judged in ledger.judged:
        if ledger.has_expired(judged.judgement):
            words, day = judged.judgement.words, ledger.stops_on(judged.judgement)
            yield Problem(
                code=Code.DATE_EXPIRED,
                location=judged.statement.location,
                message=f"“{words}” holds in an edition of {ledger.as_of}; "
                f"for a reader of today it has not held since {day}",
            )


def check_as_of(ledger: Ledger) -> Iterator[Problem]:
    """Report figures that speak of a time after the day on which their source was read.

    Bad: a value as of 2027, by a page that was read in 2026. Good: as of 2026, or earlier.
    """
    for figure in ledger.records.figures.values():
        source = ledger.records.sources.get(figure.provenance.ref)
        # What is derived is given by its claims, and not by what its source says.
        if source is None or source.accessed is None or figure.derivation is not None:
            continue
        if figure.as_of.first_day() > source.accessed.last_day():
            yield Problem(
                code=Code.VALUE_INVALID,
                location=figure.as_of_location,
                message=f"“{figure.id}” is as of {figure.as_of}, and its source “{source.id}” "
                f"was read earlier, on {source.accessed}",
                places=(Place(location=source.location, remark=f"read on {source.accessed}"),),
                help=("a forecast is as of the day on which it was made",),
            )


def _is_relative(judged: Judged) -> bool:
    wording = judged.judgement.wording
    return isinstance(wording, Wording) and wording.is_relative
