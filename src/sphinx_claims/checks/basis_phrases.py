"""What figures stand on, in words: the quality of the evidence, apart from the width of a range."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping

from sphinx_claims.model import Basis, Figure

_BASES: Mapping[Basis, tuple[str, str]] = {
    Basis.AUTHOR_ESTIMATE: ("the author's estimate", "the author's estimates"),
    Basis.MEASURED: ("measured by its source", "measured by their sources"),
    Basis.REPORTED: ("reported by its source", "reported by their sources"),
    Basis.DERIVED: ("derived from other figures", "derived from other figures"),
    Basis.HYPOTHETICAL: ("an assumption", "assumptions"),
}
"""What is said of one figure of each basis, and of several."""


def basis_phrase(figure: Figure) -> str:
    """Return what a figure stands on: “reported by its source, at second hand”."""
    said = _BASES[figure.basis][0]
    return f"{said}, at second hand" if figure.provenance.reporting else said


def bases_phrase(figures: Collection[Figure]) -> str:
    """Return in a sentence how many of the figures behind a claim stand on what."""
    if not figures:
        return "It rests on no figure."
    if len(figures) == 1:
        return f"It rests on one figure, {basis_phrase(*figures)}."
    counts = Counter(figure.basis for figure in figures)
    if len(counts) == 1:
        return f"It rests on {len(figures)} figures, each {_BASES[next(iter(counts))][0]}."
    parts = ", ".join(_counted(basis, counts[basis]) for basis in Basis if counts[basis])
    return f"It rests on {len(figures)} figures: {parts}."


def reservation_phrase(figures: Collection[Figure]) -> str:
    """Return what to bear in mind of a verdict that no published figure stands behind, or "".

    It is “on assumptions” where one figure is an assumption, and “against the author's own figure”
    where each is the author's estimate, of which a verdict tells no more than that words agree.
    """
    bases = {figure.basis for figure in figures}
    if Basis.HYPOTHETICAL in bases:
        return "on assumptions"
    if bases != {Basis.AUTHOR_ESTIMATE}:
        return ""
    return f"against the author's own figure{'' if len(figures) == 1 else 's'}"


def _counted(basis: Basis, count: int) -> str:
    one, many = _BASES[basis]
    return f"1 is {one}" if count == 1 else f"{count} are {many}"
