"""The schemas as files: written once, made anew where they are stale, and told of by modelines."""

import json
from pathlib import Path, PurePosixPath

import pytest

from sphinx_claims.errors import Code, Problems
from sphinx_claims.loading import claims_files
from sphinx_claims.schema import (
    KINDS,
    kind_of,
    modeline,
    schema_texts,
    stale_schemas,
    write_schemas,
)


def test_each_kind_of_file_has_a_schema_that_is_read_as_one():
    assert list(schema_texts()) == [f"schemas/{kind}.schema.json" for kind in KINDS]
    for text in schema_texts().values():
        assert text.endswith("}\n")
        assert json.loads(text)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        assert "$id" not in json.loads(text)


def test_what_is_missing_or_stale_is_written_and_what_is_current_is_left_alone(tmp_path):
    files = [tmp_path / path for path in schema_texts()]
    assert stale_schemas(tmp_path) == files
    assert write_schemas(tmp_path) == files
    assert stale_schemas(tmp_path) == []
    assert write_schemas(tmp_path) == []
    files[1].write_text("{}")
    before = files[0].stat().st_mtime_ns
    assert stale_schemas(tmp_path) == [files[1]]
    assert write_schemas(tmp_path) == [files[1]]
    assert files[0].stat().st_mtime_ns == before
    assert [file.read_bytes().decode() for file in files] == list(schema_texts().values())


def test_a_folder_that_is_not_there_is_told_of(tmp_path):
    with pytest.raises(Problems) as found:
        write_schemas(tmp_path / "nowhere")
    (problem,) = found.value.problems
    assert problem.code is Code.FILE_UNREADABLE
    assert "nowhere” can't be written: there is no such folder" in problem.message
    assert problem.help


def test_a_file_in_the_place_of_the_folder_is_told_of(tmp_path):
    (tmp_path / "schemas").write_text("")
    with pytest.raises(Problems) as found:
        write_schemas(tmp_path)
    assert "can't be written" in found.value.problems[0].message


@pytest.mark.parametrize(
    ("path", "kind", "line"),
    [
        ("town.yaml", "figures", "schemas/figures.schema.json"),
        ("scenarios.yaml", "scenarios", "schemas/scenarios.schema.json"),
        ("inventory.yaml", "inventory", "schemas/inventory.schema.json"),
        ("sources/town.yaml", "sources", "../schemas/sources.schema.json"),
        ("sources/scenarios.yaml", "sources", "../schemas/sources.schema.json"),
    ],
)
def test_a_modeline_leads_from_the_file_to_its_schema(path, kind, line):
    assert kind_of(PurePosixPath(path)) == kind
    assert modeline(PurePosixPath(path)) == f"# yaml-language-server: $schema={line}"
    assert Path(path).parent.joinpath(line).as_posix().endswith(f"schemas/{kind}.schema.json")


def test_no_ledger_depends_on_the_schemas(document):
    before = claims_files(document.settings())
    write_schemas(document.root / "claims")
    assert claims_files(document.settings()) == before
    assert document.loaded()[1] == []


def test_what_else_lies_in_their_folder_is_told_of_and_counts(document):
    write_schemas(document.root / "claims")
    document.write("claims/schemas/town.yaml", "")
    assert document.root / "claims/schemas/town.yaml" in claims_files(document.settings())
    assert [problem.code for problem in document.loaded()[1]] == [Code.FILE_UNREADABLE]
