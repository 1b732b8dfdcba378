"""The arithmetic of the published record of tractability, and what may stand in that record."""

import datetime
import re
from pathlib import Path

import pytest

from claims.tractability_record import (
    audit_success_share,
    found_concept_share,
    live_features_claude3_sonnet,
)
from sphinx_claims.checks import judge_document
from sphinx_claims.judge import Freshness

ROOT = Path(__file__).parents[2]
MILLION = 1e6


@pytest.fixture(scope="module")
def records():
    return judge_document(ROOT, Freshness(today=datetime.date(2026, 11, 22))).records


@pytest.mark.parametrize(
    ("features", "dead", "live"),
    [
        # 34 million and 65 %: 35 % of 34 million; the paper itself says about 12 million.
        (34 * MILLION, 0.65, 11.9 * MILLION),
        (34 * MILLION, 0, 34 * MILLION),
        (34 * MILLION, 1, 0),
    ],
)
def test_dead_features_are_left_out(features, dead, live):
    assert live_features_claude3_sonnet(features, dead) == pytest.approx(live)


@pytest.mark.parametrize(("successful", "teams", "share"), [(3, 4, 0.75), (0, 4, 0), (4, 4, 1)])
def test_the_share_of_the_teams_that_succeeded(successful, teams, share):
    assert audit_success_share(successful, teams) == share


@pytest.mark.parametrize(
    ("found", "there", "share"), [(30 * MILLION, 1e9, 0.03), (1e9, 1e9, 1), (0, 1e9, 0)]
)
def test_features_found_for_each_concept_believed_in(found, there, share):
    assert found_concept_share(found, there) == pytest.approx(share)


def test_the_more_concepts_there_are_the_smaller_the_share_found():
    assert found_concept_share(30 * MILLION, 2e9) < found_concept_share(30 * MILLION, 1e9)


def test_what_is_cited_as_evidence_since_the_doubt_was_published_since(records):
    """The essay says “the evidence since then”: no older source may stand for it."""
    page = (ROOT / "docs/evidence/tractability.md").read_text("utf-8")
    cited = set(re.findall(r"\{(?:source|claims:ref)\}`(?:[^`<]*<)?(\w+)>?`", page))
    rested_on = {
        figure.provenance.ref
        for figure in records.figures.values()
        if figure.location.path == "claims/tractability_record.yaml"
    }
    sources = (cited | rested_on) & records.sources.keys()
    assert len(sources) >= len(rested_on) > 0
    doubt = records.figures["doubt_year"].quantity.low
    years = {id_: records.sources[id_].issued.year for id_ in sources}
    assert {id_: year for id_, year in years.items() if year < doubt} == {}
