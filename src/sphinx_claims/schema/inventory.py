"""The schema of the inventory of assertions."""

from __future__ import annotations

from collections.abc import Mapping

from sphinx_claims.loading.inventory import CUT, KEYS, REQUIRED
from sphinx_claims.model import AssertionKind, Need
from sphinx_claims.schema.record import Property, RecordSchema, Schema, either, listing
from sphinx_claims.schema.scalars import ID, ID_NAMED, TEXT, TEXT_TYPES, Kind, choice


def _some(item: Schema) -> Schema:
    """Return the schema of one or several: one may stand without a list."""
    return either(item, listing(item, fewest=1))


def _choices(kinds: type[Kind], meanings: Mapping[Kind, str]) -> Schema:
    return _some(choice(kinds, meanings))


KINDS = {
    AssertionKind.QUANTITY: "how much or how many",
    AssertionKind.RATIO: "how much to how much",
    AssertionKind.ORDER: "an order of magnitude",
    AssertionKind.TIME: "when, or how long",
    AssertionKind.PROBABILITY: "how likely",
    AssertionKind.EXISTENCE: "that there is something, or that it is so",
    AssertionKind.DEFINITION: "what a word is to mean",
    AssertionKind.MODEL: "what follows where the world works as a model says",
    AssertionKind.VALUE: "what is good, worth it or better",
    AssertionKind.CAUSAL: "that one thing makes, or would make, another",
}

NEEDS = {
    Need.COMPUTED: "a computation",
    Need.CONDITIONAL: "a computation that holds where its assumptions do",
    Need.SOURCE: "a source that says so",
    Need.NONE: "nothing: it is a judgement of its author's",
}

ASSERTION = RecordSchema(
    title="an assertion",
    known=KEYS,
    required=REQUIRED,
    keys={
        "words": Property(
            description="The words as they stand on the page, within one paragraph, from one whole "
            "word to another; “…” stands where the page says more.",
            examples=[
                "The town spends about $2 million a year … on its library",
                "it is money well spent",
            ],
            bad_examples=["…", ""],
            value={
                "type": list(TEXT_TYPES),
                "pattern": rf"^(?!(?:\s|{CUT})*$)",
                "patternErrorMessage": "the words of an assertion stand beside the ellipsis",
            },
        ),
        "page": Property(
            description="The page, as Sphinx names it: without its ending, from the folder of "
            "pages on.",
            examples=["index", "evidence/money"],
            bad_examples=[""],
            value=TEXT,
        ),
        "kind": Property(
            description="What sort of thing is said: one word, or a list.",
            examples=["quantity", ["quantity", "order"]],
            bad_examples=["number", []],
            value=_choices(AssertionKind, KINDS),
        ),
        "need": Property(
            description="What a reader needs before they can check it: one word, or a list.",
            examples=["source", ["none", "conditional"]],
            bad_examples=["nothing", []],
            value=_choices(Need, NEEDS),
        ),
        "bound": Property(
            description="The ids of the figures and claims that the words state: all of them, and "
            "no others.",
            examples=["spend", ["spend", "spend_per_head"]],
            bad_examples=["the spending"],
            value=_some(ID_NAMED),
        ),
        "evidence": Property(
            description="The ids of figures and claims that bear on the assertion, for it or "
            "against it.",
            examples=["spend_per_head", ["spend_per_head", "visitors_survey"]],
            bad_examples=["the survey"],
            value=_some(ID_NAMED),
        ),
        "sources": Property(
            description="The ids of sources that bear on the assertion by what they say.",
            examples=["yearbook", ["yearbook", "rossi2026"]],
            bad_examples=[[]],
            value=_some(TEXT),
        ),
        "discussed": Property(
            description="The pages that weigh it, as Sphinx names them.",
            examples=["evidence/money", ["evidence/money", "evidence/visitors"]],
            bad_examples=[[]],
            value=_some(TEXT),
        ),
        "tension": Property(
            description="The id of another assertion that is hard to hold together with this one.",
            examples=["well_spent", "spending"],
            bad_examples=["Well spent"],
            value=ID_NAMED,
        ),
        "exempt": Property(
            description="Why there is nothing where something is needed, in a sentence.",
            examples=["Nobody has counted it, and nobody could.", "It is said in jest."],
            bad_examples=[""],
            value=TEXT,
        ),
    },
)


def inventory_schema() -> Schema:
    """Return the schema of the inventory: a mapping of ids to assertions."""
    return {
        "title": "inventory",
        "description": "What a page asserts, in numbers and without, each assertion by its id, "
        "with what stands behind it.",
        "type": ["object", "null"],
        "propertyNames": ID,
        "additionalProperties": {"$ref": "#/definitions/assertion"},
        "definitions": {"assertion": ASSERTION.schema()},
    }
