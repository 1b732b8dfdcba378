"""Linked data says what is stated and by whom, and can stand in a page of HTML."""

import json

from sphinx_claims.export import (
    Download,
    article_thing,
    claim_thing,
    dataset_thing,
    json_ld,
    page_thing,
    sources_behind,
)

PAGE = page_thing("https://library.example/", "The library", "What it costs.", "en")


def test_the_data_can_end_no_element_and_is_read_back_as_it_was():
    thing = page_thing("a?b=1&c=2", "</script><!-- ]]> “é”", "<b>", "en")
    text = json_ld([thing])
    assert not set("<>&\n") & set(text)
    assert "“é”" in text
    assert json.loads(text) == {"@context": "https://schema.org", "@graph": [thing]}


def test_what_is_empty_is_left_out(document):
    assert "description" not in page_thing("x", "X", "", "en")
    (source,) = document.ledger().records.sources.values()
    thing = article_thing(PAGE, source, [])
    assert not {"author", "datePublished", "isBasedOn", "citation"} & thing.keys()


def test_an_article_has_the_author_the_date_and_the_address_of_its_source(document):
    document.add(
        document.sources,
        """\
        - id: essay
          type: webpage
          title: The essay
          author:
          - {given: Ada, family: Byron}
          - {literal: The town}
          issued: {date-parts: [[2024, 5]]}
          DOI: 10.1000/town
        """,
    )
    document.write(document.sources, document.read(document.sources).replace("\n\n", "\n"))
    sources = document.ledger().records.sources
    thing = article_thing(PAGE, sources["essay"], [sources["budget"]])
    assert thing == {
        "@type": "Article",
        "@id": "https://library.example/",
        "url": "https://library.example/",
        "headline": "The library",
        "description": "What it costs.",
        "inLanguage": "en",
        "schemaVersion": "https://schema.org/docs/releases.html#v29.0",
        "author": [
            {"@type": "Person", "name": "Ada Byron"},
            {"@type": "Organization", "name": "The town"},
        ],
        "datePublished": "2024-05",
        "isBasedOn": "https://doi.org/10.1000/town",
        "citation": [{"@type": "CreativeWork", "name": "The town's budget"}],
    }


def test_a_statement_is_a_claim_with_its_words_its_place_and_its_record(document, places):
    first, _ = document.ledger().judged
    assert claim_thing(first, places) == {
        "@type": "Claim",
        "@id": "https://library.example/#statement-spend-1",
        "text": "about $10 million a year",
        "appearance": {"@id": "https://library.example/"},
        "isBasedOn": "https://library.example/record/spend.html",
    }


def test_the_words_of_a_value_that_is_pulled_are_those_that_are_shown(document, places):
    document.edit(document.page, "about $10 million a year <spend>", "spend")
    first, _ = document.ledger().judged
    assert claim_thing(first, places)["text"] == "$10 million a year"


def test_a_ledger_is_data_that_can_be_had(document):
    file = Download(address="ledger.csv", media_type="text/csv", schema="ledger.csv-metadata.json")
    thing = dataset_thing(PAGE, [file])
    assert thing["@type"] == "Dataset"
    assert thing["name"] == "The library"
    assert thing["distribution"] == [
        {
            "@type": "DataDownload",
            "encodingFormat": "text/csv",
            "contentUrl": "ledger.csv",
            "schemaVersion": "ledger.csv-metadata.json",
        }
    ]


def test_a_claim_rests_on_the_sources_of_its_figures_each_once(document):
    records = document.ledger().records
    assert [source.id for source in sources_behind(records.claims["ratio"], records)] == ["budget"]
    assert [source.id for source in sources_behind(records.figures["spend"], records)] == ["budget"]
