import pytest

from sphinx_claims.errors import Code, Problems
from sphinx_claims.loading import read_lines
from sphinx_claims.loading.text_file import LARGEST, read_text_file


def refused(root, path="a.md"):
    with pytest.raises(Problems) as caught:
        read_text_file(root, path)
    (problem,) = caught.value.problems
    return problem


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        (b"\xef\xbb\xbfa", "a"),
        ("ü “a”\u2028b".encode(), "ü “a”\u2028b"),
    ],
    ids=repr,
)
def test_a_text_comes_without_its_mark_and_with_plain_line_ends(tmp_path, data, text):
    (tmp_path / "a.md").write_bytes(data)
    assert read_text_file(tmp_path, "a.md") == text


def test_a_file_that_is_missing_is_unreadable(tmp_path):
    problem = refused(tmp_path)
    assert (problem.code, problem.location.path) == (Code.FILE_UNREADABLE, "a.md")
    assert str(tmp_path) not in problem.message


def test_a_folder_is_unreadable(tmp_path):
    (tmp_path / "a.md").mkdir()
    assert refused(tmp_path).code is Code.FILE_UNREADABLE


def test_a_very_large_file_is_unreadable(tmp_path):
    (tmp_path / "a.md").write_bytes(b"a" * (LARGEST + 1))
    assert refused(tmp_path).code is Code.FILE_UNREADABLE


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"\xff", (1, 1)),
        (b"a\ncaf\xe9.\n", (2, 4)),
        ("übe".encode() + b"\xe4", (1, 4)),
        (b"\r\n\r\nab\x80", (3, 3)),
    ],
    ids=repr,
)
def test_a_byte_that_is_no_utf_8_is_placed_to_the_character(tmp_path, data, place):
    (tmp_path / "a.md").write_bytes(data)
    problem = refused(tmp_path)
    assert problem.code is Code.FILE_ENCODING
    assert (problem.location.line, problem.location.column) == place


def test_lines_are_given_from_one_to_the_last(tmp_path):
    (tmp_path / "a.md").write_text("first\nsecond\n", encoding="utf-8")
    read_line = read_lines(tmp_path)
    assert [read_line("a.md", number) for number in (0, 1, 2, 4)] == [None, "first", "second", None]


def test_no_line_of_a_missing_file_is_given(tmp_path):
    assert read_lines(tmp_path)("a.md", 1) is None


@pytest.mark.parametrize("odd", ["\u2028", "\u2029", "\x0b", "\x0c", "\x1c", "\x85"], ids=ascii)
def test_a_line_is_shown_under_the_number_that_the_reading_counts(tmp_path, odd):
    (tmp_path / "a.md").write_text(f"first{odd}still first\nsecond\n", encoding="utf-8")
    assert read_lines(tmp_path)("a.md", 2) == "second"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=repr)
def test_lines_end_as_the_reading_ends_them(tmp_path, end):
    (tmp_path / "a.md").write_bytes(f"first{end}second{end}".encode())
    assert read_lines(tmp_path)("a.md", 2) == "second"
