"""Problems in a build's log: where they stand, what can be silenced, and what cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Document

# What `suppress_warnings` can hold that speaks of a drift.
SUPPRESSED = ["claims", "claims.*", "claims.claim-drift"]
# How a build can be run.
OPTIONS = [[], ["-W"], ["-W", "--keep-going"], ["-q"], ["-W", "-q"], ["-j", "2"]]


def suppress(document: Document, *names: str) -> None:
    with document.folder.joinpath("conf.py").open("a", encoding="utf-8") as conf:
        conf.write(f"\nsuppress_warnings = {list(names)!r}\n")


def drift(document: Document) -> None:
    document.edit("docs/fines.md", "about 100-to-1", "about 300-to-1")


def edge(document: Document) -> None:
    document.edit(
        "claims/library.yaml",
        "value: 20 thousand USD/year",
        "value: 5 to 80 thousand USD/year\n  range: spread",
    )
    document.edit("claims/library.yaml", '"$20,000 a year"', '"$5,000 to $80,000 a year"')


@pytest.mark.parametrize("options", OPTIONS, ids=" ".join)
def test_a_failing_problem_is_a_located_error_of_its_type(
    library: Document, options: list[str]
) -> None:
    drift(library)
    assert library.build(*options) == 1
    assert "fines.md:3: ERROR: error[claim-drift]: the words say" in library.log
    assert "[claims.claim-drift]" in library.log


@pytest.mark.parametrize("name", SUPPRESSED)
@pytest.mark.parametrize("options", OPTIONS, ids=" ".join)
def test_a_failing_problem_that_is_suppressed_fails_all_the_same_and_is_told(
    library: Document, name: str, options: list[str]
) -> None:
    drift(library)
    suppress(library, name)
    assert library.build(*options) == 1
    assert "fines.md:3: ERROR: error[claim-drift]: the words say" in library.log


@pytest.mark.parametrize("name", ["claims", "claims.*", "claims.unit-unknown"])
@pytest.mark.parametrize("options", [[], ["-W"], ["-q"]], ids=" ".join)
def test_what_can_not_be_read_is_told_though_suppressed(
    library: Document, name: str, options: list[str]
) -> None:
    library.edit("claims/library.yaml", "value: 2 million USD/year", "value: 2 million USD/yaer")
    suppress(library, name)
    assert library.build(*options) == 2
    assert "claims/library.yaml:3: ERROR: error[unit-unknown]" in library.log


def test_a_build_that_shows_no_warnings_fails_all_the_same(library: Document) -> None:
    drift(library)
    assert library.build("-Q") == 1
    assert library.log == ""


def test_another_code_that_is_suppressed_changes_nothing(library: Document) -> None:
    drift(library)
    suppress(library, "claims.claim-edge", "myst", "claim-drift")
    assert library.build() == 1
    assert "[claims.claim-drift]" in library.log


def test_a_notice_is_told_and_fails_nothing(library: Document) -> None:
    edge(library)
    assert library.build("-W") == 0
    assert "notice[claim-edge]: the words say" in library.log
    assert "--> docs/fines.md:3:" in library.log


@pytest.mark.parametrize("name", ["claims", "claims.*", "claims.claim-edge"])
def test_a_notice_can_be_silenced(library: Document, name: str) -> None:
    edge(library)
    suppress(library, name)
    assert library.build("-W") == 0
    assert "claim-edge" not in library.log


def test_the_pointer_to_the_explanations_is_told_once_and_of_errors_only(
    library: Document,
) -> None:
    edge(library)
    library.build()
    assert "claims explain" not in library.log
    library.edit("docs/opening.md", "every day", "12 hours a day, 13 in May")
    library.build()
    assert library.log.count("for more on a code: claims explain CODE") == 1


def test_errors_are_told_last_and_nothing_twice(library: Document) -> None:
    edge(library)
    library.edit("docs/opening.md", "every day", "12 hours a day")
    library.build()
    assert library.log.count("notice[claim-edge]") == 1
    assert library.log.count("error[claim-unbound]") == 1
    assert library.log.index("notice[claim-edge]") < library.log.index("error[claim-unbound]")
