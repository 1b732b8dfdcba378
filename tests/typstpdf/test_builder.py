"""The builder: what it leaves, what it refuses, and that it makes the same bytes everywhere."""

import ast
import datetime
import subprocess
import sys
from pathlib import Path

import pytest
from sphinx.errors import ConfigError

import sphinx_typstpdf
from sphinx_typstpdf.moment import moment
from tests.typstpdf.conftest import SVG

PACKAGE = Path(sphinx_typstpdf.__file__).parent

PAGES = {
    "index.md": """# Root

Words[^1], $x^2$, `code` and [a link](https://example.org/).

![A circle](wide.svg)

\\begin{align}
x &= 1
\\end{align}

```python
a = 1
```

[^1]: Said.
""",
    "wide.svg": SVG,
}


@pytest.fixture(scope="module")
def pdf(typeset):
    return typeset(PAGES, language="en_GB", typstpdf_contents=2, typstpdf_title_page=True).pdf()


def test_the_metadata_are_those_of_the_document(pdf):
    assert pdf.reader.metadata.title == "Small"
    assert pdf.reader.metadata.author == "A. Writer"
    assert pdf.root["/Lang"] in {"en", "en-GB"}
    assert pdf.root["/MarkInfo"]["/Marked"]
    assert pdf.root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "<pdfuaid:part>1</pdfuaid:part>" in pdf.xmp
    assert "<xmp:CreateDate>2026-01-01T00:00:00" in pdf.xmp


def test_pages_are_numbered(pdf):
    assert [page.rpartition(" ")[2] for page in pdf.pages[1:]] == ["2", "3"]


def test_the_contents_lead_to_the_headings(pdf):
    assert (pdf.links[0].on, pdf.links[0].to) == (2, 3)


def test_two_builds_make_the_same_bytes_wherever_they_are(make):
    first, second = make(PAGES), make(PAGES)
    assert first.build() == second.build() == 0
    made = (first.out / "small.pdf").read_bytes()
    assert made == (second.out / "small.pdf").read_bytes()
    assert first.build("-E", name="again") == 0
    assert made == (first.out / "small.pdf").read_bytes()
    assert first.build("-E", epoch="1767312000") == 0
    assert made != (first.out / "small.pdf").read_bytes()


def test_no_path_of_the_machine_is_in_the_pdf(pdf):
    held = pdf.path.read_bytes()
    for number in range(1, len(pdf.reader.xref[0]) + 1):
        found = pdf.reader.get_object(number)
        held += found.get_data() if hasattr(found, "get_data") else str(found).encode()
    assert b"example.org" in held
    for folder in [*list(pdf.path.parents)[:-1], PACKAGE, Path.home()]:
        assert str(folder).encode() not in held


@pytest.mark.parametrize("epoch", ["-5", "999999999999"])
def test_a_day_of_the_build_that_is_none_is_a_mistake(make, epoch):
    root = make(PAGES)
    assert root.build(epoch=epoch) == 1
    assert f"SOURCE_DATE_EPOCH has to count seconds since 1970, not '{epoch}'" in root.log
    assert "Traceback" not in root.log
    assert not root.has_pdf


@pytest.mark.parametrize("epoch", ["yesterday", "1.5", "99999999999999999999"])
def test_what_sphinx_takes_for_no_day_makes_no_pdf(make, epoch):
    root = make(PAGES)
    assert root.build(epoch=epoch) == 2
    assert not root.has_pdf


