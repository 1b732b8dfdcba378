"""The numbers that the pages for readers lay down are those that the machine goes by."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from sphinx_claims.ext import register
from sphinx_claims.ext.cards.card import HEADROOMS
from sphinx_claims.judge.headroom import REACH, REACH_OF_A_FUNCTION
from sphinx_claims.judge.search import A_DECADE
from sphinx_claims.loading import load_pages, run_conf, settings_from
from sphinx_claims.model import FEWEST_SEEDS, ExemptionKind
from sphinx_claims.model.distribution import TAIL
from sphinx_claims.plots.dots import COUNT
from sphinx_claims.uncertainty import DRAWS, FEW_DRAWS
from sphinx_claims.whatif.dots import DOTS
from sphinx_claims.whatif.draws import COUNT as DRAWS_OF_A_PANEL
from sphinx_claims.whatif.draws import DIGITS
from sphinx_claims.whatif.slider import FARTHEST
from sphinx_claims.wording import Conventions, Numeral, Wording, read

ROOT = Path(__file__).parents[2]
METHOD = ROOT / "docs/method.md"
PAGES = ("docs/method.md", "docs/reading.md")


def width_of_a_close_number():
    """Return how far a number with decimals reaches, in units of its last digit."""
    number = Numeral.parse("19.18")
    return (number.rounding().high - number.value) / number.step


def limit_of_a_round_number():
    """Return how far a round number reaches, as a share of it."""
    number = Numeral.parse("10")
    return (number.rounding().high - number.value) / number.value


DEFINITIONS = [
    ("half a unit", width_of_a_close_number()),
    ("a quarter", limit_of_a_round_number()),
    ("a million", REACH),
    ("a thousand", REACH_OF_A_FUNCTION),
    ("a third", 10 ** (1 / A_DECADE) - 1),
    ("one in twenty", TAIL),
    ("a hundred thousand", DRAWS),
    ("one thousand", FEW_DRAWS),
    ("three", FEWEST_SEEDS),
    ("twenty", COUNT),
    ("twenty", DOTS),
    ("a million", FARTHEST),
    ("two hundred", DRAWS_OF_A_PANEL),
    ("six", DIGITS),
    ("three", HEADROOMS),
    ("two", register.HEADROOMS),
]


def definitions():
    pages, _ = load_pages(settings_from(run_conf(ROOT), ROOT))
    return [
        one.words
        for page in pages
        for one in page.exemptions
        if page.path in PAGES and one.kind is ExemptionKind.DEFINITION
    ]


def test_every_definition_of_the_pages_is_held_against_the_machine():
    assert sorted(definitions()) == sorted(words for words, _ in DEFINITIONS)


@pytest.mark.parametrize(("words", "value"), DEFINITIONS)
def test_a_definition_says_what_the_machine_does(words, value):
    wording = read(words.removesuffix(" a unit"), Conventions.default())
    assert isinstance(wording, Wording)
    assert wording.accepts.contains(value)


EXAMPLE = METHOD.read_text("utf-8").split("## An example\n")[1].split("\n## ")[0]
QUOTED = re.findall(r"`([^`<>]+)`", EXAMPLE)


def test_the_example_quotes_its_record_from_the_words_to_the_headroom() -> None:
    assert len(QUOTED) > 5
    assert not re.search(r"\d", re.sub(r"`[^`]+`|^\d\. ", "", EXAMPLE, flags=re.MULTILINE))


@pytest.mark.parametrize("quoted", QUOTED)
def test_what_the_example_quotes_stands_in_the_record(
    built: Callable[[str], Path], quoted: str
) -> None:
    ledger = " ".join((built("text") / "ledger.txt").read_text("utf-8").split())
    record = ledger.split('id: "funding_ratio"')[1].split("kept in:")[0]
    assert quoted in record
