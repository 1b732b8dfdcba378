"""Every source of the document, as the citation style writes it."""

import re
from pathlib import Path

import pytest

from sphinx_claims.evaluate import open_records
from sphinx_claims.loading import run_conf, settings_from
from sphinx_claims.references.style import write_references

ROOT = Path(__file__).parents[2]
RECORDS = open_records(settings_from(run_conf(ROOT), ROOT)).records
SOURCES = RECORDS.sources

# The phrases that are kept for what a page says of a source, and that no figure quotes: nothing
# else holds them.
QUOTED_BY_NO_FIGURE = {
    "aiworldtoday2026": ["$19.18 billion in research and development"],
    "arb2025shallow": ["everyone, roughly. Frontier labs, LTFF, Coefficient Giving, etc."],
    "bergstrom1986": ["pure public goods would be undersupplied by voluntary contributions"],
    "bloom2020": ["times larger than the number required in the early 1970s"],
    "cottonbarratt2015": [
        "will tend to vary logarithmically with the resources invested (over a reasonable range)"
    ],
    "eightyk2016changes": ["a ‘doubling of resources dedicated to solving the problem’"],
    "fas2025interp": ["creatively investing in interpretability research"],
    "glazer2014": ["fully offset by private agents contributing less"],
    "linch-ltff": [
        "LTFF is likely to be a bit more stringent",
        "we view support for mech interp as less neglected within the community",
        "A high percentage of our technical AIS applications are about mechanistic "
        "interpretability",
    ],
    "samuelson1954": [
        "leads to no subtraction from any other individual's consumption of that good"
    ],
    "warr1983": ["its provision is unaffected by a redistribution of income"],
}

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
    assert f"({'n.d.' if source.issued is None else source.issued.year}" in text
    address = f"https://doi.org/{source.doi}" if source.doi else source.url
    assert not address or text.count(address) == 1
    assert not DOUBLED.search(text.replace(address, "here") if address else text)


def test_no_two_sources_are_cited_alike(references):
    labels = [reference.label for reference in references.values()]
    assert len(set(labels)) == len(labels) == len(SOURCES)


def test_the_phrases_that_no_figure_quotes_are_these():
    excerpts = {}
    for figure in RECORDS.figures.values():
        if figure.provenance.excerpt:
            excerpts.setdefault(figure.provenance.ref, []).append(figure.provenance.excerpt)
    found = {
        source.id: [
            phrase
            for phrase in source.words
            if not any(excerpt in phrase for excerpt in excerpts.get(source.id, ()))
        ]
        for source in SOURCES.values()
    }
    assert {id_: phrases for id_, phrases in found.items() if phrases} == QUOTED_BY_NO_FIGURE
