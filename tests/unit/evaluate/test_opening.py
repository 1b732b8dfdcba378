def test_records_are_opened_with_what_is_unknown(document):
    opened = document.opened()
    assert opened.problems == ()
    assert (list(opened.records.figures), list(opened.records.claims)) == (
        ["fines", "spend"],
        ["ratio"],
    )
    assert opened.is_unknown("nothing")
    assert opened.is_unknown("budget")
    assert not opened.is_unknown("spend")
    assert not opened.is_unknown("ratio")


def test_what_can_be_read_is_opened_beside_the_problems_of_the_rest(document):
    document.edit(document.figures, "value: 10 million USD/year", "value: ten")
    opened = document.opened()
    assert [problem.code.slug for problem in opened.problems] == ["quantity-invalid"]
    assert (list(opened.records.figures), list(opened.records.claims)) == (["fines"], [])
    assert not opened.is_unknown("spend")


def test_a_unit_and_a_record_that_can_not_be_read_are_told_at_once(document):
    document.edit(document.figures, "10 million USD/year", "10 million USD/yaer")
    document.edit(document.figures, "label: what fines", "labl: what fines")
    assert {problem.code.slug for problem in document.opened().problems} == {
        "key-unknown",
        "unit-unknown",
    }
