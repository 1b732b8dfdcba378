"""Notes: at the foot of their page, or at the end of the document; and citations."""

import re

import pytest

FOOTNOTES = """# Notes[^top]

## Heading with [one]{#placed}[^h]

One[^a] and two[^b], and the first again[^a].

| a[^head] | b |
|---|---|
| x[^c] | y |
ROWS

[^a]: Note a, with *stress*.
[^b]: Note b.

    In two paragraphs.
[^c]: Note c.
[^h]: Note h.
[^top]: Note top.
[^head]: Note head.
[^unused]: Nobody refers to this.
""".replace("ROWS", "| row | row |\n" * 60 + "\nAfter it, [a place](#placed).\n")

# What sphinx_claims or any other extension may do: say of some notes that they stand at the end.
ENDNOTES = """
from docutils import nodes


def mark(app, doctree):
    at_end = set()
    for note in doctree.findall(nodes.footnote):
        if any(name.startswith("end-") for name in note["names"]):
            note["classes"].append("endnote")
            at_end.update(note["ids"])
    for reference in doctree.findall(nodes.footnote_reference):
        if reference.get("refid") in at_end:
            reference["classes"].append("endnote")


def setup(app):
    app.connect("doctree-read", mark)
"""

AT_THE_END = {
    "index.md": """# First[^end-title]

One[^end-a], a page's own[^own], two[^end-b], and again[^end-a].

```{toctree}
second
```

[^end-a]: Said of one.
[^end-b]: Said of two.

    - in a list
[^own]: At the foot.
[^end-title]: Said of the title.
""",
    "second.md": "# Second\n\nThree[^end-a].\n\n[^end-a]: Said of three, on another page.\n",
}

# What several notes share, as an extension may say it.
SHARED = ENDNOTES.replace(
    "    for reference in",
    """    for note in doctree.findall(nodes.footnote):
        shared = nodes.paragraph("", "Much is behind it.")
        note += nodes.container("", shared, classes=["once"], about="it", again="Behind it: see")
    for reference in""",
)

CITED = """
Cited
=====

See [Smith]_ and [2]_, and again [Smith]_.

.. [Smith] Smith, *a book*.
.. [2] A note.
"""


@pytest.fixture(scope="module")
def foot(typeset):
    quiet = ["ref.footnote", "myst.footnote"]
    return typeset(FOOTNOTES, suppress_warnings=quiet, typstpdf_contents=2).pdf()


@pytest.fixture(scope="module")
def end(typeset):
    return typeset(AT_THE_END, ENDNOTES, typstpdf_contents=3).pdf()


def test_a_note_stands_at_the_foot_of_the_page_of_its_mark(foot):
    assert foot.has_in_order("One3 and two4", "3Note a, with stress. 4Note b. In two paragraphs.")
    assert "Note a" in foot.pages[1]
    assert foot.tags.said("Note") == [
        "1Note top.",
        "2Note h.",
        "3Note a, with stress.",
        "4Note b.In two paragraphs.",
        "5Note head.",
        "6Note c.",
    ]


def test_a_note_referred_to_twice_is_said_once(foot):
    assert foot.words.count("Note a") == 1
    assert foot.has_in_order("the first again3.")


def test_a_note_of_a_heading_is_neither_in_the_contents_nor_in_the_running_head(foot):
    assert foot.pages[0].startswith("Contents Notes . .")
    assert "Note" not in foot.pages[0].replace("Notes", "")
    assert foot.pages[1].startswith("Notes1 Heading with one2")
    assert foot.pages[2].startswith("Small Notes · Heading with one a5 b")
    assert [title for _level, title, _page in foot.bookmarks] == ["Notes", "Heading with one"]


def test_a_note_in_the_head_of_a_table_is_said_once_however_often_the_head_is_repeated(foot):
    assert foot.words.count("Note head.") == 1
    assert foot.has_in_order("a5 b x6 y", "a5 b row")


def test_a_place_within_a_heading_can_be_linked_to(foot):
    assert foot.links[-1].to == 2
    assert foot.links[-1].on == 3


def test_a_note_that_nobody_refers_to_stands_in_its_place(foot):
    assert foot.pages[2].endswith("Nobody refers to this. 3")
    assert "∗" not in foot.words


def test_endnotes_are_numbered_over_the_whole_document(end):
    assert end.pages[1] == ("First[1] One[2], a page’s owna, two[3], and again[2]. aAt the foot. 2")
    assert end.pages[2] == "Second Three[4]. 3"


def test_where_there_are_endnotes_no_footnote_has_the_mark_of_one(end):
    assert end.tags.said("Note") == ["aAt the foot."]


def test_endnotes_stand_under_a_heading_of_their_own_below_the_titles_of_their_pages(end):
    assert end.pages[3] == (
        "Notes First [1] Said of the title. [2] Said of one. [3] Said of two. • in a list"
        " Second [4] Said of three, on another page. 4"
    )
    assert end.bookmarks[-3:] == [(1, "Notes", 4), (2, "First", 4), (2, "Second", 4)]


def test_what_notes_share_stands_in_the_first_of_them_and_the_others_lead_there(typeset):
    pdf = typeset(AT_THE_END, SHARED).pdf()
    assert pdf.pages[-1] == (
        "Notes First [1] Said of the title. Much is behind it. [2] Said of one. Behind it: see [1]"
        " [3] Said of two. • in a list Behind it: see [1]"
        " Second [4] Said of three, on another page. Behind it: see [1] 3"
    )
    heights = {link.height for link in pdf.links if link.on == link.to == 3}
    assert len(heights) == 1


def test_a_container_that_does_not_say_what_it_is_about_is_set_in_each_note(typeset):
    bare = SHARED.replace(', about="it", again="Behind it: see"', "")
    pdf = typeset(AT_THE_END, bare).pdf()
    # Those at the end, and the one at the foot of its page.
    assert pdf.words.count("Much is behind it.") == 4 + 1


def test_endnotes_of_a_page_of_any_name_stand_below_its_title(typeset):
    pages = {
        "index.md": "# First\n\n```{toctree}\na:b\n```\n",
        "a:b.md": AT_THE_END["second.md"],
    }
    pdf = typeset(pages, ENDNOTES).pdf()
    assert pdf.pages[-1].startswith("Notes Second [1] Said of three")


def test_a_mark_leads_to_its_endnote_and_the_number_of_the_endnote_back_to_its_mark(end):
    heights = [link.height for link in end.links if link.on == 4]
    marks = [link for link in end.links if link.on in {2, 3} and link.to == 4]
    back = [(link.on, link.to) for link in end.links if link.on == 4]
    assert [link.on for link in marks] == [2, 2, 2, 2, 3]
    assert marks[1] == marks[3]
    assert len({link.height for link in marks}) == 4
    assert back == [(4, 2), (4, 2), (4, 2), (4, 3)]
    assert heights[0] > heights[1]


def test_a_mark_of_an_endnote_in_a_heading_is_in_no_table_of_contents_and_no_bookmark(end):
    assert re.search(r"^Contents First [. ]+ 2 Second [. ]+ 3 Notes", end.pages[0])
    assert end.bookmarks[0] == (1, "First", 2)


def test_a_citation_is_linked_to_its_entry(typeset):
    pdf = typeset({"index.rst": CITED}).pdf()
    assert pdf.has_in_order("See [Smith] and 1, and again [Smith].", "[Smith] Smith, a book.")
    first, _note, again, *_ = pdf.links
    assert first.height == again.height < 740
