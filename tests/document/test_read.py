"""What the documents rest on was read, and how."""

import re
from pathlib import Path

import pytest

from sphinx_claims.evaluate import open_records
from sphinx_claims.loading import run_conf, settings_from

ROOT = Path(__file__).parents[2]
RECORDS = open_records(settings_from(run_conf(ROOT), ROOT)).records

# How a page would own to a work that stands in it from memory.
FROM_MEMORY = re.compile(r"(?:was|were) not read|(?:is|are) known (?:for|and)|from memory", re.I)

# How a note owns to words that are known from another's quotation.
QUOTED = re.compile(r"read where other documents quote", re.I)


@pytest.mark.parametrize(
    "path",
    [*sorted((ROOT / "docs/evidence").glob("*.md")), ROOT / "claims/inventory.yaml"],
    ids=lambda path: path.name,
)
def test_no_work_stands_on_a_page_that_nobody_has_read_for_it(path):
    assert FROM_MEMORY.findall(path.read_text("utf-8")) == []


def quoted_by_others():
    for figure in RECORDS.figures.values():
        source = RECORDS.sources.get(figure.provenance.ref)
        note = source.csl.get("note", "") if source else ""
        if QUOTED.search(figure.scope) or "passages are" in note and QUOTED.search(note):
            yield figure


def test_words_that_others_quote_are_not_called_the_sources_own():
    found = {figure.id: figure.provenance.reporting for figure in quoted_by_others()}
    assert {
        "satisfying_prompts_haiku_2025",
        "features_haiku_2025",
        "spliced_compute_gpt4_2024",
    } <= {*found}
    assert [id_ for id_, reporting in found.items() if not reporting] == []
