"""The schema of a file of figures."""

from __future__ import annotations

from sphinx_claims.loading import evidence, figures, history
from sphinx_claims.loading.distributions import (
    DRIVER_KEYS,
    GREATEST_CORRELATION,
    LEAST_CORRELATION,
)
from sphinx_claims.model import Basis, Relation
from sphinx_claims.schema.measurement import MEASURED_PROPERTIES
from sphinx_claims.schema.measurement import RULES as MEASUREMENT_RULES
from sphinx_claims.schema.provenance import (
    DERIVATION,
    PROVENANCE,
    RULES,
)
from sphinx_claims.schema.record import Property, RecordSchema, Schema, listing, unless
from sphinx_claims.schema.scalars import DATE, ID, ID_NAMED, NUMBER, TEXT, choice, text_of
from sphinx_claims.schema.spreading import DISTRIBUTION_KEY, NO_DRIVER, RANGE_KEY, VALUE_KEY
from sphinx_claims.schema.spreading import RULES as SPREADING_RULES
from sphinx_claims.wording import CHARACTERS

DRIVER = RecordSchema(
    title="a driver",
    known=DRIVER_KEYS,
    required=DRIVER_KEYS,
    keys={
        "name": Property(
            description="What moves the figure together with others, in a few words: other figures "
            "name it in the same words.",
            examples=["demand for chips", "the weather"],
            value=TEXT,
        ),
        "correlation": Property(
            description="How closely the figure follows the driver: a number from "
            f"{LEAST_CORRELATION} to {GREATEST_CORRELATION}, but 0.",
            examples=[0.8, -0.5],
            bad_examples=["strong", 0, 1.5],
            value={
                **NUMBER,
                "minimum": LEAST_CORRELATION,
                "maximum": GREATEST_CORRELATION,
                **unless({"const": 0}),
            },
        ),
    },
)

EVIDENCE = RecordSchema(
    title="evidence",
    known=evidence.KEYS,
    required=evidence.REQUIRED,
    keys={
        "of": Property(
            description="The id of the figure or claim that holds the published estimate, with a "
            "source of its own. Each is named once, and no figure is evidence for itself.",
            examples=["visitors_survey", "visitors_counted"],
            bad_examples=["Visitors survey"],
            value=ID_NAMED,
        ),
        "relation": Property(
            description="How the estimate relates to the figure.",
            examples=["floor", "comparable"],
            bad_examples=["at least", "lower bound"],
            value=choice(
                Relation,
                {
                    Relation.COMPARABLE: "estimates the same thing",
                    Relation.FLOOR: "counts less, so the truth is at least as much",
                    Relation.CEILING: "counts more, so the truth is at most as much",
                    Relation.PART: "is one component of what the figure counts",
                    Relation.PROXY: "is another thing, which moves with the figure",
                },
            ),
        ),
        "note": Property(
            description="Why it relates as it does, in a few words.",
            examples=["the survey counts adults only", "one lab of several"],
            value=TEXT,
        ),
    },
)

STEP = RecordSchema(
    title="a step of a history",
    known=history.KEYS,
    required=history.KEYS,
    keys={
        "date": Property(
            description="The day on which the figure was given this value; later than that of the "
            "step before, and not after today.",
            examples=["2026-01-15", "2026-06"],
            bad_examples=["last year"],
            value=DATE,
        ),
        "value": Property(
            description="The value, in the unit of the figure; that of the last step is the "
            "figure's own.",
            examples=["280 people", "280 to 340 people"],
            bad_examples=["about 280 people"],
            value=VALUE_KEY.value,
        ),
        "reason": Property(
            description="Why the figure was given this value, in a sentence.",
            examples=["the yearbook counts the side door too", "the source was read again"],
            value=TEXT,
        ),
    },
)

BASES = {
    Basis.AUTHOR_ESTIMATE: "the document's author estimates it, and its source is their own words",
    Basis.MEASURED: "the source counted or measured it",
    Basis.REPORTED: "the source says it, and may have it from elsewhere",
    Basis.DERIVED: "claims of this document give its ends",
    Basis.HYPOTHETICAL: "it is assumed, and nobody says that it is so",
}

