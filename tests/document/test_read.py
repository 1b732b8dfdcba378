"""What the documents rest on was read, and how."""

import re
from pathlib import Path

import pytest

from sphinx_claims.evaluate import open_records
from sphinx_claims.loading import run_conf, settings_from

ROOT = Path(__file__).parents[2]
RECORDS = open_records(settings_from(run_conf(ROOT), ROOT)).records

# How a page would own to a work that stands in it from memory. A document that another reports,
# which “itself was not read”, is another thing.
FROM_MEMORY = re.compile(
    r"(?<!itself )(?:was|were) not read|(?:is|are) known (?:for|and)|from memory", re.IGNORECASE
)

# How a note owns to words that are known from another's quotation: those of one figure, or all.
QUOTED = re.compile(r"read where other documents quote", re.IGNORECASE)
ALL_QUOTED = re.compile(r"The passages are read where other documents quote", re.IGNORECASE)


@pytest.mark.parametrize(
    "path",
    [*sorted((ROOT / "docs/evidence").glob("*.md")), ROOT / "claims/inventory.yaml"],
    ids=lambda path: path.name,
)
def test_no_work_stands_on_a_page_that_nobody_has_read_for_it(path):
    assert FROM_MEMORY.findall(path.read_text("utf-8")) == []


def is_quoted_by_others(figure):
    source = RECORDS.sources.get(figure.provenance.ref)
    return bool(QUOTED.search(figure.scope) or (source and ALL_QUOTED.search(source.note)))


def test_words_that_others_quote_are_not_called_the_sources_own():
    quoted = [figure for figure in RECORDS.figures.values() if is_quoted_by_others(figure)]
    known = {"satisfying_prompts_haiku_2025", "features_haiku_2025", "spliced_compute_gpt4_2024"}
    assert known <= {figure.id for figure in quoted}
    assert [figure.id for figure in quoted if not figure.provenance.reporting] == []
