"""A document small enough to build in a test, of every kind of statement."""

from __future__ import annotations

import pytest

from benchmarks.generated import Size, generate_pair
from benchmarks.pair import Pair

SMALL = Size(pages=10, statements=120, figures=60, theme="basic")


@pytest.fixture(scope="session")
def small() -> Pair:
    """Return a small document and its floor."""
    return generate_pair(SMALL)
