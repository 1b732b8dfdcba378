"""The schema of a file of figures."""

from __future__ import annotations

from sphinx_claims.loading import evidence, figures, history
from sphinx_claims.loading.distributions import (
    DRIVER_KEYS,
    GREATEST_CORRELATION,
    LEAST_CORRELATION,
)
from sphinx_claims.model import Basis, Relation
from sphinx_claims.schema.provenance import (
    DERIVATION,
    PROVENANCE,
    RULES,
)
from sphinx_claims.schema.record import Key, Record, Schema, listing, unless
from sphinx_claims.schema.scalars import DATE, ID, ID_NAMED, NUMBER, TEXT, choice, text_of
from sphinx_claims.schema.spreading import DISTRIBUTION_KEY, NO_DRIVER, RANGE_KEY, VALUE_KEY
from sphinx_claims.schema.spreading import RULES as SPREADING_RULES
from sphinx_claims.wording import CHARACTERS

DRIVER = Record(
    title="a driver",
    known=DRIVER_KEYS,
    required=DRIVER_KEYS,
    keys={
        "name": Key(
            says="What moves the figure together with others, in a few words: other figures name "
            "it in the same words.",
            good=["demand for chips", "the weather"],
            shape=TEXT,
        ),
        "correlation": Key(
            says=f"How closely the figure follows the driver: a number from {LEAST_CORRELATION} to "
            f"{GREATEST_CORRELATION}, but 0.",
            good=[0.8, -0.5],
            bad=["strong", 0, 1.5],
            shape={
                **NUMBER,
                "minimum": LEAST_CORRELATION,
                "maximum": GREATEST_CORRELATION,
                **unless({"const": 0}),
            },
        ),
    },
)

