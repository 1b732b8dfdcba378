import pytest

from sphinx_claims.errors import Code

TEXT = """\
The library

The town spends about $10 million a year on its library.
That is around 100-to-1 against what fines bring in.

It is a
good library.
"""


@pytest.fixture
def essay(document):
    """Return a document whose page keeps a text word for word."""
    document.write("claims/sources/essay.txt", TEXT)
    document.add(
        document.sources,
        """
        - id: essay
          type: report
          title: An essay
          custom: {text: claims/sources/essay.txt}
        """,
    )
    document.edit(document.figures, 'ref: budget, excerpt: "$10', 'ref: essay, excerpt: "$10')
    document.add(document.conf, 'claims_verbatim = {"index": "essay"}\n')
    document.add(document.page, "It is a good\nlibrary.\n")
    return document


def test_a_page_that_holds_its_text_word_for_word_is_fine(essay):
    assert essay.problems() == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("It is a good", "## A heading\n\nIt is a good"),
        ("It is a good", "```{note}\nwords beside it\n```\n\nIt is a good"),
        ("It is a good", "% a comment\n\nIt is a good"),
        ("It is a good", "<!-- a comment -->\n\nIt is a good"),
        ("It is a good", "(target)=\n\nIt is a good"),
        ("It is a good", "It is a *good*"),
        ("It is a good", "It is [a good](https://example.org)"),
        ("# The library", "---\ntitle: a title\n---\n\n# The library"),
        ("library.\n", "library.\n\n```{toctree}\n:hidden:\n\n```\n"),
    ],
    ids=repr,
)
def test_what_stands_beside_the_words_is_the_pages_own(essay, old, new):
    text = essay.read(essay.page)
    at = text.rindex(old)
    essay.write(essay.page, text[:at] + new + text[at + len(old) :])
    assert essay.problems() == []


