import pytest

from sphinx_claims.errors import Code, Location, Place, Problem, annotation

HERE = Location(path="docs/a.md", line=3, column=5, width=4)


def annotated(code=Code.CLAIM_DRIFT, location=HERE, message="it drifts", **parts):
    problem = Problem(code=code, location=location, message=message, **parts)
    return annotation(problem, lambda path: path)


def test_an_annotation_names_the_span_and_the_code():
    assert annotated() == (
        "::error file=docs/a.md,line=3,col=5,endColumn=8,title=claim-drift::it drifts"
    )


def test_a_notice_is_a_notice_and_no_longer_than_its_sentence():
    line = annotated(code=Code.CLAIM_EDGE, remark="a remark", help=("a help",))
    assert line.startswith("::notice file=docs/a.md,")
    assert line.endswith("title=claim-edge::it drifts")


def test_all_that_is_known_follows_the_sentence():
    place = Location(path="b.yaml", line=2, column=1)
    line = annotated(
        remark="accepts 5",
        places=(Place(location=place, remark="spend = 7"), Place(location=place, remark="")),
        notes=("ratio = 7",),
        help=("mend it",),
    )
    assert line.partition("::it drifts")[2] == (
        "%0Aaccepts 5%0Ab.yaml:2:1: spend = 7%0Ab.yaml:2:1%0Aratio = 7%0Ahelp: mend it"
    )


def test_a_remark_that_the_sentence_says_is_not_said_twice():
    assert annotated(remark="drifts").endswith("::it drifts")


@pytest.mark.parametrize(
    ("message", "escaped"),
    [
        ("100%", "100%25"),
        ("a\nb", "a%0Ab"),
        ("a\r\nb", "a%0D%0Ab"),
        ("%0A", "%250A"),
        ("a: b, c::d", "a: b, c::d"),
        ("::error::", "::error::"),
        ("a\x1b[31mb", "a [31mb"),
        ("a\x07b", "a b"),
        ("a\u202eb", "a b"),
        ("a\tb", "a b"),
    ],
)
def test_a_message_stays_on_its_line(message, escaped):
    line = annotated(message=message)
    assert line.endswith(f"title=claim-drift::{escaped}")
    assert "\n" not in line
    assert "\r" not in line


@pytest.mark.parametrize(
    ("path", "escaped"),
    [("a,b.md", "a%2Cb.md"), ("c:/a.md", "c%3A/a.md"), ("50%\n.md", "50%25%0A.md")],
)
def test_a_path_ends_no_property(path, escaped):
    line = annotated(location=Location(path=path))
    assert line.startswith(f"::error file={escaped},line=1,col=1,endColumn=1,title=")