EVIDENCE = Record(
    title="evidence",
    known=evidence.KEYS,
    required=evidence.REQUIRED,
    keys={
        "of": Key(
            says="The id of the figure or claim that holds the published estimate, with a source "
            "of its own. Each is named once, and no figure is evidence for itself.",
            good=["visitors_survey", "visitors_counted"],
            bad=["Visitors survey"],
            shape=ID_NAMED,
        ),
        "relation": Key(
            says="How the estimate relates to the figure.",
            good=["floor", "comparable"],
            bad=["at least", "lower bound"],
            shape=choice(
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
        "note": Key(
            says="Why it relates as it does, in a few words.",
            good=["the survey counts adults only", "one lab of several"],
            shape=TEXT,
        ),
    },
)

STEP = Record(
    title="a step of a history",
    known=history.KEYS,
    required=history.KEYS,
    keys={
        "date": Key(
            says="The day on which the figure was given this value; later than that of the step "
            "before, and not after today.",
            good=["2026-01-15", "2026-06"],
            bad=["last year"],
            shape=DATE,
        ),
        "value": Key(
            says="The value, in the unit of the figure; that of the last step is the figure's own.",
            good=["280 people", "280 to 340 people"],
            bad=["about 280 people"],
            shape=VALUE_KEY.shape,
        ),
        "reason": Key(
            says="Why the figure was given this value, in a sentence.",
            good=["the yearbook counts the side door too", "the source was read again"],
            shape=TEXT,
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

FIGURE = Record(
    title="a figure",
    known=figures.KEYS,
    required=figures.REQUIRED,
    keys={
        "label": Key(
            says="What the number is, in a few words, as a reader sees it; it can stand in the "
            "middle of a sentence.",
            good=["people working on sparse coding", "what the town spends on its library"],
            bad=[""],
            shape=TEXT,
        ),
        "value": VALUE_KEY,
        "range": RANGE_KEY,
        "distribution": DISTRIBUTION_KEY,
        "driver": Key(
            says="What moves the figure together with others, for a value that is a range. "
            "Another figure must name the same driver.",
            good=[
                {"name": "demand for chips", "correlation": 0.8},
                {"name": "the weather", "correlation": -0.5},
            ],
            bad=["demand for chips"],
            shape=DRIVER.schema(),
        ),
        "basis": Key(
            says="What the value stands on.",
            good=["reported", "measured"],
            bad=["guess", "Reported"],
            shape=choice(Basis, BASES),
        ),
        "as_of": Key(
            says="The time that the value speaks of: a year, a month or a day; of a forecast, the "
            "day on which it was made. It is not later than the day on which the source was read.",
            good=[2025, "2025-12", "2025-12-31"],
            bad=["December 2025", "31.12.2025", "2025-13"],
            shape=DATE,
        ),
        "review_by": Key(
            says="When the source should be read again: a year, a month or a day; a year or a "
            "month means its last day. After that day the figure is due for review.",
            good=["2028-12-31", "2028-06", 2028],
            bad=["next year", "2025-02-30"],
            shape=DATE,
        ),
        "unsaid": Key(
            says="The part of the unit that the source's words leave out, where they do; the "
            "scope then says it in words.",
            good=["people", "per year"],
            bad=["in $"],
            shape=text_of(
                rf"^[\s{CHARACTERS}]*[A-Za-z%][\s{CHARACTERS}]*$",
                "a unit is written as in “USD/year” or “per year”",
            ),
        ),
        "event": Key(
            says="For a probability, the word for what is probable: words of likelihood that state "
            "the figure must speak of that event.",
            good=["higher", "safe"],
            shape=TEXT,
        ),
        "source": Key(
            says="Where the value stands: the source, the place in it, and its own words.",
            good=[
                {"ref": "yearbook", "locator": "page 4", "excerpt": "280 to 340 people"},
                {"ref": "yearbook", "field": "issued"},
            ],
            bad=["yearbook", {"locator": "page 4"}],
            shape=PROVENANCE.schema(),
        ),
        "derivation": Key(
            says="For a derived figure, the claims that give its two ends. The value equals the "
            "low end of the one and the high end of the other; such a figure needs no excerpt.",
            good=[
                {"low": "fewest_visitors", "high": "most_visitors"},
                {"low": "bottom_up_count", "high": "bottom_up_count"},
            ],
            bad=["fewest_visitors"],
            shape=DERIVATION.schema(),
        ),
        "scope": Key(
            says="What is counted and what is not, in sentences.",
            good=[
                "Everyone who passes the door, the staff left out.",
                "All major labs together, per year. Pay is not counted.",
            ],
            bad=[""],
            shape=TEXT,
        ),
        "measures": Key(
            says="The kind of thing that is counted, in few words, and in the same words "
            "everywhere: what measures different things is never added.",
            good=["grants", "capital expenditure"],
            shape=TEXT,
        ),
        "evidence": Key(
            says="The published estimates that the figure is held against, a list; each is a "
            "figure or a claim of its own. No verdict rests on evidence.",
            good=[
                [{"of": "visitors_survey", "relation": "floor", "note": "adults only"}],
                [{"of": "visitors_counted", "relation": "comparable"}],
            ],
            bad=["visitors_survey"],
            shape=listing(EVIDENCE.schema()),
        ),
        "history": Key(
            says="The values that the figure has had in this document, a list from the oldest to "
            "the newest; the last is the figure's own value.",
            good=[
                [{"date": "2026-01-15", "value": "280 people", "reason": "the first count"}],
                [{"date": "2026", "value": "35 %", "reason": "the yearbook of 2025"}],
            ],
            bad=["280 people", []],
            shape=listing(STEP.schema(), fewest=1),
        ),
        "formerly": Key(
            says="The ids that the figure had before, a list; what others have linked to by one of "
            "them goes on leading to it. No other record has such an id, or had it.",
            good=[["visitor_count"], ["visitor_count", "people_at_the_door"]],
            bad=["visitor_count", ["Visitor count"]],
            shape=listing(ID_NAMED),
        ),
    },
    rules=[*SPREADING_RULES, NO_DRIVER, *RULES],
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
