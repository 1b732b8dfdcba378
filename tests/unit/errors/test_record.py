import json

import pytest

from sphinx_claims.errors import Code, Edit, Location, Place, Problem, run_record

HERE = Location(path="docs/a.md", line=3, column=5, width=4)
THERE = Location(path="b.yaml", line=2)


def full():
    problem = Problem(
        code=Code.CLAIM_DRIFT,
        location=HERE,
        message="it drifts",
        remark="accepts 5",
        places=(Place(location=THERE, remark="spend = 7", shown=True),),
        notes=("ratio = 7",),
    )
    edit = Edit(location=HERE, replacement="7")
    return problem.advised("say 7", [edit]).advised("mend the figure")


def test_a_problem_has_all_of_its_parts():
    (record,) = run_record([full()], None)["problems"]
    here = {"path": "docs/a.md", "line": 3, "column": 5, "width": 4}
    there = {"path": "b.yaml", "line": 2, "column": 1, "width": 1}
    assert record == {
        "code": "claim-drift",
        "severity": "error",
        "exit_status": 1,
        "message": "it drifts",
        "location": here,
        "remark": "accepts 5",
        "places": [{"location": there, "remark": "spend = 7", "shown": True}],
        "notes": ["ratio = 7"],
        "help": [
            {"text": "say 7", "edits": [{"location": here, "replacement": "7"}]},
            {"text": "mend the figure", "edits": []},
        ],
        "explain": "claims explain claim-drift",
    }


@pytest.mark.parametrize(
    ("codes", "status", "errors", "notices"),
    [
        ([], 0, 0, 0),
        ([Code.CLAIM_EDGE], 0, 0, 1),
        ([Code.CLAIM_DRIFT, Code.CLAIM_EDGE, Code.REVIEW_DUE], 1, 1, 2),
        ([Code.KEY_UNKNOWN, Code.CLAIM_DRIFT], 2, 2, 0),
    ],
)
def test_a_run_counts_its_problems(codes, status, errors, notices):
    found = run_record([Problem(code=c, location=HERE, message="a") for c in codes], {"figures": 2})
    assert found["exit_status"] == status
    assert found["counts"] == {"errors": errors, "notices": notices}
    assert found["summary"] == {"figures": 2}
    assert [p["severity"] for p in found["problems"]] == ["error"] * errors + ["notice"] * notices


def test_the_keys_have_one_order():
    bare = Problem(code=Code.CYCLE, location=THERE, message="a")
    found = run_record([full(), bare], None)
    assert list(found) == ["version", "exit_status", "counts", "summary", "problems"]
    assert list(found["problems"][0]) == list(found["problems"][1])
    assert found["version"] == 1
    assert json.loads(json.dumps(found)) == found


def test_help_without_edits_is_no_suggestion():
    problem = Problem(code=Code.CYCLE, location=THERE, message="a").advised("do it")
    assert problem.help == ("do it",)
    assert problem.suggestions == ()
