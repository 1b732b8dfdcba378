"""Tables: their cells, heads, widths and captions, and how they go on over pages."""

import pytest

from tests.typstpdf.reading import lowest, tidy

MARKDOWN = """# Tables

| left | middle | right |
|:-----|:------:|------:|
| a    | b      | 1     |
| *c*  | [d](https://example.org/d) | 20 |

:::{list-table} The caption of it
:header-rows: 1
:stub-columns: 1
:widths: 20 60 20
:name: listed

* - Name
  - Words
  - \\# Hash
* - stub
  - Much more is said here, so that this column has to be broken into lines, of which there are two
  - 1
:::

See {numref}`listed`.
"""

GRID = """
Grid
====

+-------+---------------+
| Both columns          |
+=======+===============+
| two   | one           |
| rows  +---------------+
|       | * two         |
|       | * items       |
+-------+---------------+
| a     | b             |
|       |               |
|       | c             |
+-------+---------------+

.. csv-table:: Many columns
   :header: a, b, c, d, e, f, g, h
   :stub-columns: 1

   wordiness, wordiness, wordiness, wordiness, wordiness, wordiness, wordiness, wordiness
   1, 2, 3, 4, 5, 6, 7, 8
"""

ROWS = "".join(f"* - row {number}\n  - words\n" for number in range(1, 91))
TABLE = f":::{{list-table}} Its caption\n:header-rows: 1\n\n* - Head\n  - Other\n{ROWS}:::\n"


@pytest.fixture(scope="module")
def markdown(typeset):
    return typeset(MARKDOWN, numfig=True).pdf()


@pytest.fixture(scope="module")
def grid(typeset):
    return typeset({"index.rst": GRID}).pdf()


def lefts(pdf, *words):
    """Return how far from the left each of these words of the first page begins."""
    found = {}

    def see(text, cm, tm, _font, _size):
        found.setdefault(text.strip(), tm[4] * cm[0] + tm[5] * cm[2] + cm[4])

    pdf.reader.pages[0].extract_text(visitor_text=see)
    return [found[word] for word in words]


def test_a_table_has_heads_and_cells(markdown):
    table = markdown.tags.find("Table")[0]
    assert table.said("TH") == ["left", "middle", "right"]
    assert table.said("TD") == ["a", "b", "1", "c", "d", "20"]
    assert [tag.attributes["/A"][0]["/Scope"] for tag in table.find("TH")] == ["/Column"] * 3


def test_columns_are_aligned_as_the_author_aligns_them(markdown):
    left, cell, right, one, twenty = lefts(markdown, "left", "a", "right", "1", "20")
    assert cell == left
    assert one > twenty > right


def test_cells_hold_links(markdown):
    assert "https://example.org/d" in markdown.addresses


def test_a_caption_stands_above_its_table_with_its_number(markdown):
    table = markdown.tags.find("Table")[1]
    assert markdown.has_in_order("Table 1. The caption of it Name Words # Hash", "See Table 1.")
    assert "Table 1. The caption of it" in markdown.tags.said("Caption")
    assert table.said("TH") == ["Name", "Words", "# Hash"]


def test_the_widths_of_columns_are_shares_of_the_page(markdown):
    name, words, hash_ = lefts(markdown, "Name", "Words", "# Hash")
    assert (hash_ - words) / (words - name) == pytest.approx(3, rel=0.01)


def test_the_first_column_may_be_a_head_too(markdown):
    table = markdown.tags.find("Table")[1]
    assert table.find("TBody")[0].said("Strong") == ["stub"]


def test_a_cell_beside_one_that_spans_rows_is_no_head(typeset):
    rst = """
Root
====

.. list-table::
   :stub-columns: 1

   * - stub
     - plain
"""
    code = """
from docutils import nodes


def span(app, doctree):
    rows = list(doctree.findall(nodes.row))
    rows[0][0]["morerows"] = 1
    row = nodes.row("", nodes.entry("", nodes.paragraph("", "below")))
    rows[0].parent.append(row)
    rows[0].parent.append(nodes.row("", *(rows[0].deepcopy())))
    rows[0].parent[-1][0]["morerows"] = 0


def setup(app):
    app.connect("doctree-read", span)
"""
    pdf = typeset({"index.rst": rst}, code).pdf()
    assert pdf.tags.said("Strong") == ["stub", "stub"]
    assert pdf.tags.said("TD") == ["stub", "plain", "below", "stub", "plain"]


def test_cells_may_span_columns_and_rows(grid):
    table = grid.tags.find("Table")[0]
    spans = [(tidy(cell.words), cell.attributes["/A"][0]) for cell in table.find("TH", "TD")]
    assert [words for words, _ in spans] == [
        "Both columns",
        "two rows",
        "one",
        "•two•items",
        "a",
        "bc",
    ]
    assert spans[0][1]["/ColSpan"] == 2
    assert spans[1][1]["/RowSpan"] == 2


