"""So many out of so many: "one in five", "nine out of ten"."""

from __future__ import annotations

from sphinx_claims.wording.amount import Amount, read_amount
from sphinx_claims.wording.forms.form import Form
from sphinx_claims.wording.line import Line, Unreadable
from sphinx_claims.wording.part import part_of_one
from sphinx_claims.wording.unit import DIMENSIONLESS


def out_of(line: Line, start: int, first: Amount) -> Form | None:
    """Read "one in five" and "4 out of 5", with what is counted after it or not."""
    at = first.end
    if not first.is_bare:
        return None
    if line.text(at) == "in":
        after = at + 1
    elif line.text(at) == "out" and line.text(at + 1) == "of":
        after = at + 2
    else:
        return None
    # "one in every five"
    second = read_amount(line, after + (line.text(after) == "every"))
    if second is None:
        return None
    text = " ".join(map(line.text, range(start, second.end)))
    count, parts = first.numeral.value, second.numeral.value
    if second.is_year and line.text(at) == "in":
        raise Unreadable(f"“{text}” may be a number in a year")
    if not _counts(line, second):
        raise Unreadable(f"“{text}” is no share of a whole that can be read")
    if first.after or not (count.is_integer() and parts.is_integer() and 0 < count < parts):
        raise Unreadable(f"“{text}” is no share of a whole that can be read")
    numeral = part_of_one(text, count, parts)
    return Form(
        kind="fraction",
        unit=DIMENSIONLESS,
        bare=numeral.rounding(),
        used=(range(start, second.end),),
        value=numeral.value,
        printed=(numeral.value, numeral.value),
        after=second.after,
    )


def _counts(line: Line, amount: Amount) -> bool:
    """Return whether an amount counts things: no money, no time, no rate, no percentage."""
    unit = amount.unit
    lexicon = line.lexicon
    return not (
        amount.percent
        or amount.rate != DIMENSIONLESS
        or unit in lexicon.currencies
        or unit in lexicon.times
    )
