import pytest

from sphinx_claims.errors import Code
from sphinx_claims.model import PartialDate

WHOLE = """\
references:
- id: budget
  type: report
  title: The town's budget
  author:
  - {family: Doe, given: Jane}
  - {literal: The Town}
  - {family: Gogh, given: Vincent, non-dropping-particle: van, suffix: Jr.}
  issued: {date-parts: [[2025, 3, 1]]}
  accessed: {date-parts: [[2025, 4]]}
  container-title: Papers
  publisher: The Press
  URL: https://example.org/budget
  DOI: 10.1000/182
  note: A note.
  custom: {text: claims/sources/budget.txt}
"""


def source(document):
    loaded, problems = document.loaded()
    assert not problems, [problem.message for problem in problems]
    return loaded.sources["budget"]


def told(document):
    _, problems = document.loaded()
    return [(problem.code, document.spanned(problem.location)) for problem in problems]


@pytest.fixture
def whole(document):
    document.write("claims/sources/budget.txt", "We spend $10 million a year.\r\n")
    document.write(document.sources, WHOLE)
    return document


def test_a_source_is_read_whole(whole):
    found = source(whole)
    assert (found.type, found.title) == ("report", "The town's budget")
    assert found.authors == ("Jane Doe", "The Town", "Vincent van Gogh Jr.")
    assert (found.issued, found.accessed) == (PartialDate(2025, 3, 1), PartialDate(2025, 4))
    assert (found.container_title, found.publisher) == ("Papers", "The Press")
    assert (found.url, found.doi, found.note) == (
        "https://example.org/budget",
        "10.1000/182",
        "A note.",
    )
    assert found.text == "We spend $10 million a year.\n"
    assert found.text_path == "claims/sources/budget.txt"
    assert whole.spanned(found.location) == "budget"


def test_a_source_may_be_as_short_as_its_id_type_and_title(document):
    found = source(document)
    assert (found.authors, found.issued, found.issued_location, found.text) == ((), None, None, "")


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("  type: report\n", "", [(Code.KEY_MISSING, "i")]),
        ("title: The", "titl: The", [(Code.KEY_UNKNOWN, "titl")]),
        ("[[2025, 3, 1]]", "[[2025, 13]]", [(Code.VALUE_INVALID, "[")]),
        ("[[2025, 3, 1]]", "[[2025, 0]]", [(Code.VALUE_INVALID, "[")]),
        ("[[2025, 3, 1]]", "[[2025, 3, 0]]", [(Code.VALUE_INVALID, "[")]),
        ("[[2025, 3, 1]]", "[[2025, 3, 1, 1]]", [(Code.VALUE_INVALID, "[")]),
        ("[[2025, 3, 1]]", "[[2025], [2026]]", [(Code.VALUE_INVALID, "[")]),
        ("[[2025, 3, 1]]", "[[]]", [(Code.VALUE_INVALID, "[")]),
        ("[[2025, 3, 1]]", "2025", [(Code.VALUE_INVALID, "2025")]),
        ("[[2025, 3, 1]]", "[[2025000000]]", [(Code.VALUE_INVALID, "[")]),
        ("[[2025, 3, 1]]", "[[02025000]]", [(Code.VALUE_INVALID, "[")]),
        ("[[2025, 3, 1]]", "[[2025, March]]", [(Code.VALUE_INVALID, "[")]),
        ("{family: Doe, given: Jane}", "Jane Doe", [(Code.VALUE_SHAPE, "Jane Doe")]),
        ("{family: Doe, given: Jane}", "{given: Jane}", [(Code.KEY_MISSING, "{")]),
        ("budget.txt", "absent.txt", [(Code.FILE_UNREADABLE, "claims/sources/absent.txt")]),
        ("claims/sources/budget.txt", "docs/index.md", [(Code.VALUE_INVALID, "docs/index.md")]),
        ("https://example.org/budget", "javascript:5", [(Code.VALUE_INVALID, "javascript:5")]),
        ("https://example.org/budget", "example.org", [(Code.VALUE_INVALID, "example.org")]),
        ("https://example.org/budget", "ftp://a.org", [(Code.VALUE_INVALID, "ftp://a.org")]),
        ("https://example.org/budget", "httpsx://a.org", [(Code.VALUE_INVALID, "httpsx://a.org")]),
        (
            "claims/sources/budget.txt",
            "claims/../conf.py",
            [(Code.VALUE_INVALID, "claims/../conf.py")],
        ),
        (
            "{text: claims/sources/budget.txt}",
            "{txt: a}",
            [(Code.KEY_UNKNOWN, "txt")],
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_mistake_in_a_source_is_told_at_its_place(whole, old, new, found):
    whole.edit(whole.sources, old, new)
    assert sorted(told(whole), key=str) == sorted(found, key=str)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("- id: a\n", Code.VALUE_SHAPE),
        ("references: a\n", Code.VALUE_SHAPE),
        ("sources: []\n", Code.KEY_UNKNOWN),
    ],
    ids=repr,
)
def test_a_file_of_sources_is_a_list_of_references(document, text, code):
    document.write("claims/sources/other.yaml", text)
    assert told(document)[0][0] is code


def test_a_file_may_hold_no_source(document):
    document.write("claims/sources/other.yaml", "references: []\n")
    assert told(document) == []


def test_an_id_that_stands_twice_is_told_where_it_stands_again(document):
    document.write("claims/sources/z.yaml", document.read(document.sources))
    _, (problem,) = document.loaded()
    assert problem.code is Code.ID_DUPLICATE
    assert problem.location.path == "claims/sources/z.yaml"


@pytest.mark.parametrize("url", ["https://example.org", "http://example.org/a"])
def test_an_address_is_one_of_the_web(whole, url):
    whole.edit(whole.sources, "https://example.org/budget", url)
    assert source(whole).url == url
