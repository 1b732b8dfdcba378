"""A small document whose spending has evidence and a history."""

import pytest

from sphinx_claims.plots import Material, parse_request, plot_of
from sphinx_claims.uncertainty import Uncertainty

SCOPE = "  scope: Fines for late books.\n"
BESIDE = """\
  history:
    - {date: 2024-01-01, value: 40 to 60 thousand USD/year, reason: the first count}
    - {date: 2025-07-01, value: 50 to 100 thousand USD/year, reason: the second count}
  evidence:
    - {of: survey, relation: comparable, note: it asked the staff}
    - {of: cards, relation: floor}
    - {of: desk, relation: floor}
    - {of: town, relation: ceiling}
    - {of: total, relation: proxy}
"""
OTHER = """
{id}:
  label: {label}
  value: {value}
  basis: reported
  as_of: 2024
  review_by: 2030-12-31
  measures: {measures}
  source: {{ref: budget, excerpt: "{excerpt}"}}
  scope: What the budget says.
"""
OTHERS = [
    ("survey", "fines by the survey", "90 thousand USD/year", "a survey", "$90,000 a year"),
    ("cards", "fines paid by card", "30 thousand USD/year", "card payments", "$30,000 a year"),
    ("desk", "fines paid at the desk", "150 thousand USD/year", "cash", "$150,000 a year"),
    ("town", "all fines of the town", "2 million USD/year", "fines", "$2 million a year"),
    ("total", "fines ever paid", "5 million USD", "a sum over years", "$5 million"),
]


@pytest.fixture
def town(document):
    """Return the small document with more to plot in it."""
    document.edit(document.figures, SCOPE, SCOPE + BESIDE)
    for id_, label, value, measures, excerpt in OTHERS:
        document.add(
            document.figures,
            OTHER.format(id=id_, label=label, value=value, measures=measures, excerpt=excerpt),
        )
    return document


def material(document):
    ledger = document.ledger()
    return Material(ledger, Uncertainty(ledger.records, ledger.settings))


@pytest.fixture
def plotted(town):
    """Return a function that makes a plot of the document as it then is."""

    def make(asks, **options):
        return plot_of(parse_request(asks, options), material(town))

    return make
