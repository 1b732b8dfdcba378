"""The colours of a plot: marks in what is drawn, and what stands for each of them."""

from __future__ import annotations

import re
from collections.abc import Mapping

# What is drawn is coloured with these, which are no colours that anybody would choose; each is
# replaced by a CSS variable, so that a page can follow its reader's light or dark, or by a colour.
INK = "#fa0001"
SOFT = "#fa0002"
RULE = "#fa0003"
MARK = "#fa0004"
OTHER = "#fa0005"
BAND = "#fa0006"
PAPER = "#fa0007"

NAMES: Mapping[str, str] = {
    INK: "ink",
    SOFT: "soft",
    RULE: "rule",
    MARK: "mark",
    OTHER: "other",
    BAND: "band",
    PAPER: "paper",
}

PRINTED: Mapping[str, str] = {
    INK: "#1b1c1e",
    SOFT: "#565a61",
    RULE: "#d3d6da",
    MARK: "#1f5fa8",
    OTHER: "#a8480f",
    BAND: "#d9e6f5",
    PAPER: "#ffffff",
}
"""The colours on paper, and wherever no style sheet is read."""

_MARKS = re.compile("|".join(NAMES))


def with_variables(svg: str) -> str:
    """Return a drawing with a CSS variable for each colour: ``--claim-plot-ink`` and so on."""
    return _MARKS.sub(lambda found: f"var(--claim-plot-{NAMES[found[0]]})", svg)


def with_print_colours(svg: str) -> str:
    """Return a drawing with fixed colours, dark on white."""
    return _MARKS.sub(lambda found: PRINTED[found[0]], svg)
