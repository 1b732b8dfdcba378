"""What is written is what the schemas beside it say, no more and no less."""

import csv
import json
from copy import deepcopy
from typing import Annotated, TypedDict

import pytest
from jsonschema import Draft202012Validator

from sphinx_claims.export import (
    LEDGER_CSV,
    LEDGER_JSON,
    STATEMENTS_CSV,
    ledger_csv,
    ledger_csv_metadata,
    ledger_entry,
    ledger_json,
    ledger_schema,
    statements_csv,
    statements_csv_metadata,
)
from sphinx_claims.export.columns import Column, csv_text
from sphinx_claims.export.json_schema import json_schema
from sphinx_claims.model import Basis, Verdict
from tests.csv_on_the_web import read_cells

SCHEMA = json.loads(ledger_schema())
VALIDATOR = Draft202012Validator(SCHEMA)

MORE = """\
desk:
  label: what the desk took in fines
  value: 40 thousand USD/year
  basis: measured
  as_of: 2024
  review_by: 2025-06
  source: {ref: budget, locator: page 3, excerpt: "$40,000 a year"}
  scope: What was paid by day.
  formerly: [counter, till]
"""
EVIDENCE = """\
  evidence:
    - {of: desk, relation: floor, note: the desk is open by day}
  history:
    - {date: 2025-02-01, value: 50 to 100 thousand USD/year, reason: as it was}
"""


@pytest.fixture
def rich(document):
    """Return a document in which nothing that a ledger can have is empty."""
    document.add(document.figures, MORE)
    document.edit(document.figures, "late books.\n", f"late books.\n{EVIDENCE}")
    document.add(document.page, "Since {exempt}`1998 <date: over the door>`, {claim}`ratio`.\n")
    document.edit(document.page, "$10 million a year", "at least $1 million a year")
    document.measure_visits()
    return document


def objects(value, schema, path="$"):
    """Yield each object in some data with what describes it."""
    schema = SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
    if "anyOf" in schema:
        fitting = [one for one in schema["anyOf"] if (value is None) == (one.get("type") == "null")]
        yield from objects(value, fitting[0], path)
    elif isinstance(value, dict) and "properties" in schema:
        yield path, value, schema
        for key, inner in value.items():
            yield from objects(inner, schema["properties"][key], f"{path}.{key}")
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from objects(inner, schema["items"], f"{path}[{at}]")


def test_the_schema_is_one_and_says_which_version_it_is_of():
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["properties"]["version"]["const"] == LEDGER_JSON.version
    assert SCHEMA["properties"]["$schema"]["const"] == LEDGER_JSON.schema


def test_every_object_of_it_is_whole_and_closed_and_every_key_is_described():
    for name, kind in [("whole", SCHEMA), *SCHEMA["$defs"].items()]:
        assert kind["additionalProperties"] is False, name
        assert kind["required"] == list(kind["properties"]), name
        assert kind["description"].endswith("."), name
        for key, said in kind["properties"].items():
            assert said["description"].endswith("."), (name, key)


def test_what_can_be_one_of_a_few_is_what_the_model_has():
    statement, figure = SCHEMA["$defs"]["statement"], SCHEMA["$defs"]["figure"]
    assert statement["properties"]["verdict"]["enum"] == [one.value for one in Verdict]
    assert figure["properties"]["basis"]["enum"] == [one.value for one in Basis]


@pytest.mark.parametrize("name", ["document", "rich"])
def test_the_ledger_is_as_its_schema_says(request, places, name):
    written = json.loads(ledger_json(request.getfixturevalue(name).ledger(), places, "The library"))
    VALIDATOR.validate(written)


def test_a_ledger_without_a_statement_is_one_too(document, places):
    document.write(document.page, "# The library\n")
    VALIDATOR.validate(ledger_entry(document.ledger(), places))


def test_every_kind_of_thing_that_is_described_is_written(rich, places):
    written = json.loads(ledger_json(rich.ledger(), places, "The library"))
    seen = {schema["description"] for _, _, schema in objects(written, SCHEMA)}
    assert seen == {
        SCHEMA["description"],
        *(one["description"] for one in SCHEMA["$defs"].values()),
    }


