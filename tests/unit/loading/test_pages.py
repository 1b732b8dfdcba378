import pytest

from sphinx_claims.errors import Code
from sphinx_claims.loading import Scanner, load_pages
from sphinx_claims.model import BlockKind

HEADING, PARAGRAPH, OTHER = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.OTHER
TEXT = (
    "# A {claim}`5 <x>` title\n\n"
    "It **is** {claim}`about 5 <x>`\n"
    "and [so](https://example.org) on.\n\n"
    "```{note}\nnot this\n```\n\n"
    "- a list\n\n"
    "## Further\n\nThe {exempt}`three <name: why>`.\n"
)


@pytest.fixture
def blocks(document):
    """Return the blocks of a page that keeps a text word for word."""

    def read(text):
        document.add(document.conf, 'claims_verbatim = {"page": "budget"}\n')
        return Scanner(document.settings()).scan(text, "docs/page.md").blocks

    return read


def test_blocks_are_the_page_as_a_reader_sees_it(blocks):
    assert [(b.text, b.kind, b.place(0).line) for b in blocks(TEXT)] == [
        ("A 5 title", HEADING, 1),
        ("It is about 5 and so on.", PARAGRAPH, 3),
        ("bullet list", OTHER, 10),
        ("Further", HEADING, 12),
        ("The three.", PARAGRAPH, 14),
    ]


def test_blocks_are_kept_only_for_a_page_that_keeps_a_text(scan):
    assert scan(TEXT).blocks == ()


@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("It", (3, 1)),
        ("is", (3, 6)),
        ("about", (3, 19)),
        ("5", (3, 25)),
        ("and", (4, 1)),
        ("so", (4, 6)),
        ("on.", (4, 31)),
    ],
)
def test_the_words_of_a_block_are_each_in_their_place(blocks, word, place):
    block = blocks(TEXT)[1]
    at = block.place(block.text.index(word))
    assert (at.line, at.column) == place


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("plain *words* and [links](a.md)", []),
        ("{claim}`about 5 <x>` and {exempt}`three <name: why>`", []),
        ("a `code` here", [(1, 3)]),
        ("a <b>bold</b> one", [(1, 3), (1, 10)]),
        ("an ![image](a.png)", [(1, 4)]),
        ("a {term}`word` of it", [(1, 10)]),
        ("first\na `code` and\n{math}`x`", [(2, 3), (3, 8)]),
    ],
    ids=repr,
)
def test_what_is_no_word_of_a_block_is_kept_in_its_place(blocks, text, foreign):
    (block,) = blocks(text)
    assert [(at.line, at.column) for at in block.foreign] == foreign


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("- a\n- b", [OTHER]),
        ("1. a", [OTHER]),
        ("> a", [OTHER]),
        ("| a |\n|---|\n| b |", [OTHER]),
        ("```\na\n```", [OTHER]),
        ("```python\na\n```", [OTHER]),
        ("    a", [OTHER]),
        ("<p>a</p>", [OTHER]),
        ("***", [OTHER]),
        ("<!-- a -->", []),
        ("% a", []),
        ("(a)=", []),
        ("```{note}\na\n```", []),
        ("---\ntitle: a\n---", []),
        ("<!-- a --> words", [OTHER]),
        ("a\n\n- b\n\nc", [PARAGRAPH, OTHER, PARAGRAPH]),
    ],
    ids=repr,
)
def test_every_block_of_another_kind_is_one_and_what_shows_nothing_is_none(blocks, text, kinds):
    assert [block.kind for block in blocks(text)] == kinds


@pytest.mark.parametrize("text", ["", "\n", "\n\n\n", "---\n", "```", "```{note}", ":::{note}"])
def test_an_empty_page_holds_nothing(scan, text):
    page = scan(text, enable_extensions=["colon_fence"])
    assert (page.statements, page.loose_numbers, page.problems) == ((), (), ())


def test_a_fence_of_colons_is_plain_text_where_myst_does_not_know_it(scan):
    page = scan(":::{code-block} python\n5\n:::")
    assert [number.words for number in page.loose_numbers] == ["5"]


def test_all_pages_are_read_and_those_that_cannot_be_are_told(document):
    document.write("docs/a.md", "{claim}`x`\n")
    (document.root / "docs/b.md").write_bytes(b"\xff")
    document.write("docs/c.md", "{claim}`y`\n")
    pages, problems = load_pages(document.settings())
    assert [page.path for page in pages] == ["docs/a.md", "docs/c.md", "docs/index.md"]
    assert [(p.code, p.location.path) for p in problems] == [(Code.FILE_ENCODING, "docs/b.md")]
