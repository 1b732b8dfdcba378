from __future__ import annotations

import re
from pathlib import Path

import pytest

from benchmarks.generated import Size, generate_pair
from benchmarks.pair import Pair
from benchmarks.records import CHANGING
from benchmarks.tree import Tree, changed_files, write_tree
from sphinx_claims.cli import main

SIZE = Size(pages=10, statements=120, figures=60, theme="basic")


def pages(tree: Tree) -> dict[str, str]:
    return {path: text for path, text in tree.items() if path.startswith("docs/")}


@pytest.mark.parametrize("is_changed", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("has_ledger", [False, True], ids=["bare", "ledger"])
def test_every_statement_of_a_generated_document_holds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], *, is_changed: bool, has_ledger: bool
) -> None:
    size = Size(pages=10, statements=120, figures=60, theme="basic", has_ledger=has_ledger)
    side = generate_pair(size).bound
    write_tree(side.after if is_changed else side.before, tmp_path)
    assert main(["check", str(tmp_path), "--today", "2026-01-01"]) == 0
    printed = capsys.readouterr()
    # No notice either: nothing at the edge, nothing due.
    assert printed.err == ""
    assert printed.out.startswith("60 figures, 7 claims, 120 statements: 120 hold")


def test_a_document_is_the_same_at_every_generation(small: Pair) -> None:
    assert generate_pair(SIZE) == small


def test_another_seed_gives_another_document(small: Pair) -> None:
    other = generate_pair(SIZE, seed=7)
    assert pages(other.bound.before) != pages(small.bound.before)
    assert other.redone == small.redone


def test_wordings_and_units_vary(small: Pair) -> None:
    prose = "".join(pages(small.bound.before).values())
    for said in ("$", "€", "£", "%", "people", "-to-1", "about", "at least", "hundreds", "in 1"):
        assert re.search(rf"{{claim}}`[^`]*{re.escape(said)}[^`]* <", prose), said
    assert re.search(r"\{claim\}`\w+`", prose)
    assert "{exempt}`" in prose


def test_the_edit_changes_one_value_and_no_bound_page(small: Pair) -> None:
    (path,) = changed_files(small.bound.before, small.bound.after)
    assert path.startswith("claims/")
    pairs = zip(*(side[path].splitlines() for side in vars_of(small)), strict=True)
    differing = [(old, new) for old, new in pairs if old != new]
    assert [old.split(":")[0].strip() for old, _ in differing] == ["value", "source"]


def vars_of(pair: Pair) -> tuple[Tree, Tree]:
    return pair.bound.before, pair.bound.after


def test_the_floor_retypes_exactly_the_pages_that_state_what_changes(small: Pair) -> None:
    retyped = changed_files(small.floor.before, small.floor.after)
    assert set(retyped) == {f"docs/{name}.md" for name in small.redone}
    assert len(retyped) == 8
    stating = {
        path
        for path, text in pages(small.bound.before).items()
        if any(f"{{claim}}`{id_}`" in text for id_ in CHANGING)
    }
    assert stating == set(retyped)


def test_the_floor_knows_nothing_of_claims(small: Pair) -> None:
    assert not [path for path in small.floor.before if path.startswith("claims/")]
    assert not [text for text in pages(small.floor.before).values() if "{claim" in text]


def test_fewer_statements_than_the_figures_need_are_refused() -> None:
    with pytest.raises(ValueError, match="twice the figures"):
        generate_pair(Size(pages=10, statements=100, figures=60, theme="basic"))
    with pytest.raises(ValueError, match="ten figures"):
        generate_pair(Size(pages=1, statements=18, figures=9, theme="basic"))