def test_a_key_more_and_a_key_less_are_refused_wherever_they_are(rich, places):
    written = json.loads(ledger_json(rich.ledger(), places, "The library"))
    for path, found, _ in list(objects(written, SCHEMA)):
        found["further"] = 1
        assert not VALIDATOR.is_valid(written), path
        del found["further"]
        for key in list(found):
            kept = found.pop(key)
            assert not VALIDATOR.is_valid(written), (path, key)
            found[key] = kept
    VALIDATOR.validate(written)


@pytest.mark.parametrize(
    ("place", "wrong"),
    [
        (("statements", 0, "verdict"), "maybe"),
        (("figures", 0, "basis"), "hearsay"),
        (("figures", 0, "as_of"), "last year"),
        (("figures", 0, "value", "low"), "50000"),
        (("claims", 0, "formula"), "spend / fines"),
        (("document", "verified"), "2026-01"),
        (("version",), LEDGER_JSON.version + 1),
    ],
)
def test_another_type_or_another_word_is_refused(rich, places, place, wrong):
    written = deepcopy(ledger_entry(rich.ledger(), places))
    *way, last = place
    inner = written
    for step in way:
        inner = inner[step]
    assert VALIDATOR.is_valid(written)
    inner[last] = wrong
    assert not VALIDATOR.is_valid(written)


def test_a_key_without_a_description_or_of_no_type_of_json_makes_no_schema():
    class Plain(TypedDict):
        key: str

    class Strange(TypedDict):
        key: Annotated[bytes, "Some bytes."]

    with pytest.raises(TypeError, match="“key” has one description"):
        json_schema(Plain)
    with pytest.raises(TypeError, match="no type of JSON"):
        json_schema(Strange)


CSV = [
    (LEDGER_CSV, ledger_csv, ledger_csv_metadata),
    (STATEMENTS_CSV, statements_csv, statements_csv_metadata),
]


@pytest.mark.parametrize(("file", "text", "metadata"), CSV, ids=["ledger", "statements"])
@pytest.mark.parametrize("name", ["document", "rich"])
def test_each_cell_is_of_the_type_that_the_metadata_names(
    request, places, name, file, text, metadata
):
    said = json.loads(metadata())
    assert said["url"] == file.name
    assert file.schema == f"{file.name}-metadata.json"
    assert said["schema:version"] == str(file.version)
    rows = read_cells(text(request.getfixturevalue(name).ledger(), places), said)
    assert rows
    if name == "rich":
        # What is described is written somewhere; this document lacks these.
        empty = {one for one in rows[0] if not any(row[one] not in (None, []) for row in rows)}
        assert empty <= {"measures", "source_url"}


def test_a_cell_is_read_back_as_what_it_is(rich, places):
    said = json.loads(ledger_csv_metadata())
    rows = {row["id"]: row for row in read_cells(ledger_csv(rich.ledger(), places), said)}
    assert rows["fines"]["low"] == pytest.approx(50_000)
    assert rows["ratio"]["inputs"] == ["spend", "fines"]
    assert rows["desk"]["formerly"] == ["counter", "till"]
    assert rows["spend"]["formerly"] == []
    assert rows["ratio"]["statements"] == 2
    assert rows["spend"]["measures"] is None


@pytest.mark.parametrize(
    ("column", "wrong"),
    [("low", "much"), ("kind", "guess"), ("as_of", "2024-1"), ("holds", "-1"), ("id", "")],
)
def test_a_cell_of_another_type_is_noticed(rich, places, column, wrong):
    said = json.loads(ledger_csv_metadata())
    text = ledger_csv(rich.ledger(), places)
    heads, first, rest = text.split("\r\n", 2)
    cells = next(iter(csv.reader([first])))
    cells[heads.split(",").index(column)] = wrong
    row = ",".join(f'"{cell}"' for cell in cells)
    with pytest.raises(AssertionError):
        read_cells("\r\n".join([heads, row, rest]), said)


def test_a_cell_of_no_column_is_not_written():
    column = Column(name="id", title="Id", means="Its id.")
    assert csv_text([column], [{"id": "a"}]) == "id\r\na\r\n"
    with pytest.raises(ValueError, match="further"):
        csv_text([column], [{"id": "a", "further": 1}])
