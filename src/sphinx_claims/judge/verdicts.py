"""Holding words against a quantity."""

from __future__ import annotations

import math
from contextlib import suppress
from dataclasses import replace
from functools import partial

from sphinx_claims.evaluate import UnitFactor, derived_quantity
from sphinx_claims.judge.dates import years_before
from sphinx_claims.model import (
    Claim,
    Figure,
    Judgement,
    Mismatch,
    PartialDate,
    Quantity,
    Records,
    Statement,
    Verdict,
)
from sphinx_claims.wording import (
    AUTO,
    CALENDAR,
    DIMENSIONLESS,
    Conventions,
    Format,
    Interval,
    Unit,
    Unread,
    UnsuitedFormatError,
    Wording,
    load_locale,
    read,
    write,
)


class Judge:
    """Judges words against the values of one document's records."""

    def __init__(
        self,
        records: Records,
        conventions: Conventions,
        factor: UnitFactor,
        as_of: PartialDate | None = None,
    ) -> None:
        """Judge by some conventions, for an edition `as_of` some date."""
        self._records = records
        self._conventions = conventions
        self._factor = factor
        self._as_of = as_of
        self._wordings: dict[str, Wording | Unread] = {}
        self._by_language: dict[str, Judge] = {}

    def statement(self, statement: Statement) -> Judgement | None:
        """Judge a statement; None where its target is neither figure nor claim.

        A value that the machine itself writes is judged as if an author had written it.
        """
        record = self._records.get(statement.target)
        if record is None:
            return None
        return self.stated(statement.words, statement.format, record)

    def stated(self, words: str, form: Format, record: Figure | Claim) -> Judgement:
        """Judge words that state a record, or what is written where there are none."""
        if words:
            return self.record(words, record)
        try:
            return self.record(self._write(record, form), record)
        except UnsuitedFormatError as error:
            judgement = self.record(self.written(record), record)
            return replace(
                judgement,
                wording=Unread(text=judgement.words, reason=str(error)),
                verdict=Verdict.UNJUDGED,
                bare_verdict=Verdict.UNJUDGED,
                mismatch=Mismatch.FORMAT,
                hint=error.hint,
            )

    def written(self, record: Figure | Claim, form: Format = AUTO) -> str:
        """Return a record's value as the machine writes it into a page.

        A figure whose own value is in per cent is written so unless the format says otherwise.
        Where the format does not suit the value, it is written without one.
        """
        try:
            return self._write(record, form)
        except UnsuitedFormatError:
            return self._write(record, AUTO)

    def _write(self, record: Figure | Claim, form: Format) -> str:
        quantity = record.quantity
        if isinstance(record, Figure) and record.is_percent and form.style == "auto":
            # A rate that can't be said in per cent is written as any other value.
            with suppress(UnsuitedFormatError):
                return self._in_form(quantity, replace(form, style="percent"))
        return self._in_form(quantity, form)

    def _in_form(self, quantity: Quantity, form: Format) -> str:
        return write(quantity.low, quantity.high, quantity.unit, form, self._conventions)

    def excerpt(self, figure: Figure) -> Judgement | None:
        """Judge a source's words against the figure, or against the claim that they speak of.

        None where the figure has no excerpt, or the claim could not be computed. A hedge is the
        sentence's, not the figure's: a figure is the number that its source prints, so where the
        words hold a number, it must be that one. Its numbers are those of the source's language.
        """
        provenance = figure.provenance
        if not provenance.excerpt:
            return None
        source = self._records.sources.get(provenance.ref)
        judge = self._speaking(source.language if source else "")
        if provenance.about:
            claim = self._records.claims.get(provenance.about)
            return None if claim is None else judge.record(provenance.excerpt, claim)
        judgement = judge.record(provenance.excerpt, figure)
        wording = judgement.wording
        if isinstance(wording, Unread) or judgement.mismatch is not None:
            return judgement
        holds = judgement.verdict is Verdict.HOLDS
        if wording.printed is not None:
            ends = (judgement.quantity.low, judgement.quantity.high)
            holds = all(map(math.isclose, ends, wording.printed))
        return replace(judgement, verdict=Verdict.HOLDS if holds else Verdict.FAILS)

    def _speaking(self, language: str) -> Judge:
        """Return a judge of words in another language; this one where none is named."""
        if not language:
            return self
        if language not in self._by_language:
            locale = load_locale(language)
            if locale.has_digits_of(self._conventions.locale):
                return self
            conventions = self._conventions.with_(locale=locale)
            judge = Judge(self._records, conventions, self._factor, self._as_of)
            self._by_language[language] = judge
        return self._by_language[language]

    def derived(self, figure: Figure) -> Quantity | None:
        """Return what a derived figure's derivation gives, in the figure's unit.

        None where it has none, or where a claim it names could not be computed or has another
        dimension.
        """
        return derived_quantity(figure, self._records.claims, self._factor)

    def record(self, words: str, record: Figure | Claim) -> Judgement:
        """Judge words against a figure or a claim."""
        if isinstance(record, Figure):
            return self.words(
                words, record.quantity, unsaid=record.unsaid, event=record.event, end_by_end=True
            )
        return self.words(words, record.quantity, event=record.event)

    def words(
        self,
        words: str,
        quantity: Quantity,
        *,
        unsaid: Unit = DIMENSIONLESS,
        event: str = "",
        end_by_end: bool = False,
    ) -> Judgement:
        """Judge words against a quantity.

        `unsaid` is what the words leave out of the unit. With `end_by_end`, words that give a
        range are held against the quantity's range end by end: they describe that range, and not
        merely one that it lies in.
        """
        wording = self._read(words)
        judged = partial(Judgement, words=words, wording=wording)
        if isinstance(wording, Unread):
            unjudged = Verdict.UNJUDGED
            return judged(
                quantity=quantity, unit=quantity.unit, verdict=unjudged, bare_verdict=unjudged
            )
        start = None
        if wording.is_relative and self._as_of is not None and quantity.unit == CALENDAR:
            quantity, start = years_before(self._as_of, quantity), self._as_of.year
        fitted = self._fit(quantity, wording.unit, unsaid)
        failed = partial(judged, verdict=Verdict.FAILS, bare_verdict=Verdict.FAILS)
        if fitted is None:
            return failed(quantity=quantity, unit=wording.unit, mismatch=Mismatch.UNIT)
        quantity, factor = fitted
        if wording.kind == "likelihood" and " ".join(wording.rest) != event.lower():
            return failed(quantity=quantity, unit=quantity.unit, mismatch=Mismatch.EVENT)
        return judged(
            quantity=quantity,
            unit=quantity.unit,
            verdict=verdict_of(wording.accepts, wording.ends, quantity, end_by_end),
            bare_verdict=verdict_of(wording.bare, wording.bare_ends, quantity, end_by_end),
            factor=factor,
            start=start,
        )

    def _read(self, words: str) -> Wording | Unread:
        # The same words come again and again: in statements, in excerpts.
        found = self._wordings.get(words)
        if found is None:
            found = self._wordings[words] = read(words, self._conventions)
        return found

    def _fit(self, quantity: Quantity, unit: Unit, unsaid: Unit) -> tuple[Quantity, float] | None:
        """Return the quantity in the unit of the words, and how many of that make one of its own.

        None where the dimensions differ. Words may say the whole unit, or leave out what is
        declared as unsaid.
        """
        candidates = (unit, unit * unsaid)
        for said in candidates:
            if quantity.unit == said:
                return quantity, 1.0
        for said in candidates:
            factor = self._factor(quantity.unit, said)
            if factor is not None:
                return quantity.scaled(factor, said), factor
        return None


def verdict_of(
    accepts: Interval,
    ends: tuple[Interval, Interval] | None,
    quantity: Quantity,
    end_by_end: bool,
) -> Verdict:
    """Return the verdict on a quantity in the unit of the words, by what they accept.

    `end_by_end` is as in `Judge.words`, and `ends` is what a range allows for either end.
    """
    if end_by_end and ends is not None and quantity.is_range:
        low, high = ends
        matches = low.contains(quantity.low) and high.contains(quantity.high)
        return Verdict.HOLDS if matches else Verdict.FAILS
    if accepts.covers(quantity.low, quantity.high):
        return Verdict.HOLDS
    return Verdict.EDGE if accepts.contains(quantity.central) else Verdict.FAILS
