import pytest

from sphinx_claims.errors import Code, Location, Problem, Problems, Severity, exit_status

HERE = Location(path="a.md")


def problem(code, message="it is wrong"):
    return Problem(code=code, location=HERE, message=message)


@pytest.mark.parametrize(
    ("codes", "status"),
    [
        ([], 0),
        ([Code.REVIEW_DUE], 0),
        ([Code.CLAIM_EDGE, Code.REVIEW_DUE], 0),
        ([Code.CLAIM_DRIFT], 1),
        ([Code.REVIEW_OVERDUE], 1),
        ([Code.REVIEW_DUE, Code.CLAIM_DRIFT], 1),
        ([Code.KEY_UNKNOWN], 2),
        ([Code.KEY_UNKNOWN, Code.CLAIM_DRIFT, Code.REVIEW_DUE], 2),
    ],
    ids=str,
)
def test_the_gravest_problem_is_the_exit_status(codes, status):
    assert exit_status(problem(code) for code in codes) == status


def test_a_problem_is_as_grave_as_its_code():
    assert problem(Code.CLAIM_EDGE).severity is Severity.NOTICE
    assert problem(Code.CLAIM_DRIFT).severity is Severity.BROKEN
    assert problem(Code.TARGET_UNKNOWN).severity is Severity.UNREADABLE


def test_problems_carry_all_of_a_stage_in_order():
    found = Problems(problem(Code.CYCLE, message) for message in ("first", "second"))
    assert [p.message for p in found.problems] == ["first", "second"]
    assert str(found) == "first; second"
