import pytest

from sphinx_claims.errors import Code, Problems
from sphinx_claims.loading import DEFAULTS, run_conf, settings_from
from sphinx_claims.wording import Interval, Unit, read, write


def refused(document):
    """Return the problems of a document's conf.py, which are all of one code."""
    with pytest.raises(Problems) as caught:
        document.settings()
    assert {problem.code for problem in caught.value.problems} == {Code.CONF_INVALID}
    return caught.value.problems


def test_a_silent_conf_py_gives_the_defaults(tmp_path):
    (tmp_path / "claims").mkdir()
    (tmp_path / "conf.py").write_text('extensions = ["sphinx_claims"]\n', encoding="utf-8")
    settings = settings_from(run_conf(tmp_path), tmp_path)
    assert (settings.claims, settings.pages) == ("claims", ".")
    assert settings.conventions.scale.name == DEFAULTS["claims_scale"]
    assert (settings.units, settings.verbatim, settings.exclude_patterns) == ((), (), ())
    assert settings.include_patterns == ("**",)
    assert settings.verbatim_paths == frozenset()


def test_every_value_is_taken(document):
    document.add(
        document.conf,
        """
        exclude_patterns = ["drafts", "*.txt"]
        include_patterns = ["a", "b"]
        source_suffix = {".rst": "restructuredtext"}
        claims_hedges = [
            {"words": ["plus or minus"], "kind": "factor", "width": 4, "ground": "ours"},
            {"words": ["tops"], "kind": "at-most", "after": True, "ground": "ours"},
            {"words": ["a handful"], "kind": "count", "low": 4, "high": 6, "ground": "ours"},
            {
                "words": ["tens"],
                "kind": "magnitude",
                "low": 20,
                "high": 99,
                "open": ["low"],
                "ground": "ours",
            },
        ]
        claims_unit_words = {"teachers": "person"}
        claims_units = ["lab = [lab]"]
        claims_verbatim = {"index": "budget"}
        myst_enable_extensions = ["colon_fence"]
        """,
    )
    settings = document.settings()
    assert settings.exclude_patterns == ("drafts", "*.txt")
    assert settings.include_patterns == ("a", "b")
    assert settings.suffixes == (".md", ".rst")
    assert settings.verbatim_paths == {"docs/index.md"}
    assert read("plus or minus 8", settings.conventions).accepts.high == 32
    assert read("8 tops", settings.conventions).accepts.high == 8
    assert read("a handful of labs", settings.conventions).accepts == Interval(4, 6)
    assert read("tens", settings.conventions).accepts == Interval(20, 99, low_open=True)
    assert read("a few hundred", settings.conventions).accepts == Interval(200, 500)
    assert read("8 teachers", settings.conventions).unit == Unit.named("person")
    assert settings.units == ("lab = [lab]",)
    assert settings.verbatim == (("index", "budget"),)
    assert settings.myst == {"enable_extensions": ["colon_fence"]}


