"""A small document of uncertain figures, written by a test."""

import pytest

from sphinx_claims.uncertainty import Uncertainty

IMPORTS = """\
from sphinx_claims import claim
from sphinx_claims.maths import exp, ln, normal_cdf, normal_quantile, sqrt
"""


def record(id_, value, more=""):
    """Return a figure as it is written, with further lines such as its range."""
    lines = [
        f"{id_}:",
        f"  label: {id_}",
        f"  value: {value}",
        *(f"  {line}" for line in more.split("; ") if line),
        "  basis: measured",
        "  as_of: 2025",
        "  review_by: 2030-12-31",
        '  source: {ref: budget, excerpt: "none"}',
        "  scope: A test.",
    ]
    return "\n".join(lines) + "\n"


@pytest.fixture
def uncertain(document):
    """Return a function that writes figures and claims, and gives the uncertainty of them.

    A figure is its value, a bar, and further lines with semicolons between them; a claim is its
    parameters, an arrow, and what it returns.
    """

    def make(figures, claims=(), unit="", draws=100_000):
        written = [record(id_, *text.split(" | ")) for id_, text in figures.items()]
        document.write(document.figures, "\n".join(written))
        functions = [
            f'@claim(label="{id_}", unit="{unit}")\ndef {id_}({text.split(" -> ")[0]}):\n'
            f"    {text.split(' -> ')[1]}\n"
            for id_, text in dict(claims).items()
        ]
        document.write(document.functions, "\n\n".join([IMPORTS, *functions]))
        return Uncertainty(document.records(), document.settings(), draws)

    return make
