"""A small document with a panel: spending, fines, and what the two say together."""

import pytest

from sphinx_claims.evaluate import unit_factor
from sphinx_claims.whatif import Asked, data_text, panel_data, panel_of

SCENARIOS = """\
author:
  label: the town's figures
  summary: The page as it is written.

frugal:
  label: a frugal town
  short: frugal
  summary: The town spends what fines bring in at the most.
  values:
    spend: {from: survey}
"""

SURVEY = """
survey:
  label: spending by the survey
  value: 4 to 6 million USD/year
  range: plausible
  basis: reported
  as_of: 2025
  review_by: 2030-12-31
  source: {ref: budget, excerpt: "$4 to 6 million a year"}
  scope: It asked the staff.
"""


class Town:
    """The small document, and the panel of its page."""

    def __init__(self, document):
        self.document = document
        document.write(document.scenarios, SCENARIOS)
        document.add(document.figures, SURVEY)

    def factor(self):
        return unit_factor(self.document.settings().units)

    def panel(self, figures=(), dots="", path="docs/index.md"):
        asked = Asked(path=path, figures=tuple(figures), dots=dots)
        return panel_of(self.document.ledger(), asked)

    def data(self, figures=(), dots="ratio"):
        panel = self.panel(figures, dots)
        return panel_data(self.document.ledger(), panel, self.factor())

    def bound(self, relation):
        """Let what the town spends be no less, or no more, than what the survey says."""
        scope = "  scope: Wages, books and the building.\n"
        row = f"  evidence: [{{of: survey, relation: {relation}}}]\n"
        self.document.edit(self.document.figures, scope, scope + row)

    def cell(self, scenario, target):
        """Return how the first statement of a record stands in the matrix of all scenarios."""
        matrix = self.document.matrix()
        (column,) = (one for one in matrix.columns if one.scenario.id == scenario)
        rows = (row for row, one in enumerate(matrix.rows) if one.record.id == target)
        return column.cells[next(rows)]

    def text(self, **asked):
        return data_text(self.data(**asked))


@pytest.fixture
def town(document):
    return Town(document)
