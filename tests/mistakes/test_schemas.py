"""The schemas see the mistakes that the loader sees, line by line, but for those listed here.

An editor shows what a schema refuses while somebody writes; so what it lets pass is listed, each
with the reason why no schema can see it, and a test fails when that is no longer so.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from sphinx_claims.schema import KINDS
from tests.mistakes.test_mistakes import HERE, Declared, declarations
from tests.unit.schema.reading import Fault, faults

UNSEEN_CODES = {
    "file-encoding": "there is no text to look at",
    "yaml-syntax": "there is nothing to look at; an editor tells of it by itself",
    "yaml-feature": "a schema sees what an anchor, a tag or a second document comes to",
    "key-duplicate": "of two keys with one name a schema sees one; an editor tells of it by itself",
    "id-duplicate": "the other record is in another file, or further down a list",
    "source-unknown": "the sources are in other files",
    "claim-unknown": "the claims are in other files",
    "evidence-unknown": "the figures and claims are in other files",
    "evidence-duplicate": "a schema compares whole items, and not one key of them",
    "evidence-circular": "it follows from the claims",
    "evidence-unit": "it follows from the units of other records",
    "target-unknown": "the figures and claims are in other files",
    "scenario-unknown": "the figures and claims are in other files",
    "scenario-unit": "it follows from the units of other records",
    "scenario-typed": "the basis of the figure is in another file",
    "scenario-default": "a schema can't count the scenarios that lack a key",
    "program-unknown": "the programs are in other files",
    "driver-alone": "the other figures are in other files",
    "unit-unknown": "the names of units are thousands",
}
"""Codes of mistakes that no schema sees, each with the reason."""

UNSEEN = {
    "figures/distribution-beta-of-no-share:4": "whether the numbers lie between 0 and 1",
    "figures/distribution-discrete-without-an-end:4": "what the numbers of the range are",
    "figures/distribution-log-normal-of-no-positive:4": "whether the numbers are positive",
    "figures/history-misshapen:11": "which of two dates is later",
    "figures/history-misshapen:13": "what another value's unit is",
    "figures/range-inverted:2": "which of two numbers is larger",
    "figures/run-values-of-other-number:30": "how long another list is",
    "figures/size-misspelt:2": "what is a unit, and what a size",
    "sources/date-impossible:5": "which number of a list is the month",
    "sources/editor-is-a-text:7": "which number of a list is the month",
    "sources/read-before-it-was-issued:6": "which of two dates is later",
    "sources/text-missing:5": "which files there are",
    "scenarios/values-misshapen:11": "what the key is that the value stands under",
    "inventory/names-that-nothing-has:10": "which pages there are",
    "inventory/names-that-nothing-has:14": "which pages there are",
    "inventory/names-that-nothing-has:18": "which other assertions there are",
}
"""Mistakes of other codes that no schema sees: the file, the line, and what a schema can't know."""


def fixtures() -> list[Path]:
    return [file for kind in KINDS for file in sorted((HERE / kind).glob("*.yaml"))]


def name_of(file: Path, problem: Declared) -> str:
    return f"{file.parent.name}/{file.stem}:{problem.place.split(':')[0]}"


def is_unseen(file: Path, problem: Declared) -> bool:
    return problem.code in UNSEEN_CODES or name_of(file, problem) in UNSEEN


def found(file: Path, *, typed: bool) -> list[Fault]:
    """Return what the schema of a fixture refuses; nothing of one that no tree can be made of."""
    codes = {problem.code for problem in declarations(file)}
    if codes & {"file-encoding", "yaml-syntax", "yaml-feature"}:
        return []
    return list(faults(file.parent.name, file.read_text("utf-8"), typed=typed))


def test_there_are_mistakes_of_every_kind_that_a_schema_sees() -> None:
    seen = {file.parent.name for file in fixtures() if found(file, typed=True)}
    assert seen == set(KINDS)


@pytest.mark.parametrize("typed", [False, True], ids=["texts", "typed"])
@pytest.mark.parametrize("file", fixtures(), ids=lambda file: f"{file.parent.name}/{file.name}")
def test_the_schema_finds_fault_where_the_loader_does(file: Path, typed: bool) -> None:
    declared = declarations(file)
    seen = {int(p.place.split(":")[0]) for p in declared if not is_unseen(file, p)}
    refused = found(file, typed=typed)
    assert [line for line in seen if not any(line in fault.lines for fault in refused)] == []
    assert [fault for fault in refused if not seen & set(fault.lines)] == []


def test_every_mistake_that_is_listed_is_there() -> None:
    declared = [(file, problem) for file in fixtures() for problem in declarations(file)]
    assert set(UNSEEN_CODES) <= {problem.code for _, problem in declared}
    assert set(UNSEEN) <= {name_of(*pair) for pair in declared}


@pytest.mark.parametrize("kind", ["figures", "sources"])
def test_the_schema_takes_the_sound_document(kind: str) -> None:
    file = HERE / "sound/claims" / ("sources/topic.yaml" if kind == "sources" else "topic.yaml")
    for typed in (False, True):
        assert faults(kind, file.read_text("utf-8"), typed=typed) == []
