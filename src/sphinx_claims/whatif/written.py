"""How values are written beside a reader's settings: by Python, and by the script alike."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from sphinx_claims.checks import record_form
from sphinx_claims.model import Claim, Figure, Quantity
from sphinx_claims.wording import (
    CALENDAR,
    DIMENSIONLESS,
    SIGNIFICANT,
    Conventions,
    Format,
    Frame,
    Unit,
    frame_of,
    percent_frame,
    write,
)

_MOST = 9
"""The most digits that a value is written with, as a figure is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """The form of one record's values, which stays the same wherever a reader moves them."""

    unit: Unit
    form: Format

    @classmethod
    def of(cls, record: Figure | Claim, words: str = "") -> Written:
        """Return the form in which a record is printed beside some words."""
        return cls(unit=record.quantity.unit, form=record_form(record, words))

    def phrase(self, quantity: Quantity) -> str:
        """Return a finite quantity in the record's own unit, as it is printed."""
        return write(quantity.low, quantity.high, self.unit, self.form)

    def value(self, number: float) -> str:
        """Return one finite number in the record's own unit, as it is printed."""
        return write(number, number, self.unit, self.form)

    def exact(self, number: float) -> str:
        """Return one finite number with as many digits as it has, where they are not too many.

        It has three at least, so that a value on one side of a break-even is not written as one
        on the other.
        """
        digits = next((n for n in range(1, _MOST + 1) if _has(number, n)), SIGNIFICANT)
        significant = max(digits, SIGNIFICANT, self.form.significant or 0)
        is_year = self.unit == CALENDAR
        form = self.form if is_year else replace(self.form, significant=significant)
        return write(number, number, self.unit, form)

    def data(self) -> dict[str, object]:
        """Return the form as the script takes it."""
        percent = self.form.style == "percent"
        return {
            "percent": percent,
            "significant": self.form.significant,
            "calendar": self.unit == CALENDAR,
            "frame": _frame(self._frame(percent=percent)),
        }

    def _frame(self, *, percent: bool) -> Frame:
        conventions = Conventions.default()
        found = percent_frame(DIMENSIONLESS, conventions) if percent else None
        return found or frame_of(self.unit, conventions)


def _has(number: float, digits: int) -> bool:
    """Return whether a number has no more than so many significant digits."""
    return math.isclose(float(f"{number:.{digits}g}"), number, rel_tol=1e-12)


def _frame(frame: Frame) -> dict[str, str]:
    return {"before": frame.before, "one": frame.one, "many": frame.many, "rate": frame.rate}
