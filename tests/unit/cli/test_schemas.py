"""Writing the schemas by which an editor knows the YAML files, and whether they are current."""

import shutil

import pytest

from sphinx_claims.cli import main


@pytest.fixture
def ask(document, capsys):
    def run(*words, status=0):
        assert main(["schemas", str(document.root), *words]) == status
        return capsys.readouterr().out

    return run


def test_they_are_written_once(ask, document):
    kinds = ("figures", "sources", "scenarios", "inventory")
    folder = document.root / "claims" / "schemas"
    shutil.rmtree(folder, ignore_errors=True)
    assert ask() == "".join(f"claims/schemas/{kind}.schema.json is written\n" for kind in kinds)
    assert ask() == "the schemas are current\n"
    assert ask("--check") == "the schemas are current\n"
    assert sorted(one.name for one in folder.iterdir()) == sorted(f"{k}.schema.json" for k in kinds)


def test_one_that_is_not_current_fails_the_check_and_is_left_alone(ask, document):
    ask()
    file = document.root / "claims" / "schemas" / "figures.schema.json"
    file.write_text("{}", "utf-8")
    said = "claims/schemas/figures.schema.json is not current\n"
    assert ask("--check", status=1) == said
    assert ask("--check", status=1) == said
    assert ask() == "claims/schemas/figures.schema.json is written\n"


def test_the_folder_of_claims_is_the_settings(ask, document):
    (document.root / "claims").rename(document.root / "numbers")
    document.add("conf.py", 'claims_folder = "numbers"\n')
    assert ask().startswith("numbers/schemas/figures.schema.json is written")


def test_a_document_that_is_none_is_told_of(tmp_path, capsys):
    assert main(["schemas", str(tmp_path)]) == 2
    assert "conf.py" in capsys.readouterr().err
