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


_OF_ITS_SOURCE = ("its source's estimate", "estimates of their sources")
"""What is said of an author's estimate whose author is not the document's own."""


_OF_PROGRAM = ("measured by a program of this document", "measured by programs of this document")
"""What is said of a figure that the document's own program gives."""


def basis_phrase(figure: Figure, kept: Collection[str] = ()) -> str:
    """Return what a figure stands on: “reported by its source, at second hand”.

    `kept` are the sources that the document keeps word for word: their author is its own. Without
    any, every author's estimate is said to be the author's.
    """
    said = _said(figure, kept)[0]
    return f"{said}, at second hand" if figure.provenance.reporting else said


def bases_phrase(figures: Collection[Figure], kept: Collection[str] = ()) -> str:
    """Return in a sentence how many of the figures behind a claim stand on what."""
    if not figures:
        return "It rests on no figure."
    if len(figures) == 1:
        return f"It rests on one figure, {basis_phrase(next(iter(figures)), kept)}."
    counts = Counter(_said(figure, kept) for figure in figures)
    if len(counts) == 1:
        return f"It rests on {len(figures)} figures, each {next(iter(counts))[0]}."
    ordered = (said for said in (*_BASES.values(), _OF_ITS_SOURCE, _OF_PROGRAM) if counts[said])
    parts = ", ".join(_counted(said, counts[said]) for said in ordered)
    return f"It rests on {len(figures)} figures: {parts}."


def reservation_phrase(figures: Collection[Figure], kept: Collection[str] = ()) -> str:
    """Return what to bear in mind of a verdict that no published figure stands behind, or "".

    It is “on assumptions” where one figure is an assumption, and “against the author's own figure”
    where each is the author's estimate, of which a verdict tells no more than that words agree.
    """
    if any(figure.basis is Basis.HYPOTHETICAL for figure in figures):
        return "on assumptions"
    own = _BASES[Basis.AUTHOR_ESTIMATE]
    if not figures or any(_said(figure, kept) != own for figure in figures):
        return ""
    return f"against the author's own figure{'' if len(figures) == 1 else 's'}"


def _said(figure: Figure, kept: Collection[str]) -> tuple[str, str]:
    if figure.measurement is not None:
        return _OF_PROGRAM
    is_other = bool(kept) and figure.provenance.ref not in kept
    is_estimate = figure.basis is Basis.AUTHOR_ESTIMATE
    return _OF_ITS_SOURCE if is_estimate and is_other else _BASES[figure.basis]


def _counted(said: tuple[str, str], count: int) -> str:
    one, many = said
    return f"1 is {one}" if count == 1 else f"{count} are {many}"
