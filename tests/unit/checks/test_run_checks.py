import datetime

from sphinx_claims.checks import CHECKS
from sphinx_claims.errors import Code


def test_a_document_that_holds_has_no_problem(document):
    assert document.problems() == []


def test_the_gravest_problems_come_first_and_then_the_order_of_places(document):
    document.write("docs/a.md", "There are 300 labs, and 20 more.\n")
    document.add(document.page, "{claim}`about 5`, and 7\n")
    document.edit(document.page, "around 100-to-1", "around 900-to-1")
    problems = document.problems(today=datetime.date(2040, 1, 1))
    assert [(p.code, str(p.location)) for p in problems] == [
        (Code.ROLE_INVALID, "docs/index.md:6:9"),
        (Code.NUMBER_UNBOUND, "docs/a.md:1:11"),
        (Code.NUMBER_UNBOUND, "docs/a.md:1:25"),
        (Code.CLAIM_DRIFT, "docs/index.md:4:17"),
        (Code.NUMBER_UNBOUND, "docs/index.md:6:23"),
        (Code.REVIEW_DUE, "claims/town.yaml:3:10"),
        (Code.REVIEW_DUE, "claims/town.yaml:12:10"),
    ]


def test_every_check_says_what_it_reports():
    assert all(check.__doc__.startswith(("Report ", "Note ")) for check in CHECKS)


def test_no_check_runs_twice():
    assert len(set(CHECKS)) == len(CHECKS)
