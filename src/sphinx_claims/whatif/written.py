"""How values are written beside a reader's settings: by Python, and by the script alike."""

from __future__ import annotations

from dataclasses import dataclass

from sphinx_claims.checks import record_form
from sphinx_claims.model import Claim, Figure, Quantity
from sphinx_claims.wording import (
    CALENDAR,
    DIMENSIONLESS,
    Conventions,
    Format,
    Frame,
    Unit,
    frame_of,
    percent_frame,
    write,
)


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


def _frame(frame: Frame) -> dict[str, str]:
    return {"before": frame.before, "one": frame.one, "many": frame.many, "rate": frame.rate}
