"""What a second of this machine is worth."""

from __future__ import annotations

import statistics
import time

_TURNS = 2_000_000


def calibrate(repeats: int = 5) -> float:
    """Return the processor seconds of a fixed loop in plain Python, the median of several."""
    return statistics.median(_loop() for _ in range(repeats))


def _loop() -> float:
    start = time.process_time()
    total = 0
    for number in range(_TURNS):
        total = (total * 31 + number) % 1_000_003
    return time.process_time() - start
