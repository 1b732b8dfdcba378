"""Links: to another place, another page, a page that is only online, and elsewhere."""

import hashlib

import pytest

from tests.typstpdf.conftest import SVG

# MyST asks for it whenever it resolves a link.
pytestmark = pytest.mark.filterwarnings("ignore:'myst_parser.*app' is deprecated")

PAGES = {
    "index.md": """# Root

{ref}`a label <inner>`, {ref}`inner`, {doc}`other`, [a file](other.md),
[a heading](other.md#below-it),
{doc}`absent`, [to a place that is absent](absent.md#deep), {term}`Apple`,
[elsewhere](https://example.org/a?b=c&d=%20#e),
{numref}`fig`, {numref}`Picture {number} <fig>`, <https://example.org/auto>, <mailto:a@example.org>,
{download}`file <data.txt>`,
{abbr}`HTML (Hypertext Markup Language)`, {sub}`low` {sup}`high`.

```{toctree}
other
absent
```
""",
    "other.md": """(the-other)=
# Other

(inner)=
## Below it

Back to {doc}`index`.

:::{glossary}
Apple
  A fruit.
:::

:::{figure} dot.svg
:name: fig
:alt: A dot

The dot
:::

[](#inner) [](absent.md)
""",
    "absent.md": "# Absent\n\n## Deep\n\nOnly online.\n",
    "data.txt": "1\n",
    "dot.svg": SVG,
}


ONLINE = "https://example.org/book/"
# The digest of a file's name, which Sphinx makes a folder of.
DATA = hashlib.md5(b"data.txt", usedforsecurity=False).hexdigest()


@pytest.fixture(scope="module")
def typeset_book(typeset):
    def typeset_with(**values):
        documents = {"small": {"pages": ["index", "other"]}}
        values = {"numfig": True, "typstpdf_documents": documents, **values}
        return typeset(PAGES, myst_heading_anchors=3, **values).pdf()

    return typeset_with


def test_links_lead_to_where_their_words_say(typeset_book):
    pdf = typeset_book(html_baseurl=ONLINE)
    assert pdf.has_in_order(
        "a label, Below it, Other, a file, a heading, Absent, to a place that is absent, Apple,"
        " elsewhere, Fig. 1, Picture 1, https://example.org/auto"
    )
    inner, apple, figure = 741.6, 694.8, 660.1
    found = [(link.to, pytest.approx(link.height, abs=0.1)) for link in pdf.links if link.on == 1]
    assert found == [
        (2, inner),
        (2, inner),
        (2, 778.2),
        (2, 778.2),
        (2, inner),
        (ONLINE + "absent.html", 0),
        (ONLINE + "absent.html#deep", 0),
        (2, apple),
        ("https://example.org/a?b=c&d=%20#e", 0),
        (2, figure),
        (2, figure),
        ("https://example.org/auto", 0),
        ("mailto:a@example.org", 0),
        (f"{ONLINE}_downloads/{DATA}/data.txt", 0),
    ]


def test_a_file_to_download_is_words_where_it_is_not_online(typeset_book):
    pdf = typeset_book()
    assert not any("data.txt" in address for address in pdf.addresses)
    assert pdf.has_in_order("file, HTML")


def test_links_have_the_words_of_what_they_lead_to(typeset_book):
    pdf = typeset_book()
    assert pdf.has_in_order("Back to Root.", "The dot Below it Absent")


def test_links_are_tagged(typeset_book):
    pdf = typeset_book()
    assert pdf.tags.said("Link")[:3] == ["a label", "Below it", "Other"]
    notes = [note.get_object() for page in pdf.reader.pages for note in page["/Annots"]]
    assert all(note["/Contents"] for note in notes)


def test_a_link_to_a_page_that_is_not_in_the_pdf_is_words_where_it_is_not_online(typeset_book):
    pdf = typeset_book()
    assert not any("absent" in address for address in pdf.addresses)
    assert pdf.has_in_order("Absent, to a place that is absent")


def test_the_address_of_the_pages_may_be_another_than_that_of_the_site(typeset_book):
    pdf = typeset_book(html_baseurl=ONLINE, typstpdf_baseurl="https://example.org/second")
    assert "https://example.org/second/absent.html#deep" in pdf.addresses


def test_the_ending_of_an_address_is_that_of_the_site(typeset_book):
    pdf = typeset_book(html_baseurl=ONLINE, html_link_suffix="")
    assert "https://example.org/book/absent" in pdf.addresses
    pdf = typeset_book(html_baseurl=ONLINE, html_link_suffix="/")
    assert "https://example.org/book/absent/#deep" in pdf.addresses
    pdf = typeset_book(html_baseurl=ONLINE, html_file_suffix=".htm")
    assert "https://example.org/book/absent.htm" in pdf.addresses


def test_an_abbreviation_is_explained_and_what_is_raised_is_read(typeset_book):
    pdf = typeset_book()
    assert pdf.has_in_order("file, HTML (Hypertext Markup Language), low high.")


def test_a_link_into_a_table_or_a_figure_on_the_next_page_leads_to_that_page(typeset):
    lines = "".join(f"| line {number}\n" for number in range(44))
    rst = f"""Root
====

To `the picture`_.

{lines}
.. _the picture:

.. figure:: dot.svg
   :alt: A dot
   :height: 5cm

   Its caption
"""
    pdf = typeset({"index.rst": rst, "dot.svg": PAGES["dot.svg"]}).pdf()
    assert "Its caption" in pdf.pages[1]
    assert [link.to for link in pdf.links] == [2]


def test_a_link_that_leads_nowhere_is_told_of_in_its_line(make):
    code = """
from docutils import nodes


def mislead(app, doctree):
    for paragraph in doctree.findall(nodes.paragraph):
        paragraph += nodes.reference("", "a way", refid="unheard", internal=True)


def setup(app):
    app.connect("doctree-read", mislead)
"""
    root = make("# Root\n\nWords and \n", code)
    assert root.build() == 0
    assert "index.md:3: WARNING: a link leads to 'index:unheard', which is nowhere" in root.log
    assert "a way" in root.pdf().words


@pytest.mark.parametrize(
    "labelled",
    [
        ".. function:: named()\n\n   What it does.",
        ".. hlist::\n\n   * one\n   * two",
        ".. productionlist::\n   one: two",
        ".. tabularcolumns:: |l|l|",
        ".. raw:: latex\n\n   \\\\",
        ".. rubric:: A rubric",
        ".. math:: x = 1",
    ],
    ids=lambda text: text.split()[1].rstrip(":"),
)
def test_whatever_has_a_label_can_be_linked_to(typeset, labelled):
    rst = f"Root\n====\n\nTo :ref:`it <lab>`.\n\n.. _lab:\n\n{labelled}\n\nBehind it.\n"
    pdf = typeset({"index.rst": rst}).pdf()
    assert [link.to for link in pdf.links] == [1]
