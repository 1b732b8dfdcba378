"""The inventory of the essay: every assertion is there, and each that needs something has it."""

import re
from collections import Counter
from pathlib import Path

import pytest

from sphinx_claims.cli import main
from sphinx_claims.loading import run_conf, settings_from
from sphinx_claims.loading.inventory import load_inventory
from sphinx_claims.model import AssertionState, Need

ROOT = Path(__file__).parents[2]
INVENTORY, PROBLEMS = load_inventory(settings_from(run_conf(ROOT), ROOT))

# How many assertions need what, as they were sorted before any evidence was looked for.
NEEDS = {
    (Need.SOURCE,): 11,
    (Need.NONE,): 10,
    (Need.CONDITIONAL,): 11,
    (Need.COMPUTED,): 5,
}


@pytest.fixture
def copy(tmp_path):
    """Return a copy of the document that a test may break."""
    for part in ("docs", "claims", "conf.py"):
        (tmp_path / part).symlink_to(ROOT / part)
    (tmp_path / "claims").unlink()
    (tmp_path / "claims").mkdir()
    for file in (ROOT / "claims").iterdir():
        (tmp_path / "claims" / file.name).symlink_to(file)
    inventory = tmp_path / "claims" / "inventory.yaml"
    inventory.unlink()
    inventory.write_text((ROOT / "claims" / "inventory.yaml").read_text("utf-8"), "utf-8")
    return tmp_path


def test_every_assertion_is_read():
    assert not PROBLEMS
    assert len(INVENTORY) == 44


def test_every_assertion_that_needs_something_has_it_or_says_why_not():
    for one in INVENTORY:
        needs_any = set(one.needs) - {Need.NONE}
        assert not needs_any or AssertionState.OPEN not in one.states
        assert AssertionState.EXEMPT not in one.states or len(one.exempt.split()) > 10


def test_the_two_criteria_that_are_called_the_strongest_name_each_other():
    by_id = {one.id: one for one in INVENTORY}
    tense = {one.id: one.tension for one in INVENTORY if one.tension}
    assert {tense[other] for other in tense.values()} == set(tense)
    assert all("strongest" in by_id[id_].words for id_ in tense)


def test_an_assertion_without_what_it_needs_fails_the_check(copy, capsys):
    assert main(["check", str(copy)]) == 0
    file = copy / "claims/inventory.yaml"
    text = file.read_text("utf-8")
    row = re.search(r"\nlarge_field:\n.*?\n\n", text, re.DOTALL)
    assert row is not None
    bare = re.sub(r"  evidence: .*\n", "", row[0])
    assert bare != row[0]
    file.write_text(text.replace(row[0], bare), "utf-8")
    capsys.readouterr()
    assert main(["check", str(copy)]) == 1
    assert "error[assertion-open]: “large_field” needs to be checked" in capsys.readouterr().err


def test_a_sentence_of_the_essay_that_is_listed_in_other_words_fails_the_check(copy, capsys):
    file = copy / "claims/inventory.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("words: circuits exist", "words: circuits may exist"), "utf-8")
    assert main(["check", str(copy)]) == 1
    assert "error[assertion-absent]" in capsys.readouterr().err


def test_what_is_needed_is_what_was_found_to_be_needed():
    counts = Counter(one.needs for one in INVENTORY)
    assert {needs: counts[needs] for needs in NEEDS} == NEEDS
    assert sum(len(one.needs) > 1 for one in INVENTORY) == len(INVENTORY) - sum(NEEDS.values())
