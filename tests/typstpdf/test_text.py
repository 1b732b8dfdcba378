"""Words: whatever stands in a page stands in the PDF, sign by sign."""

import importlib.util
import re
from pathlib import Path

import pytest

SPECIAL = (
    r"""# Signs

Hash \# dollar \$ at @name star \* under_score back\`tick less \< more \> slash \\ "straight" it's.

Dash – long — dots … “curly” ‘single’ «angle» 100 % ~ tilde ^ {braces} [brackets] = - + / // /* */.

Starting a line:

\# no heading

\- no item

\+ no number

\= no title

\/ no term

1\. no list

Soft hy\u00adphen, zero\u200bwidth, non\u00a0breaking, narrow\u202fblank.

`code # $ @ * _ < > \ " ' -- ...` and *stressed*, **strong**, ***both***.

<mail@example.org> -- two --- three... https://example.org//not-a-comment
""".replace("\\u00ad", "\u00ad")
    .replace("\\u200b", "\u200b")
    .replace("\\u00a0", "\u00a0")
    .replace("\\u202f", "\u202f")
)


@pytest.fixture(scope="module")
def signs(typeset):
    return typeset(SPECIAL, smartquotes=False).pdf()


def test_signs_that_mean_something_to_typst_are_words(signs):
    assert signs.has_in_order(
        "Hash # dollar $ at @name star * under_score back`tick less < more > slash \\",
        '"straight" it\'s.',
        "“curly” ‘single’ «angle» 100 % ~ tilde ^ {braces} [brackets] = - + / // /* */.",
        "# no heading",
        "- no item",
        "+ no number",
        "= no title",
        "/ no term",
        "1. no list",
    )
    assert signs.has_in_order("code # $ @ * _ < > \\ \" ' -- ... and stressed, strong, both.")
    assert signs.has_in_order("mail@example.org -- two --- three... https://example.org//not-a-")


def test_signs_that_nobody_sees_are_kept(signs):
    said = " ".join(signs.tags.said("P"))
    assert "Soft hy\u00adphen, zero\u200bwidth, non\u00a0breaking, narrow\u202fblank." in said


def test_emphasis_is_tagged(signs):
    assert "stressed" in signs.tags.said("Em")
    assert "strong" in signs.tags.said("Strong")


def test_smart_quotes_are_those_of_sphinx(typeset):
    pdf = typeset('# Root\n\n"Quoted" -- it\'s...\n', smartquotes=True).pdf()
    assert pdf.has_in_order("“Quoted” – it’s…")


@pytest.mark.parametrize("sign", ["漢", "🐈"])
def test_a_sign_that_no_font_has_is_a_mistake_in_its_line(make, sign):
    root = make(f"# Root\n\nWords.\n\nA {sign} here.\n")
    assert root.build() == 1
    assert not root.has_pdf
    assert "index.md:5: ERROR: " in root.log
    assert sign in root.log


def test_a_font_of_the_document_may_have_a_sign(make):
    # matplotlib brings a free font along, which has a sign that the compiler's fonts have not.
    found = importlib.util.find_spec("matplotlib")
    fonts = Path(found.origin).parent / "mpl-data" / "fonts" / "ttf"
    root = make("# Root\n\nA \u1401 here.\n")
    assert root.build() == 1
    root.configure(typstpdf_font="DejaVu Sans", typstpdf_font_paths=[str(fonts)])
    assert root.build("-W") == 0, root.log
    assert root.pdf().has_in_order("A \u1401 here.")


RAW = """# Root

Before <kbd>raw</kbd> after.

<div>Only on a site.</div>

```{raw} typst
#text(fill: red)[Of *Typst*.]
```

```{raw} html latex
Only elsewhere.
```

Broken<br>here, and\\
there.

<!-- A comment
of two lines. -->
"""


def test_typst_is_passed_through_and_any_other_raw_text_is_told_of(make):
    root = make(RAW)
    assert root.build() == 0
    assert root.pdf().words == "Root Before raw after. Of Typst. Broken here, and there. 1"
    told = [line for line in root.log.splitlines() if "raw text for" in line]
    assert [re.search(r"index\.md:(\d+): WARNING", line)[1] for line in told] == [
        "3",
        "3",
        "5",
        "11",
    ]
    assert root.build("-W") == 1


ODD = "# Root\n\n:::{odd}\nWords in an *odd* node.\n:::\n"
EXTENSIONS = ["myst_parser", "sphinx_typstpdf", "tests.typstpdf.odd"]


def test_a_node_that_nobody_knows_is_told_of_and_its_words_are_written(make):
    root = make(ODD, extensions=EXTENSIONS)
    assert root.build() == 0
    assert "index.md:3: WARNING: 'odd' can't be typeset; its words are [typstpdf.node]" in root.log
    assert root.pdf().has_in_order("Words in an odd node.")
    assert root.build("-W") == 1


def test_an_extension_may_say_how_its_node_is_typeset(make):
    root = make(ODD, extensions=[*EXTENSIONS[:2], "tests.typstpdf.odd_handled"])
    assert root.build("-W") == 0, root.log
    assert root.pdf().has_in_order("Mine: Words in an odd node.")


def test_an_unknown_inline_is_told_of(make):
    root = make("# Root\n\nWords *and* more.\n", extensions=EXTENSIONS, odd_emphasis=True)
    assert root.build() == 0
    assert "index.md:3: WARNING: 'odd_text' can't be typeset" in root.log
    assert root.pdf().has_in_order("Words and more.")


def test_no_hyphen_is_added_to_an_address(typeset):
    path = "annualreportedartificialintelligenceincidentscontroversies"
    address = f"https://example.org/{path}/{path}/{path}.html"
    pdf = typeset(f"# Root\n\n{'Words before it. ' * 3}<{address}>\n").pdf()
    assert address in pdf.words.replace(" ", "")


def test_a_minus_sign_is_never_parted_from_its_amount(typeset):
    for letters in range(1, 40):
        page = f"# Root\n\nThe loss was {'word ' * 13}{'i' * letters} -$5 million, or -7 %.\n"
        pdf = typeset(page, myst_enable_extensions=[]).pdf()
        raw = "".join(page.extract_text() for page in pdf.reader.pages)
        # What draws a minus sign may be read as the hyphen that it looks like.
        assert re.search(r"[-\xad]\$5", raw)
        assert re.search(r"[-\xad]7", raw)


def test_the_head_that_a_page_wants_of_its_own_is_told_of(make):
    root = make({"index.rst": "Root\n====\n\n.. header:: Its own\n\nWords.\n"})
    assert root.build() == 0
    assert "WARNING: the page's own header is left out [typstpdf.node]" in root.log
