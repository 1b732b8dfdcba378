"""The files that hold the ledger for other programs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerFile:
    """A file beside the ledger's page."""

    name: str
    media_type: str
    holds: str
    """What is in it, in words that stand after its name."""

    version: int
    """The version of its form, which the file and its schema name.

    It is raised when what a program relies on is no more: a key or column that goes, has another
    name or means something else, a type or unit that changes, a value that is new where only some
    were possible, or a column that moves. A key that is added, or a column after all others, leaves
    it as it is; so does whatever the document itself changes. The schema beside a file describes
    that file and no other, so it has what was added too.
    """

    schema: str
    """The name of the file that describes it, which lies beside it."""

    def schema_beside(self, address: str) -> str:
        """Return the address of the schema, by that of the file."""
        return f"{address.removesuffix(self.name)}{self.schema}"


LEDGER_JSON = LedgerFile(
    name="ledger.json",
    media_type="application/json",
    holds="every figure, claim and statement, with values, sources and verdicts",
    version=1,
    schema="ledger.schema.json",
)
# The names that these schemas have are those by which the recommendation of the W3C has them found.
LEDGER_CSV = LedgerFile(
    name="ledger.csv",
    media_type="text/csv",
    holds="every figure and claim, for a spreadsheet",
    version=1,
    schema="ledger.csv-metadata.json",
)
STATEMENTS_CSV = LedgerFile(
    name="statements.csv",
    media_type="text/csv",
    holds="every statement, with its words and verdict, for a spreadsheet",
    version=1,
    schema="statements.csv-metadata.json",
)

LEDGER_FILES = (LEDGER_JSON, LEDGER_CSV, STATEMENTS_CSV)
"""All of them, in the order in which they are named."""