def test_a_day_that_is_none_is_told_by_whoever_asks_for_it(monkeypatch):
    for said in ("yesterday", "1.5", "99999999999999999999"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", said)
        with pytest.raises(ConfigError, match="SOURCE_DATE_EPOCH has to count seconds"):
            moment()


def test_without_a_day_of_the_build_it_is_today(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    now = datetime.datetime.now(datetime.UTC)
    assert now <= moment() < now + datetime.timedelta(minutes=1)


def test_a_mistake_in_one_document_leaves_the_others(make):
    documents = {"bad": {"pages": ["unheard"]}, "small": {}}
    root = make(PAGES, typstpdf_documents=documents)
    assert root.build() == 1
    assert [path.name for path in root.out.glob("*.pdf")] == ["small.pdf"]


def test_pages_of_only_one_document_are_no_problem_of_the_other(typeset):
    pages = {"index.md": "# Root\n\n{doc}`two`\n\n```{toctree}\ntwo\n```\n", "two.md": "# Two\n"}
    documents = {"small": {"pages": ["index"]}, "other": {"pages": ["two"]}}
    root = typeset(pages, typstpdf_documents=documents)
    assert root.pdf().words == "Root Two 1"
    assert root.pdf("other").words == "Two 1"


def test_a_document_in_another_language_is_hyphenated_and_tagged_so(typeset):
    assert typeset(PAGES, language="de").pdf().root["/Lang"] == "de"


def test_a_project_whose_name_has_no_letter_has_a_pdf(typeset):
    root = typeset(PAGES, project="漢", typstpdf_title_page=False)
    assert root.pdf("document").reader.metadata.title == "漢"


def test_nothing_of_another_package_is_imported():
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0
                names = [node.module or ""]
            known = {*sys.stdlib_module_names, "sphinx", "docutils", "sphinx_typstpdf"}
            known |= {"typst", "tex2typst"}
            assert {name.partition(".")[0] for name in names} <= known, path
        assert "sphinx_claims" not in path.read_text("utf-8")


def test_the_compiler_is_loaded_for_a_pdf_alone(make):
    root = make("# Root\n")
    code = f"""
import sys
from sphinx.application import Sphinx
import sphinx_typstpdf
folder = {str(root.folder)!r}
Sphinx(folder, folder, folder + "/html", folder + "/trees", "html", status=None)
assert "sphinx_typstpdf.builder" in sys.modules
print(sorted({{"typst", "tex2typst", "sphinx_claims"}} & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "[]", done.stderr


def test_what_fails_is_told_of_whatever_is_suppressed(make):
    root = make("# Root\n\n![](dot.svg)\n", suppress_warnings=["typstpdf"])
    root.write("dot.svg", SVG)
    assert root.build() == 1
    assert "index.md:3: ERROR: the image 'dot.svg' has no text" in root.log
    assert not root.has_pdf


def test_a_warning_has_a_kind_by_which_it_can_be_suppressed(make):
    page = "# Root\n\n```{raw} html\n<b>Bold</b>\n```\n"
    root = make(page)
    assert root.build() == 0
    assert "index.md:3: WARNING: raw text for 'html' is left out [typstpdf.raw]" in root.log
    assert make(page, suppress_warnings=["typstpdf.raw"]).build("-W") == 0


def test_a_document_may_be_named_as_its_template_is(typeset):
    pdf = typeset("# Root\n\nWords.\n", project="typstpdf").pdf("typstpdf")
    assert "Words." in pdf.words


def test_without_the_compiler_the_builder_says_what_is_missing(make, monkeypatch):
    monkeypatch.setattr("sphinx_typstpdf.builder.find_spec", lambda name: None)
    root = make("# Root\n")
    assert root.build() == 1
    assert "ERROR: the builder typstpdf needs what is missing: typst and tex2typst" in root.log
    assert "Traceback" not in root.log


def test_a_page_that_is_not_there_is_told_with_one_of_a_name_like_it(make):
    root = make("# Root\n", typstpdf_documents={"small": {"pages": ["indexx"]}})
    assert root.build() == 1
    assert "there is no page 'indexx'; did you mean 'index'?" in root.log


def test_no_earlier_pdf_outlives_a_build(make):
    root = make(PAGES)
    assert root.build() == 0
    assert root.has_pdf
    (old,) = root.out.glob("*.pdf")
    root.configure(typstpdf_documents={"another": {}})
    assert root.build() == 0
    assert [file.stem for file in sorted(root.out.glob("*.pdf"))] == ["another"]
    assert not old.exists()
    # Typst of an author's own, and what somebody else has made, stay.
    for name in ("own.typ", "own.pdf", "other.pdf"):
        (root.out / name).write_text("#lorem(3)")
    assert root.build() == 0
    for name in ("own.typ", "own.pdf", "other.pdf"):
        (root.out / name).unlink()
    # What stops a build before a page is written, leaves none either.
    stop = "def stop(*_):\n    raise ValueError\n\n\n"
    root.configure(f"{stop}def setup(app):\n    app.connect('env-updated', stop)\n")
    assert root.build() == 2
    assert not list(root.out.glob("*.pdf"))
