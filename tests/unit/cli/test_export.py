"""The ledger for other programs, without a build."""

import csv
import io
import json

import jsonschema
import pytest

from sphinx_claims.cli import main
from sphinx_claims.export import LEDGER_FILES

NAMES = [name for file in LEDGER_FILES for name in (file.name, file.schema)]


@pytest.fixture
def export(document, monkeypatch, capsysbinary):
    """Return a function that exports, and returns what is printed and complained of."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")

    def run(*words, status=0):
        assert main(["export", *words, "--folder", str(document.root)]) == status
        printed = capsysbinary.readouterr()
        return printed.out.decode(), printed.err.decode()

    return run


def test_the_ledger_is_as_its_schema_says(export):
    schema = json.loads(export("ledger.schema.json")[0])
    ledger = json.loads(export("ledger.json")[0])
    jsonschema.validate(ledger, schema)
    assert [one["id"] for one in ledger["claims"]] == ["ratio"]


def test_the_document_is_called_by_its_name(export, document):
    assert json.loads(export("ledger.json")[0])["document"]["title"] == ""
    document.add("conf.py", 'project = "A town"\n')
    assert json.loads(export("ledger.json")[0])["document"]["title"] == "A town"


def test_a_table_is_as_its_standard_has_it(export):
    text = export("ledger.csv")[0]
    assert text.count("\r\n") == text.count("\n") > 1
    assert {row["id"] for row in csv.DictReader(io.StringIO(text))} >= {"spend", "ratio"}


def test_every_file_is_written_as_it_is_printed(export, tmp_path):
    into = tmp_path / "new" / "folder"
    printed, _ = export("--into", str(into))
    assert printed.splitlines() == [str(into / name) for name in NAMES]
    for name in NAMES:
        assert (into / name).read_bytes().decode() == export(name)[0]
    assert sorted(one.name for one in into.iterdir()) == sorted(NAMES)


def test_one_file_is_written_alone(export, tmp_path):
    export("ledger.csv", "--into", str(tmp_path / "one"))
    assert [one.name for one in (tmp_path / "one").iterdir()] == ["ledger.csv"]


@pytest.mark.parametrize("words", [(), ("ledger.xml",)])
def test_what_is_no_file_is_refused(export, words):
    printed, told = export(*words, status=2)
    assert printed == ""
    assert "FILE" in told


def test_a_folder_that_can_not_be_written_is_told_of(export, tmp_path):
    (tmp_path / "file").write_text("", "utf-8")
    _, told = export("--into", str(tmp_path / "file" / "below"), status=2)
    assert "can't be written" in told
    assert "internal" not in told


def test_a_document_that_does_not_hold_is_exported_with_its_verdicts(export, document):
    document.edit(document.page, "100-to-1", "300-to-1")
    ledger = json.loads(export("ledger.json")[0])
    assert "fails" in {one["verdict"] for one in ledger["statements"]}
