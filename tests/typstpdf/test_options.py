"""The options of `conf.py`: each has an effect, and what can't be meant is refused."""

from pathlib import Path

import matplotlib
import pytest

from sphinx_typstpdf.config import OPTIONS, PREFIX

PAGES = {
    "index.md": """# First

Words with `code`, $x$ and [styled]{.loud}.

## Second

### Third
""",
    "other.md": "---\norphan: true\n---\n# Other\n\nWords.\n",
}


@pytest.fixture
def with_options(typeset):
    def typeset_with(**options):
        values = {"typstpdf_contents": 2, "typstpdf_title_page": True}
        values |= {PREFIX + name: value for name, value in options.items()}
        return typeset(PAGES, **values)

    return typeset_with


def has_font(pdf, name):
    return any(
        name in font.get_object()["/BaseFont"]
        for page in pdf.reader.pages
        for font in page["/Resources"].get_object()["/Font"].values()
    )


def test_a_pdf_is_named_after_the_project_and_has_all_pages_by_default(typeset):
    root = typeset({**PAGES}, project="My Small Book")
    assert [path.name for path in root.out.glob("*.pdf")] == ["my-small-book.pdf"]


def test_documents_say_what_is_made_and_what_stands_on_their_title_page(with_options):
    root = with_options(
        documents={
            "one": {
                "title": "A title",
                "subtitle": "Below it",
                "author": "Somebody Else",
                "edition": "2.0",
                "description": "What it is about",
                "keywords": ["these", "those"],
            },
            "two": {"pages": ["other"]},
        },
        baseurl="https://example.org/living",
    )
    pdf = root.pdf("one")
    assert pdf.pages[0] == (
        "A title Below it Somebody Else Edition 2.0 Typeset 2026-01-01"
        " The living version: https://example.org/living © 2026, A. Writer"
    )
    assert pdf.reader.metadata.title == "A title"
    assert pdf.reader.metadata.author == "Somebody Else"
    assert pdf.reader.metadata.subject == "What it is about"
    assert pdf.reader.metadata["/Keywords"] == "these, those"
    assert pdf.reader.metadata.creation_date.isoformat() == "2026-01-01T00:00:00+00:00"
    assert root.pdf("two").bookmarks == [(1, "Other", 3)]


def test_the_paper(with_options):
    box = with_options(paper="us-letter").pdf().reader.pages[0].mediabox
    assert (box.width, box.height) == (612, 792)
    box = with_options().pdf().reader.pages[0].mediabox
    assert (round(box.width), round(box.height)) == (595, 842)


def test_the_fonts(with_options):
    pdf = with_options().pdf()
    for name in ("LibertinusSerif", "DejaVuSansMono", "NewCMMath"):
        assert has_font(pdf, name)
    chosen = {"font": "New Computer Modern", "code_font": "Libertinus Serif"}
    pdf = with_options(**chosen).pdf()
    assert has_font(pdf, "NewCM10")
    assert has_font(pdf, "LibertinusSerif")
    assert not has_font(pdf, "DejaVuSansMono")


def test_a_font_of_formulas_that_has_no_formulas_is_told_of_where_there_is_one(make):
    root = make(PAGES, typstpdf_maths_font="Libertinus Serif")
    assert root.build() == 0
    assert "index.md:3: WARNING: current font is not designed for math" in root.log
    assert make(PAGES).build("-W") == 0


def test_a_font_that_nobody_has_is_told_of(make):
    root = make(PAGES, typstpdf_font="Unheard Serif")
    assert root.build() == 0
    assert "WARNING: unknown font family: unheard serif" in root.log


def test_folders_of_fonts_are_beside_the_configuration(make):
    # A font that comes with matplotlib, and not with the compiler.
    root = make(PAGES, typstpdf_font_paths=["fonts"], typstpdf_font="DejaVu Sans")
    font = Path(matplotlib.get_data_path(), "fonts/ttf/DejaVuSans.ttf")
    root.write("fonts/one.ttf", font.read_bytes())
    assert root.build("-W") == 0
    assert has_font(root.pdf(), "DejaVuSans")


def test_the_size_of_the_text(with_options):
    def size(pdf):
        sizes = []
        pdf.reader.pages[2].extract_text(
            visitor_text=lambda text, cm, tm, font, size: sizes.append((text.strip(), size))
        )
        return next(size for text, size in sizes if text.startswith("Words"))

    assert size(with_options().pdf()) == 10.5
    assert size(with_options(font_size=14).pdf()) == 14


def test_the_title_page(with_options):
    assert len(with_options().pdf().pages) == 3
    assert with_options(title_page=False).pdf().pages[0].startswith("Contents First")


@pytest.mark.parametrize(
    ("depth", "shown", "hidden"),
    [(1, ["First"], ["Second", "Third"]), (2, ["First", "Second"], ["Third"])],
)
def test_the_depth_of_the_contents(with_options, depth, shown, hidden):
    page = with_options(contents=depth).pdf().pages[1]
    assert page.startswith("Contents")
    assert all(title in page for title in shown)
    assert not any(title in page for title in hidden)


def test_no_contents(with_options):
    pdf = with_options(contents=0).pdf()
    assert len(pdf.pages) == 2
    assert "Contents" not in pdf.words
    assert [level for level, _title, _page in pdf.bookmarks] == [1, 2, 3]


