"""Where a figure's value stands in its source, or what it is derived by, out of YAML."""

from __future__ import annotations

import re

from sphinx_claims.errors import Code, Location, Problem
from sphinx_claims.loading.fields import Fields
from sphinx_claims.loading.measurement import OF_PROGRAM, PROGRAM_SHAPE
from sphinx_claims.loading.reading import Report
from sphinx_claims.loading.tree import Mapping
from sphinx_claims.model import Basis, Derivation, Provenance

OF_DOCUMENT = ("ref", "locator", "excerpt", "field", "about", "reporting")
"""The keys of a source that is a document."""

SOURCE_KEYS = (*OF_DOCUMENT, *OF_PROGRAM)
SOURCE_FIELDS = ("issued",)
"""The fields of a source's record that can carry a figure's value."""

DERIVATION_KEYS = ("low", "high")
"""The keys of a derivation, all of which it needs."""


def load_provenance(fields: Fields, basis: Basis | None, report: Report) -> Provenance | None:
    """Return what a figure's key “source” says; what is wrong with it is reported."""
    node = fields.node("source")
    if node is None:
        return None
    source = Fields(
        node,
        what="a figure's source",
        known=SOURCE_KEYS,
        report=report,
    )
    if source.has("program"):
        return _of_program(source, report)
    ref = source.text("ref", required=True)
    provenance = Provenance(
        ref=ref,
        locator=source.text("locator"),
        excerpt=source.text("excerpt"),
        field=source.text("field"),
        about=source.text("about"),
        reporting=source.text("reporting"),
        location=source.where("ref"),
        excerpt_location=source.where("excerpt"),
        excerpt_inside=source.inside("excerpt"),
        about_location=source.where("about"),
    )
    _check_provenance(provenance, source, fields, basis, report)
    return provenance if ref else None


def _of_program(source: Fields, report: Report) -> Provenance | None:
    """Return the provenance of a figure that a program measures: it has no words."""
    for key in OF_DOCUMENT:
        if source.has(key):
            message = f"a figure's source is a program, or it has “{key}”, and not both"
            where = source.where(key)
            report(Problem(code=Code.VALUE_INVALID, location=where, message=message))
    program = source.text("program")
    # What is no name of a program is told of where the measurement is read.
    if not re.fullmatch(PROGRAM_SHAPE, program):
        return None
    ref = program.partition(".")[0]
    here = source.where("program")
    return Provenance(
        ref=ref,
        locator="",
        excerpt="",
        field="",
        about="",
        location=here,
        excerpt_location=here,
        excerpt_inside=None,
        about_location=here,
    )


def _check_provenance(
    provenance: Provenance,
    source: Fields,
    fields: Fields,
    basis: Basis | None,
    report: Report,
) -> None:
    """Report a source whose words can't be held against the value."""

    def refuse(code: Code, location: Location, message: str, *help_: str) -> None:
        report(Problem(code=code, location=location, message=message, help=help_))

    for key in OF_PROGRAM:
        if source.has(key):
            where = source.where(key)
            refuse(Code.VALUE_INVALID, where, f"“{key}” is for a source that is a program")
    given = [key for key in ("excerpt", "field") if source.has(key)]
    if len(given) > 1:
        refuse(
            Code.VALUE_INVALID,
            source.where("field"),
            "a figure's source has an excerpt or a field that carries the value, not both",
        )
    # Nobody's words carry what is only assumed; its source says what the assumption is about.
    if not given and not fields.has("derivation") and basis is not Basis.HYPOTHETICAL:
        refuse(
            Code.KEY_MISSING,
            source.location,
            "a figure's source needs the key “excerpt”: the shortest phrase with the number",
        )
    if provenance.field and provenance.field not in SOURCE_FIELDS:
        refuse(
            Code.VALUE_INVALID,
            source.where("field"),
            f"“{provenance.field}” is no field that carries a value; "
            f"it is {', '.join(SOURCE_FIELDS)}",
        )
    if provenance.about and not provenance.excerpt:
        refuse(
            Code.VALUE_INVALID,
            source.where("about"),
            "“about” says what an excerpt speaks of, and here is none",
        )
    if provenance.about and basis is not Basis.HYPOTHETICAL:
        refuse(
            Code.VALUE_INVALID,
            source.where("about"),
            "“about” is for hypothetical figures: the excerpt of any other carries its own value",
        )


def load_derivation(fields: Fields, basis: Basis | None, report: Report) -> Derivation | None:
    """Return what a figure's key “derivation” says; what is wrong with it is reported."""
    node = fields.node("derivation")
    if node is None:
        if basis is Basis.DERIVED and not _has_field(fields):
            message = (
                "a derived figure needs the key “derivation”: the claims that give its two ends"
            )
            report(Problem(code=Code.KEY_MISSING, location=fields.location, message=message))
        return None
    if basis is not None and basis is not Basis.DERIVED:
        message = f"“derivation” is for derived figures, and the basis of this one is {basis.value}"
        report(
            Problem(code=Code.VALUE_INVALID, location=fields.where("derivation"), message=message)
        )
    ends = Fields(
        node,
        what="a derivation",
        known=DERIVATION_KEYS,
        required=DERIVATION_KEYS,
        report=report,
    )
    low, high = ends.text("low"), ends.text("high")
    if not (low and high):
        return None
    return Derivation(
        low=low, high=high, location=ends.where("low"), high_location=ends.where("high")
    )


def _has_field(fields: Fields) -> bool:
    node = fields.node("source")
    return isinstance(node, Mapping) and any(key.text == "field" for key, _ in node.entries)
