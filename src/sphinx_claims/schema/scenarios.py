"""The schema of the file of scenarios."""

from __future__ import annotations

from sphinx_claims.loading import replacements, scenarios
from sphinx_claims.schema.record import Property, RecordSchema, Schema, has, when, without
from sphinx_claims.schema.scalars import ID, ID_NAMED, TEXT
from sphinx_claims.schema.spreading import DISTRIBUTION_KEY, RANGE_KEY, RULES, VALUE_KEY

REPLACEMENT = RecordSchema(
    title="a scenario's value",
    known=replacements.KEYS,
    keys={
        "from": Property(
            description="The id of another figure, or of a claim, whose value the figure takes: a "
            "record with a source of its own.",
            examples=["visitors_survey", "visitors_per_helper"],
            bad_examples=["the survey of visitors"],
            value=ID_NAMED,
        ),
        "value": Property(
            description="In place of “from”, a value that is typed, for a figure that nobody has "
            "measured and whose basis is hypothetical; written as a figure's is, and with a "
            "“reason”.",
            examples=["0.3 to 0.7", "0.3", "25 %"],
            bad_examples=["some", "about 0.3"],
            value=VALUE_KEY.value,
        ),
        "range": RANGE_KEY,
        "distribution": DISTRIBUTION_KEY,
        "reason": Property(
            description="Why this value, in sentences; needed for one that is typed.",
            examples=["An illustration; nobody counted who pays.", "Half of what the author says."],
            bad_examples=[""],
            value=TEXT,
        ),
    },
    rules=[
        when(has("value"), {**has("reason"), **without("from")}),
        when(has("from"), without("value", "range", "distribution")),
        {"anyOf": [has("value"), has("from")]},
        *RULES,
    ],
)

_VALUES: Schema = {
    "type": "object",
    "minProperties": 1,
    "propertyNames": ID,
    "additionalProperties": REPLACEMENT.schema(),
}

SCENARIO = RecordSchema(
    title="a scenario",
    known=scenarios.KEYS,
    required=scenarios.REQUIRED,
    keys={
        "label": Property(
            description="What the scenario is called.",
            examples=["the survey of 2026", "the author's figures"],
            bad_examples=[""],
            value=TEXT,
        ),
        "short": Property(
            description="A short name for the head of its column; the label, unless given.",
            examples=["survey", "2025–26"],
            value=TEXT,
        ),
        "summary": Property(
            description="Whose view it is and what it assumes, in sentences.",
            examples=[
                "Visitors as the survey counted them, and half of the fines paid.",
                "The document as it is written.",
            ],
            bad_examples=[""],
            value=TEXT,
        ),
        "values": Property(
            description="The figures that have another value in it, by their ids. One scenario has "
            "none: it is the document as it is written, and alone can fail a check or a build.",
            examples=[
                {"visitors": {"from": "visitors_survey"}},
                {"share_paid": {"value": "0.5", "reason": "An illustration."}},
            ],
            bad_examples=[{}, ["visitors"]],
            value=_VALUES,
        ),
    },
)


def scenarios_schema() -> Schema:
    """Return the schema of the file of scenarios: a mapping of ids to scenarios."""
    return {
        "title": "scenarios",
        "description": "Sets of values for figures, each by its id, under which every statement is "
        "judged as well.",
        "type": ["object", "null"],
        "propertyNames": ID,
        "additionalProperties": {"$ref": "#/definitions/scenario"},
        "definitions": {"scenario": SCENARIO.schema()},
    }
