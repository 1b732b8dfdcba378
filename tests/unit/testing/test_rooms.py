import pytest

from sphinx_claims.testing.rooms import Rooms

OURS = 'extensions = ["sphinx_claims"]\n'


def rooms(root, conf):
    (root / "conf.py").write_text(conf, encoding="utf-8")
    return Rooms.of(root)


def test_a_folder_without_a_conf_has_no_document(tmp_path):
    assert Rooms.of(tmp_path) is None


@pytest.mark.parametrize(
    "conf",
    [
        "",
        'extensions = ["myst_parser"]\n',
        "# like sphinx_claims\nextensions = []\n",
        'import sys\nsys.path.append("src/sphinx_claims")\n',
    ],
)
def test_a_conf_that_does_not_name_the_extension_is_another_s(tmp_path, conf):
    assert rooms(tmp_path, conf) is None


def test_a_document_has_its_files_in_the_usual_folders(tmp_path):
    found = rooms(tmp_path, OURS)
    assert (found.claims, found.pages) == ("claims", ".")


def test_a_conf_may_name_other_folders(tmp_path):
    found = rooms(tmp_path, f'{OURS}claims_folder = "numbers"\nclaims_pages = "words"\n')
    assert (found.claims, found.pages) == ("numbers", "words")


@pytest.mark.parametrize(
    "conf",
    [
        'claims_pages = "wo" + "rds"\n',
        "claims_pages = 5\n",
        'claims_pages = "words"\nclaims_pages = "prose"\n',
        'if True:\n    claims_pages = "words"\n',
        'claims_pages: str = "words"\n',
        "for claims_pages in ['words']: pass\n",
        "from shared import *\n",
        "from shared import claims_pages\n",
        "from shared import words as claims_pages\n",
    ],
)
def test_what_only_a_run_can_tell_is_left_open(tmp_path, conf):
    found = rooms(tmp_path, OURS + conf)
    assert found.pages is None
    assert found.path_of(tmp_path / "anywhere" / "page.md") == "anywhere/page.md"


def test_a_conf_that_is_no_python_may_be_a_document(tmp_path):
    found = rooms(tmp_path, f"{OURS}(")
    assert (found.claims, found.pages) == ("claims", ".")


@pytest.mark.parametrize(
    ("file", "path"),
    [
        ("claims/town.yaml", "claims/town.yaml"),
        ("claims/town.py", "claims/town.py"),
        ("claims/sources/town.yaml", "claims/sources/town.yaml"),
        ("docs/index.md", "docs/index.md"),
        ("docs/deep/page.md", "docs/deep/page.md"),
        ("docs/town.yaml", None),
        ("docs/town.py", None),
        ("claims/notes.md", None),
        ("claims/sources/essay.txt", None),
        ("tests/test_town.py", None),
        ("claims.yaml", None),
        ("conf.py", None),
        ("../claims/town.yaml", None),
    ],
)
def test_only_what_lies_in_its_room_may_be_the_document_s(tmp_path, file, path):
    found = rooms(tmp_path, f'{OURS}claims_pages = "docs"\n')
    assert found.path_of((tmp_path / file).resolve()) == path
