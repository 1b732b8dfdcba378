import pytest

from sphinx_claims.judge import coverage_of
from sphinx_claims.model import ExemptionKind

PAGE = """\
{claim}`about 5 <spend>` and {claim}`spend`, {exempt}`6 <name: of a room>` and 7,
{exempt}`1998 <date: over the door>`, {exempt}`2 <name: of a street>`.
"""


def test_a_number_is_bound_or_exempt_or_neither(scan):
    coverage = coverage_of([scan(PAGE)])
    assert (coverage.numbers, coverage.bound, coverage.exemptions, coverage.unbound) == (6, 2, 3, 1)
    assert coverage.share == pytest.approx(5 / 6)


def test_exemptions_are_counted_by_kind_in_the_order_of_the_kinds(scan):
    exempt = coverage_of([scan(PAGE)]).exempt
    assert list(exempt.items()) == [(ExemptionKind.DATE, 1), (ExemptionKind.NAME, 2)]


def test_pages_are_counted_together(scan):
    coverage = coverage_of([scan(PAGE), scan("8 and 9"), scan("no number")])
    assert (coverage.numbers, coverage.unbound) == (8, 3)


def test_a_page_without_a_number_has_no_share(scan):
    coverage = coverage_of([scan("no number")])
    assert coverage.numbers == 0
    assert coverage.share is None