def test_a_table_of_many_columns_fits_on_the_page(grid):
    assert grid.words.count("wordiness") == 8


def test_a_table_longer_than_a_page_repeats_its_head_and_keeps_its_caption(typeset):
    pdf = typeset(f"# Long\n\n{TABLE}").pdf()
    assert len(pdf.pages) == 3
    assert [page.count("Head Other row") for page in pdf.pages] == [1, 1, 1]
    assert [page.count("Its caption") for page in pdf.pages] == [1, 0, 0]
    assert len(pdf.tags.find("Table")[0].find("TR")) == 91


@pytest.mark.parametrize("before", range(40, 50))
def test_a_caption_is_never_parted_from_its_table(typeset, before):
    lines = "".join(f"| line {number}\n" for number in range(before))
    # Too many rows for a table that stays on one page anyway.
    rows = "   c, d\n" * 20
    pages = {"index.rst": f"Root\n====\n\n{lines}\n.. csv-table:: Its caption\n\n   a, b\n{rows}"}
    pdf = typeset(pages).pdf()
    (page,) = [page for page in pdf.pages if "Its caption" in page]
    assert "Its caption a b" in page


def test_a_row_of_words_is_on_one_page_and_one_longer_than_a_page_goes_on(typeset):
    rows = [f"* - row {number}\n  - {'some words ' * 12}end {number}\n" for number in range(40)]
    rows.append(f"* - long\n  - {'very many words ' * 900}end of it\n")
    head = ":::{list-table}\n:header-rows: 1\n:widths: 80 20\n\n* - Head\n  - Other\n"
    pdf = typeset(f"# Rows\n\n{head}{''.join(rows)}:::\n").pdf()
    for number in range(40):
        (page,) = (page for page in pdf.pages if f"row {number} " in page)
        assert f"end {number}" in page
    assert "end of it" in pdf.pages[-1]
    assert "long very" not in pdf.pages[-1]
    assert pdf.words.count("very many words") == 900


def test_a_small_table_is_on_one_page(typeset):
    lines = "".join(f"Line {number}.\n\n" for number in range(30))
    rows = "".join(f"| row {number} | words |\n" for number in range(8))
    pdf = typeset(f"# Small\n\n{lines}\n\n| a | b |\n|---|---|\n{rows}\n\nBehind it.\n").pdf()
    assert "Line 29." in pdf.pages[0]
    assert "row" not in pdf.pages[0]
    assert pdf.has_in_order("row 0", "row 7", "Behind it.")


@pytest.mark.parametrize(
    ("paper", "size"), [("a6", 10.5), ("a5", 12), ("a4", 18), ("a4", 24), ("us-letter", 10.5)]
)
def test_a_row_is_whole_on_any_paper_in_any_size_or_goes_on_over_pages(typeset, paper, size):
    for copies in (20, 60, 150, 400):
        text = "some copied words " * copies
        page = f"# Rows\n\n| a | b |\n|---|---|\n| x | {text} |\n\nBehind it.\n"
        pdf = typeset(page, typstpdf_paper=paper, typstpdf_font_size=size).pdf()
        assert pdf.words.count("copied") == copies
        assert lowest(pdf) < float(pdf.reader.pages[0].mediabox.height)


def test_a_table_within_a_table_has_its_own_cells(typeset):
    pdf = typeset(
        """# Nested

````{list-table}
:header-rows: 1

* - Head
  - Other
* - ```{list-table}
    :header-rows: 1

    * - (inside)=

        Inner head
      - y
    * - in 1
      - x
    ```
  - last
* - below
  - end
````

To [it](#inside).
"""
    ).pdf()
    assert pdf.words.startswith("Nested Head Other Inner head y in 1 x last below end")
    outer, inner = pdf.tags.find("Table")
    assert [tidy(row.words) for row in inner.find("TR")] == ["Inner heady", "in 1x"]
    assert len([row for row in outer.find("TR") if row not in inner.find("TR")]) == 3


@pytest.mark.parametrize("count", [52, 150])
def test_a_cell_that_spans_rows_over_pages_loses_none_of_them(typeset, count):
    rows = [f"| {'all' if not number else '':<5}| r{number:<5}|\n" for number in range(count)]
    grid = "+------+-------+\n" + "+      +-------+\n".join(rows) + "+------+-------+\n"
    pdf = typeset({"index.rst": f"Root\n====\n\n{grid}\nBehind it.\n"}).pdf()
    assert all(f"r{number} " in f"{pdf.words} " for number in range(count))
    assert lowest(pdf) < 841.89 - 60


def test_a_head_longer_than_a_page_is_not_repeated_and_not_lost(typeset):
    head = "many words " * 800
    pdf = typeset(f"# Long\n\n| {head} | b |\n|---|---|\n| c | the end |\n").pdf()
    assert pdf.words.count("many words") == 800
    assert "the end" in pdf.pages[-1]
