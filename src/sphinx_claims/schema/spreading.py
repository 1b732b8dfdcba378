"""What a value's range is a range of, and how likely each of its values is."""

from __future__ import annotations

from sphinx_claims.loading.distributions import DISTRIBUTION_KEYS
from sphinx_claims.model import RangeKind, Shape
from sphinx_claims.schema.record import (
    Property,
    RecordSchema,
    Schema,
    either,
    has,
    when,
    where,
    without,
)
from sphinx_claims.schema.scalars import (
    NUMBER,
    NUMBER_NAMED,
    RANGE,
    SINGLE,
    VALUE,
    choice,
)
from sphinx_claims.wording import SIZES

VALUE_KEY = Property(
    description="A number or a range, and then its unit. A range is written with “to”; a size is "
    f"one of {', '.join(SIZES)}; a percentage is computed with as a fraction. Rates are "
    "written as USD/year, and a year of the calendar as 2024 CE. No hedge, no currency sign "
    "and no dash: what the words hedge stays in the words.",
    examples=[
        "10 billion USD/year",
        "50 to 100 million USD/year",
        "250 to 934 people",
        "35 %",
        "0.1",
    ],
    bad_examples=[
        "about 10 billion USD/year",
        "$10 billion/year",
        "50-100 million USD/year",
        "a few",
    ],
    value=VALUE,
)

RANGE_KEY = Property(
    description="What a range is a range of; needed for a value that is a range, and for nothing "
    "else.",
    examples=["plausible", "interval-90", "spread"],
    bad_examples=["likely", "90 % interval"],
    value=choice(
        RangeKind,
        {
            RangeKind.PLAUSIBLE: "the source's own plausible range",
            RangeKind.INTERVAL_90: "meant to hold the true value nine times in ten",
            RangeKind.SPREAD: "from the lowest to the highest of several counts or estimates",
        },
    ),
)

SHAPES = {
    Shape.LOG_NORMAL: "as far up as down by factors; for positive values",
    Shape.NORMAL: "as far up as down by differences",
    Shape.UNIFORM: "alike for each value, with ends",
    Shape.LOG_UNIFORM: "alike for each factor, with ends; for positive values",
    Shape.BETA: "a share, for ranges between 0 and 1",
    Shape.POINT: "a single number, as it is without the key",
}
"""What each shape means that is written as a word; a discrete one needs its values."""

_WEIGHTS: Schema = {
    "type": "object",
    "minProperties": 1,
    "propertyNames": NUMBER_NAMED,
    "additionalProperties": {**NUMBER, "exclusiveMinimum": 0},
}
DISCRETE = RecordSchema(
    title="a distribution over some values",
    known=DISTRIBUTION_KEYS,
    required=DISTRIBUTION_KEYS,
    keys={
        "discrete": Property(
            description="Some values with their weights: each value without the figure's unit, "
            "each weight a number above 0. The weights need not add up to 1. The least and the "
            "greatest value are the ends of the figure's range.",
            examples=[{"0.3": 2, "1": 1}, {"0": 9, "1": 1}],
            bad_examples=[{"0.3": 0}, {"few": 1}],
            value=_WEIGHTS,
        )
    },
)

DISTRIBUTION_KEY = Property(
    description="How likely each value of the range is, where it is not what the range stands for "
    "by itself: log-normal for a positive range, normal for any other; for a spread log-uniform, "
    "or uniform. A spread has ends, so it is never log-normal, normal or beta.",
    examples=["uniform", "beta", {"discrete": {"0.3": 2, "1": 1}}],
    bad_examples=["lognormal", "gaussian", "discrete"],
    value=either(choice(Shape, SHAPES, but=[Shape.DISCRETE]), DISCRETE.schema()),
)


def _shaped(but: set[Shape]) -> Schema:
    """Return the condition that a distribution, where it is a word, is none of some shapes."""
    left = [shape.value for shape in SHAPES if shape not in but]
    word = when({"type": "string"}, {"enum": left})
    return where(distribution=word)


_ENDLESS = {shape for shape in SHAPES if not shape.has_ends}

RULES: list[Schema] = [
    when(has(value=RANGE), {**has("range"), **_shaped({Shape.POINT})}),
    when(has(value=SINGLE), without("range")),
    when(has(value=SINGLE), _shaped(set(SHAPES) - {Shape.POINT})),
    when(
        has(value=RANGE, range={"const": RangeKind.SPREAD.value}),
        _shaped({*_ENDLESS, Shape.POINT}),
    ),
]
"""What a range needs, and what a single number can't have."""

NO_DRIVER: Schema = when(has(value=SINGLE), without("driver"))
