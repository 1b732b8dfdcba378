"""Images and figures: drawn, measured, and told in words to those who can't see them."""

import struct
import zlib

import pytest

from tests.typstpdf.conftest import SVG


def png(width=40, height=20):
    def chunk(name, data):
        body = name + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    rows = b"".join(b"\x00" + b"\x20\x80\xc0" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


PAGE = """# Figures

:::{figure} pictures/wide.svg
:alt: A white circle
:width: 50%
:name: circle

The caption, with *stress* and a [link](https://example.org/c).

A legend in a paragraph.

Another.
:::

Words with ![an inline picture](dot.png) within.

```{image} dot.png
:alt: A blue field
:height: 40px
:align: right
```

```{image} big.png
:alt: A big field
```

{numref}`circle` and [by its name](#circle).

```{image} pictures/wide.svg
:alt: Measured twice
:width: 3cm
:height: 2cm
```

![A big field alone](big.png)

Within a line ![a big field within](big.png) too.

```{image} dot.png
:alt: Leads away
:target: https://example.org/away
```
"""


@pytest.fixture(scope="module")
def root(typeset):
    files = {"pictures/wide.svg": SVG, "dot.png": png(), "big.png": png(4000, 400)}
    return typeset({"index.md": PAGE, **files}, numfig=True)


@pytest.fixture(scope="module")
def pdf(root):
    return root.pdf()


def box(pdf, alt):
    """Return the left, the width and the height of an image, in points."""
    (tag,) = [tag for tag in pdf.tags.find("Figure") if tag.alt == alt]
    left, low, right, high = tag.attributes["/A"][0]["/BBox"]
    return float(left), float(right - left), float(high - low)


COLUMN = 595.28 - 2 * 2.6 * 72 / 2.54


def test_images_are_told_in_words(pdf):
    assert [tag.alt for tag in pdf.tags.find("Figure")] == [
        "A white circle",
        "an inline picture",
        "A blue field",
        "A big field",
        "Measured twice",
        "A big field alone",
        "a big field within",
        "Leads away",
    ]


def test_a_figure_has_a_caption_with_its_number_and_a_legend(pdf):
    assert pdf.tags.said("Caption") == ["Fig. 1. The caption, with stress and a link."]
    assert pdf.has_in_order("a link. A legend in a paragraph. Another.", "Fig. 1 and by its name.")
    assert "https://example.org/c" in pdf.addresses


def test_a_width_may_be_a_share_of_the_column(pdf):
    assert box(pdf, "A white circle")[1] == pytest.approx(COLUMN / 2, abs=0.5)


def test_an_image_is_as_large_as_the_author_says(pdf):
    assert box(pdf, "A blue field")[1:] == pytest.approx((60, 30), abs=0.1)
    assert box(pdf, "Measured twice")[1:] == pytest.approx((85.04, 56.69), abs=0.1)


def test_an_image_is_never_wider_than_the_column(pdf):
    for alt in ("A big field", "A big field alone", "a big field within"):
        left, width, height = box(pdf, alt)
        assert width <= COLUMN + 0.1
        assert left + width <= 595.28 - 73
        assert width / height == pytest.approx(10, rel=0.01)


def test_an_image_may_stand_at_the_right(pdf):
    left, width, _height = box(pdf, "A blue field")
    assert left + width == pytest.approx(595.28 - 73.7, abs=0.1)


def test_an_image_may_be_a_link(pdf):
    assert "https://example.org/away" in pdf.addresses


def test_vectors_are_not_turned_into_pixels(root):
    drawn = [image for page in root.pdf().reader.pages for image in page.images]
    assert len(drawn) <= 5


@pytest.mark.parametrize(
    "image", ["![](dot.png)", "Words ![](dot.png) within", "```{image} dot.png\n```"]
)
def test_an_image_without_words_is_a_mistake_in_its_line(make, image):
    root = make({"index.md": "# Root\n\nWords.\n", "dot.png": png()})
    assert root.build() == 0
    assert root.has_pdf
    root.write("index.md", f"# Root\n\n{image}\n")
    assert root.build() == 1
    assert not root.has_pdf
    assert "index.md:3: ERROR: the image 'dot.png' has no text for those" in root.log


def test_an_image_that_does_not_exist_is_a_mistake_in_its_line(make):
    root = make("# Root\n\n![Words](no.png)\n")
    assert root.build() == 1
    assert not root.has_pdf
    assert "index.md:3: ERROR: the image 'no.png' is not among the files" in root.log


def test_an_image_that_can_not_be_fetched_is_a_mistake_in_its_line(make):
    root = make("# Root\n\n![Words](https://unheard.invalid/of.png)\n")
    assert root.build() == 1
    assert not root.has_pdf
    assert "index.md:3: ERROR: the image 'https://unheard.invalid/of.png' is not" in root.log


def test_a_file_that_is_no_image_is_a_mistake_in_its_line(make):
    root = make({"index.md": "# Root\n\n![Words](dot.png)\n", "dot.png": b"none"})
    assert root.build() == 1
    assert not root.has_pdf
    assert "index.md:3: ERROR: " in root.log
    assert "Traceback" not in root.log


HIGH = SVG.replace('width="80" height="40"', 'width="300" height="500"')


def paged(words, extra=""):
    lines = "\n\n".join(f"Line {number}." for number in range(words))
    picture = f":::{{figure}} high.svg\n:alt: A high one\n\nIts caption.\n{extra}:::\n"
    return {"index.md": f"# High\n\n{lines}\n\n{picture}\n\nBehind it.\n", "high.svg": HIGH}


def test_words_fill_the_page_before_a_high_picture(typeset):
    pdf = typeset(paged(20)).pdf()
    assert "Behind it." in pdf.pages[0]
    assert "Its caption." in pdf.pages[1]


def test_a_high_picture_that_has_room_stands_below_what_it_stands_below(typeset):
    pdf = typeset(paged(3)).pdf()
    assert len(pdf.pages) == 1
    assert pdf.has_in_order("High", "Line 2.", "Its caption.")


def test_a_legend_stays_with_its_picture_however_high(typeset):
    pdf = typeset(paged(20, "\nIts legend.\n")).pdf()
    assert "Behind it." not in pdf.pages[0]
    assert pdf.has_in_order("Its caption.", "Its legend.", "Behind it.")


@pytest.mark.parametrize("size", ["width: 900px", "width: 200%", "height: 5000px"])
def test_a_picture_that_is_asked_for_too_large_stays_on_the_page(typeset, size):
    svg = HIGH.replace("<rect", '<text x="60" y="38" font-size="6">edge</text><rect')
    page = f"# Large\n\n```{{image}} a.svg\n:alt: A large one\n:{size}\n```\n\nBehind it.\n"
    pdf = typeset({"index.md": page, "a.svg": svg}).pdf()
    (figure,) = pdf.tags.find("Figure")
    (box,) = (said["/BBox"] for said in figure.attributes["/A"] if "/BBox" in said)
    left, bottom, right, top = box
    assert 0 <= left < right <= 595.28
    assert 0 <= bottom < top <= 841.89
