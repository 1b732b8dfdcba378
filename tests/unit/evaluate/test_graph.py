import pytest

from sphinx_claims.errors import Code
from sphinx_claims.evaluate.graph import order

CLAIM = """

@claim(label="a test")
def {}({}):
    return {}
"""


def functions(document, **parameters):
    """Give a document functions of these parameters; return its room."""
    text = "from sphinx_claims import claim\n"
    for name, names in parameters.items():
        text += CLAIM.format(name, names, names.replace(", ", " + "))
    document.write(document.functions, text)
    loaded, problems = document.loaded()
    assert not problems
    return loaded


def test_inputs_come_before_what_rests_on_them(document):
    loaded = functions(document, a="b, spend", b="c", c="fines", d="a, c")
    found, problems = order(loaded)
    assert not problems
    names = [function.id for function in found]
    assert sorted(names) == ["a", "b", "c", "d"]
    assert names.index("c") < names.index("b") < names.index("a") < names.index("d")


@pytest.mark.parametrize("name", ["spent", "budget", "x"])
def test_a_parameter_that_is_no_figure_and_no_claim_is_told_at_its_place(document, name):
    # “budget” is the id of a source.
    loaded = functions(document, a=f"fines, {name}")
    _, (problem,) = order(loaded)
    assert problem.code is Code.PARAMETER_UNKNOWN
    assert document.spanned(problem.location) == name


def test_the_nearest_right_spelling_is_told(document):
    loaded = functions(document, a="fynes")
    _, (problem,) = order(loaded)
    assert problem.help == ("did you mean “fines”?",)


@pytest.mark.parametrize(
    ("parameters", "chain"),
    [
        ({"a": "a"}, "a → a"),
        ({"a": "b", "b": "a"}, "a → b → a"),
        ({"b": "a", "a": "b"}, "a → b → a"),
        ({"c": "a", "a": "b", "b": "c"}, "a → b → c → a"),
        ({"d": "c", "b": "c", "c": "b", "a": "spend"}, "b → c → b"),
    ],
    ids=str,
)
def test_a_circle_is_told_once_from_its_least_name(document, parameters, chain):
    loaded = functions(document, **parameters)
    found, (problem,) = order(loaded)
    assert not found
    assert problem.code is Code.CYCLE
    assert problem.message.endswith(f": {chain}")
    assert document.spanned(problem.location) == chain.split(" → ")[0]
    names = [document.spanned(place.location) for place in problem.places]
    assert names == chain.split(" → ")[1:-1]


def test_an_unknown_parameter_and_a_circle_are_told_at_once(document):
    loaded = functions(document, a="b", b="a", c="nothing")
    _, problems = order(loaded)
    assert {problem.code for problem in problems} == {Code.PARAMETER_UNKNOWN, Code.CYCLE}