@pytest.mark.parametrize(
    ("old", "new", "place", "message"),
    [
        (
            "It is a good",
            "It is a bad",
            (6, 9),
            "it says “It is a bad library.” where the text says “It is a good library.”",
        ),
        (
            "It is a good",
            "it is a good",
            (6, 1),
            "it says “it is a good” where the text says “It is a good”",
        ),
        (
            "# The library",
            "# Our library",
            (1, 3),
            "it says “Our library” where the text says “The library”",
        ),
        ("# The library\n\n", "", (1, 5), "it says “The town spends about $10” where"),
        ("It is a good\nlibrary.\n", "", (3, 1), "it ends before “It is a good library.”"),
        ("It is a good", "New words.\n\nIt is a good", (6, 1), "it says “New words.” where"),
        (
            "It is a good\nlibrary.",
            "It is a good\nlibrary.\n\nMore words here.",
            (9, 1),
            "it goes on with “More words here.”",
        ),
        (
            "That is",
            "That really is",
            (4, 6),
            "it says “its library. That really is around 100-to-1” where",
        ),
        ("It is a good", "It **is** a *fine*", (6, 14), "it says “It is a fine library.” where"),
        ("good\nlibrary.", "good\nlibraries.", (7, 1), "it says “is a good libraries.” where"),
        ("a good", "a “good”", (6, 9), "it says “It is a “good” library.” where"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_words_that_are_not_the_texts_are_told_where_they_start_to_differ(
    essay, old, new, place, message
):
    essay.edit(essay.page, old, new)
    (problem,) = [p for p in essay.problems() if p.code is Code.TEXT_ALTERED]
    assert (problem.location.path, problem.location.line, problem.location.column) == (
        essay.page,
        *place,
    )
    assert message in problem.message
    assert problem.places[0].location.path == "claims/sources/essay.txt"


@pytest.mark.parametrize(
    "words",
    [
        "- new words in a list\n",
        "1. new words in a list\n",
        "> new words in a quotation\n",
        "| new words |\n|---|\n| in a table |\n",
        "```\nnew words in code\n```\n",
        "    new words in code\n",
        "Term\n: new words in a definition\n",
        "<p>new words in HTML</p>\n",
        "A footnote[^1]\n\n[^1]: new words in a footnote\n",
    ],
    ids=repr,
)
def test_words_that_are_added_in_any_form_are_told(essay, words):
    essay.add(essay.conf, 'myst_enable_extensions = ["deflist"]\n')
    essay.edit(essay.page, "It is a good", f"{words}\nIt is a good")
    assert [problem.code for problem in essay.problems()] == [Code.TEXT_ALTERED]


def test_a_change_of_the_text_itself_is_told(essay):
    essay.edit("claims/sources/essay.txt", "good", "fine")
    assert [problem.code for problem in essay.problems()] == [Code.TEXT_ALTERED]


def test_a_page_in_another_folder_is_kept_word_for_word_too(essay):
    (essay.root / "docs/essay").mkdir()
    (essay.root / essay.page).rename(essay.root / "docs/essay/index.md")
    essay.edit(essay.conf, '"index": "essay"', '"essay/index": "essay"')
    assert essay.problems() == []
    essay.edit("docs/essay/index.md", "a good", "a bad")
    assert [problem.code for problem in essay.problems()] == [Code.TEXT_ALTERED]


@pytest.mark.parametrize("pages", [".", "./docs", "docs/"])
def test_a_page_is_named_from_the_folder_of_pages_however_that_is_written(essay, pages):
    essay.edit(essay.conf, 'claims_pages = "docs"', f'claims_pages = "{pages}"')
    if pages == ".":
        essay.edit(essay.conf, '"index": "essay"', '"docs/index": "essay"')
    assert essay.problems() == []


@pytest.mark.parametrize(
    ("name", "id_", "word"),
    [
        ("index", "esay", "no source with a text"),
        ("index", "budget", "no source with a text"),
        ("index", "spend", "no source with a text"),
        ("nowhere", "essay", "does not exist"),
        ("index.md", "essay", "does not exist"),
    ],
)
def test_a_text_or_a_page_that_does_not_exist_is_told_where_it_is_named(essay, name, id_, word):
    essay.edit(essay.conf, '"index": "essay"', f'"{name}": "{id_}"')
    problem = essay.problem()
    assert problem.code is Code.CONF_INVALID
    assert word in problem.message
    assert essay.spanned(problem.location) == "claims_verbatim"


@pytest.mark.parametrize(
    ("new", "what"),
    [
        ("- new", "bullet list"),
        ("1. new", "ordered list"),
        ("> new", "blockquote"),
        ("| a |\n|---|\n| b |", "table"),
        ("```\nnew\n```", "fence"),
        ("    new", "code block"),
        ("<p>new</p>", "html block"),
        ("***", "hr"),
    ],
    ids=repr,
)
def test_a_block_of_another_kind_is_told_where_it_starts(essay, new, what):
    essay.edit(essay.page, "It is a good", f"{new}\n\nIt is a good")
    (problem,) = essay.problems()
    assert problem.code is Code.TEXT_ALTERED
    assert (problem.location.line, problem.location.column) == (6, 1)
    assert problem.message.endswith(f"it holds a {what} of its own")


@pytest.mark.parametrize(
    ("new", "column"),
    [
        ("a `good`", 9),
        ("a <b>good</b>", 9),
        ("a {strong}`good`", 18),
        ("a {ref}`good <x>`", 15),
        ("a {source}`good <town>`", 18),
        ("a good {source}`town`", 23),
        ("a ![good](a.png) good", 9),
        ("a good <!-- so -->", 14),
    ],
    ids=repr,
)
def test_markup_that_is_no_word_of_the_text_is_told_where_it_stands(essay, new, column):
    essay.edit(essay.page, "a good", new)
    (problem,) = [p for p in essay.problems() if p.code is Code.TEXT_ALTERED]
    assert (problem.location.line, problem.location.column) == (6, column)
    assert problem.message.endswith("it holds markup that is no word of the text")


def test_only_the_first_difference_of_a_page_is_told(essay):
    essay.edit(essay.page, "on its library", "on a library")
    essay.edit(essay.page, "a good", "a bad")
    (problem,) = essay.problems()
    assert problem.location.line == 3
