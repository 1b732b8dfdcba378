import pickle

import pytest

from sphinx_claims.errors import Location


def test_a_location_is_written_as_editors_read_it():
    assert str(Location(path="docs/index.md", line=9, column=16, width=25)) == "docs/index.md:9:16"


def test_a_location_of_a_whole_file_is_its_first_character():
    assert str(Location(path="conf.py")) == "conf.py:1:1"


def test_locations_sort_by_file_line_and_column_as_numbers():
    places = [
        Location(path="a.md", line=2, column=1),
        Location(path="a.md", line=10, column=2),
        Location(path="a.md", line=10, column=11),
        Location(path="b.md", line=1, column=1),
    ]
    assert sorted([places[2], places[0], places[3], places[1]]) == places


def test_a_location_survives_pickling():
    location = Location(path="a.md", line=2, column=3, width=4)
    assert pickle.loads(pickle.dumps(location)) == location  # noqa: S301


@pytest.mark.parametrize(
    ("path", "line", "column", "width", "shares"),
    [
        ("a.md", 2, 5, 3, True),
        ("a.md", 2, 7, 9, True),
        ("a.md", 2, 1, 99, True),
        ("a.md", 2, 4, 2, True),
        ("a.md", 2, 4, 1, False),
        ("a.md", 2, 8, 1, False),
        ("a.md", 3, 5, 3, False),
        ("b.md", 2, 5, 3, False),
    ],
)
def test_spans_overlap_where_they_share_a_character(path, line, column, width, shares):
    here = Location(path="a.md", line=2, column=5, width=3)
    there = Location(path=path, line=line, column=column, width=width)
    assert here.overlaps(there) is shares
    assert there.overlaps(here) is shares
