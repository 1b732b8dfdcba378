"""The plots of the document's own pages."""

import re
from pathlib import Path

import pytest

from sphinx_claims.evaluate import open_records
from sphinx_claims.loading import run_conf, settings_from

ROOT = Path(__file__).parents[2]
RECORDS = open_records(settings_from(run_conf(ROOT), ROOT)).records
TORNADOES = [
    claim
    for path in sorted((ROOT / "docs").rglob("*.md"))
    if "contributing" not in path.parts
    for claim in re.findall(r"\{claims-plot\} tornado (\w+)", path.read_text("utf-8"))
]


@pytest.mark.parametrize("claim", TORNADOES)
def test_a_tornado_compares_what_moves_its_claim(claim):
    figures = RECORDS.claims[claim].figures
    moving = [name for name in figures if RECORDS.figures[name].quantity.is_range]
    assert len(moving) > 1
