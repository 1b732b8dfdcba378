"""The ledger as plain data: every key that it has, with its type and what it means.

The schema of ``ledger.json`` is made of these types, so this is the one place that says what is in
that file.
"""

from __future__ import annotations

from typing import Annotated, TypedDict

from sphinx_claims.export.json_schema import Keyword, matching, one_of
from sphinx_claims.judge import Origin
from sphinx_claims.model import (
    DATE_SHAPE,
    ID_SHAPE,
    SOURCE_TYPES,
    Basis,
    ExemptionKind,
    Relation,
    Shape,
    Verdict,
)

ID = matching(ID_SHAPE)
DATE = matching(DATE_SHAPE)
DATE_OR_NONE = matching(f"({DATE_SHAPE})?")
SOURCE_TYPE = Keyword("enum", tuple(SOURCE_TYPES))
DAY = matching(r"\d{4}-\d{2}-\d{2}")

Id = Annotated[str, ID]


class ValueEntry(TypedDict):
    """The value of a figure or claim."""

    written: Annotated[str, "The value as it stands in the figure's file; empty for a claim."]
    printed: Annotated[str, "The value as the pages print it."]
    low: Annotated[float, "The low end, in the unit; a share in per cent is a fraction."]
    central: Annotated[float, "The central estimate, in the unit."]
    high: Annotated[float, "The high end, in the unit; the low end again for a single number."]
    unit: Annotated[str, "The unit, such as “USD/year”; empty for a pure number."]
    is_range: Annotated[bool, "Whether the value is a range."]
    range: Annotated[str, "What the range is a range of, in words."]


class ProvenanceEntry(TypedDict):
    """Where a figure's value stands, and how its source's own words were judged."""

    id: Annotated[str, "The id of the source, which is among the “sources”."]
    locator: Annotated[str, "Where in the source, such as “page 4”; it may be empty."]
    excerpt: Annotated[str, "The source's own words for the value; it may be empty."]
    verdict: Annotated[
        Annotated[str, one_of(Verdict)] | None,
        "The excerpt against the value; null where there is none to judge.",
    ]
    field: Annotated[str, "The field of the source's record that is the value; mostly empty."]
    about: Annotated[str, "The claim that the excerpt speaks of, if not of the figure; else empty."]
    reporting: Annotated[str, "The document that the source reports at second hand; else empty."]


class EstimateEntry(TypedDict):
    """An estimate that a figure is held against."""

    id: Annotated[str, ID, "The id of the figure or claim that is the estimate."]
    relation: Annotated[str, one_of(Relation), "How it relates to the figure."]
    origin: Annotated[str, one_of(Origin), "Where it is from."]
    stands: Annotated[str, "How the figure stands to it, in words."]
    note: Annotated[str, "Why it relates so; it may be empty."]


class StepEntry(TypedDict):
    """A value that a figure was given."""

    date: Annotated[str, DATE, "When."]
    written: Annotated[str, "The value as it stood in the figure's file."]
    printed: Annotated[str, "The value as the pages print it."]
    reason: Annotated[str, "Why."]


class FigureEntry(TypedDict):
    """A number that the document rests on."""

    id: Annotated[str, ID, "Its id, which no other figure and no claim has."]
    label: Annotated[str, "What the number is, in a few words."]
    permalink: Annotated[str, "The address of its record; empty where no page has it."]
    value: Annotated[ValueEntry, "Its value."]
    distribution: Annotated[
        str, one_of(Shape, ""), "How likely each value of the range is; empty for a single number."
    ]
    basis: Annotated[str, one_of(Basis), "What the value stands on."]
    as_of: Annotated[str, DATE, "The time that the value speaks of."]
    review_by: Annotated[str, DATE, "When its source should be read again, at the latest."]
    is_due: Annotated[bool, "Whether that day has passed."]
    scope: Annotated[str, "What is counted and what is not."]
    measures: Annotated[str, "The kind of thing that is counted; it may be empty."]
    event: Annotated[str, "What a probability is the probability of; else empty."]
    source: Annotated[ProvenanceEntry, "Where the value stands."]
    run: Annotated[RunEntry | None, "How a program measures it; null for any other figure."]
    derived_from: Annotated[list[Id], "The claims that give its two ends, low and high; or none."]
    evidence: Annotated[list[EstimateEntry], "The estimates that it is held against."]
    history: Annotated[list[StepEntry], "The values that it has had, the newest last; or none."]
    formerly: Annotated[list[Id], "The ids that it had before, whose addresses lead to it."]


class RunEntry(TypedDict):
    """How a program of the document measures a figure, and what it gave when it was last run."""

    program: Annotated[str, "The module and the function, such as “door.visitors”."]
    parameters: Annotated[dict[str, str], "What it is run with beside a seed, as written."]
    result: Annotated[str, "Which of the numbers that it returns is the figure."]
    threshold: Annotated[str, "The words that each seed's result must fit."]
    date: Annotated[str, DATE_OR_NONE, "The day of the run; empty where there was none."]
    seeds: Annotated[list[int], "The seeds of the run."]
    values: Annotated[list[float], "The result for each, in the unit; a per cent is a fraction."]
    code: Annotated[str, "The digest of the code and the parameters that gave them."]
    versions: Annotated[dict[str, str], "What it ran on, by name, with its version."]


class FormulaEntry(TypedDict):
    """The expression that gives a claim its value."""

    expression: Annotated[str, "The expression in the ids of its inputs, as Python has it."]
    with_values: Annotated[str, "The same with the values in their places."]


