"""Beginning a record: printed, or written to the end of a file."""

import json

import pytest
import yaml

from sphinx_claims.cli import main

WORK = {
    "type": "journal-article",
    "DOI": "10.5555/12345678",
    "title": "Growth of town libraries",
    "author": [{"given": "Josiah", "family": "Carberry"}],
    "issued": {"date-parts": [[2024, 8]]},
    "container-title": "Journal of Town Libraries",
}


@pytest.fixture
def resolver(answering):
    return answering({f"/{WORK['DOI']}": (200, json.dumps(WORK))})


@pytest.fixture
def new(document, monkeypatch, capsys):
    """Return a function that begins a record, and returns what is printed and complained of."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    monkeypatch.chdir(document.root)

    def run(*words, status=0):
        assert main(["new", *words]) == status
        return capsys.readouterr()

    return run


def test_a_figure_is_a_form_with_what_belongs_in_it(new):
    printed = new("figure", "visitors", "--source", "budget").out
    assert yaml.safe_load(printed) == {
        "visitors": {
            "label": None,
            "value": None,
            "basis": None,
            "as_of": None,
            "review_by": None,
            "source": {"ref": "budget", "locator": None, "excerpt": None},
            "scope": None,
        }
    }
    assert "  # What the number is, in a few words, as a reader sees it" in printed
    assert "  # One of: author-estimate, measured, reported" in printed
    assert all(len(line) <= 100 for line in printed.splitlines())


def test_what_is_left_empty_is_told_by_the_check(new, document, capsys):
    assert new("figure", "visitors", "--into", "claims/town.yaml").err == ""
    assert document.check() == 2
    told = capsys.readouterr().err
    keys = ("label", "value", "basis", "as_of", "review_by", "scope", "ref")
    assert all(f"“{key}”" in told for key in keys)


def test_a_form_that_is_filled_in_holds(new, document):
    line = new("figure", "visitors", "--source", "budget", "--into", "claims/town.yaml").out
    place = line.partition(": ")[0]
    text = (document.root / "claims/town.yaml").read_text("utf-8")
    assert text.splitlines()[int(place.rpartition(":")[2]) - 1] == "visitors:"
    for key, value in {
        "label": "people who come",
        "value": "10 million USD/year",
        "basis": "reported",
        "as_of": "2025",
        "review_by": "2030-12-31",
        "scope": "All of them.",
        "locator": "line 1",
        "excerpt": "$10 million a year",
    }.items():
        assert text.count(f"{key}:\n") == 1
        text = text.replace(f"{key}:\n", f"{key}: {value}\n")
    (document.root / "claims/town.yaml").write_text(text, "utf-8")
    document.add(document.page, "{claim}`$10 million a year <visitors>`\n")
    assert document.check() == 0


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("figure", "Visitors"), "id-invalid"),
        (("figure", "spend"), "id-duplicate"),
        (("figure", "ratio"), "id-duplicate"),
        (("figure", "visitors", "--source", "budgte"), "“budget”"),
        (("figure", "visitors", "--into", "docs/more.yaml"), "file-unreadable"),
        (("figure", "visitors", "--into", "claims/more.txt"), "file-unreadable"),
        (("figure", "visitors", "--into", "claims/sources/more.yaml"), "file-unreadable"),
        (("figure", "visitors", "--into", "claims/scenarios.yaml"), "file-unreadable"),
        (("source", "more", "--into", "claims/more.yaml"), "file-unreadable"),
        (("source", "budget"), "id-duplicate"),
        (("source", "some thing"), "id-invalid"),
        (("source", "10.1038nature"), "id-invalid"),
        (("source", "https://library.example/yearbook"), "id-invalid"),
    ],
)
def test_what_can_not_be_begun_is_refused_and_nothing_is_written(new, document, words, told):
    before = {file: file.read_bytes() for file in document.root.rglob("*") if file.is_file()}
    printed = new(*words, status=2)
    assert printed.out == ""
    assert told in printed.err
    after = {file: file.read_bytes() for file in document.root.rglob("*") if file.is_file()}
    assert after == before


def test_an_id_that_an_unfinished_record_has_is_taken(new):
    new("figure", "visitors", "--into", "town.yaml")
    assert "in a record that can't be read yet" in new("figure", "visitors", status=2).err


def test_an_id_that_a_record_had_before_is_taken(new, document):
    document.edit(document.figures, "spend:\n", "spend:\n  formerly: [spent]\n")
    assert "as what “spend” was called before" in new("figure", "spent", status=2).err


def test_an_id_that_is_made_is_none_that_is_there(new, document, resolver):
    new("source", "carberry2024growth", "--into", "more.yaml")
    (record,) = yaml.safe_load(new("source", WORK["DOI"], "--resolver", resolver).out)
    assert record["id"] == "carberry2024growth-2"


def test_a_source_is_taken_from_where_its_doi_leads(new, resolver):
    printed = new("source", f"https://doi.org/{WORK['DOI']}", "--resolver", resolver)
    assert printed.err == ""
    (record,) = yaml.safe_load(printed.out)
    assert record["id"] == "carberry2024growth"
    assert record["type"] == "article-journal"
    assert record["author"] == [{"family": "Carberry", "given": "Josiah"}]
    assert record["issued"] == {"date-parts": [[2024, 8]]}
    assert record["accessed"] == {"date-parts": [[2026, 1, 1]]}
    assert record["custom"] == {"words": [""]}


def test_such_a_source_needs_but_its_words_to_hold(new, document, resolver, capsys):
    into = "claims/sources/more.yaml"
    new("source", WORK["DOI"], "--resolver", resolver, "--into", into)
    file = document.root / into
    text = file.read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=../schemas/sources.schema.json\n")
    assert document.check() == 2
    assert "a phrase of a source's “words”" in capsys.readouterr().err
    file.write_text(text.replace('- ""', "- libraries grow by 2 percent"), "utf-8")
    document.add(document.page, "{source}`carberry2024growth`\n")
    assert document.check() == 0


def test_a_source_is_added_to_those_that_are_there_in_their_layout(new, document):
    path = "claims/sources/town.yaml"
    before = (document.root / path).read_text("utf-8")
    new("source", "yearbook", "--into", path)
    after = (document.root / path).read_text("utf-8")
    assert after.startswith(before)
    old, new_ = (yaml.safe_load(text)["references"] for text in (before, after))
    assert [*old, new_[-1]] == new_
    assert new_[-1]["id"] == "yearbook"


def test_a_name_by_itself_is_that_of_a_file_in_the_folder_for_its_kind(new, document):
    assert new("figure", "visitors", "--into", "town.yaml").out.startswith("claims/town.yaml:")
    assert new("source", "yearbook", "--into", "more.yaml").out.startswith(
        "claims/sources/more.yaml:3: "
    )


def test_a_work_that_is_there_already_is_not_begun_again(new, document, resolver):
    new("source", WORK["DOI"], "--resolver", resolver, "--into", "claims/sources/more.yaml")
    told = new("source", WORK["DOI"].upper(), "--resolver", resolver, status=2).err
    assert "“carberry2024growth” has the DOI" in told


def test_without_a_record_of_its_doi_a_source_is_a_form(new, resolver):
    printed = new("source", "10.5555/none", "--resolver", resolver)
    assert "the record of 10.5555/none can't be had, since" in printed.err
    (record,) = yaml.safe_load(printed.out)
    assert record["DOI"] == "10.5555/none"
    assert record["title"] is None
    assert "\n  # What the source is called.\n" in printed.out


def test_line_ends_stay_as_they_are(new, document):
    file = document.root / "claims/town.yaml"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    before = file.read_bytes()
    new("figure", "visitors", "--into", "claims/town.yaml")
    after = file.read_bytes()
    assert after.startswith(before)
    assert after.count(b"\n") == after.count(b"\r\n")


def test_a_file_whose_layout_leaves_no_place_is_left_alone(new, document):
    file = document.root / "claims/town.yaml"
    file.write_text("{}\n", "utf-8")
    told = new("figure", "visitors", "--into", "claims/town.yaml", status=2).err
    assert "claims/town.yaml can't be changed" in told
    assert file.read_text("utf-8") == "{}\n"


@pytest.mark.parametrize("name", ["_more.yaml", ".more.yaml"])
def test_a_file_that_nobody_would_read_is_refused(new, document, name):
    assert "holds no figures" in new("figure", "visitors", "--into", name, status=2).err
    assert not (document.root / "claims" / name).exists()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"town: \xff\n", "can't be changed"),
        (b'spend: "\\ud800"\n', "is not well-formed YAML"),
    ],
)
def test_a_file_that_can_not_be_read_is_left_alone(new, document, content, why):
    file = document.root / "claims" / "more.yaml"
    file.write_bytes(content)
    assert why in new("figure", "visitors", "--into", "more.yaml", status=2).err
    assert file.read_bytes() == content


def test_each_line_ends_as_it_did(new, document):
    file = document.root / "claims/town.yaml"
    first, _, rest = file.read_bytes().partition(b"\n")
    before = first + b"\r\n" + rest
    file.write_bytes(before)
    new("figure", "visitors", "--into", "town.yaml")
    after = file.read_bytes()
    assert after.startswith(before)
    assert after[len(before) :].count(b"\n") == after[len(before) :].count(b"\r\n") > 1


def test_the_line_that_is_named_is_that_of_the_record(new, document):
    file = document.root / "claims/sources/more.yaml"
    file.write_text("references:\n  - id: first\n    type: report\n    title: First\n", "utf-8")
    said = new("source", "second", "--into", "more.yaml").out
    line = int(said.partition(": ")[0].rpartition(":")[2])
    assert file.read_text("utf-8").splitlines()[line - 1] == "  - id: second"


def test_the_record_of_another_work_is_none(new, answering):
    other = answering({"/10.5555/asked": (200, json.dumps(WORK))})
    told = new("source", "10.5555/asked", "--resolver", other)
    assert "answered with the record of another work, 10.5555/12345678" in told.err
    assert yaml.safe_load(told.out)[0]["title"] is None


@pytest.mark.parametrize(
    "answer",
    ["[" * 100_000, '{"volume": ' + "9" * 5000 + "}", '{"title": "' + "x" * 2_000_000 + '"}'],
    ids=["deep", "a long number", "large"],
)
def test_an_answer_of_any_kind_becomes_a_form(new, answering, answer):
    resolver = answering({"/10.5555/asked": (200, answer)})
    told = new("source", "10.5555/asked", "--resolver", resolver)
    assert "can't be had, since" in told.err
    assert yaml.safe_load(told.out)[0]["DOI"] == "10.5555/asked"


def test_no_answer_makes_a_file_that_does_not_load(new, document, answering):
    work = {**WORK, "title": "a\ud800b\x0bc", "publisher": "- x: {#"}
    resolver = answering({f"/{WORK['DOI']}": (200, json.dumps(work))})
    new("source", WORK["DOI"], "--resolver", resolver, "--into", "more.yaml")
    (record,) = yaml.safe_load((document.root / "claims/sources/more.yaml").read_text("utf-8"))[
        "references"
    ]
    assert (record["title"], record["publisher"]) == ("ab c", "- x: {#")
