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

# Each assertion in the order of the essay: what sort of thing it says and what it needs, as they
# were sorted by hand before there was an inventory, and the pages that weigh it.
ROWS = """
labs_spending | quantity, order | source | funding
spending_counts | definition | source | funding
interpretability_spending | quantity, probability | source | funding
hundred_to_one | ratio, order | computed | funding
wrong_ratio | value, probability | none, conditional | marginal_dollar
prioritizing_framework | existence | source |
all_three | value | none |
disproportionate_share | quantity, existence | source | ea_funding
striking_disparity | value | none |
severe_failures | causal, probability | source | scale
predicting_failures | causal, existence | source | scale, tractability
large_scale | value | none | scale
strongest_case | value | computed |
underestimated | existence | source | tractability
doubt_five_years_ago | time | computed | tractability, objections
there_is_structure | time, existence | conditional | tractability, experiments
circuits_exist | existence | conditional | tractability, experiments
features_identifiable | existence | conditional | tractability, experiments
autoencoders_decompose | existence | conditional, source | tractability, experiments
hard_and_not_yet_scaling | existence, time | source, conditional | tractability, experiments, objections
more_solid_than_2019 | time, existence | computed, source | tractability
strongest_argument | value | none |
diminishing_returns | model | conditional | marginal_dollar
large_field | existence | source | funding, field_size
hundreds_of_researchers | quantity, order | source, computed | field_size
individual_contributions | existence | source | field_size
marginal_dollar | probability, model | conditional | marginal_dollar
harder_and_riskier | model | computed | marginal_dollar
public_goods_problem | model | conditional | public_goods
benefits_everyone | existence | none, conditional | public_goods
weak_incentives | model | conditional | public_goods
not_built_by_the_market | model | conditional | public_goods
should_want_to_fund | value | none |
common_objections | probability | none | objections
outweighed | value | conditional | objections
half_is_valuable | quantity, value | conditional | objections
close_to_nothing | quantity, causal | computed, source | tractability, objections
rapid_advance | time, existence | source | objections
moving_faster | causal, value | none | objections
do_both | value, model | conditional | objections
better_than_mitigation | causal, time | none |
reasoning_backwards | value | none |
dollars_for_each | ratio, time | computed | funding
correctable | probability, value | none |
"""  # noqa: E501  (a row a line)


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


def test_each_assertion_is_of_this_kind_needs_this_and_is_weighed_there():
    found = [
        (
            one.id,
            ", ".join(kind.value for kind in one.kinds),
            ", ".join(need.value for need in one.needs),
            ", ".join(page.removeprefix("evidence/") for page in one.discussed),
        )
        for one in INVENTORY
    ]
    assert found == [tuple(map(str.strip, row.split("|"))) for row in ROWS.strip().splitlines()]
