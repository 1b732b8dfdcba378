import pytest

from sphinx_claims.errors import Code, Problems
from sphinx_claims.loading import DEFAULTS, run_conf, settings_from
from sphinx_claims.wording import Unit, read


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
            {"words": ["plus or minus"], "kind": "factor", "width": 4, "ground": "ours"}
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
        'claims_unit_words = ["teachers"]',
        'claims_unit_words = {"teachers": 5}',
        'claims_unit_words = {"teachers": "5 / 6"}',
        'claims_units = "lab = [lab]"',
        "claims_units = [5]",
        'claims_verbatim = ["index"]',
        'claims_verbatim = {"index": 5}',
        "claims_anything = 1",
    ],
)
def test_an_unusable_value_is_told_where_it_is_given(document, line):
    document.add(document.conf, line + "\n")
    (problem,) = refused(document)
    name = line.split(" ")[0]
    assert problem.location.line == document.line(document.conf, line)
    assert document.spanned(problem.location) == name


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
