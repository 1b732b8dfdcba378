import os

import pytest

from sphinx_claims.loading import Guards

IDS = {"ratio", "fines", "spend"}


@pytest.fixture
def guarding(document):
    """Return a function that writes a file of tests, and says which tests guard each id."""

    def found(text="", path="tests/test_town.py"):
        document.write("tests/data.txt", "ratio")
        if text:
            document.write(path, text)
        return Guards.read(document.settings()).of(IDS)

    return found


@pytest.mark.parametrize(
    "text",
    [
        "from claims.town import ratio\ndef test_a():\n    assert ratio(4, 2) == 2\n",
        "from claims.town import ratio as r\ndef test_a():\n    assert r(4, 2) == 2\n",
        "def test_a():\n    from claims.town import ratio\n    assert ratio(4, 2) == 2\n",
        "from claims import town\ndef test_a():\n    assert town.ratio(4, 2) == 2\n",
        "import claims.town\ndef test_a():\n    assert claims.town.ratio(4, 2) == 2\n",
        "def test_a():\n    assert records['ratio'].high == 2\n",
        "async def test_a():\n    assert records['ratio'].high == 2\n",
        "@mark('id', ['ratio'])\ndef test_a(id):\n    assert records[id]\n",
        "from claims.town import ratio\ndef h():\n    return ratio(4, 2)\ndef test_a():\n    h()\n",
        "IDS = ['ratio']\nALL = IDS\n@mark('id', ALL)\ndef test_a(id):\n    assert records[id]\n",
        "TABLE: list = ['ratio']\ndef test_a():\n    assert TABLE\n",
        "@fixture\ndef one():\n    return records['ratio']\ndef test_a(one):\n    assert one\n",
        "class Table:\n    id = 'ratio'\ndef test_a():\n    assert Table.id\n",
    ],
)
def test_a_test_guards_what_it_names(guarding, text):
    assert guarding(text) == {"ratio": ("tests/test_town.py::test_a",)}


@pytest.mark.parametrize(
    "text",
    [
        "def test_a():\n    ratio = 2\n    assert ratio == 2\n",
        "from claims.town import ratio\ndef test_a():\n    assert True\n",
        "def test_a():\n    assert 'the ratio of the town'\n",
        "def test_a(town):\n    assert town.ratio(4, 2) == 2\n",
        "def check():\n    assert records['ratio']\n",
        "def test_ratio():\n    assert True\n",
        "def test_a():\n    assert True  # 'ratio'\n",
        "def test_a():\n    assert records['ratios']\n",
    ],
)
def test_what_a_test_does_not_name_it_does_not_guard(guarding, text):
    assert guarding(text) == {}


def test_tests_are_named_as_pytest_names_them(guarding):
    text = (
        "class TestTown:\n"
        "    def test_a(self):\n        assert records['fines']\n"
        "    class TestPart:\n        def test_b(self):\n            assert records['spend']\n"
        "class Town:\n    def test_c(self):\n        assert records['ratio']\n"
        "def test_d():\n    assert records['spend'] and records['fines']\n"
    )
    file = "tests/deeper/town_test.py"
    assert guarding(text, file) == {
        "fines": (f"{file}::TestTown::test_a", f"{file}::test_d"),
        "spend": (f"{file}::TestTown::TestPart::test_b", f"{file}::test_d"),
    }


@pytest.mark.parametrize(
    "path",
    ["tests/town.py", "tests/.old/test_town.py", "tests/__pycache__/test_a.py", "tests/test_a.txt"],
)
def test_only_files_that_pytest_takes_for_tests_are_looked_into(guarding, path):
    assert guarding("def test_a():\n    assert records['ratio']\n", path) == {}


@pytest.mark.parametrize(
    "broken",
    [
        "def test_a(:\n    'ratio'\n",
        "'ratio' \0",
        "'ratio'\n" + "(" * 5000 + ")" * 5000,
        "'ratio'\ndef test_a():\n\treturn 1\n        return 2\n",
    ],
    ids=["syntax", "null", "deep", "tabs"],
)
def test_a_file_that_is_no_python_guards_nothing_and_stops_nobody(guarding, broken, recwarn):
    guarding("def test_b():\n    assert records['fines']\n", "tests/test_sound.py")
    found = guarding(broken)
    assert found == {"fines": ("tests/test_sound.py::test_b",)}
    assert not recwarn.list


def test_an_escape_that_python_would_warn_of_is_nobodys_concern(guarding, recwarn):
    text = "def test_a():\n    assert '\\d', records['ratio']\n"
    assert guarding(text) == {"ratio": ("tests/test_town.py::test_a",)}
    assert not recwarn.list


def test_what_can_not_be_read_is_left_out(guarding, document):
    guarding("def test_b():\n    assert records['fines']\n")
    folder = document.root / "tests"
    (folder / "test_bytes.py").write_bytes(b"'ratio' \xff\xfe\ndef test_a(): 'ratio'\n")
    (folder / "test_gone.py").symlink_to(folder / "nowhere.py")
    (folder / "test_folder.py").mkdir()
    # Reading it would wait for ever.
    os.mkfifo(folder / "test_pipe.py")
    (folder / "again").symlink_to(folder, target_is_directory=True)
    assert guarding() == {"fines": ("tests/test_town.py::test_b",)}


def test_a_document_without_tests_is_guarded_by_none(document):
    guards = Guards.read(document.settings())
    assert guards.of(IDS) == {}


def test_the_digest_is_that_of_the_test_files_alone(guarding, document):
    guarding("def test_a():\n    assert records['ratio']\n")

    def digest():
        return Guards.read(document.settings()).digest

    first = digest()
    document.write("tests/notes.txt", "ratio")
    assert digest() == first
    document.add("tests/test_town.py", "# another line\n")
    second = digest()
    assert second != first
    (document.root / "tests/test_town.py").rename(document.root / "tests/test_city.py")
    assert digest() not in {first, second}
