"""What is timed is held against what it should do; no test looks at a clock."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.build import Document, expect_read, expect_same, pages_read
from benchmarks.child import Run, WrongError
from benchmarks.draws import time_draws
from benchmarks.essay import document_pair, document_tree, essay_pair
from benchmarks.measurement import NO_BAR, Bar, Measurement
from benchmarks.pair import Pair, Side
from benchmarks.text import visible_texts
from benchmarks.timing import STEPS, time_builds, time_check


def altered(side: Side, path: str, old: str, new: str, *, before: bool = True) -> Side:
    """Return a side with some words replaced, in the edited document and in the one before."""

    def alter(text: str) -> str:
        assert old in text
        return text.replace(old, new)

    after = {**side.after, path: alter(side.after[path])}
    return Side(
        before={**side.before, path: alter(side.before[path])} if before else side.before,
        after=after,
    )


def test_both_documents_show_the_same_before_and_after_the_edit(
    small: Pair, tmp_path: Path
) -> None:
    # WrongError would tell of a page that differs, or is read needlessly.
    found = time_builds("small", small, {"cold": Bar(ratio=1000)}, 1, tmp_path)
    assert [one.step for one in found] == list(STEPS)
    assert all(len(one.ours) == len(one.floor) == len(one.peaks) == 1 for one in found)
    assert [one.holds for one in found] == [True, None, None]
    assert found[-1].remark == "8 of 11 pages read"


def test_a_number_left_wrong_goes_wrong(small: Pair, tmp_path: Path) -> None:
    path = f"docs/{min(small.redone)}.md"
    old = next(line for line in small.floor.after[path].splitlines() if "survey" in line)
    floor = altered(small.floor, path, old, old.replace("survey", "survey 7"), before=False)
    with pytest.raises(WrongError, match=r"(?s)after the edit: 1 pages differ.*survey 7"):
        time_builds("small", replace(small, floor=floor), {}, 1, tmp_path)


def test_a_page_read_needlessly_goes_wrong(small: Pair, tmp_path: Path) -> None:
    fewer = replace(small, redone=small.redone - {"page-0000"})
    with pytest.raises(WrongError, match=r"read 8 pages instead of 7: needlessly \['page-0000'\]"):
        time_builds("small", fewer, {}, 1, tmp_path)


@pytest.mark.parametrize(
    ("expected", "message"),
    [
        ({"index", "a", "b"}, r"needlessly \[\], not \['b'\]"),
        ({"a"}, r"needlessly \['index'\], not \[\]"),
        (set(), "read 2 pages instead of 0"),
    ],
)
def test_other_pages_than_expected_go_wrong(expected: set[str], message: str) -> None:
    lines = "reading sources... [ 50%] a\nreading sources... [100%] index\n"
    run = Run(output=f"loading\n{lines}writing output... [100%] b\n", cpu=1.0, clock=1.0, peak=1)
    expect_read(run, frozenset({"a", "index"}), "a build")
    with pytest.raises(WrongError, match=message):
        expect_read(run, frozenset(expected), "a build")


def test_pages_that_differ_go_wrong_and_show_where() -> None:
    expect_same({"a": b"one 1", "b": b"2"}, {"b": b"2", "a": b"one 1"}, "a build")
    with pytest.raises(WrongError, match=r"(?s)1 pages differ.*… one 1.*… one 2"):
        expect_same({"a": b"one 1", "b": b"2"}, {"a": b"one 2", "b": b"2"}, "a build")
    with pytest.raises(WrongError, match="1 pages differ, the first of them b"):
        expect_same({"a": b"1"}, {"a": b"1", "b": b"2"}, "a build")


def test_the_essay_shows_the_same_words_as_its_floor(tmp_path: Path) -> None:
    pair = essay_pair()
    texts = []
    for name, side in (("bound", pair.bound), ("floor", pair.floor)):
        document = Document(folder=tmp_path / name)
        document.write(side.before)
        document.build("build")
        texts.append(visible_texts(document.pages("build")))
    assert texts[0] == texts[1]
    assert "somewhere around 100-to-1 in favor of" in texts[1]["index.html"]


def test_every_page_of_the_document_has_a_floor_that_builds(tmp_path: Path) -> None:
    pair = document_pair()
    pages = {path for path in pair.bound.before if path.endswith(".md")}
    assert set(pair.floor.before) == {*pages, "conf.py"}
    document = Document(folder=tmp_path)
    document.write(pair.floor.before)
    assert len(pages_read(document.build("build"))) == len(pages)


def test_a_build_that_fails_goes_wrong_with_its_output(small: Pair, tmp_path: Path) -> None:
    bound = altered(small.bound, "docs/page-0001.md", "#", "Seen by 12 people.\n\n#")
    with pytest.raises(WrongError, match=r"exited with [12]:(?s:.*)12 people"):
        time_builds("small", replace(small, bound=bound), {}, 1, tmp_path)


def test_a_check_that_fails_or_counts_otherwise_goes_wrong(small: Pair, tmp_path: Path) -> None:
    found = Measurement(case="small", step="check", bar=NO_BAR)
    time_check(found, small.bound.before, "120 statements: 120 hold", 2, tmp_path / "sound")
    assert len(found.ours) == len(found.peaks) == 2
    with pytest.raises(WrongError, match="does not say “121 statements”"):
        time_check(found, small.bound.before, "121 statements", 1, tmp_path / "sound")
    broken = altered(small.bound, "docs/page-0001.md", "#", "Seen by 12 people.\n\n#").before
    with pytest.raises(WrongError, match="exited with 1"):
        time_check(found, broken, "", 1, tmp_path / "broken")


def test_an_essay_without_the_figure_that_the_edit_changes_is_refused(tmp_path: Path) -> None:
    for path, text in document_tree().items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.replace("  value: 0.1\n", "  value: 0.3\n"), "utf-8")
    with pytest.raises(ValueError, match="no figure that this edit could change"):
        essay_pair(tmp_path)


def test_draws_are_timed_beside_plain_ones_in_every_round(tmp_path: Path) -> None:
    (found,) = time_draws("draws", NO_BAR, 2, tmp_path)
    assert len(found.ours) == len(found.floor) == len(found.peaks) == 2
    assert found.ratio is not None
