"""How a program measures a figure, and its last run, as a schema."""

from __future__ import annotations

from sphinx_claims.loading.measurement import (
    DIGEST_SHAPE,
    NOT_MEASURED,
    OF_MEASURED,
    PROGRAM_SHAPE,
    RESULT_SHAPE,
    RUN_KEYS,
    SEED_SHAPE,
    SPREAD,
)
from sphinx_claims.model import FEWEST_SEEDS, Basis
from sphinx_claims.schema.record import (
    Property,
    RecordSchema,
    Schema,
    has,
    listing,
    unless,
    when,
    where,
    without,
)
from sphinx_claims.schema.scalars import DATE, ID_NAMED, TEXT, text_of, whole

_DIGEST = text_of(whole(DIGEST_SHAPE), "a digest has 16 digits, from 0 to f")

_NUMBER_TYPES = {"type": ["number", "string"]}

PROGRAM_PROPERTIES = {
    "program": Property(
        description="In place of “ref” and its words: the program of this document that measures "
        "the figure, as a module of the folder “programs” and a function of it.",
        examples=["door.visitors", "survey.counts"],
        bad_examples=["door", "door.visitors()"],
        value=text_of(whole(PROGRAM_SHAPE), "a program is written module.function"),
    ),
    "parameters": Property(
        description="What the program is run with beside a seed: each of its parameters, with a "
        "number or a text.",
        examples=[{"days": 30}, {"days": 30, "method": "by hand"}],
        bad_examples=["30 days"],
        value={"type": "object", "additionalProperties": TEXT},
    ),
    "result": Property(
        description="Which of the numbers that the program returns is the figure.",
        examples=["visitors", "recall"],
        bad_examples=["Number of visitors"],
        value=ID_NAMED,
    ),
}
"""The keys of a source that is a program."""

RUN = RecordSchema(
    title="a run",
    known=RUN_KEYS,
    required=RUN_KEYS,
    keys={
        "date": Property(
            description="The day of the run.",
            examples=["2026-01-15", "2026-06-30"],
            value=DATE,
        ),
        "seeds": Property(
            description=f"The seeds that it was run with: at least {FEWEST_SEEDS}, each once.",
            examples=[[0, 1, 2], [0, 1, 2, 3, 4]],
            bad_examples=[[0, 1], [0, 0, 0]],
            value={
                **listing(
                    {
                        "type": ["integer", "string"],
                        "minimum": 0,
                        "maximum": 999_999_999,
                        "pattern": f"^(?:{SEED_SHAPE})$",
                    },
                    fewest=FEWEST_SEEDS,
                ),
                "uniqueItems": True,
            },
        ),
        "values": Property(
            description="The result for each seed, in the unit of the figure; a share in per cent "
            "is a fraction.",
            examples=[[18, 20, 19], [0.98, 1.0, 0.97]],
            bad_examples=[["18 people"]],
            value=listing(
                {**_NUMBER_TYPES, "pattern": f"^(?:{RESULT_SHAPE})$"}, fewest=FEWEST_SEEDS
            ),
        ),
        "code": Property(
            description="The digest of the code and the parameters that gave the values.",
            examples=["0123456789abcdef", "fedcba9876543210"],
            value=_DIGEST,
        ),
        "versions": Property(
            description="What it ran on, each with its version.",
            examples=[{"python": "3.11.2"}, {"python": "3.11.2", "numpy": "2.4.6"}],
            value={"type": "object", "minProperties": 1, "additionalProperties": TEXT},
        ),
        "seal": Property(
            description="The digest of all of the run, by which a change by hand is noticed.",
            examples=["0123456789abcdef", "fedcba9876543210"],
            value=_DIGEST,
        ),
    },
)


def _run(values: list[float]) -> Schema:
    """Return a run as an example."""
    return {
        "date": "2026-01-15",
        "seeds": [0, 1, 2],
        "values": values,
        "code": "0123456789abcdef",
        "versions": {"python": "3.11.2", "numpy": "2.4.6"},
        "seal": "fedcba9876543210",
    }


MEASURED_PROPERTIES = {
    "threshold": Property(
        description="For a figure that a program measures: the words that the result of each seed "
        "must fit. A run that does not is an error.",
        examples=["at least 95 %", "at most 8 features"],
        bad_examples=[""],
        value=TEXT,
    ),
    "run": Property(
        description="For a figure that a program measures: what the program gave when it was last "
        "run. `claims measure` writes it, and nobody else.",
        examples=[_run([18, 20, 19]), _run([0.98, 1.0, 0.97])],
        bad_examples=["2026-01-15"],
        value=RUN.schema(),
    ),
}
"""The keys of a figure that a program measures."""

_MEASURED = has(source={"type": "object", **has("program")})

RULES: list[Schema] = [
    when(_MEASURED, has("threshold", basis={"const": Basis.MEASURED.value})),
    when(_MEASURED, where(range={"const": SPREAD})),
    when(_MEASURED, without(*NOT_MEASURED)),
    when(unless(_MEASURED), without(*OF_MEASURED)),
]
"""What a program asks of a figure, and a figure without one has not."""


def program_rules(of_words: tuple[str, ...], of_programs: tuple[str, ...]) -> list[Schema]:
    """Return what a source that is a program asks of its keys, and one that is a document."""
    program = has("program")
    return [
        when(program, {**has("result"), **without(*of_words)}),
        when(unless(program), {**has("ref"), **without(*of_programs)}),
    ]
