import datetime

import pytest

from sphinx_claims.model import PartialDate


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("2024", datetime.date(2024, 12, 31)),
        ("2024-02", datetime.date(2024, 2, 29)),
        ("2023-02", datetime.date(2023, 2, 28)),
        ("2024-04", datetime.date(2024, 4, 30)),
        ("2024-06-30", datetime.date(2024, 6, 30)),
        ("9999", datetime.date(9999, 12, 31)),
        ("0001", datetime.date(1, 12, 31)),
    ],
)
def test_a_date_is_over_after_the_last_day_that_it_can_mean(text, last):
    assert PartialDate.parse(text).last_day() == last


@pytest.mark.parametrize("text", ["2024", "2024-06", "2024-06-30", "0987-01-02"])
def test_a_date_is_written_as_it_was_read(text):
    assert str(PartialDate.parse(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "24",
        "20245",
        "2024-6",
        "2024-13",
        "2024-00",
        "2024-00-01",
        "2024-06-00",
        "2024-02-30",
        "2023-02-29",
        "2024-06-31",
        "0000",
        "2024-06-30 ",
        "2024/06",
        "June 2024",
        "2024-06-30T00:00",
        "٢٠٢٤",
        "-2024",
        "2024-",
    ],
    ids=repr,
)
def test_anything_else_is_no_date(text):
    with pytest.raises(ValueError, match=r"."):
        PartialDate.parse(text)
