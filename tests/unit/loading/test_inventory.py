"""The inventory of assertions, read from its file."""

import pytest

from sphinx_claims.errors import Code
from sphinx_claims.loading.inventory import load_inventory
from sphinx_claims.model import AssertionKind, AssertionState, Need

ROW = """\
one:
  words: >-
    The town   spends …
    on its library
  page: index
  kind: [quantity, value]
  need: [none, source]
  bound: [spend, ratio]
  evidence: fines
  sources: budget
  discussed: [evidence/town, other]
  tension: two
  exempt: nobody has counted
"""


@pytest.fixture
def load(document):
    def run(text):
        document.write("claims/inventory.yaml", text)
        return load_inventory(document.settings())

    return run


def test_a_document_without_the_file_has_no_inventory(document):
    assert load_inventory(document.settings()) == ((), [])


@pytest.mark.parametrize("text", ["", "# nothing yet\n"])
def test_an_empty_file_is_an_empty_inventory(load, text):
    assert load(text) == ((), [])


def test_an_assertion_is_read_whole(load):
    (one,), problems = load(ROW)
    assert not problems
    assert one.fragments == ("The town spends", "on its library")
    assert one.words == "The town spends … on its library"
    assert one.kinds == (AssertionKind.QUANTITY, AssertionKind.VALUE)
    assert one.needs == (Need.NONE, Need.SOURCE)
    assert (one.bound, one.evidence, one.sources) == (("spend", "ratio"), ("fines",), ("budget",))
    assert (one.discussed, one.tension) == (("evidence/town", "other"), "two")
    assert one.exempt == "nobody has counted"


def test_the_place_of_an_item_is_its_own(load, document):
    (one,), _ = load(ROW)
    assert document.spanned(one.place("bound", "ratio")) == "ratio"
    assert document.spanned(one.place("evidence", "fines")) == "fines"
    assert one.place("none of its keys") == one.location


STATES = {
    "bound: spend": [AssertionState.BOUND],
    "evidence: spend": [AssertionState.EVIDENCED],
    "sources: budget": [AssertionState.EVIDENCED],
    "exempt: why": [AssertionState.EXEMPT],
    "bound: spend\n  exempt: why": [AssertionState.BOUND, AssertionState.EXEMPT],
    "discussed: index": [AssertionState.OPEN],
}


@pytest.mark.parametrize(("given", "states"), STATES.items(), ids=str)
def test_the_state_follows_from_what_is_given(load, given, states):
    head = "one:\n  words: a\n  page: index\n  kind: value\n"
    (one,), problems = load(f"{head}  need: source\n  {given}\n")
    assert not problems
    assert list(one.states) == states


def test_what_needs_nothing_and_has_nothing_is_a_judgement(load):
    head = "one:\n  words: a\n  page: index\n  kind: value\n"
    (one,), _ = load(f"{head}  need: none\n")
    assert one.states == (AssertionState.JUDGEMENT,)
    (one,), _ = load(f"{head}  need: [none, conditional]\n")
    assert one.states == (AssertionState.OPEN,)


MISTAKES = {
    "- a list\n": (Code.VALUE_SHAPE, "the inventory is a mapping of ids to assertions"),
    "one: a text\n": (Code.VALUE_SHAPE, "an assertion is a mapping of keys to values"),
    "one: [\n": (Code.YAML_SYNTAX, "“claims/inventory.yaml” is not well-formed YAML"),
    "one: &a {words: a}\n": (Code.YAML_FEATURE, "“&a” is an anchor"),
    ROW.replace("one:", "One row:"): (Code.ID_INVALID, "“One row” is no id"),
    ROW + ROW: (Code.KEY_DUPLICATE, "the assertion “one” stands twice: first in line 1"),
    ROW.replace("page:", "pgae:"): (Code.KEY_UNKNOWN, "“pgae” is no key of an assertion"),
    ROW.replace("  page: index\n", ""): (Code.KEY_MISSING, "an assertion needs the key “page”"),
    ROW.replace("value]", "vlaue]"): (Code.VALUE_INVALID, "“vlaue” is no kind of an assertion"),
    ROW.replace("source]", "{}]"): (Code.VALUE_SHAPE, "“need” of an assertion is a text or a list"),
    ROW.replace("[spend, ratio]", "[]"): (Code.VALUE_SHAPE, "“bound” of an assertion is a text"),
    ROW.replace("fines", "''"): (Code.VALUE_SHAPE, "“evidence” of an assertion is a text"),
    ROW.replace("The town   spends …\n    on its library", "…"): (
        Code.VALUE_INVALID,
        "“…” are no words of a page",
    ),
}


@pytest.mark.parametrize(
    ("text", "told"), MISTAKES.items(), ids=[told[1] for told in MISTAKES.values()]
)
def test_a_mistake_is_told_and_raises_nothing(load, text, told):
    code, message = told
    _, problems = load(text)
    found = [problem for problem in problems if problem.code is code]
    assert found, problems
    assert found[0].message.startswith(message)
    assert found[0].location.path == "claims/inventory.yaml"


def test_a_file_that_is_no_text_is_told(document):
    (document.root / "claims/inventory.yaml").write_bytes(b"\xff\xfe")
    _, (problem,) = load_inventory(document.settings())
    assert problem.code is Code.FILE_ENCODING
