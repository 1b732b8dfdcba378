"""The document as a PDF, read back: its words, its register, its links, its tags."""

from __future__ import annotations

import datetime
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from sphinx_claims.checks import judge_document
from sphinx_claims.judge import Freshness, Judged, Ledger
from sphinx_claims.model import Claim, Verdict

ROOT = Path(__file__).parents[2]
NAME = "the-case-for-funding-interpretability"
NOON = datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC)
EVIDENCE = [
    "funding",
    "field_size",
    "ea_funding",
    "tractability",
    "experiments",
    "scale",
    "marginal_dollar",
    "public_goods",
    "objections",
]
PAGES = [
    "docs/index.md",
    "docs/evidence/index.md",
    *(f"docs/evidence/{stem}.md" for stem in EVIDENCE),
    "docs/scenarios.md",
    "docs/method.md",
    "docs/sources.md",
]


def typeset(folder: Path) -> Path:
    """Typeset the document into a folder, as a fresh program and on a fixed day."""
    command = [sys.executable, "-m", "sphinx", "-W", "-q", "-c", str(ROOT), "-b", "typstpdf"]
    command += ["-d", str(folder / "doctrees"), str(ROOT / "docs"), str(folder / "pdf")]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": f"{NOON.timestamp():.0f}"}
    run = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert run.returncode == 0, run.stdout + run.stderr
    return folder / "pdf" / f"{NAME}.pdf"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return typeset(tmp_path_factory.mktemp("pdf"))


@pytest.fixture(scope="module")
def pdf(file: Path) -> PdfReader:
    return PdfReader(file)


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    return judge_document(ROOT, Freshness(today=NOON.date()))


@pytest.fixture(scope="module")
def stated(ledger: Ledger) -> list[Judged]:
    """Return the statements of the pages in the PDF, in the order of its pages."""
    on = {
        path: [one for one in ledger.judged if one.statement.location.path == path]
        for path in PAGES
    }
    found = [one for path in PAGES for one in on[path]]
    assert len(found) > 200
    return found


STANDS = {Verdict.HOLDS: "holds", Verdict.EDGE: "is at the edge"}


def squashed(text: str) -> str:
    """Return a text without what a line's end may add or take: blanks and hyphens."""
    return re.sub(r"[\s\u00ad\u2010-]+", "", text)


TITLE = "the case for funding interpretability"
# What stands at the head of a page: the title, the chapter, and the section.
HEAD = re.compile(f"{TITLE} .+")


@pytest.fixture(scope="module")
def words(pdf: PdfReader) -> str:
    """Return all words, without what is repeated at the head and the foot of each page."""
    return squashed("\n".join(without_heads(page.extract_text()) for page in pdf.pages))


def without_heads(page: str) -> str:
    lines = [line.strip() for line in page.splitlines()]
    if lines[:1] == [TITLE]:
        # Above the second page of the essay, whose chapter has the name of the document.
        del lines[0]
    return "\n".join(x for x in lines if not HEAD.fullmatch(x) and not re.fullmatch(r"\d+", x))


def test_every_statement_has_its_words_and_a_mark_in_their_order(
    words: str, stated: list[Judged]
) -> None:
    at = 0
    for number, one in enumerate(stated, start=1):
        marked = f"{squashed(one.judgement.words)}[{number}]"
        found = words.find(marked, at)
        assert found >= 0, f"{marked} after {words[at : at + 80]}"
        at = found


def test_the_register_has_every_statement_with_its_verdict_and_value(
    file: Path, stated: list[Judged], words: str
) -> None:
    _, *notes = file.with_suffix(".typ").read_text("utf-8").split("#endnote(")
    assert len(notes) == len(stated)
    for number, (note, one) in enumerate(zip(notes, stated, strict=True), start=1):
        assert note.startswith(f'"{number}",')
        said = "".join(re.findall(r'#"((?:[^"\\]|\\.)*)";', note)).replace('\\"', '"')
        assert said.startswith(f"“{one.judgement.words}” {STANDS[one.judgement.verdict]}")
        assert one.record.label[1:] in said
    _, _, register = words.rpartition(f"Register{squashed('the case for funding')}")
    for number, one in enumerate(stated, start=1):
        head = (
            f"[{number}]“{squashed(one.judgement.words)}”{squashed(STANDS[one.judgement.verdict])}"
        )
        assert head in register, head


