"""What a person sees of work that takes a while: what is being done, and for how long already."""

from __future__ import annotations

import contextlib
import sys
import threading
import time
from collections.abc import Iterator
from typing import TextIO

PATIENCE = 1.0
"""Seconds for which nothing is shown."""

_STEP = 0.5
"""Seconds between two lines."""

_ERASE = "\r\033[K"
"""What takes the line away, so that nothing of it stays beside what is printed after."""


@contextlib.contextmanager
def waiting(doing: str) -> Iterator[None]:
    """Show what is done inside, after a second of it, on a terminal only; and take it away after.

    A thread writes it, since the work knows nothing of it and can't be asked how far it is.
    """
    stream = sys.stderr
    if stream is None or not stream.isatty():
        yield
        return
    done = threading.Event()
    thread = threading.Thread(target=_tell, args=(doing, stream, done), daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _tell(doing: str, stream: TextIO, done: threading.Event) -> None:
    """Write what is done, with the seconds that it has taken, until it is done."""
    begin = time.monotonic()
    if done.wait(PATIENCE):
        return
    while True:
        stream.write(f"{_ERASE}{doing} … {time.monotonic() - begin:.0f} s")
        stream.flush()
        if done.wait(_STEP):
            break
    stream.write(_ERASE)
    stream.flush()
