import json

import pytest

from sphinx_claims.notation import script_json

DATA = {"words": "</script><!-- a & b \u2028\u2029 “é”", "numbers": [1, 2.5]}


def test_nothing_in_it_ends_the_element_or_a_line_of_it():
    text = script_json(DATA)
    assert not set("<>&\u2028\u2029\n") & set(text)
    assert "“é”" in text


def test_it_is_read_as_the_same_data():
    assert json.loads(script_json(DATA)) == DATA


def test_a_number_that_json_lacks_is_refused():
    with pytest.raises(ValueError, match="not JSON compliant"):
        script_json(float("inf"))