class ClaimEntry(TypedDict):
    """A value that is computed from figures and other claims."""

    id: Annotated[str, ID, "Its id, which no other claim and no figure has."]
    label: Annotated[str, "What the value is, in a few words."]
    permalink: Annotated[str, "The address of its record; empty where no page has it."]
    value: Annotated[ValueEntry, "Its value."]
    formula: Annotated[
        FormulaEntry | None,
        "How it is computed; null for a function that is more than one expression.",
    ]
    inputs: Annotated[list[Id], "The figures and claims that its function takes, in its order."]
    figures: Annotated[list[Id], "Every figure that it rests on, also through other claims."]
    is_due: Annotated[bool, "Whether one of these figures is due for review."]
    event: Annotated[str, "What a probability is the probability of; else empty."]
    description: Annotated[str, "How and on what grounds it is computed; it may be empty."]
    formerly: Annotated[list[Id], "The ids that it had before, whose addresses lead to it."]


class AcceptsEntry(TypedDict):
    """What the words of a statement accept, in the unit of the words."""

    low: Annotated[float | None, "The low end; null where there is no bound."]
    high: Annotated[float | None, "The high end; null where there is no bound."]
    low_open: Annotated[bool, "Whether the low end itself is not accepted."]
    high_open: Annotated[bool, "Whether the high end itself is not accepted."]
    unit: Annotated[str, "The unit of the words; empty for a pure number."]
    phrase: Annotated[str, "The same in words, with the hedge that gave it its width."]


class StatementEntry(TypedDict):
    """Words on a page that are bound to a figure or claim."""

    states: Annotated[str, ID, "The id of the figure or claim."]
    page: Annotated[str, "The path of the page's file."]
    anchor: Annotated[str, "The name of its place on that page."]
    permalink: Annotated[str, "The address of its place; empty where no page has it."]
    words: Annotated[str, "The words themselves."]
    is_pulled: Annotated[bool, "Whether the machine wrote the value, and no author the words."]
    value: Annotated[str, "What is printed beside these words."]
    verdict: Annotated[str, one_of(Verdict), "The words against the value."]
    verdict_without_hedge: Annotated[
        str, one_of(Verdict), "What the verdict would be if the words hedged nothing."
    ]
    accepts: Annotated[
        AcceptsEntry | None, "What the words accept; null where they give no interval."
    ]
    has_expired: Annotated[bool, "Whether the words hold for the edition and no more for today."]


class ExemptionEntry(TypedDict):
    """A number in the prose that is bound to nothing."""

    page: Annotated[str, "The path of the page's file."]
    words: Annotated[str, "The number as it is written."]
    kind: Annotated[str, one_of(ExemptionKind), "What kind of number it is."]
    reason: Annotated[str, "Why it is bound to nothing."]


class SourceEntry(TypedDict):
    """A published document."""

    id: Annotated[str, "Its id, which no other source has."]
    permalink: Annotated[str, "The address of its reference; empty where no page has it."]
    type: Annotated[str, SOURCE_TYPE, "What it is, as the Citation Style Language calls it."]
    title: Annotated[str, "Its title."]
    authors: Annotated[list[str], "Who wrote it."]
    container_title: Annotated[str, "What it stands in; it may be empty."]
    publisher: Annotated[str, "Who published it; it may be empty."]
    issued: Annotated[str, DATE_OR_NONE, "When it was published; empty where nobody says."]
    accessed: Annotated[str, DATE_OR_NONE, "When it was read; empty where nobody says."]
    url: Annotated[str, "Its address; it may be empty."]
    doi: Annotated[str, "Its DOI; it may be empty."]
    archive: Annotated[str, "The address of an archived copy; it may be empty."]


class DocumentEntry(TypedDict):
    """The document that the ledger is of."""

    title: Annotated[str, "Its title; it may be empty."]
    address: Annotated[str, "Its address, which ends with a slash; empty where it knows none."]
    edition: Annotated[str, DATE_OR_NONE, "The date that its words count from; it may be empty."]
    verified: Annotated[str, DAY, "The day of the build."]
    summary: Annotated[str, "One line that counts everything."]


class CountsEntry(TypedDict):
    """How many there are of each."""

    figures: Annotated[int, "Figures."]
    claims: Annotated[int, "Claims."]
    statements: Annotated[int, "Statements."]
    holds: Annotated[int, "Statements that hold."]
    edge: Annotated[int, "Statements that hold for the central estimate and not the whole range."]
    fails: Annotated[int, "Statements that fail."]
    unjudged: Annotated[int, "Statements whose words give no interval."]
    exempt: Annotated[int, "Numbers that are bound to nothing, with a reason."]
    due: Annotated[int, "Figures that are due for review."]


_Head = TypedDict(
    "_Head",
    {"$schema": Annotated[str, "The schema of this file, which lies beside it."]},
)


class LedgerEntry(_Head):
    """Every figure, claim, statement, exemption and source of a document, judged."""

    version: Annotated[int, "The version of this form: raised when a key changes or goes."]
    document: Annotated[DocumentEntry, "The document."]
    counts: Annotated[CountsEntry, "How many there are of each."]
    figures: Annotated[list[FigureEntry], "Its figures, sorted by their ids."]
    claims: Annotated[list[ClaimEntry], "Its claims, sorted by their ids."]
    statements: Annotated[list[StatementEntry], "Its statements, page by page."]
    exemptions: Annotated[list[ExemptionEntry], "Its exempt numbers, page by page."]
    sources: Annotated[list[SourceEntry], "Its sources, sorted by their ids."]
