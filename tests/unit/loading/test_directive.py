import pytest

from sphinx_claims.loading.directive import LITERAL, TITLED, option_lines


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("", 0),
        ("words", 0),
        (":class: a\nwords", 1),
        (":class: a\n:name: b\n\nwords", 2),
        ("  :class: a\nwords", 1),
        (":flag:\nwords", 1),
        ("words\n:class: a", 0),
        ("\n:class: a", 0),
        ("---\nclass: a\n---\nwords", 3),
        ("---\nclass: a\nname: b\n--- \nwords", 4),
        ("---\nwords", 0),
        (":5 labs", 0),
    ],
    ids=repr,
)
def test_the_options_at_the_head_of_a_directive_are_no_prose(body, count):
    assert option_lines(body.split("\n")) == count


def test_no_directive_has_a_title_of_prose_over_a_body_that_is_none():
    assert not LITERAL & TITLED
