"""Records as registration agencies give them out, and what is kept of them."""

import datetime

import pytest

from sphinx_claims.editing.source_record import source_record

TODAY = datetime.date(2026, 3, 4)

# In the dialect of Crossref; the work is made up.
CROSSREF = {
    "type": "journal-article",
    "DOI": "10.5555/12345678",
    "title": ["The <i>Growth</i> of\n   Town Libraries &amp; Readers"],
    "container-title": ["Journal of Town Libraries"],
    "publisher": "Library Press",
    "author": [
        {"given": "Josiah", "family": "Carberry", "sequence": "first", "affiliation": []},
        {"name": "The Library Survey", "sequence": "additional"},
    ],
    "issued": {"date-parts": [[2024, 8]]},
    "volume": "5",
    "page": "1-3",
    "ISSN": ["0264-3561"],
    "reference-count": 12,
}
# In the dialect of DataCite.
DATACITE = {
    "type": "article",
    "DOI": "10.48550/arxiv.0000.00000",
    "title": "Counting: a study",
    "author": [{"family": "Øster", "given": "Åse"}, {"given": "Plato"}],
    "issued": {"date-parts": [["2022", "9", "24"]]},
    "publisher": "arXiv",
    "copyright": "Creative Commons",
}


def test_a_record_of_crossref():
    assert source_record(CROSSREF, "", TODAY) == {
        "id": "carberry2024growth",
        "type": "article-journal",
        "title": "The Growth of Town Libraries & Readers",
        "author": [
            {"family": "Carberry", "given": "Josiah"},
            {"literal": "The Library Survey"},
        ],
        "issued": {"date-parts": [[2024, 8]]},
        "accessed": {"date-parts": [[2026, 3, 4]]},
        "container-title": "Journal of Town Libraries",
        "publisher": "Library Press",
        "volume": "5",
        "page": "1-3",
        "DOI": "10.5555/12345678",
    }


def test_a_record_of_datacite():
    record = source_record(DATACITE, "", TODAY)
    assert record["id"] == "ster2022counting"
    assert record["type"] == "article"
    assert record["issued"] == {"date-parts": [[2022, 9, 24]]}
    assert record["author"] == [{"family": "Øster", "given": "Åse"}, {"literal": "Plato"}]


def test_an_id_that_is_given_is_kept():
    assert source_record(CROSSREF, "growth", TODAY)["id"] == "growth"


@pytest.mark.parametrize(
    ("key", "value", "kept"),
    [
        ("type", "component", ""),
        ("type", 7, ""),
        ("type", None, ""),
        ("title", [], ""),
        ("title", {"en": "x"}, ""),
        ("title", "2 < 3 and 4 > 1", "2 < 3 and 4 > 1"),
        ("title", "a<b and c>d", "a<b and c>d"),
        ("title", "<jats:p>Of <sub>2</sub></jats:p>", "Of 2"),
        ("title", '<span class="a">Of</span> <mml:mi>n</mml:mi><b/>', "Of n"),
        ("title", True, ""),
        ("issued", {"date-parts": [[2024, 13, 45]]}, {"date-parts": [[2024]]}),
        ("issued", {"date-parts": [[2024, 2, 30]]}, {"date-parts": [[2024, 2]]}),
        ("author", None, []),
        ("author", "Carberry", []),
        ("author", [None, {"family": ["x"]}, {}], [{"family": "x"}]),
    ],
)
def test_what_is_of_no_use_is_left_to_be_filled_in(key, value, kept):
    assert source_record({**CROSSREF, key: value}, "", TODAY)[key] == kept


@pytest.mark.parametrize(
    "issued", [None, {}, [], {"date-parts": []}, {"date-parts": [[None]]}, {"date-parts": [2024]}]
)
def test_a_date_that_is_not_known_is_left_out(issued):
    assert "issued" not in source_record({**CROSSREF, "issued": issued}, "", TODAY)


def test_of_nothing_nothing_is_made():
    assert source_record({}, "", TODAY) == {
        "id": "",
        "type": "",
        "title": "",
        "author": [],
        "accessed": {"date-parts": [[2026, 3, 4]]},
    }
