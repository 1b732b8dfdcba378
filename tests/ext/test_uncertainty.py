"""What a build found of the uncertainty of claims, the next one need not find again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sphinx_claims.uncertainty import Uncertainty

if TYPE_CHECKING:
    from conftest import Document

PLOT = "\n```{claims-plot} dots spend_for_fines\n```\n"


def test_a_page_that_is_written_again_computes_no_percentile_again(
    library: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.edit(
        "claims/library.yaml",
        "  value: 2 million USD/year\n",
        "  value: 1 to 4 million USD/year\n  range: plausible\n",
    )
    library.edit("claims/library.yaml", '"about $2 million a year"', '"$1 to 4 million a year"')
    page = library.folder / "docs/opening.md"
    page.write_text(page.read_text("utf-8") + PLOT, "utf-8")
    asked = []

    def ask(
        self: Uncertainty, record_id: str, probabilities: tuple[float, ...]
    ) -> tuple[float, ...]:
        asked.append(record_id)
        return original(self, record_id, probabilities)

    original = Uncertainty.percentiles
    monkeypatch.setattr(Uncertainty, "percentiles", ask)
    library.build()
    # For the plot of the page, and for what the record's own page says and draws.
    first = ["spend_for_fines", "spend_for_fines"]
    assert asked == first
    drawn = library.read("opening.html").count("<svg")
    assert drawn

    library.edit("docs/opening.md", "# ", "# About the ")
    library.build()
    assert library.pages_read == {"opening"}
    assert asked == first
    assert library.read("opening.html").count("<svg") == drawn

    library.edit("claims/library.yaml", "range: plausible", "range: spread")
    library.build()
    assert asked == first * 2
