import pytest

from sphinx_claims.errors import Code, Location, Problem, render
from sphinx_claims.errors.columns import columns


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("about 5", 7),
        ("café", 4),
        ("cafe\u0301", 4),
        ("図書館", 6),
        ("ｆｕｌｌ", 8),
        ("ﾊﾝｶｸ", 4),
        ("–“”…", 4),
        ("a\u20dd", 1),
        ("한국", 4),
        ("📚", 2),
    ],
)
def test_a_text_takes_the_columns_that_a_terminal_gives_it(text, width):
    assert columns(text) == width


@pytest.mark.parametrize("before", ["図書館 ", "cafe\u0301 ", "\t", "한국\t", "📚 ", "–– "])
@pytest.mark.parametrize("span", ["100", "三百", "e\u0301e\u0301"])
def test_marks_stand_under_the_columns_of_their_span(before, span):
    location = Location(path="a.md", column=len(before) + 1, width=len(span))
    problem = Problem(code=Code.CLAIM_DRIFT, location=location, message="a")
    _, _, shown, marks = render(problem, lambda path, line: f"{before}{span} labs").split("\n")
    start = marks.index("^")
    end = start + marks.count("^")
    # What a terminal shows above the marks: each character as often as it takes columns.
    cells = [c for character in shown for c in [character] * columns(character)]
    assert "".join(dict.fromkeys(cells[start:end])) == "".join(
        dict.fromkeys(c for c in span if columns(c))
    )


def test_a_span_of_a_mark_alone_is_still_marked_once():
    problem = Problem(code=Code.CLAIM_DRIFT, location=Location(path="a.md", column=2), message="a")
    assert render(problem, lambda path, line: "e\u0301 labs").count("^") == 1
