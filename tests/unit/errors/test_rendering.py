import pytest

from sphinx_claims.errors import Code, Location, Place, Problem, render

LINE = "that's a ratio somewhere around 100-to-1 in favor of building"


def reader(*lines):
    """Return a reader of a file that every path names."""
    return lambda path, number: lines[number - 1] if 0 < number <= len(lines) else None


def drift(**parts):
    location = Location(path="docs/index.md", line=1, column=16, width=25)
    return Problem(
        **{
            "code": Code.CLAIM_DRIFT,
            "location": location,
            "message": "the words and the figures disagree",
            **parts,
        }
    )


def marked(text):
    """Return what the carets of a rendered problem stand under."""
    lines = text.split("\n")
    (at,) = (n for n, line in enumerate(lines) if line.strip(" |").startswith("^"))
    carets = lines[at]
    start, width = carets.index("^"), carets.count("^")
    return lines[at - 1][start : start + width]


def test_a_problem_is_its_code_its_sentence_its_place_and_its_line():
    problem = drift(
        remark="accepts 50 to 200",
        places=(
            Place(location=Location(path="claims/a.yaml", line=4, column=10), remark="spend = 25"),
        ),
        notes=("ratio = spend / fines",),
        help=("the sentence can say “250 to 500”",),
    )
    assert render(problem, reader(LINE)) == (
        "error[claim-drift]: the words and the figures disagree\n"
        "  --> docs/index.md:1:16\n"
        f"   |   {LINE}\n"
        "   |                  ^^^^^^^^^^^^^^^^^^^^^^^^^ accepts 50 to 200\n"
        "  --> claims/a.yaml:4:10   spend = 25\n"
        "   = ratio = spend / fines\n"
        "   = help: the sentence can say “250 to 500”"
    )


def test_the_carets_stand_under_the_span():
    assert marked(render(drift(), reader(LINE))) == "somewhere around 100-to-1"


@pytest.mark.parametrize(
    ("code", "word"),
    [(Code.KEY_UNKNOWN, "error"), (Code.CLAIM_DRIFT, "error"), (Code.REVIEW_DUE, "notice")],
    ids=str,
)
def test_only_what_lets_the_run_pass_is_a_notice(code, word):
    assert render(drift(code=code), reader(LINE)).startswith(f"{word}[{code.slug}]: ")


def test_a_notice_takes_two_lines():
    text = render(drift(code=Code.CLAIM_EDGE, help=("a help",), notes=("a note",)), reader(LINE))
    assert text == (
        "notice[claim-edge]: the words and the figures disagree\n  --> docs/index.md:1:16"
    )


def test_a_shown_place_shows_its_own_line():
    place = Place(
        location=Location(path="docs/index.md", line=2, column=5, width=3),
        remark="accepts 70",
        shown=True,
    )
    text = render(drift(places=(place,)), reader(LINE, "and 100 again"))
    assert ("  --> docs/index.md:2:5\n   |   and 100 again\n   |       ^^^ accepts 70") in text


@pytest.mark.parametrize("line", [None, "", "   "], ids=repr)
def test_without_a_line_there_is_only_the_remark(line):
    text = render(drift(remark="accepts 50"), lambda path, number: line)
    assert text.split("\n")[2:] == ["   |   accepts 50"]


def test_without_a_line_and_a_remark_there_is_only_the_place():
    text = render(drift(), lambda path, number: None)
    assert text.split("\n")[1:] == ["  --> docs/index.md:1:16"]


@pytest.mark.parametrize("before", [0, 5, 29, 30, 31, 80, 300])
@pytest.mark.parametrize("after", [0, 5, 300])
@pytest.mark.parametrize("width", [1, 25, 109])
def test_a_long_line_is_cut_around_its_span(before, after, width):
    span = "#" * width
    location = Location(path="a.md", line=1, column=before + 1, width=width)
    text = render(drift(location=location), reader("a" * before + span + "b" * after))
    assert marked(text) == span
    assert len(text.split("\n")[2]) < 190


def test_a_span_that_reaches_over_its_line_is_marked_to_the_lines_end():
    location = Location(path="a.md", line=1, column=5, width=50)
    assert marked(render(drift(location=location), reader("and 100"))) == "100"


def test_a_place_behind_the_end_of_its_line_is_still_marked_once():
    location = Location(path="a.md", line=1, column=40, width=5)
    assert render(drift(location=location), reader("short")).endswith("|        ^")


@pytest.mark.parametrize("odd", ["\t", "\x1b[31m", "\x07", "\u202e"], ids=repr)
def test_what_would_move_the_marks_or_the_terminal_is_blanked(odd):
    location = Location(path="a.md", line=1, column=len(odd) + 1, width=3)
    text = render(drift(location=location), reader(f"{odd}100"))
    assert marked(text) == "100"
    assert all(character.isprintable() or character == "\n" for character in text)
