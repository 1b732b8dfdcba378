"""pint, imported without numpy.

pint takes numpy and scipy with it wherever they are installed, which doubles the time of its
import and makes a third of a small check; and it has no switch. Units are looked at here with
single numbers alone, so pint is imported as if it were by itself, unless numpy is in use already,
as by a claim function: that may then call numpy's functions with pint's quantities.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

_LEFT_OUT = ("numpy", "scipy")


@contextmanager
def _hidden(names: tuple[str, ...]) -> Iterator[None]:
    """Make modules look as if they were not installed, while pint looks for them."""
    # A name that stands for None is not found, by the rules of Python's import.
    sys.modules.update(dict.fromkeys(names))  # type: ignore[arg-type]  # Not a module.
    try:
        yield
    finally:
        for name in names:
            del sys.modules[name]


if _LEFT_OUT[0] in sys.modules:
    import pint
else:
    with _hidden(_LEFT_OUT):
        import pint

__all__ = ["pint"]
