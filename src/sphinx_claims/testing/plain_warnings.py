"""Warnings as in a run without pytest."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager

_IGNORED = (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning)


@contextmanager
def plain_warnings() -> Iterator[None]:
    """Treat warnings as Python does by itself, so that a verdict is that of a check.

    A project that turns warnings into errors for its tests would otherwise make a claim function
    fail here that gives a value there.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("default")
        for category in _IGNORED:
            warnings.simplefilter("ignore", category)
        yield
