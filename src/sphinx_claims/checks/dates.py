"""Words that count back from the day on which they are read, such as “five years ago”."""

from __future__ import annotations

from collections.abc import Iterator

from sphinx_claims.errors import Code, Problem
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


def _is_relative(judged: Judged) -> bool:
    wording = judged.judgement.wording
    return isinstance(wording, Wording) and wording.is_relative