@pytest.mark.parametrize(
    "line",
    [
        "claims_folder = 5",
        'claims_folder = ""',
        'claims_folder = "numbers"',
        'claims_folder = "conf.py"',
        "claims_pages = None",
        'claims_scale = "icd 203"',
        'claims_scale = ["ICD 203"]',
        'claims_hedges = "about"',
        'claims_hedges = ["about"]',
        'claims_hedges = [{"words": ["about"], "kind": "factor", "ground": "ours"}]',
        'claims_hedges = [{"words": ["about"], "kind": "wide", "ground": "ours"}]',
        'claims_hedges = [{"words": [], "kind": "at-least", "ground": "ours"}]',
        'claims_hedges = [{"words": ["at least"], "kind": "at-least"}]',
        'claims_hedges = [{"words": ["a bit"], "kind": "count", "ground": "ours"}]',
        'claims_hedges = [{"low": 1, "high": "9", "words": ["a"], "kind": "count", "ground": "a"}]',
        'claims_hedges = [{"low": 9, "high": 1, "words": ["bit"], "kind": "count", "ground": "a"}]',
        'claims_hedges = [{"low": 0, "high": 2, "words": ["bit"], "kind": "share", "ground": ""}]',
        'claims_unit_words = ["teachers"]',
        'claims_unit_words = {"teachers": 5}',
        'claims_unit_words = {"teachers": "5 / 6"}',
        'claims_units = "lab = [lab]"',
        "claims_units = [5]",
        'claims_verbatim = ["index"]',
        'claims_verbatim = {"index": 5}',
        "claims_tests = 5",
        'claims_tests = ""',
        'claims_tests = "../tests"',
        'claims_tests = "checks"',
        "claims_challenge = 5",
        'claims_challenge = "contact"',
        'claims_challenge = "index.md"',
        'claims_challenge = "javascript:alert(1)"',
        'claims_challenge = "ftp://example.org/"',
        'claims_challenge = "https://"',
        'claims_challenge = "https:///new"',
        'claims_challenge = "https://{id}/"',
        'claims_challenge = "https://example.org/new form"',
        'claims_challenge = "https://example.org/{name}"',
        'claims_challenge = "https://example.org/{}"',
        'claims_challenge = "https://example.org/{id"',
        'claims_challenge = "https://example.org/{{id}}"',
        'claims_challenge = "mailto:somebody"',
        "claims_anything = 1",
    ],
)
def test_an_unusable_value_is_told_where_it_is_given(document, line):
    document.add(document.conf, line + "\n")
    (problem,) = refused(document)
    name = line.split(" ")[0]
    assert problem.location.line == document.line(document.conf, line)
    assert document.spanned(problem.location) == name


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ("", "en"),
        ('language = "en"', "en"),
        ("language = None", "en"),
        ('language = "de"', "de"),
        ('language = "pt_BR"', "pt-BR"),
        ('claims_locale = "de-CH"', "de-CH"),
        ('language = "ar"\nclaims_locale = "en"', "en"),
        ('language = "fr"\nclaims_locale = ""', "fr"),
    ],
)
def test_numbers_are_those_of_the_documents_language(document, lines, name):
    document.add(document.conf, lines + "\n")
    assert document.settings().conventions.locale.name == name


@pytest.mark.parametrize(
    ("line", "help_"),
    [
        ('claims_locale = "de-CHH"', "did you mean “de-CH”?"),
        ('claims_locale = "xyz"', "set “claims_locale” to one of en, en-GB"),
        ('language = "ar"', "set “claims_locale” to one of en, en-GB"),
        ("language = 5", None),
        ("claims_locale = 5", None),
        ("claims_locale = None", None),
    ],
)
def test_a_language_whose_numbers_are_not_known_is_told(document, line, help_):
    document.add(document.conf, line + "\n")
    (problem,) = refused(document)
    assert document.spanned(problem.location) == line.split(" ")[0]
    if help_ is not None:
        assert any(text.startswith(help_) for text in problem.help)


LAB = Unit.named("lab")


@pytest.mark.parametrize(
    ("words", "one", "many"),
    [
        ({}, "1 lab", "5 lab"),
        ({"labs": "lab"}, "1 lab", "5 labs"),
        ({"lab": "lab", "labs": "lab"}, "1 lab", "5 labs"),
        ({"laboratory": "lab", "laboratories": "lab"}, "1 laboratory", "5 laboratories"),
        ({"site": "lab", "sites": "lab", "places": "lab"}, "1 site", "5 sites"),
    ],
)
def test_a_unit_of_the_documents_own_is_written_in_its_first_two_words(document, words, one, many):
    lines = f'claims_units = ["lab = [lab]"]\nclaims_unit_words = {words!r}\n'
    document.add(document.conf, lines)
    conventions = document.settings().conventions
    assert write(1, 1, LAB, conventions=conventions) == one
    assert write(5, 5, LAB, conventions=conventions) == many


def test_further_words_for_a_unit_that_is_there_are_read_and_not_written(document):
    document.add(document.conf, 'claims_unit_words = {"teacher": "person", "teachers": "person"}\n')
    conventions = document.settings().conventions
    assert read("5 teachers", conventions).unit == Unit.named("person")
    assert write(5, 5, Unit.named("person"), conventions=conventions) == "5 people"


