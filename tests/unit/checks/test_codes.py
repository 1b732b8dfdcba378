"""Every code that a document can earn by not holding, each from one edit of one that holds."""

import datetime
import re
from pathlib import Path

import pytest

from sphinx_claims.errors import Code, Severity
from sphinx_claims.testing.document import Document

MISTAKES = Path(__file__).parents[2] / "mistakes"
# A comment of a fixture: carets or “<column” before the code and a colon.
DECLARED = re.compile(r"^\s*[#%](?: +\^+|<\d+) ([a-z-]+): ", re.MULTILINE)
# Only a build sees what a page asks of a plot or a panel, and that it and the check see different
# statements.
ONLY_IN_A_BUILD = {
    Code.PLOT_INVALID,
    Code.STATEMENT_UNSEEN,
    Code.ANCHOR_TAKEN,
    Code.WHAT_IF_INVALID,
    Code.WHAT_IF_PARTIAL,
}
# No document earns it: it is a mistake of the machine.
OURS = {Code.INTERNAL}
# Only `claims mutants` changes one thing at a time.
ONLY_BY_TRIAL = {Code.MUTANT_SURVIVES, Code.MUTANTS_UNTRIED}
# Only `claims measure` runs a program: see tests/unit/cli/test_measure.py.
ONLY_BY_A_RUN = {Code.PROGRAM_FAILS, Code.RUN_APART}

PAGE, PROGRAM, MEASURED, FIGURES, SOURCES, FUNCTIONS = (
    "docs/index.md",
    "claims/programs/door.py",
    "claims/counts.yaml",
    "claims/town.yaml",
    "claims/sources/town.yaml",
    "claims/town.py",
)
CHANCE = (
    '@claim(label="a chance", event="higher")\n'
    "def chance(fines, spend):\n    return 1 - fines / spend\n\n\n@claim"
)
DERIVED = """\
total:
  label: a derived figure
  value: 7
  basis: derived
  as_of: 2025
  review_by: 2030-12-31
  source: {ref: budget}
  derivation: {low: ratio, high: ratio}
  scope: A test.

spend:"""

OPENING = """\
opening:
  label: how long ago the library opened
  value: 5 years
  basis: reported
  as_of: 2024
  review_by: 2030-12-31
  source: {ref: budget, excerpt: "five years ago"}
  scope: A test.

spend:"""

KINDS = [
    (FIGURES, "the building.", "the building.\n  measures: spending"),
    (FIGURES, "late books.", "late books.\n  measures: fines"),
]
INVENTORY_FILE = "claims/inventory.yaml"
INVENTORY = """\
library_spending:
  words: The town spends about $10 million a year
  page: index
  kind: quantity
  need: source
  bound: spend

ratio_to_fines:
  words: around 100-to-1 against
  page: index
  kind: ratio
  need: computed
  bound: ratio
"""

RUN = """\
  run:
    date: 2026-01-01
    seeds: [0, 1, 2]
    values: [24, 27, 26]
    code: "8a6a82fe4fd87df0"
    versions: {python: "3.11.7"}
    seal: "c0169caf465fa93d"
"""

