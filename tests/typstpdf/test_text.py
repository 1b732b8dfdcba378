"""Words: whatever stands in a page stands in the PDF, sign by sign."""

import pytest

SPECIAL = r"""# Signs

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
""".replace("\\u00ad", "\u00ad").replace("\\u200b", "\u200b").replace("\\u00a0", "\u00a0").replace(
    "\\u202f", "\u202f"
)


@pytest.fixture(scope="module")
def signs(typeset):
    return typeset(SPECIAL, smartquotes=False).pdf()


def test_signs_that_mean_something_to_typst_are_words(signs):
    assert signs.has_in_order(
        "Hash # dollar $ at @name star * under_score back`tick less < more > slash \\",
        "\"straight\" it's.",
        "“curly” ‘single’ «angle» 100 % ~ tilde ^ {braces} [brackets] = - + / // /* */.",
        "# no heading",
        "- no item",
        "+ no number",
        "= no title",
        "/ no term",
        "1. no list",
    )
    print(repr(signs.words))
    print(signs.tags.said("P"))
