"""The codes of the diagnostics: stable names, each with the sentence that explains it."""

from __future__ import annotations

from enum import Enum


class Severity(Enum):
    """What a problem means for the run: the values are the exit statuses."""

    NOTICE = 0
    """Worth a look; the run passes."""

    BROKEN = 1
    """The words, the figures, the functions and the sources do not agree."""

    UNREADABLE = 2
    """Something that was written can't be understood, so nothing can be said of it."""


class Code(Enum):
    """Every diagnostic: its public name, how grave it is, and what it means."""

    INTERNAL = ("internal", 2, "The machine itself failed: a mistake of ours, not of yours.")

    # Files
    FILE_UNREADABLE = ("file-unreadable", 2, "A file is missing, too large or can't be opened.")
    FILE_ENCODING = ("file-encoding", 2, "A file is not UTF-8 text.")
    CONF_INVALID = ("conf-invalid", 2, "conf.py can't be run, or one of its values is unusable.")

    # YAML
    YAML_SYNTAX = ("yaml-syntax", 2, "A file is not well-formed YAML.")
    YAML_FEATURE = (
        "yaml-feature",
        2,
        "A file uses a part of YAML that data files here do without: anchors, aliases, tags, "
        "several documents, or very deep nesting.",
    )
    KEY_DUPLICATE = ("key-duplicate", 2, "The same key stands twice in one mapping.")
    KEY_UNKNOWN = ("key-unknown", 2, "A key is not one that this record has.")
    KEY_MISSING = ("key-missing", 2, "A record lacks a key that it must have.")
    VALUE_SHAPE = ("value-shape", 2, "A list, a mapping or a text stands where another is due.")
    VALUE_INVALID = ("value-invalid", 2, "A value is not one of those that its key takes.")

    # Figures and sources
    ID_INVALID = ("id-invalid", 2, "An id is not a lower-case Python name.")
    ID_DUPLICATE = ("id-duplicate", 2, "Two records share an id.")
    QUANTITY_INVALID = ("quantity-invalid", 2, "A value is not a number or range with a unit.")
    DISTRIBUTION_UNSUITED = (
        "distribution-unsuited",
        2,
        "A distribution is none that the figure's value can have.",
    )
    DRIVER_ALONE = ("driver-alone", 2, "A driver is named by one figure alone.")
    UNIT_UNKNOWN = ("unit-unknown", 2, "A unit is not one that the machine knows.")
    SOURCE_UNKNOWN = (
        "source-unknown",
        2,
        "A figure or a page names a source that no file describes.",
    )
    CLAIM_UNKNOWN = ("claim-unknown", 2, "A figure names a claim that no function defines.")

    EVIDENCE_UNKNOWN = (
        "evidence-unknown",
        2,
        "A figure names evidence that is no figure and no claim.",
    )

    EVIDENCE_DUPLICATE = (
        "evidence-duplicate",
        2,
        "A figure names the same evidence twice.",
    )
    EVIDENCE_UNIT = (
        "evidence-unit",
        2,
        "A figure is held against evidence of another dimension.",
    )
    EVIDENCE_CIRCULAR = (
        "evidence-circular",
        2,
        "A figure is named as its own evidence, directly or through what rests on it.",
    )

    # Scenarios
    SCENARIO_DEFAULT = (
        "scenario-default",
        2,
        "Not one scenario alone is the document as it is written.",
    )
    SCENARIO_UNKNOWN = (
        "scenario-unknown",
        2,
        "A scenario names a figure, or takes a value from a record, that is not there.",
    )
    SCENARIO_UNIT = (
        "scenario-unit",
        2,
        "A scenario gives a figure a value of another dimension.",
    )
    SCENARIO_TYPED = (
        "scenario-typed",
        2,
        "A scenario types a number for a figure that is no hypothesis.",
    )

    # Claim functions
    FUNCTION_INVALID = ("function-invalid", 2, "A file of claim functions can't be imported.")
    FUNCTION_SIGNATURE = (
        "function-signature",
        2,
        "A claim function's parameters are not plain names of figures and claims.",
    )
    PARAMETER_UNKNOWN = ("parameter-unknown", 2, "A parameter names no figure and no claim.")
    CYCLE = ("cycle", 2, "Claims rest on each other in a circle.")
    FUNCTION_FAILS = ("function-fails", 2, "A claim function raises an error for its figures.")
    FUNCTION_VALUE = ("function-value", 2, "A claim function returns no finite number.")
    FUNCTION_IMPURE = (
        "function-impure",
        2,
        "A claim function gives different values for the same figures.",
    )
    FUNCTION_UNIT = ("function-unit", 2, "A claim function combines units that do not combine.")

    # Programs
    PROGRAM_INVALID = ("program-invalid", 2, "A program can't be read, or not be kept track of.")
    PROGRAM_UNKNOWN = (
        "program-unknown",
        2,
        "A figure is measured by a program, or with a parameter, that is not there.",
    )
    PROGRAM_FAILS = ("program-fails", 2, "A program can't be run, or does not return the result.")

    # Pages
    TARGET_UNKNOWN = ("target-unknown", 2, "A statement names no figure and no claim.")
    ROLE_INVALID = ("role-invalid", 2, "The text of a role can't be understood.")
    PLOT_INVALID = ("plot-invalid", 2, "A plot that a page asks for can't be made.")
    PAGE_RESERVED = (
        "page-reserved",
        2,
        "A page stands where a build puts the pages of figures and claims.",
    )
    ANCHOR_TAKEN = (
        "anchor-taken",
        2,
        "A place of a page is named as something of the machine's is.",
    )
    WHAT_IF_INVALID = (
        "what-if-invalid",
        2,
        "A panel that a page asks for can't be made.",
    )
    STATEMENT_UNSEEN = (
        "statement-unseen",
        2,
        "The build and the check do not see the same statements on a page.",
    )

    # The chain
    CLAIM_DRIFT = ("claim-drift", 1, "The words of a statement and its value disagree.")
    CLAIM_UNJUDGED = ("claim-unjudged", 1, "The words of a statement give no interval to judge.")
    CLAIM_UNIT = ("claim-unit", 1, "The words of a statement speak of another dimension.")
    CLAIM_EVENT = ("claim-event", 1, "The words speak of another event than the probability does.")
    EDITION_UNDATED = (
        "edition-undated",
        1,
        "Words count from the date of the edition, and nothing gives that date.",
    )
    FORMAT_UNSUITED = (
        "format-unsuited",
        1,
        "A value can't be written in the format that was asked for.",
    )
    CLAIM_CONFLICT = ("claim-conflict", 1, "Two statements of one value can't both be true.")
    EXCERPT_DRIFT = ("excerpt-drift", 1, "A source's words do not license the figure's value.")
    EXCERPT_ABSENT = ("excerpt-absent", 1, "An excerpt does not stand in the text of its source.")
    EXCERPT_LONG = ("excerpt-long", 1, "An excerpt is longer than fifteen words.")
    HISTORY_DRIFT = ("history-drift", 1, "A figure's history does not end with its value.")
    DERIVATION_DRIFT = ("derivation-drift", 1, "A derived figure differs from its derivation.")
    NUMBER_UNBOUND = ("claim-unbound", 1, "A number in the prose is neither bound nor exempt.")
    EXEMPTION_IDLE = ("exemption-idle", 1, "An exemption covers no number.")
    UNUSED = ("unused", 1, "A figure, a claim or a source is defined and never used.")
    TEXT_ALTERED = ("text-altered", 1, "A page does not hold its text word for word.")
    ASSERTION_ABSENT = (
        "assertion-absent",
        1,
        "The words of an assertion do not stand on its page.",
    )
    ASSERTION_UNSTATED = (
        "assertion-unstated",
        1,
        "An assertion is bound to what its words do not state, or not to what they state.",
    )
    ASSERTION_OPEN = (
        "assertion-open",
        1,
        "An assertion needs something to be checked by, and has nothing.",
    )
    ASSERTION_MISSING = (
        "assertion-missing",
        1,
        "A statement stands in no assertion of the inventory.",
    )
    RUN_MISSING = ("run-missing", 1, "A figure's program was never run for it.")
    RUN_STALE = ("run-stale", 1, "A figure's program is no longer the one that was run.")
    RUN_ALTERED = ("run-altered", 1, "The record of a run was changed by hand.")
    RUN_DRIFT = ("run-drift", 1, "A figure's value is not what its run gave.")
    RUN_APART = ("run-apart", 1, "A program run anew gives something else than its record.")
    THRESHOLD_MISSED = ("threshold-missed", 1, "A run does not give what is asked of it.")
    REVIEW_OVERDUE = ("review-overdue", 1, "A figure's review date has passed (strict).")
    MEASURES_MIXED = (
        "measures-mixed",
        1,
        "A claim adds or compares figures that measure different things.",
    )

    MUTANT_SURVIVES = (
        "mutant-survives",
        1,
        "One thing was changed for trial, and neither the check nor the tests noticed.",
    )
    MUTANTS_UNTRIED = (
        "mutants-untried",
        2,
        "No change can be tried: the document does not hold, or its tests can't be run.",
    )

    # Notices
    PAGE_SKIPPED = (
        "page-skipped",
        0,
        "A page is not Markdown: nothing on it can be bound, and only a build looks at it.",
    )
    REVIEW_DUE = ("review-due", 0, "A figure's review date has passed.")
    DATE_EXPIRED = (
        "date-expired",
        0,
        "Words such as “five years ago” hold for the edition, and not for a reader of today.",
    )
    CLAIM_EDGE = ("claim-edge", 0, "A statement holds for the central value, not the whole range.")
    WHAT_IF_PARTIAL = (
        "what-if-partial",
        0,
        "A panel leaves out statements that no single expression computes.",
    )
    MEASURES_UNCHECKED = (
        "measures-unchecked",
        0,
        "A claim that is no expression rests on figures that measure different things.",
    )

    def __init__(self, slug: str, severity: int, meaning: str) -> None:
        self.slug = slug
        """The public name, as printed and as Sphinx's warning subtype."""
        self.severity = Severity(severity)
        self.meaning = meaning
        """One sentence that stands alone."""
