"""Every source of the document, as the citation style writes it."""

import re
from pathlib import Path

import pytest

from sphinx_claims.evaluate import open_records
from sphinx_claims.loading import run_conf, settings_from
from sphinx_claims.references.style import write_references

ROOT = Path(__file__).parents[2]
SOURCES = open_records(settings_from(run_conf(ROOT), ROOT)).records.sources

# Marks that stand twice, or with nothing between them, or before a space.
DOUBLED = re.compile(r"\.\.|,,|\?\.(?!')|\(\)|\[\]| [,.;)]|  |\b(and|in) \1\b|None")


@pytest.fixture(scope="module")
def references():
    return write_references(SOURCES)


@pytest.mark.parametrize("id_", SOURCES)
def test_a_reference_names_title_authors_and_address_once(references, id_):
    source, text = SOURCES[id_], references[id_].text
    # The style sets quotation marks within a title in its own way.
    assert source.title[:20] in text
    for name in source.csl.get("author", []):
        assert (name.get("family") or name["literal"]) in text
    assert f"({'no date' if source.issued is None else source.issued.year}" in text
    address = f"https://doi.org/{source.doi}" if source.doi else source.url
    assert not address or text.count(address) == 1
    assert not DOUBLED.search(text.replace(address, "here") if address else text)


def test_no_two_sources_are_cited_alike(references):
    labels = [reference.label for reference in references.values()]
    assert len(set(labels)) == len(labels) == len(SOURCES)