EDITS = {
    Code.CLAIM_DRIFT: [(PAGE, "100-to-1", "300-to-1")],
    Code.CLAIM_UNJUDGED: [(PAGE, "around 100-to-1", "some")],
    Code.CLAIM_UNIT: [(PAGE, "million a year", "million")],
    Code.CLAIM_EVENT: [
        (FUNCTIONS, "@claim", CHANCE),
        (PAGE, "fines bring in.", "{claim}`almost certainly lower <chance>`."),
    ],
    Code.EDITION_UNDATED: [
        (FIGURES, "spend:", OPENING),
        (PAGE, "fines bring in.", "{claim}`five years ago <opening>`."),
    ],
    Code.FORMAT_UNSUITED: [(PAGE, "fines bring in.", "{claim}`spend | percent`.")],
    Code.CLAIM_CONFLICT: [
        (
            PAGE,
            "fines bring in.",
            "{claim}`in the range of 65-to-1 <ratio>`, {claim}`in the range of 300-to-1 <ratio>`.",
        )
    ],
    Code.EXCERPT_DRIFT: [(FIGURES, '"$10 million', '"$30 million')],
    Code.EXCERPT_ABSENT: [
        (SOURCES, "type: report", "type: report\n  custom: {text: claims/sources/town.yaml}")
    ],
    Code.EXCERPT_LONG: [(FIGURES, '"$10 million a year', '"$10 million a year' + " word" * 12)],
    Code.DERIVATION_DRIFT: [
        (FIGURES, "spend:", DERIVED),
        (PAGE, "fines bring in.", "{claim}`total`."),
    ],
    Code.HISTORY_DRIFT: [
        (
            FIGURES,
            "fines:",
            "  history: [{date: 2024, value: 9 million USD/year, reason: a draft}]\n\nfines:",
        )
    ],
    Code.MEASURES_MIXED: [*KINDS, (FUNCTIONS, "spend / fines", "(spend - fines) / fines")],
    Code.MEASURES_UNCHECKED: [
        *KINDS,
        (FUNCTIONS, "return", "if spend < 0:\n        return 0\n    return"),
    ],
    Code.NUMBER_UNBOUND: [(PAGE, "# The library", "# The library of 1900")],
    Code.EXEMPTION_IDLE: [(PAGE, "fines", "{exempt}`fines <name: why>`")],
    Code.ASSERTION_ABSENT: [(INVENTORY_FILE, "town spends", "town pays")],
    Code.ASSERTION_UNSTATED: [(INVENTORY_FILE, "bound: ratio", "bound: fines")],
    Code.ASSERTION_OPEN: [(INVENTORY_FILE, "\n  bound: spend", "")],
    Code.ASSERTION_MISSING: [
        (PAGE, "fines bring in.", "{claim}`$50,000 to $100,000 a year <fines>` of fines.")
    ],
    Code.RUN_MISSING: [(MEASURED, RUN, "")],
    Code.RUN_STALE: [(PROGRAM, "0.9", "0.8")],
    Code.RUN_ALTERED: [(MEASURED, "values: [24, 27, 26]", "values: [24, 27, 25]")],
    Code.RUN_DRIFT: [(MEASURED, "value: 24 to 27", "value: 23 to 27")],
    Code.THRESHOLD_MISSED: [(MEASURED, "threshold: at least 20", "threshold: at least 25")],
    Code.UNUSED: [(SOURCES, "- id", "- {id: other, type: report, title: Another}\n- id")],
    Code.TEXT_ALTERED: [
        (SOURCES, "type: report", "type: report\n  custom: {text: claims/sources/town.txt}"),
        (
            "conf.py",
            "claims_pages",
            'claims_verbatim = {"index": "budget"}\nclaims_pages',
        ),
        ("claims/sources/town.txt", "The library", "The Library"),
    ],
    Code.PAGE_SKIPPED: [],
    Code.REVIEW_OVERDUE: [],
    Code.REVIEW_DUE: [],
    Code.DATE_EXPIRED: [
        (FIGURES, "spend:", OPENING),
        (PAGE, "fines bring in.", "{claim}`five years ago <opening>`."),
        ("conf.py", "claims_pages", 'claims_as_of = "2020"\nclaims_pages'),
    ],
    Code.CLAIM_EDGE: [(PAGE, "around 100-to-1", "around 75-to-1")],
}
# Those of a document with an inventory.
LISTED = {code for code in EDITS if code.slug.startswith("assertion-")}
# Those of a document with a measured figure.
OF_RUNS = {code for code in EDITS if code.slug.startswith(("run-", "threshold-"))}
FILES = {Code.PAGE_SKIPPED: {"docs/more.rst": "There are 300 labs.\n"}}
OPTIONS = {
    Code.REVIEW_DUE: ("--today", "2031-01-01"),
    Code.REVIEW_OVERDUE: ("--today", "2031-01-01", "--strict-freshness"),
}
TEXT = """\
The library

The town spends $10 million a year on its library.
It spends about $10 million a year on its library, and takes $50,000 to $100,000 a year in fines.
"""


@pytest.mark.parametrize("code", EDITS, ids=lambda code: code.slug)
def test_a_document_that_holds_earns_this_code_and_no_other_by_one_change(document, code, capsys):
    document.write("claims/sources/town.txt", TEXT)
    if code in OF_RUNS:
        document.measure_visits()
    if code in LISTED:
        document.write(INVENTORY_FILE, INVENTORY)
    if code is not Code.TEXT_ALTERED:
        assert document.check() == 0
        assert capsys.readouterr().err == ""
    for edit in EDITS[code]:
        document.edit(*edit)
    for path, text in FILES.get(code, {}).items():
        document.write(path, text)
    status = document.check(*OPTIONS.get(code, ()))
    found = re.findall(r"^(error|notice)\[([a-z-]+)\]: ", capsys.readouterr().err, re.MULTILINE)
    word = "notice" if code.severity is Severity.NOTICE else "error"
    assert set(found) == {(word, code.slug)}
    assert status == code.severity.value


# A page that is not Markdown is no item, and a notice asks for none.
ITEMS = [code for code in EDITS if code is not Code.PAGE_SKIPPED]


@pytest.mark.parametrize("code", ITEMS, ids=lambda code: code.slug)
def test_an_item_of_pytest_has_this_code_and_fails_unless_it_is_a_notice(
    document, code, monkeypatch
):
    document.write("claims/sources/town.txt", TEXT)
    if code in OF_RUNS:
        document.measure_visits()
    if code in LISTED:
        document.write(INVENTORY_FILE, INVENTORY)
    for edit in EDITS[code]:
        document.edit(*edit)
    options = OPTIONS.get(code, ("--today", "2026-01-01"))
    today = datetime.datetime.fromisoformat(f"{options[1]}T00:00+00:00")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(today.timestamp())))
    found = Document.judge(document.root, is_strict="--strict-freshness" in options)
    assert not found.untold
    is_notice = code.severity is Severity.NOTICE
    by = found.notices if is_notice else found.failures
    assert {problem.code for subject in found.problems for problem in by(subject)} == {code}
    assert is_notice or not any(found.notices(subject) for subject in found.problems)


def test_every_code_is_earned_by_a_test():
    declared = {
        slug
        for file in MISTAKES.glob("*/*")
        if file.is_file()
        for slug in DECLARED.findall(file.read_bytes().decode("utf-8", "replace"))
    }
    unreadable = {code for code in Code if code.slug in declared}
    tried = EDITS.keys() | ONLY_IN_A_BUILD | ONLY_BY_TRIAL | ONLY_BY_A_RUN
    assert unreadable | tried | OURS == set(Code)


def test_what_lets_a_document_be_read_is_earned_here_and_not_by_a_mistake():
    readable = {code for code in Code if code.severity is not Severity.UNREADABLE}
    assert EDITS.keys() == readable - ONLY_BY_TRIAL - ONLY_BY_A_RUN - ONLY_IN_A_BUILD