def test_all_unusable_values_are_told_at_once(document):
    document.add(document.conf, "claims_scale = 5\nclaims_units = 6\nclaims_verbtim = {}\n")
    problems = refused(document)
    assert len(problems) == 3
    assert any(problem.help == ("did you mean “claims_verbatim”?",) for problem in problems)


def test_the_words_of_a_hedge_are_a_list_and_not_the_letters_of_a_text(document):
    hedge = '{"words": "plus", "kind": "factor", "width": 2, "ground": "ours"}'
    document.add(document.conf, f"claims_hedges = [{hedge}]\n")
    (problem,) = refused(document)
    assert "claims_hedges" in problem.message


def test_a_folder_of_pages_that_does_not_exist_is_told(document):
    document.edit(document.conf, '"docs"', '"doc"')
    (problem,) = refused(document)
    assert document.spanned(problem.location) == "claims_pages"


@pytest.mark.parametrize(
    "patterns", ["None", "5", "'drafts'", "[5]", "['']", "['drafts', '']", "{'drafts'}"]
)
@pytest.mark.parametrize("name", ["exclude_patterns", "include_patterns"])
def test_patterns_are_a_list_of_texts_that_are_not_empty(document, name, patterns):
    document.add(document.conf, f"{name} = {patterns}\n")
    (problem,) = refused(document)
    assert problem.message == f"“{name}” in conf.py must be a list of patterns"
    assert document.spanned(problem.location) == name


@pytest.mark.parametrize(
    "line",
    [
        'myst_enable_extensions = ["no_such_extension"]',
        'myst_heading_anchors = "many"',
    ],
)
def test_an_option_that_myst_refuses_ends_in_no_traceback(document, line, capsys):
    document.add(document.conf, line + "\n")
    assert document.check() == 2
    assert "error[conf-invalid]" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["claims_pages", "claims_folder"])
def test_a_folder_elsewhere_on_the_machine_ends_in_no_traceback(document, name, capsys):
    document.write("../elsewhere/a.md", "# A page\n")
    document.write("../elsewhere/a.yaml", "")
    elsewhere = str(document.root.parent / "elsewhere")
    conf = 'extensions = ["myst_parser", "sphinx_claims"]\n'
    document.write(document.conf, f"{conf}{name} = {elsewhere!r}\n")
    assert document.check() == 2
    assert "error[conf-invalid]" in capsys.readouterr().err


def test_a_document_without_tests_has_no_folder_of_them(document):
    assert document.settings().tests == ""
    document.write("tests/test_town.py", "")
    assert document.settings().tests == "tests"
    document.write("proof/of/test_town.py", "")
    document.add(document.conf, 'claims_tests = "proof/of"\n')
    assert document.settings().tests == "proof/of"


def test_nobody_is_challenged_unless_the_document_says_where(document):
    assert document.settings().challenge is None


def test_a_page_is_where_to_object(document):
    document.write("docs/part/write.md", "# Write\n")
    document.add(document.conf, 'claims_challenge = "part/write"\n')
    challenge = document.settings().challenge
    assert (challenge.text, challenge.is_page) == ("part/write", True)


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/new",
        "http://localhost:8080/new?title={id}&body={value}%20{label}#{permalink}",
        "mailto:desk@example.org?subject={id}",
    ],
)
def test_an_address_is_where_to_object(document, address):
    document.add(document.conf, f"claims_challenge = {address!r}\n")
    challenge = document.settings().challenge
    assert (challenge.text, challenge.is_page) == (address, False)


@pytest.mark.parametrize(
    ("value", "help_"),
    [
        ("indecks", "did you mean “index”?"),
        ("https://example.org/{labell}", "did you mean “label”?"),
        ("https://example.org/{id", None),
    ],
)
def test_a_misspelt_place_to_object_is_told_with_what_may_be_meant(document, value, help_):
    document.add(document.conf, f"claims_challenge = {value!r}\n")
    (problem,) = refused(document)
    assert value in problem.message
    assert problem.help == (() if help_ is None else (help_,))
