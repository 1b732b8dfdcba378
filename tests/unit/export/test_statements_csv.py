"""The statements as CSV: a row for each, in the order of the pages."""

import csv
import io

from sphinx_claims.export import statements_csv


def rows(document, places):
    text = statements_csv(document.ledger(), places)
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_row_says_where_the_words_stand_what_they_state_and_how_they_were_judged(
    document, places
):
    found = rows(document, places)
    judged = document.ledger().judged[1]
    assert found[1] == {
        "page": "docs/index.md",
        "words": judged.judgement.words,
        "states": "ratio",
        "verdict": "holds",
        "accepts": "50 to 200 (“around”: a factor of 2 either way)",
        "value": "100 to 200",
        "permalink": f"https://library.example/#{judged.anchor}",
    }


def test_there_is_a_row_for_each_statement_and_none_that_a_spreadsheet_computes(document, places):
    page = document.root / "docs/index.md"
    page.write_text(f"{page.read_text('utf-8')}\n{{claim}}`+100 <ratio>`\n", "utf-8")
    words = [judged.judgement.words for judged in document.ledger().judged]
    assert words[-1] == "+100"
    assert [row["words"] for row in rows(document, places)] == [*words[:-1], "'+100"]
