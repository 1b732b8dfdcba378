"""Lists."""

import pytest

MARKDOWN = """# Lists

- one
- two

  More of two.
  - inner one
  - inner two
- three

3. third
4. fourth
   1. below

Term
: What it means.

  In two paragraphs.

Other term
: First meaning.
: Second meaning.

:Field: its body
:Much longer name of a field: its body, which is so long that it goes on in another line of the page
  for sure

{.wide}
- [ ] a task
"""

REST = """
Lists
=====

a. alpha
b. beta

   i) roman
   #) roman two

C. upper
#. upper two

(IV) four
(V) five

term : classifier : other
   Its meaning.

-a            An option.
-b file, --bee=file
              Another option.

              With two paragraphs.
/V            A DOS option.

| A line
|    an inner line
|    another
|       innermost
| the last

.. glossary::

   apple
   apples
      A fruit.

   pear
      Another :term:`apple`.

.. hlist::
   :columns: 3

   * left
   * middle
   * right

.. rubric:: A rubric

.. centered:: In the middle

:Name: A body with a nested list

   :inner: the inner body
   :other: the other

+------------------------+-----------------------+
| Narrow                 | :Name: a field        |
|                        | :Other: with a body   |
|                        |                       |
|                        | term                  |
|                        |   its meaning, quite  |
|                        |   long                |
+------------------------+-----------------------+
"""


@pytest.fixture(scope="module")
def markdown(typeset):
    return typeset(MARKDOWN).pdf()


@pytest.fixture(scope="module")
def rest(typeset):
    return typeset({"index.rst": REST}).pdf()


def test_bullets_are_lists_within_lists(markdown):
    assert markdown.has_in_order("• one • two More of two. ‣ inner one ‣ inner two • three")
    outer = markdown.tags.find("L")[0]
    (inner,) = outer.find("L")
    assert outer.said("LBody")[0] == "one"
    assert inner.said("LBody") == ["inner one", "inner two"]


def test_an_enumeration_begins_where_the_author_begins(markdown):
    assert markdown.has_in_order("3. third 4. fourth 1. below")


def test_enumerations_are_numbered_as_the_author_numbers_them(rest):
    assert rest.has_in_order("a. alpha b. beta i) roman ii) roman two C. upper D. upper two")
    assert rest.has_in_order("(IV) four (V) five")


def test_a_term_stands_above_its_meanings(markdown):
    assert markdown.has_in_order("Term What it means. In two paragraphs. Other term First meaning.")
    assert "Term" in markdown.tags.said("Lbl")
    assert "What it means.In two paragraphs." in markdown.tags.said("LBody")


def test_classifiers_stand_behind_their_term(rest):
    assert rest.has_in_order("term : classifier : other Its meaning.")
    assert "term : classifier : other" in rest.reader.pages[0].extract_text().splitlines()


def test_fields_stand_beside_their_names(markdown, rest):
    assert markdown.has_in_order("Field its body Much longer name of a field its body")
    assert rest.has_in_order("Name A body with a nested list inner the inner body other the other")
    assert rest.has_in_order("Narrow Name a field Other with a body term its meaning, quite long")


def test_options_stand_as_they_are_typed(rest):
    assert rest.has_in_order("-a An option. -b file, --bee=file Another option.")
    assert rest.has_in_order("With two paragraphs. /V A DOS option.")


def test_lines_are_broken_where_they_are(rest):
    lines = rest.reader.pages[0].extract_text(extraction_mode="layout").splitlines()
    at = next(number for number, line in enumerate(lines) if "A line" in line)
    block = [line for line in lines[at:] if line.strip()][:5]
    assert [line.strip() for line in block] == [
        "A line",
        "an inner line",
        "another",
        "innermost",
        "the last",
    ]
    margins = [len(line) - len(line.lstrip()) for line in block]
    assert margins[0] == margins[4] < margins[1] == margins[2] < margins[3]


def test_a_term_of_a_glossary_is_linked_to(rest):
    assert rest.has_in_order("apple apples A fruit. pear Another apple.")
    (link,) = rest.links
    assert link.to == 1


def test_the_columns_of_a_list_stand_beside_each_other(rest):
    assert "• left • middle • right" in rest.words
    (line,) = [
        line
        for line in rest.reader.pages[0].extract_text(extraction_mode="layout").splitlines()
        if "left" in line
    ]
    assert "middle" in line
    assert "right" in line


def test_a_rubric_and_a_centred_line_are_no_headings(rest):
    assert rest.has_in_order("A rubric In the middle")
    assert rest.bookmarks == [(1, "Lists", 1)]
