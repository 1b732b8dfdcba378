import pytest

from sphinx_claims.model import GRAVEST_FIRST, Verdict


def test_a_ledger_gives_figures_and_claims_by_id(document):
    records = document.records()
    assert records.get("spend") is records.figures["spend"]
    assert records.get("ratio") is records.claims["ratio"]


def test_a_ledger_gives_nothing_for_any_other_id(document):
    assert document.records().get("spent") is None
    assert document.records().get("budget") is None


def test_the_ids_of_a_ledger_are_sorted(document):
    assert document.records().ids() == ["fines", "ratio", "spend"]


def test_a_figure_rests_on_itself_and_a_claim_on_its_figures(document):
    records = document.records()
    assert records.get("spend").figures == ("spend",)
    assert records.get("ratio").figures == ("fines", "spend")


@pytest.mark.parametrize(
    ("fields", "address"),
    [
        ("  URL: https://town.example/", "https://town.example/"),
        ("  URL: https://town.example/\n  DOI: 10.1000/182", "https://doi.org/10.1000/182"),
        ("  note: on paper", ""),
    ],
)
def test_a_source_is_read_by_its_doi_or_else_at_its_url(document, fields, address):
    document.edit(document.sources, "  type: report", f"  type: report\n{fields}")
    assert document.records().sources["budget"].address == address


def test_the_order_of_gravity_has_every_verdict_and_ends_with_what_holds():
    assert set(GRAVEST_FIRST) == set(Verdict)
    assert [verdict.stands for verdict in GRAVEST_FIRST] == [False, False, True, True]
