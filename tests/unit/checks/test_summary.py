import datetime

from sphinx_claims.checks import summary


def test_the_summary_counts_everything(document):
    assert summary(document.ledger()) == (
        "2 figures, 1 claim, 2 statements: 2 hold, 0 at the edge, 0 fail, 0 unjudged; "
        "0 exempt; 0 due for review"
    )


def test_the_summary_counts_each_verdict_apart(document):
    document.add(
        document.page,
        "{claim}`300-to-1 <ratio>`, {claim}`some <ratio>`, {claim}`around 60 <ratio>`, "
        "{claim}`120 to 1 <nothing>` and {exempt}`three <name: why>`\n",
    )
    assert summary(document.ledger(today=datetime.date(2040, 1, 1))) == (
        "2 figures, 1 claim, 6 statements: 2 hold, 0 at the edge, 2 fail, 1 unjudged; "
        "1 exempt; 2 due for review"
    )


def test_one_figure_is_no_plural(document):
    document.write(document.figures, document.read(document.figures).split("\nfines")[0])
    document.edit(document.functions, "(spend, fines)", "(spend)")
    document.edit(document.functions, "spend / fines", "spend / spend")
    assert summary(document.ledger()).startswith("1 figure, 1 claim, 2 statements: ")
