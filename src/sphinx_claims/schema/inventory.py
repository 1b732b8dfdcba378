"""The schema of the inventory of assertions."""

from __future__ import annotations

from collections.abc import Mapping

from sphinx_claims.loading.inventory import CUT, KEYS, REQUIRED
from sphinx_claims.model import AssertionKind, Need
from sphinx_claims.schema.record import Key, Record, Schema, either, listing
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

ASSERTION = Record(
    title="an assertion",
    known=KEYS,
    required=REQUIRED,
    keys={
        "words": Key(
            says="The words as they stand on the page, within one paragraph, from one whole word "
            "to another; “…” stands where the page says more.",
            good=[
                "The town spends about $2 million a year … on its library",
                "it is money well spent",
            ],
            bad=["…", ""],
            shape={
                "type": list(TEXT_TYPES),
                "pattern": rf"^(?!(?:\s|{CUT})*$)",
                "patternErrorMessage": "the words of an assertion stand beside the ellipsis",
            },
        ),
        "page": Key(
            says="The page, as Sphinx names it: without its ending, from the folder of pages on.",
            good=["index", "evidence/money"],
            bad=[""],
            shape=TEXT,
        ),
        "kind": Key(
            says="What sort of thing is said: one word, or a list.",
            good=["quantity", ["quantity", "order"]],
            bad=["number", []],
            shape=_choices(AssertionKind, KINDS),
        ),
        "need": Key(
            says="What a reader needs before they can check it: one word, or a list.",
            good=["source", ["none", "conditional"]],
            bad=["nothing", []],
            shape=_choices(Need, NEEDS),
        ),
        "bound": Key(
            says="The ids of the figures and claims that the words state: all of them, and no "
            "others.",
            good=["spend", ["spend", "spend_per_head"]],
            bad=["the spending"],
            shape=_some(ID_NAMED),
        ),
        "evidence": Key(
            says="The ids of figures and claims that bear on the assertion, for it or against it.",
            good=["spend_per_head", ["spend_per_head", "visitors_survey"]],
            bad=["the survey"],
            shape=_some(ID_NAMED),
        ),
        "sources": Key(
            says="The ids of sources that bear on the assertion by what they say.",
            good=["yearbook", ["yearbook", "rossi2026"]],
            bad=[[]],
            shape=_some(TEXT),
        ),
        "discussed": Key(
            says="The pages that weigh it, as Sphinx names them.",
            good=["evidence/money", ["evidence/money", "evidence/visitors"]],
            bad=[[]],
            shape=_some(TEXT),
        ),
        "tension": Key(
            says="The id of another assertion that is hard to hold together with this one.",
            good=["well_spent", "spending"],
            bad=["Well spent"],
            shape=ID_NAMED,
        ),
        "exempt": Key(
            says="Why there is nothing where something is needed, in a sentence.",
            good=["Nobody has counted it, and nobody could.", "It is said in jest."],
            bad=[""],
            shape=TEXT,
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
