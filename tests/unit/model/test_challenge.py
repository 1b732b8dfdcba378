import pytest

from sphinx_claims.model import CHALLENGE_FIELDS, Challenge

FIELDS = {
    "id": "fines",
    "value": "$50,000 to 100,000 a year",
    "label": "what fines & fees bring in?",
    "permalink": "https://example.org/record/fines.html#top",
}


def test_each_field_is_quoted_as_a_part_of_an_address():
    places = "&".join(f"{field}={{{field}}}" for field in CHALLENGE_FIELDS)
    challenge = Challenge(text=f"https://example.org/new?{places}", is_page=False)
    assert challenge.address(FIELDS) == (
        "https://example.org/new?id=fines&value=%2450%2C000%20to%20100%2C000%20a%20year"
        "&label=what%20fines%20%26%20fees%20bring%20in%3F"
        "&permalink=https%3A%2F%2Fexample.org%2Frecord%2Ffines.html%23top"
    )


def test_what_fills_a_field_is_never_taken_for_a_field():
    challenge = Challenge(text="https://example.org/{label}/{id}", is_page=False)
    assert challenge.address({"label": "{id}", "id": "a"}) == "https://example.org/%7Bid%7D/a"


def test_a_field_that_is_not_given_is_no_gap():
    challenge = Challenge(text="https://example.org/{value}", is_page=False)
    with pytest.raises(KeyError):
        challenge.address({"id": "a"})
