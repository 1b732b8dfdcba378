"""What is wrong with a change of a figure before anything is tried, said of the change itself."""

from __future__ import annotations

from sphinx_claims.checks import estimates_help, kept_estimates
from sphinx_claims.editing.figure_edit import FigureEdit
from sphinx_claims.errors import Code, Location, Problem
from sphinx_claims.judge import Ledger
from sphinx_claims.model import Figure
from sphinx_claims.wording import Value, ValueSyntaxError, read_value


def refusal(edit: FigureEdit, figure: Figure, ledger: Ledger, at: Location) -> Problem | None:
    """Return why a figure can't be given a value, or None where that is for the check to say.

    `at` is where the value was written. The check would refuse it too, but of a step in the
    figure's history or of each sentence that rests on it, and not of what was meant.
    """
    conventions = ledger.settings.conventions
    try:
        new = read_value(edit.value, conventions)
    except ValueSyntaxError:
        return None
    old = read_value(figure.value, conventions)
    if new.unit != old.unit:
        return _other_unit(new, old, figure, at)
    if figure.is_percent and new.unit_text != old.unit_text:
        return _no_percent(new, figure, at)
    is_moved = (new.low.value, new.high.value) != (old.low.value, old.high.value)
    if is_moved and not (edit.excerpt or edit.source) and kept_estimates(ledger, [figure.id]):
        message = f"“{figure.id}” is what its author wrote, “{figure.provenance.excerpt}”"
        help_ = (estimates_help([figure]),)
        return Problem(code=Code.CLAIM_DRIFT, location=at, message=message, help=help_)
    return None


def _other_unit(new: Value, old: Value, figure: Figure, at: Location) -> Problem:
    number = new.text.removesuffix(new.unit_text).strip()
    return Problem(
        code=Code.QUANTITY_INVALID,
        location=at,
        message=f"“{new.text}” is in {_unit(new)}, and “{figure.id}” is in {_unit(old)}",
        help=(f"write “{number} {old.unit_text}”".replace(" ”", "”"),),
    )


def _no_percent(new: Value, figure: Figure, at: Location) -> Problem:
    ends = [new.low.value, new.high.value] if new.is_range else [new.low.value]
    # Whoever forgets the sign writes 68, and whoever means a fraction 0.68.
    factor = 100 if max(map(abs, ends)) <= 1 else 1
    meant = " to ".join(f"{end * factor:.12g}" for end in ends)
    return Problem(
        code=Code.QUANTITY_INVALID,
        location=at,
        message=f"“{new.text}” is a pure number, and “{figure.id}” is in per cent",
        help=(f"write “{meant} %”",),
    )


def _unit(value: Value) -> str:
    return f"“{value.unit_text}”" if value.unit_text else "no unit"
