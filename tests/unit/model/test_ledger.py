def test_a_ledger_gives_figures_and_claims_by_id(document):
    ledger = document.ledger()
    assert ledger.get("spend") is ledger.figures["spend"]
    assert ledger.get("ratio") is ledger.claims["ratio"]


def test_a_ledger_gives_nothing_for_any_other_id(document):
    assert document.ledger().get("spent") is None
    assert document.ledger().get("budget") is None


def test_the_ids_of_a_ledger_are_sorted(document):
    assert document.ledger().ids() == ["fines", "ratio", "spend"]
