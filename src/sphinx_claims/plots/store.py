"""Drawings that are kept between builds, each under a digest of what it shows.

Drawing takes half a second and importing what draws as much again, so a build whose plots have
not changed does neither.
"""

from __future__ import annotations

import hashlib
import os
from functools import cache
from importlib.metadata import version
from pathlib import Path

from sphinx_claims.evaluate import facts, machine_digest
from sphinx_claims.plots.picture import Picture
from sphinx_claims.plots.svg import print_svg


class Drawings:
    """A folder of drawings, which several processes may use at once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def svg(self, picture: Picture) -> str:
        """Return a drawing, coloured with the marks of `colours`: a kept one, or a new one."""
        path = self._folder / f"{picture_digest(picture)}.svg"
        try:
            return path.read_text("utf-8")
        except OSError:
            return self._drawn(picture, path)

    def file(self, picture: Picture, alternative: str) -> Path:
        """Return a file with the drawing in fixed colours, for builders that take files."""
        svg = print_svg(self.svg(picture), alternative)
        name = hashlib.sha256(svg.encode()).hexdigest()[:32]
        path = self._folder / f"claims-plot-{name}.svg"
        if not path.exists():
            _write(path, svg)
        return path

    def _drawn(self, picture: Picture, path: Path) -> str:
        from sphinx_claims.plots.drawing import draw  # noqa: PLC0415  (it imports matplotlib)

        svg = draw(picture)
        _write(path, svg)
        return svg


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    # Another process may write the same; each writes a file of its own, and then swaps it in.
    partial = path.with_suffix(f".{os.getpid()}.partial")
    partial.write_text(text, "utf-8")
    partial.replace(path)


def picture_digest(picture: Picture) -> str:
    """Return a digest of all that a drawing follows from: its data, and what draws it."""
    drawn = (type(picture).__name__, facts(picture), machine_digest(), _version())
    return hashlib.sha256(repr(drawn).encode()).hexdigest()


@cache
def _version() -> str:
    """Return the version of matplotlib, without importing it."""
    return version("matplotlib")
