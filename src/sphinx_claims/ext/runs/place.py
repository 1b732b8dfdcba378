"""What a page asks of a panel of runs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RunsPlace:
    """A panel as the page's directive has it, with its options as they are written."""

    program: str
    results: tuple[str, ...]
    """The results that are shown; none for all."""

    where: str
    labels: str
    line: int
