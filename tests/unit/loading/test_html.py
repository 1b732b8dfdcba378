import pytest

from sphinx_claims.loading.html import html_words, is_comment


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>300 labs</p>", "300 labs"),
        ('<p title="5 labs">words</p>', "words"),
        ("<!-- 5 --> words <!-- 6 -->", "words"),
        ("<!--\n5\n--> words", "words"),
        ("<!-- 5", ""),
        ("<script>x = 5</script> words", "words"),
        ("<SCRIPT async>\nx = 5;\n</Script > words", "words"),
        ("<style>a {width: 5px}</style>words", "words"),
        ("<script>x = 5", ""),
        ("<scripts>5</scripts>", "5"),
        ("1<b>0</b>0", "1   0    0"),
        ("words", "words"),
        ("", ""),
    ],
    ids=repr,
)
def test_the_words_are_what_a_reader_sees(html, words):
    assert html_words(html).strip() == words


@pytest.mark.parametrize(
    "html",
    ["<p>\n  300 labs\n</p>", "<!--\n5\n-->\n<b>6</b> ü😀 7", "<script>\n5\n</script>\n8"],
    ids=repr,
)
def test_every_word_keeps_its_place(html):
    words = html_words(html)
    assert len(words) == len(html)
    assert words.count("\n") == html.count("\n")
    assert all(word in {" ", there} for word, there in zip(words, html, strict=True))


@pytest.mark.parametrize(
    ("html", "is_one"),
    [
        ("<!-- 5 -->", True),
        ("  <!-- 5 -->\n<!--\n6 -->\n", True),
        ("<!-- 5", True),
        ("", True),
        ("<!-- 5 --> words", False),
        ("<p></p>", False),
        ("words", False),
    ],
    ids=repr,
)
def test_a_comment_is_nothing_but_comments(html, is_one):
    assert is_comment(html) is is_one
