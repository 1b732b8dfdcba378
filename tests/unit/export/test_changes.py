"""What has changed comes from the histories, the newest first, and what is due from the reviews."""

import datetime

from sphinx_claims.export import changes_of, due_next, due_now

SPEND = """\
  history:
    - {date: 2024-03, value: 9 million USD/year, reason: as it was}
    - {date: 2025-11-30, value: 10 million USD/year, reason: the new budget}
"""
FINES = """\
  history:
    - {date: 2025-11-30, value: 50 to 100 thousand USD/year, reason: two years were counted}
"""
COUNTS = (("2025-01-31", 1451), ("2025-02-28", 1452))


def changed(document):
    document.edit(document.figures, "  value: 10 million", f"{SPEND}  value: 10 million")
    document.edit(document.figures, "  value: 50 to 100", f"{FINES}  value: 50 to 100")
    return document


def test_a_document_whose_figures_have_no_history_has_not_changed(document):
    assert changes_of(document.ledger()) == ()


def test_the_newest_change_comes_first_and_those_of_a_day_by_their_figures(document):
    found = changes_of(changed(document).ledger())
    assert [one.id for one in found] == ["fines-2025-11-30", "spend-2025-11-30", "spend-2024-03"]


def test_a_change_has_the_value_before_and_the_value_since(document):
    fines, spend, first = changes_of(changed(document).ledger())
    assert (spend.was, spend.now) == ("$9 million a year", "$10 million a year")
    assert spend.step.reason == "the new budget"
    assert (first.was, first.now) == ("", "$9 million a year")
    assert (fines.was, fines.now) == ("", "$50,000 to 100,000 a year")


def test_what_is_written_in_per_cent_is_told_in_per_cent(document):
    document.add(
        document.figures,
        """\
        share:
          label: share of fines that are paid
          value: 35 %
          basis: measured
          as_of: 2024
          review_by: 2030
          source: {ref: budget, excerpt: "35 %"}
          scope: Fines of the year.
          history:
            - {date: 2025-11-30, value: 35 %, reason: it was counted}
        """,
    )
    assert [one.now for one in changes_of(document.ledger())] == ["35%"]


def test_a_value_is_told_to_its_last_digit(document):
    steps = [f"{{date: {day}, value: {n} people, reason: a count}}" for day, n in COUNTS]
    document.add(
        document.figures,
        f"""\
        visitors:
          label: people who came
          value: 1452 people
          basis: measured
          as_of: 2024
          review_by: 2030
          source: {{ref: budget, excerpt: "1,452 people"}}
          scope: Everyone.
          history: [{", ".join(steps)}]
        """,
    )
    assert [one.now for one in changes_of(document.ledger())] == ["1,452 people", "1,451 people"]


def test_what_is_due_comes_the_longest_overdue_first(document):
    document.edit(document.figures, "review_by: 2030-12-31", "review_by: 2025-06-30")
    document.edit(document.figures, "review_by: 2030-12\n", "review_by: 2025-05\n")
    assert [one.id for one in due_now(document.ledger())] == ["fines", "spend"]
    assert due_next(document.ledger()) == ()


def test_what_falls_due_next_is_told_by_its_day(document):
    ledger = document.ledger()
    assert due_now(ledger) == ()
    # A month without a day means its last.
    ((_, figures),) = due_next(ledger)
    assert [one.id for one in figures] == ["fines", "spend"]
    document.edit(document.figures, "review_by: 2030-12\n", "review_by: 2030-06\n")
    found = due_next(document.ledger())
    assert [(str(day), [one.id for one in figures]) for day, figures in found] == [
        ("2030-06", ["fines"]),
        ("2030-12-31", ["spend"]),
    ]


def test_the_day_of_a_review_is_not_yet_over(document):
    on_the_day = document.ledger(today=datetime.date(2030, 12, 31))
    after = document.ledger(today=datetime.date(2031, 1, 1))
    assert (len(due_now(on_the_day)), len(due_next(on_the_day))) == (0, 1)
    assert (len(due_now(after)), len(due_next(after))) == (2, 0)
