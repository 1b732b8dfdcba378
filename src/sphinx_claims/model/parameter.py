"""The value of a program's parameter, as it is written and as the program gets it."""

from __future__ import annotations

import math
import re

_WHOLE = re.compile("-?[0-9]{1,400}")
_DECIMAL = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?", re.IGNORECASE)


def typed(value: str) -> int | float | str:
    """Return what a program is given for a parameter: a number where that is what is written.

    What Python takes for a number and nobody else does, such as “nan” or “1_000”, is a text.
    """
    if _WHOLE.fullmatch(value):
        return int(value)
    if _DECIMAL.fullmatch(value) and math.isfinite(float(value)):
        return float(value)
    return value
