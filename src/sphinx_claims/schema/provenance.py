"""Where a figure's value stands in its source, or what it is derived by, as a schema."""

from __future__ import annotations

from sphinx_claims.loading.measurement import OF_PROGRAM
from sphinx_claims.loading.provenance import (
    DERIVATION_KEYS,
    OF_DOCUMENT,
    SOURCE_FIELDS,
    SOURCE_KEYS,
)
from sphinx_claims.model import Basis
from sphinx_claims.schema.measurement import PROGRAM_PROPERTIES, program_rules
from sphinx_claims.schema.record import (
    Property,
    RecordSchema,
    Schema,
    either,
    has,
    unless,
    when,
    where,
    without,
)
from sphinx_claims.schema.scalars import ID_NAMED, TEXT, one_of

PROVENANCE = RecordSchema(
    title="a figure's source",
    known=SOURCE_KEYS,
    keys={
        "ref": Property(
            description="The id of the source, as the files of sources give it.",
            examples=["yearbook", "rossi2026"],
            bad_examples=[""],
            value=TEXT,
        ),
        "locator": Property(
            description="Where in the source: a page, a paragraph, a column of a table.",
            examples=["page 4", "paragraph 1"],
            value=TEXT,
        ),
        "excerpt": Property(
            description="The shortest phrase of the source that carries the number, word for word. "
            "In quotes, so that YAML takes nothing in it for a mark of its own.",
            examples=["280 to 340 people", "in the range of $10 billion per year"],
            bad_examples=[""],
            value=TEXT,
        ),
        "field": Property(
            description="In place of an excerpt, the field of the source's own record that is the "
            "value: for a figure that is a year, such as 2024 CE.",
            examples=list(SOURCE_FIELDS),
            bad_examples=["title"],
            value=one_of(dict.fromkeys(SOURCE_FIELDS, "the date on which the source appeared")),
        ),
        "about": Property(
            description="For a hypothetical figure, the id of the claim that the excerpt speaks "
            "of.",
            examples=["return_probability", "funding_is_scarce"],
            bad_examples=["the return"],
            value=ID_NAMED,
        ),
        "reporting": Property(
            description="Where the source reports at second hand what another document says: which "
            "document, and whose.",
            examples=["the audited accounts of the company", "a survey of the ministry"],
            value=TEXT,
        ),
        **PROGRAM_PROPERTIES,
    },
    rules=[
        *program_rules(OF_DOCUMENT, OF_PROGRAM),
        when(has("excerpt"), without("field")),
        when(has("about"), has("excerpt")),
    ],
)

DERIVATION = RecordSchema(
    title="a derivation",
    known=DERIVATION_KEYS,
    required=DERIVATION_KEYS,
    keys={
        "low": Property(
            description="The id of the claim whose low end is the figure's low end.",
            examples=["fewest_visitors", "bottom_up_count"],
            bad_examples=["280"],
            value=ID_NAMED,
        ),
        "high": Property(
            description="The id of the claim whose high end is the figure's high end.",
            examples=["most_visitors", "bottom_up_count"],
            bad_examples=["340"],
            value=ID_NAMED,
        ),
    },
)

_HYPOTHETICAL = has(basis={"const": Basis.HYPOTHETICAL.value})
_DERIVED = has(basis={"const": Basis.DERIVED.value})
_OTHER_THAN_DERIVED = [basis.value for basis in Basis if basis is not Basis.DERIVED]

RULES: list[Schema] = [
    # Nobody's words carry what is only assumed, or what claims give.
    when(
        unless(either(has("derivation"), _HYPOTHETICAL)),
        where(source=either(has("excerpt"), has("field"), has("program"))),
    ),
    when(unless(_HYPOTHETICAL), where(source=without("about"))),
    when(has(basis={"enum": _OTHER_THAN_DERIVED}), without("derivation")),
    when(
        {**_DERIVED, **unless(has(source={"type": "object", **has("field")}))},
        has("derivation"),
    ),
]
"""What a figure's basis asks of its source and its derivation."""