def test_the_standard(with_options):
    assert "<pdfuaid:part>1</pdfuaid:part>" in with_options().pdf().xmp
    assert "pdfuaid" not in with_options(standard="").pdf().xmp
    assert "<pdfaid:part>2</pdfaid:part>" in with_options(standard="a-2b").pdf().xmp


def test_the_heading_of_the_endnotes(typeset):
    code = """
from docutils import nodes


def mark(app, doctree):
    for node in doctree.findall(nodes.Element):
        if isinstance(node, (nodes.footnote, nodes.footnote_reference)):
            node["classes"].append("endnote")


def setup(app):
    app.connect("doctree-read", mark)
"""
    page = "# Root\n\nOne[^1].\n\n[^1]: Said.\n"
    pdf = typeset(page, code, typstpdf_endnotes_title="Register").pdf()
    assert pdf.bookmarks == [(1, "Root", 1), (1, "Register", 2), (2, "Root", 2)]


def test_a_style_for_a_class(with_options):
    pdf = with_options(styles={"loud": "it => upper(it)"}).pdf()
    assert "STYLED" in pdf.words
    assert "styled" in with_options().pdf().words


def test_the_words_of_the_title_page(with_options):
    said = {"made": "Composé le {}", "address": "{} : la version vivante"}
    pdf = with_options(words=said, baseurl="https://example.org/living").pdf()
    assert "Composé le 2026-01-01 https://example.org/living : la version vivante" in pdf.pages[0]


def test_a_preamble(with_options):
    pdf = with_options(preamble="#show heading: it => [§ #it.body]").pdf()
    assert "§ First" in pdf.words


def test_what_the_compiler_says_is_told_in_terms_of_the_configuration(make):
    root = make(PAGES, typstpdf_paper="letter")
    assert root.build() == 1
    assert "typstpdf_paper: there is no paper 'letter'; did you mean 'us-letter'?" in root.log
    assert "small.pdf was not made" in root.log
    root = make("# Root\n\nA sign: 中\n")
    assert root.build() == 1
    assert "choose a font that has it by typstpdf_font and typstpdf_font_paths" in root.log


def test_a_mistake_in_the_preamble_is_no_traceback(make):
    root = make(PAGES, typstpdf_preamble="#unheard()")
    assert root.build() == 1
    assert "ERROR: unknown variable: unheard" in root.log
    assert "Traceback" not in root.log
    assert not root.has_pdf


TESTED = {
    "documents", "paper", "font", "code_font", "maths_font", "font_size", "font_paths",
    "title_page", "contents", "standard", "baseurl", "endnotes_title", "styles", "words",
    "preamble",
}  # fmt: skip


def test_every_option_is_tested():
    assert {option.name for option in OPTIONS} == TESTED


@pytest.mark.parametrize("option", OPTIONS, ids=lambda option: option.name)
def test_a_value_of_a_wrong_type_is_refused(make, option):
    wrong = "text" if str not in option.types else 3
    root = make(PAGES, **{PREFIX + option.name: wrong})
    assert root.build() == 1
    assert f"conf.py:1: ERROR: {PREFIX}{option.name} has to be " in root.log
    assert f", not {wrong!r}" in root.log
    assert "Traceback" not in root.log


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"font_size": True}, "typstpdf_font_size has to be a number, not True"),
        ({"font_size": 0}, "typstpdf_font_size has to be more than 0"),
        ({"contents": -1}, "typstpdf_contents has to be 0 or more"),
        ({"standard": "ua-7"}, "typstpdf_standard has to be one of"),
        ({"font_paths": [3]}, "typstpdf_font_paths has to hold texts alone"),
        ({"styles": {"loud": 3}}, "typstpdf_styles has to hold texts alone"),
        ({"words": {"made": 3}}, "typstpdf_words has to hold texts alone"),
        ({"words": {"make": "{}"}}, "typstpdf_words has the unknown key 'make'; there are edition"),
        ({"words": {"made": "Typeset"}}, "typstpdf_words: 'made' has to have one {}"),
        ({"documents": {"a/b": {}}}, "'a/b' can't be the name of a file"),
        ({"documents": {3: {}}}, "3 can't be the name of a file"),
        ({"documents": {"small": []}}, "'small' has to be a dictionary"),
        ({"documents": {"small": {"page": []}}}, "the unknown key 'page'"),
        ({"documents": {"small": {"pages": "index"}}}, "have to be a list of texts"),
        ({"documents": {"small": {"title": 3}}}, "has to be a text"),
    ],
)
def test_what_can_not_be_meant_is_refused(make, options, said):
    root = make(PAGES, **{PREFIX + name: value for name, value in options.items()})
    assert root.build() == 1
    assert said in root.log
    assert "Traceback" not in root.log
    assert not root.has_pdf


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"documents": {"small": {"pages": ["unheard"]}}}, "there is no page 'unheard'"),
        ({"paper": "a99"}, "ERROR: "),
        ({"styles": {"loud": "unheard"}}, "index.md:3: ERROR: unknown variable: unheard"),
    ],
)
def test_what_is_not_there_is_told_of(make, options, said):
    root = make(PAGES, **{PREFIX + name: value for name, value in options.items()})
    assert root.build() == 1
    assert said in root.log
    assert "Traceback" not in root.log
    assert not root.has_pdf
