import datetime

import pytest

from sphinx_claims.checks import judge_document, run_checks
from sphinx_claims.errors import Code, Problems
from sphinx_claims.judge import Freshness

FRESHNESS = Freshness(today=datetime.date(2026, 1, 1))


def test_a_document_is_judged_from_its_files(document):
    ledger = judge_document(document.root, FRESHNESS)
    assert ledger == document.ledger()
    assert ledger.freshness is FRESHNESS
    assert run_checks(ledger) == []


def test_all_that_can_not_be_read_is_raised_at_once(document):
    document.edit(document.figures, "label: what the town", "labl: what the town")
    document.add(document.page, "{claim}`about 5`, {claim}`5 <nothing>`\n")
    (document.root / "docs/b.md").write_bytes(b"\xff")
    with pytest.raises(Problems) as caught:
        judge_document(document.root, FRESHNESS)
    assert [problem.code for problem in caught.value.problems] == [
        Code.KEY_UNKNOWN,
        Code.FILE_ENCODING,
        Code.ROLE_INVALID,
        Code.TARGET_UNKNOWN,
    ]


def test_prose_that_is_not_understood_alone_is_judged_and_checked(document):
    document.add(document.page, "{claim}`about 5`, {claim}`5 <nothing>`\n")
    problems = run_checks(judge_document(document.root, FRESHNESS))
    assert [problem.code for problem in problems] == [Code.ROLE_INVALID, Code.TARGET_UNKNOWN]
