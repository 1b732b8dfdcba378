import re

import pytest

from sphinx_claims.errors import Code, Severity


@pytest.mark.parametrize("code", Code, ids=lambda code: code.slug)
def test_a_code_is_words_joined_by_hyphens(code):
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", code.slug)


@pytest.mark.parametrize("code", Code, ids=lambda code: code.slug)
def test_a_meaning_is_one_sentence(code):
    assert code.meaning[0].isupper() or code.meaning.startswith("conf.py")
    assert code.meaning.endswith(".")
    assert ". " not in code.meaning


def test_no_two_codes_share_a_name_or_a_meaning():
    assert len({code.slug for code in Code}) == len(Code)
    assert len({code.meaning for code in Code}) == len(Code)


def test_the_severities_are_the_exit_statuses():
    assert {severity: severity.value for severity in Severity} == {
        Severity.NOTICE: 0,
        Severity.BROKEN: 1,
        Severity.UNREADABLE: 2,
    }