FIGURE = RecordSchema(
    title="a figure",
    known=figures.KEYS,
    required=figures.REQUIRED,
    keys={
        "label": Property(
            description="What the number is, in a few words, as a reader sees it; it can stand in "
            "the middle of a sentence.",
            examples=["people working on sparse coding", "what the town spends on its library"],
            bad_examples=[""],
            value=TEXT,
        ),
        "value": VALUE_KEY,
        "range": RANGE_KEY,
        "distribution": DISTRIBUTION_KEY,
        "driver": Property(
            description="What moves the figure together with others, for a value that is a range. "
            "Another figure must name the same driver.",
            examples=[
                {"name": "demand for chips", "correlation": 0.8},
                {"name": "the weather", "correlation": -0.5},
            ],
            bad_examples=["demand for chips"],
            value=DRIVER.schema(),
        ),
        "basis": Property(
            description="What the value stands on.",
            examples=["reported", "measured"],
            bad_examples=["guess", "Reported"],
            value=choice(Basis, BASES),
        ),
        "as_of": Property(
            description="The time that the value speaks of: a year, a month or a day; of a "
            "forecast, the day on which it was made. It is not later than the day on which the "
            "source was read.",
            examples=[2025, "2025-12", "2025-12-31"],
            bad_examples=["December 2025", "31.12.2025", "2025-13"],
            value=DATE,
        ),
        "review_by": Property(
            description="When the source should be read again: a year, a month or a day; a year or "
            "a month means its last day. After that day the figure is due for review.",
            examples=["2028-12-31", "2028-06", 2028],
            bad_examples=["next year", "2025-02-30"],
            value=DATE,
        ),
        "unsaid": Property(
            description="The part of the unit that the source's words leave out, where they do; "
            "the scope then says it in words.",
            examples=["people", "per year"],
            bad_examples=["in $"],
            value=text_of(
                rf"^[\s{CHARACTERS}]*[A-Za-z%][\s{CHARACTERS}]*$",
                "a unit is written as in “USD/year” or “per year”",
            ),
        ),
        "event": Property(
            description="For a probability, the word for what is probable: words of likelihood "
            "that state the figure must speak of that event.",
            examples=["higher", "safe"],
            value=TEXT,
        ),
        "source": Property(
            description="Where the value stands: the source, the place in it, and its own words.",
            examples=[
                {"ref": "yearbook", "locator": "page 4", "excerpt": "280 to 340 people"},
                {"ref": "yearbook", "field": "issued"},
            ],
            bad_examples=["yearbook", {"locator": "page 4"}],
            value=PROVENANCE.schema(),
        ),
        **MEASURED_PROPERTIES,
        "derivation": Property(
            description="For a derived figure, the claims that give its two ends. The value equals "
            "the low end of the one and the high end of the other; such a figure needs no excerpt.",
            examples=[
                {"low": "fewest_visitors", "high": "most_visitors"},
                {"low": "bottom_up_count", "high": "bottom_up_count"},
            ],
            bad_examples=["fewest_visitors"],
            value=DERIVATION.schema(),
        ),
        "scope": Property(
            description="What is counted and what is not, in sentences.",
            examples=[
                "Everyone who passes the door, the staff left out.",
                "All major labs together, per year. Pay is not counted.",
            ],
            bad_examples=[""],
            value=TEXT,
        ),
        "measures": Property(
            description="The kind of thing that is counted, in few words, and in the same words "
            "everywhere: what measures different things is never added.",
            examples=["grants", "capital expenditure"],
            value=TEXT,
        ),
        "evidence": Property(
            description="The published estimates that the figure is held against, a list; each is "
            "a figure or a claim of its own. No verdict rests on evidence.",
            examples=[
                [{"of": "visitors_survey", "relation": "floor", "note": "adults only"}],
                [{"of": "visitors_counted", "relation": "comparable"}],
            ],
            bad_examples=["visitors_survey"],
            value=listing(EVIDENCE.schema()),
        ),
        "history": Property(
            description="The values that the figure has had in this document, a list from the "
            "oldest to the newest; the last is the figure's own value.",
            examples=[
                [{"date": "2026-01-15", "value": "280 people", "reason": "the first count"}],
                [{"date": "2026", "value": "35 %", "reason": "the yearbook of 2025"}],
            ],
            bad_examples=["280 people", []],
            value=listing(STEP.schema(), fewest=1),
        ),
        "formerly": Property(
            description="The ids that the figure had before, a list; what others have linked to by "
            "one of them goes on leading to it. No other record has such an id, or had it.",
            examples=[["visitor_count"], ["visitor_count", "people_at_the_door"]],
            bad_examples=["visitor_count", ["Visitor count"]],
            value=listing(ID_NAMED),
        ),
    },
    rules=[*SPREADING_RULES, NO_DRIVER, *RULES, *MEASUREMENT_RULES],
)


def figures_schema() -> Schema:
    """Return the schema of a file of figures: a mapping of ids to figures."""
    return {
        "title": "figures",
        "description": "Numbers that the document rests on, each by its id: claim functions use "
        "it as a parameter.",
        "type": ["object", "null"],
        "propertyNames": ID,
        "additionalProperties": {"$ref": "#/definitions/figure"},
        "definitions": {"figure": FIGURE.schema()},
    }
