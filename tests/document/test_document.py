"""The real document: everything in it is bound, and no link of its chain can change alone."""

from __future__ import annotations

import ast
import re
import runpy
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sphinx_claims.cli import main
from sphinx_claims.loading.folder import NO_FIGURES

ROOT = Path(__file__).parents[2]

# What the essay says, and what each phrase is bound to.
BINDINGS = {
    "something in the range of $10 billion per year": "capabilities_spend",
    "probably in the range of $50-100 million": "interpretability_spend",
    "somewhere around 100-to-1": "funding_ratio",
    "five years ago": "years_since_doubt",
    "in 2019": "doubt_year",
    "hundreds of researchers globally, not thousands": "interpretability_researchers",
    "almost certainly higher": "marginal_dollar_probability",
    "roughly $100 on capability for every $1 on understanding": "funding_ratio",
}
EXEMPT = {"all three": "rhetorical", "50%": "hypothetical", "close to 0%": "rhetorical"}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a copy of the document that a test may break."""
    folder = tmp_path / "document"
    for part in ("docs", "claims"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copyfile(ROOT / "conf.py", folder / "conf.py")
    return folder


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def put(folder: Path, topic: str, figure: str, key: str, value: str) -> None:
    """Give a key of a figure another value, whatever it has today."""
    file = folder / "claims" / f"{topic}.yaml"
    pattern = rf"(?m)^({figure}:\n(?:  .*\n|\n)*?  {key}: ).*$"
    text, count = re.subn(pattern, lambda match: match[1] + value, file.read_text("utf-8"))
    assert count == 1
    file.write_text(text, "utf-8")


def codes(folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[str]]:
    """Return the exit status of the check, and the codes of the errors that it tells of."""
    status = main(["check", str(folder), "--today", "2025-01-01"])
    return status, re.findall(r"^error\[([a-z-]+)\]", capsys.readouterr().err, re.MULTILINE)


def test_the_document_holds(capsys: pytest.CaptureFixture[str]) -> None:
    # A statement at the edge fails nothing: a figure may move within its words.
    assert main(["check", str(ROOT)]) == 0
    closing = capsys.readouterr().out.strip().splitlines()[-1]
    assert "0 fail, 0 unjudged" in closing
    assert closing.startswith(f"{len(figures())} figures, ")


def figures() -> list[str]:
    found = []
    for file in (ROOT / "claims").glob("*.yaml"):
        if file.name in NO_FIGURES:
            continue
        found += re.findall(r"(?m)^([a-z]\w*):$", file.read_text("utf-8"))
    return found


def test_conf_keeps_the_essay_and_bends_no_hedge() -> None:
    conf = runpy.run_path(str(ROOT / "conf.py"))
    assert conf["claims_verbatim"] == {"index": "essay"}
    assert conf["claims_scale"] == "ICD 203"
    assert not {"claims_hedges", "claims_units", "claims_unit_words"} & set(conf)
    assert "suppress_warnings" not in conf


@pytest.mark.parametrize(("words", "target"), BINDINGS.items(), ids=BINDINGS)
def test_every_number_of_the_essay_is_bound(words: str, target: str) -> None:
    assert f"{{claim}}`{words} <{target}>`" in (ROOT / "docs/index.md").read_text("utf-8")


@pytest.mark.parametrize(("words", "kind"), EXEMPT.items(), ids=EXEMPT)
def test_every_other_number_of_the_essay_is_exempt(words: str, kind: str) -> None:
    assert f"{{exempt}}`{words} <{kind}: " in (ROOT / "docs/index.md").read_text("utf-8")


def test_every_claim_is_called_by_a_test() -> None:
    marked = {
        node.name
        for file in (ROOT / "claims").glob("*.py")
        for node in ast.parse(file.read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef) and node.decorator_list
    }
    called = {
        node.func.id
        for file in (ROOT / "tests/claims").glob("test_*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert marked
    assert marked <= called


def test_the_ledger_lists_every_figure_and_claim(built: Callable[[str], Path]) -> None:
    page = (built("html") / "ledger.html").read_text("utf-8")
    for target in set(BINDINGS.values()):
        assert f'href="record/{target}.html"' in page
        record = (built("html") / f"record/{target}.html").read_text("utf-8")
        assert f'<section id="{target}">' in record


def test_a_moved_figure_names_every_sentence_and_itself(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(copy, "funding", "interpretability_spend", "value", "50 to 100 million USD/year")
    put(copy, "funding", "capabilities_spend", "value", "25 billion USD/year")
    assert main(["check", str(copy)]) == 1
    printed = capsys.readouterr().err
    lines = (copy / "docs/index.md").read_text("utf-8").splitlines()
    stated = [
        number
        for number, line in enumerate(lines, start=1)
        if "<funding_ratio>" in line or "<capabilities_spend>" in line
    ]
    assert len(stated) == 3
    for number in stated:
        assert f"docs/index.md:{number}:" in printed
    yaml = (copy / "claims/funding.yaml").read_text("utf-8").splitlines()
    at = next(n for n, line in enumerate(yaml, start=1) if "25 billion" in line)
    # The figure leads the error, since its own source contradicts it.
    _, headline = printed.split("error[claim-drift]: ")
    assert headline.startswith("“capabilities_spend” is 25 billion USD/year")
    assert headline.splitlines()[1] == f"  --> claims/funding.yaml:{at}:10"
    assert "250 to 500" in printed
    assert "accepts 50 to 200" in printed
    # The figure is one cause: its source's words, which do not say 25 either, are told with it.
    assert printed.count("error[") == 1
    assert "its source says “something in the range of $10 billion per year”" in printed


def test_the_copy_holds_before_anything_is_broken(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert codes(copy, capsys) == (0, [])


# A figure that is given another value, and what must be said of it.
MOVED = {
    "far": ("funding", "capabilities_spend", "25 billion USD/year", "claim-drift"),
    "within its words": (
        "funding",
        "capabilities_spend",
        "10.05 billion USD/year",
        "excerpt-drift",
    ),
    "one end": ("funding", "interpretability_spend", "60 to 100 million USD/year", "claim-drift"),
    "another unit": ("funding", "capabilities_spend", "10 billion USD", "excerpt-drift"),
    "part of a sum": ("field_size", "model_diffing_people", "13 to 30 people", "excerpt-drift"),
    "a derived one": (
        "field_size",
        "interpretability_researchers",
        "251 to 934 people",
        "derivation-drift",
    ),
    "a hypothesis": ("marginal_dollar", "relative_tractability", "0.05", "claim-drift"),
    "a year": ("tractability", "doubt_year", "2018 CE", "claim-drift"),
    "the edition": ("tractability", "edition_year", "2026 CE", "claim-drift"),
}


@pytest.mark.parametrize(("topic", "figure", "value", "code"), MOVED.values(), ids=MOVED)
def test_no_figure_moves_alone(
    copy: Path, topic: str, figure: str, value: str, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    put(copy, topic, figure, "value", value)
    status, found = codes(copy, capsys)
    assert status in {1, 2}
    assert code in found


RATIO = "{claim}`somewhere around 100-to-1 <funding_ratio>`"
EXCERPT = 'excerpt: "something in the range of $10 billion per year"'

# One link of the chain changed alone: the file, what stands there, what is put in its place, and
# what must be said of it.
BREAKS = {
    "the words": ("docs/index.md", "100-to-1", "300-to-1", "claim-drift"),
    "a word beside a number": ("docs/index.md", "the wrong ratio", "the right one", "text-altered"),
    "words that accept nearly all": (
        "docs/index.md",
        "somewhere around 100-to-1",
        "a lot",
        "claim-unjudged",
    ),
    "the second statement": ("docs/index.md", "roughly $100", "roughly $1,000", "claim-drift"),
    "the direction": ("docs/index.md", "certainly higher", "certainly lower", "claim-event"),
    "the likelihood": ("docs/index.md", "probably in the", "unlikely in the", "claim-unjudged"),
    "the excerpt": ("claims/funding.yaml", EXCERPT, 'excerpt: "$30 billion"', "excerpt-drift"),
    "the excerpt, though it fits": (
        "claims/funding.yaml",
        EXCERPT,
        'excerpt: "about $10 billion per year"',
        "excerpt-absent",
    ),
    "the source": (
        "claims/funding.yaml",
        '{ref: essay, locator: paragraph 1, excerpt: "something',
        '{ref: arb2025shallow, locator: paragraph 1, excerpt: "something',
        "excerpt-absent",
    ),
    "the source's text": (
        "claims/sources/essay.txt",
        "$10 billion",
        "$20 billion",
        "excerpt-absent",
    ),
    "the source's date": ("claims/sources/essay.yaml", "- - 2024", "- - 2025", "excerpt-drift"),
    "a row of the data": (
        "claims/sources/arb2025shallow.txt",
        "Model diffing,10-30",
        "Model diffing,10-60",
        "excerpt-absent",
    ),
    "the operator": (
        "claims/funding.py",
        "capabilities_spend / int",
        "capabilities_spend * int",
        "function-unit",
    ),
    "the order": (
        "claims/funding.py",
        "capabilities_spend / interpretability_spend",
        "interpretability_spend / capabilities_spend",
        "claim-drift",
    ),
    "a constant for a function": (
        "claims/funding.py",
        "capabilities_spend / interpretability_spend",
        "140.0",
        "unused",
    ),
    "the event of a probability": (
        "claims/marginal_dollar.py",
        'event="higher"',
        'event="lower"',
        "claim-event",
    ),
    "a binding taken away": (
        "docs/index.md",
        "{claim}`in 2019 <doubt_year>`",
        "in 2019",
        "claim-unbound",
    ),
    "a binding turned round": (
        "docs/index.md",
        "100-to-1 <funding_ratio>",
        "100-to-1 <doubt_year>",
        "claim-unit",
    ),
    "a role misspelt": ("docs/index.md", RATIO, RATIO.replace("claim", "clame"), "role-invalid"),
    "a role parted": ("docs/index.md", RATIO, RATIO.replace("}`", "} `"), "role-invalid"),
    "another role": (
        "docs/index.md",
        RATIO,
        "{emphasis}`somewhere around 100-to-1`",
        "claim-unbound",
    ),
    "code": ("docs/index.md", RATIO, "`somewhere around 100-to-1`", "text-altered"),
    "a sign beside it": ("docs/index.md", RATIO, f"{RATIO}%", "role-invalid"),
    "a word against it": ("docs/index.md", RATIO, f"not {RATIO}", "role-invalid"),
    "raw HTML": (
        "docs/index.md",
        "let me make",
        "<p>the ratio is nothing</p>\n\nlet me make",
        "text-altered",
    ),
    "a quotation": (
        "docs/index.md",
        "let me make",
        "> none of this is so.\n\nlet me make",
        "text-altered",
    ),
    "an exemption taken away": ("docs/index.md", "50% <hypothetical: ", "50% <", "role-invalid"),
}


@pytest.mark.parametrize(("path", "old", "new", "code"), BREAKS.values(), ids=BREAKS)
def test_no_link_changes_alone(
    copy: Path, path: str, old: str, new: str, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(copy / path, old, new)
    status, found = codes(copy, capsys)
    assert status in {1, 2}
    assert code in found


# What only a build can see: the source is as it was, and the page is not.
@pytest.mark.parametrize(
    ("path", "text"),
    [
        (
            "docs/locales/en/LC_MESSAGES/index.po",
            'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
            'msgid "let me make the case properly rather than just asserting it."\n'
            'msgstr "the ratio is another one."\n',
        ),
        ("docs/other.rst", ":orphan:\n\nOther\n=====\n\nThe ratio is 300-to-1.\n"),
        ("docs/other.md", "---\norphan: true\n---\n# Other\n\n```{include} part.txt\n```\n"),
    ],
    ids=["a translation", "a page that is not Markdown", "an included file"],
)
def test_what_a_page_shows_beyond_its_source_fails_the_build(
    copy: Path, tmp_path: Path, path: str, text: str
) -> None:
    (copy / path).parent.mkdir(parents=True, exist_ok=True)
    (copy / path).write_text(text, "utf-8")
    (copy / "docs/part.txt").write_text("The ratio is 300-to-1.\n", "utf-8")
    command = [sys.executable, "-m", "sphinx", "-q", "-c", str(copy), "-b", "html"]
    run = subprocess.run(
        [*command, str(copy / "docs"), str(tmp_path / "html")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 1, run.stdout + run.stderr
    assert "text-altered" in run.stderr or "claim-unbound" in run.stderr


def test_a_hypothesis_is_the_least_that_the_words_require() -> None:
    """“Almost certainly” is at least 0.95, which is so exactly when τ̃ ≥ f ρ^−η."""
    text = (ROOT / "claims/marginal_dollar.yaml").read_text("utf-8")
    values = {
        name: float(value) for name, value in re.findall(r"(?m)^(\w+):\n.*\n  value: (\S+)$", text)
    }
    least_ratio = 100
    required = values["tractability_doubt"] * least_ratio ** -values["returns_curvature"]
    assert values["relative_tractability"] == pytest.approx(required, rel=1e-12)
