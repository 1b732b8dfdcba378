def test_a_ledger_gives_figures_and_claims_by_id(document):
    records = document.records()
    assert records.get("spend") is records.figures["spend"]
    assert records.get("ratio") is records.claims["ratio"]


def test_a_ledger_gives_nothing_for_any_other_id(document):
    assert document.records().get("spent") is None
    assert document.records().get("budget") is None


def test_the_ids_of_a_ledger_are_sorted(document):
    assert document.records().ids() == ["fines", "ratio", "spend"]
