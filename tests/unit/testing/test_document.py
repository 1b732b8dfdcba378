import datetime

import pytest

from sphinx_claims.checks import run_checks
from sphinx_claims.errors import Code, Location, Problem, Severity
from sphinx_claims.testing import document as room
from sphinx_claims.testing.document import Document
from sphinx_claims.testing.subjects import Subjects


@pytest.fixture
def judge(document, monkeypatch):
    """Return a function that judges the document as of a day."""

    def judged(today="2026-01-01", **options):
        day = datetime.datetime.fromisoformat(f"{today}T00:00+00:00")
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(day.timestamp())))
        return Document.judge(document.root, **options)

    return judged


def codes(document, by):
    """Return the codes that each subject has, by file and name."""
    return {
        f"{subject.location.path}::{subject.name}": [p.code.slug for p in by(subject)]
        for subject in document.problems
        if by(subject)
    }


def failures(document):
    return codes(document, document.failures)


def notices(document):
    return codes(document, document.notices)


def test_nothing_fails_in_a_document_that_holds(judge):
    found = judge()
    assert (found.problems, found.untold) == ({}, ())


def test_a_sentence_that_fails_fails_alone(document, judge):
    document.edit(document.page, "100-to-1", "300-to-1")
    assert failures(judge()) == {"docs/index.md::around 300-to-1": ["claim-drift"]}


def test_a_figure_that_moved_fails_with_every_sentence_that_rests_on_it(document, judge):
    document.edit(document.figures, "value: 10 million", "value: 90 million")
    found = judge()
    assert failures(found) == {
        "docs/index.md::about $10 million a year": ["claim-drift"],
        "docs/index.md::around 100-to-1": ["claim-drift"],
        "claims/town.yaml::spend": ["claim-drift"],
    }
    assert len({problem for told in found.problems.values() for problem in told}) == 1


def test_a_target_that_is_none_fails_wherever_it_stands(document, judge):
    document.edit(document.page, "<spend>", "<spent>")
    document.add(document.page, "And {claim}`about $10 million a year <spent>`.\n")
    assert failures(judge()) == {
        "docs/index.md::about $10 million a year": ["target-unknown"],
        "docs/index.md::about $10 million a year[2]": ["target-unknown"],
    }


def test_what_belongs_to_no_statement_fails_the_page(document, judge):
    document.add(document.page, "There are 300 labs, and {claim}`about 5`.\n")
    assert failures(judge()) == {"docs/index.md::page": ["role-invalid", "claim-unbound"]}


def test_what_is_not_used_fails_by_itself(document, judge):
    document.edit(
        document.functions,
        "@claim",
        '@claim(label="idle")\ndef idle(fines, spend):\n    return fines / spend\n\n\n@claim',
    )
    document.add(document.sources, "- {id: other, type: report, title: Another}\n")
    assert failures(judge()) == {
        "claims/town.py::idle": ["unused"],
        "claims/sources/town.yaml::other": ["unused"],
    }


def test_a_notice_fails_nothing(document, judge):
    document.edit(document.page, "around 100-to-1", "around 75-to-1")
    found = judge("2031-01-01")
    assert failures(found) == {}
    assert notices(found) == {
        "docs/index.md::around 75-to-1": ["claim-edge"],
        "claims/town.yaml::spend": ["review-due"],
        "claims/town.yaml::fines": ["review-due"],
    }


def test_freshness_can_be_strict(judge):
    found = judge("2031-01-01", is_strict=True)
    assert failures(found) == {
        "claims/town.yaml::spend": ["review-overdue"],
        "claims/town.yaml::fines": ["review-overdue"],
    }


def test_what_can_not_be_read_is_told_and_leaves_no_subject(document, judge):
    document.edit(document.figures, "label: what the town", "labl: what the town")
    document.edit(document.sources, "type: report", "kynd: report")
    found = judge()
    assert {problem.code.slug for problem in found.untold} == {"key-unknown", "key-missing"}
    assert found.subjects_of(document.page) == ()
    assert found.may_hold(document.page)


def test_what_is_wrong_in_a_file_without_subjects_is_told(document, judge):
    document.add(document.conf, 'claims_verbatim = {"index": "nothing"}\n')
    found = judge()
    assert [(p.code.slug, p.location.path) for p in found.untold] == [("conf-invalid", "conf.py")]
    assert found.may_hold(document.page)
    assert not found.may_hold("README.md")


def test_a_notice_of_a_file_without_subjects_is_not_told(document):
    ledger = document.ledger()
    here = Location(path="docs/more.rst")
    notice = Problem(code=Code.PAGE_SKIPPED, location=here, message="")
    assert Document.of(document.root, Subjects(ledger), [notice]).untold == ()
    error = Problem(code=Code.NUMBER_UNBOUND, location=here, message="")
    assert Document.of(document.root, Subjects(ledger), [error]).untold == (error,)


def test_a_mistake_of_the_machine_is_told_as_a_problem(judge, monkeypatch):
    def fail(ledger):
        raise ZeroDivisionError("by nothing")

    monkeypatch.setattr(room, "run_checks", fail)
    (told,) = judge().untold
    assert told.code is Code.INTERNAL
    assert "by nothing" in told.message


def test_problems_are_put_as_the_check_prints_them(document, judge, capsys):
    document.edit(document.page, "100-to-1", "300-to-1")
    document.edit(document.figures, "value: 10 million", "value: 90 million")
    document.check()
    printed = capsys.readouterr().err
    found = judge()
    problems = [p for p in run_checks(document.ledger()) if p.severity is not Severity.NOTICE]
    assert found.text(problems) == printed.rpartition("\n\nfor more on a code: ")[0]