def test_the_register_has_the_source_of_every_figure_and_the_formula_of_every_claim(
    ledger: Ledger, stated: list[Judged], words: str, pdf: PdfReader
) -> None:
    spoken = {squashed(alt) for alt in alternatives(pdf, "/Formula")}
    for record in {one.record.id: one.record for one in stated}.values():
        if isinstance(record, Claim):
            if record.formula is not None:
                # By itself, or in one line with its values and what they come to.
                said = squashed(record.formula.text)
                assert any(alt == said or alt.startswith(f"{said}=") for alt in spoken), record.id
            continue
        provenance = record.provenance
        assert squashed(ledger.records.sources[provenance.ref].title) in words, record.id
        assert squashed(f"“{provenance.excerpt}”") in words or not provenance.excerpt, record.id
        assert squashed(f", as of {record.as_of}") in words


def test_each_source_is_told_with_the_words_that_figures_quote(ledger: Ledger, words: str) -> None:
    _, _, listed = words.rpartition(squashed("Whatever the essay's figures rest on"))
    listed, _, _ = listed.partition(f"Register{squashed('the case for funding')}")
    for source in ledger.records.sources.values():
        assert squashed(source.title) in listed
        assert all(squashed(f"“{phrase}”") in listed for phrase in source.words), source.id
        # What names it in the machine's files is of no use on paper.
        assert f"id{source.id}" not in listed


def test_the_essay_stands_word_for_word_but_for_the_marks(words: str) -> None:
    essay = (ROOT / "claims/sources/essay.txt").read_text("utf-8")
    assert squashed(essay.partition("\n")[2]) in re.sub(r"\[\d+\]", "", words)


def bookmarks(outline: list[Any]) -> Iterator[str]:
    for entry in outline:
        if isinstance(entry, list):
            yield from bookmarks(entry)
        else:
            yield str(entry.title)


def test_the_bookmarks_are_the_headings(pdf: PdfReader) -> None:
    found = list(bookmarks(pdf.outline))
    headings = [
        re.sub(r"\{exempt\}`(.*?) <.*?>`", r"\1", line.lstrip("#").strip()).replace("`", "")
        for path in PAGES
        for line in (ROOT / path).read_text("utf-8").splitlines()
        if re.match("#{1,6} ", line)
    ]
    missing = Counter(map(squashed, headings)) - Counter(map(squashed, found))
    assert not missing
    assert "Register" in found
    assert found[0] == "the case for funding interpretability"


def annotations(pdf: PdfReader) -> Iterator[Any]:
    for page in pdf.pages:
        for item in page.get("/Annots") or ():
            annotation = item.get_object()
            if annotation["/Subtype"] == "/Link":
                yield annotation


def test_every_link_leads_somewhere_and_says_where(pdf: PdfReader) -> None:
    inner, outer, named = 0, set(), pdf.named_destinations
    for link in annotations(pdf):
        assert link.get("/Contents"), "a link without words for who can't see it"
        action = link.get("/A", {})
        if "/URI" in action:
            outer.add(action["/URI"])
            continue
        target = link.get("/Dest", action.get("/D"))
        if isinstance(target, str | bytes):
            assert str(target) in named
        else:
            assert target[0].get_object()["/Type"] == "/Page"
        inner += 1
    # Each mark leads to its note, and each entry of the contents to its heading.
    assert inner > 300
    assert all(re.match("https?://", address) for address in outer)
    assert len(outer) > 50


def test_every_address_of_a_source_is_a_link(pdf: PdfReader, ledger: Ledger) -> None:
    linked = {link["/A"]["/URI"] for link in annotations(pdf) if "/URI" in link.get("/A", {})}
    addresses = {source.url for source in ledger.records.sources.values() if source.url}
    shown = {f"https://doi.org/{one.doi}" for one in ledger.records.sources.values() if one.doi}
    assert len(addresses & linked) > 50
    assert not {one for one in addresses - linked if one not in shown} - _by_doi(ledger)


def _by_doi(ledger: Ledger) -> set[str]:
    """Return the addresses of sources that are linked by their DOI."""
    return {source.url for source in ledger.records.sources.values() if source.doi and source.url}


