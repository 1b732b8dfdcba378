"""The distribution and the driver of a figure in its record."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Document

SOURCE = "  source: {ref: budget, excerpt: "


def records(library: Document, spend: str, fines: str) -> dict[str, str]:
    """Give two figures other values, and return the words of their records."""
    for old, lines, excerpt in (
        ("2 million", spend, "about $2 million a year"),
        ("20 thousand", fines, "$20,000 a year"),
    ):
        value = lines.split(" USD")[0]
        library.edit("claims/library.yaml", f"  value: {old} USD/year\n", f"  value: {lines}")
        library.edit(
            "claims/library.yaml",
            f'{SOURCE}"{excerpt}"',
            f'{SOURCE}"{value.strip()} dollars a year"',
        )
    library.build()
    pages = {name: library.record(name) for name in ("spend", "fines")}
    return {
        name: " ".join(re.sub(r"<[^>]*>", " ", page).split()).split(" kept in : ")[0]
        for name, page in pages.items()
    }


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("range: plausible", "log-normal, with the range from its 5 % to its 95 % point"),
        ("range: spread", "log-uniform, with nothing beyond the range"),
        ("range: interval-90\n  distribution: normal", "normal, with the range from its 5 %"),
        (
            "range: spread\n  distribution: {discrete: {1 million: 3, 4 million: 1}}",
            "discrete: $1 million a year with a probability of 0.75; "
            "$4 million a year with a probability of 0.25 review by : ",
        ),
    ],
)
def test_a_record_says_what_a_range_stands_for(library: Document, lines: str, said: str) -> None:
    found = records(library, f"1 to 4 million USD/year\n  {lines}\n", "20 thousand USD/year\n")
    assert f" distribution : {said}" in found["spend"]
    assert " distribution : " not in found["fines"]


def test_a_record_says_what_moves_with_a_figure(library: Document) -> None:
    driven = "range: plausible\n  driver: {{name: visits, correlation: {}}}\n"
    found = records(
        library,
        "1 to 4 million USD/year\n  " + driven.format("0.5"),
        "10 to 40 thousand USD/year\n  " + driven.format("-0.25"),
    )
    follows = "follows : “visits”, with a correlation of {}; so do: {}"
    assert follows.format("0.5", "what fines bring in") in found["spend"]
    assert follows.format("-0.25", "what the town spends") in found["fines"]


def test_a_figure_that_follows_a_driver_no_more_leaves_the_records_of_the_others(
    library: Document,
) -> None:
    driver = "  driver: {name: visits, correlation: 0.5}\n"
    driven = f"range: plausible\n{driver}"
    library.edit("claims/library.yaml", "300 people\n", f"250 to 350 people\n  {driven}")
    library.edit("claims/library.yaml", '"300 people"', '"250 to 350 people"')
    value = "1 to 4 million USD/year\n  "
    records(library, f"{value}{driven}", f"10 to 40 thousand USD/year\n  {driven}")
    assert library.status == 0
    # The last of them, visitors, is no neighbour of spend in any other way.
    text = (library.folder / "claims/library.yaml").read_text("utf-8")
    library.write("claims/library.yaml", "".join(text.rsplit(driver, 1)))
    assert library.build() == 0
    incremental = library.bytes()
    library.build(name="clean")
    assert incremental == library.bytes()