def tags(pdf: PdfReader) -> Iterator[Any]:
    waiting = [pdf.trailer["/Root"]["/StructTreeRoot"].get_object()]
    while waiting:
        element = waiting.pop()
        if "/S" in element:
            yield element
        children = element.get("/K", [])
        for child in children if isinstance(children, list) else [children]:
            found = child.get_object()
            if isinstance(found, dict):
                waiting.append(found)


def alternatives(pdf: PdfReader, kind: str) -> list[str]:
    return [str(tag.get("/Alt", "")) for tag in tags(pdf) if tag["/S"] == kind]


def test_all_of_it_is_tagged(pdf: PdfReader) -> None:
    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] is True or root["/MarkInfo"]["/Marked"].value
    kinds = Counter(tag["/S"] for tag in tags(pdf))
    for kind in ("/H1", "/H2", "/P", "/Table", "/TH", "/TD", "/L", "/Figure", "/Formula", "/Link"):
        assert kinds[kind] > 0, kinds
    assert all(alternatives(pdf, "/Figure"))
    assert all(alternatives(pdf, "/Formula"))


def test_the_metadata_say_what_it_is(pdf: PdfReader) -> None:
    metadata = pdf.metadata
    assert metadata is not None
    assert metadata.title == "the case for funding interpretability"
    assert metadata.author == "abhishekdev.com"
    assert "research funding" in str(metadata.get("/Keywords"))
    assert metadata.creation_date == NOON
    assert str(pdf.trailer["/Root"]["/Lang"]).startswith("en")
    xmp = pdf.trailer["/Root"]["/Metadata"].get_object().get_data().decode()
    assert re.search(r"pdfuaid:part>1<", xmp)


def test_the_title_page_has_edition_and_date(pdf: PdfReader) -> None:
    text = pdf.pages[0].extract_text()
    assert "Edition 2024" in text
    assert "2026-11-22" in text
    assert "A number in brackets, such as [1], leads to its note under “Register”" in (
        " ".join(text.replace("\u00a0", " ").split())
    )


def test_two_builds_give_the_same_bytes(file: Path, tmp_path: Path) -> None:
    assert typeset(tmp_path / "elsewhere").read_bytes() == file.read_bytes()


def test_no_path_of_a_machine_is_in_it(file: Path) -> None:
    assert str(ROOT).encode() not in file.read_bytes()
    assert str(ROOT) not in file.with_suffix(".typ").read_text("utf-8")


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="there is no pdftotext here")
def test_another_reader_finds_the_same_words(file: Path, stated: list[Judged]) -> None:
    run = subprocess.run(
        ["pdftotext", "-raw", str(file), "-"], capture_output=True, text=True, check=True
    )
    text = squashed("\n".join(map(without_heads, run.stdout.split("\f"))))
    missing = [
        one.judgement.words
        for number, one in enumerate(stated, start=1)
        if f"{squashed(one.judgement.words)}[{number}]" not in text
    ]
    assert not missing


@pytest.mark.parametrize("builder", ["text", "latex", "epub"])
def test_other_builders_still_have_every_word(
    built: Callable[[str], Path], stated: list[Judged], builder: str
) -> None:
    folder = built(builder)
    kinds = {"text": "*.txt", "latex": "*.tex", "epub": "*.xhtml"}
    texts = [found.read_text("utf-8") for found in folder.rglob(kinds[builder])]
    whole = plain("\n".join(texts), builder)
    missing = [one.judgement.words for one in stated if plain(one.judgement.words, "") not in whole]
    assert not missing


def plain(text: str, builder: str) -> str:
    """Return a text without blanks, and without the markup of its builder."""
    if builder == "latex":
        text = re.sub(r"\\([$%&#_{}])", r"\1", text)
        text = re.sub(r"\\textendash\{\}|\{\\textendash\}", "–", text)
        text = text.replace("\\sphinxhyphen{}", "-").replace("\\textasciitilde{}", "~")
        text = text.replace("``", "“").replace("''", "”").replace("{}", "")
    if builder == "epub":
        text = re.sub(r"<[^>]*>", "", text)
        text = text.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")
    return re.sub(r"[\s\u00a0]+", "", text)
