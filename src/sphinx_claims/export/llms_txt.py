"""What a document is and says, for a language model: the file `llms.txt` (llmstxt.org).

It is Markdown: a title, a summary, and lists of links with a line on each.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sphinx_claims.checks import range_phrase, record_phrase, summary
from sphinx_claims.export.json_ld import sources_behind
from sphinx_claims.export.places import Places
from sphinx_claims.judge import Judged, Ledger
from sphinx_claims.model import Claim, Figure, Records, Source

_VERDICTS = (
    "Each number in the prose is tied to a figure with a source, or to a claim that is computed "
    "from figures, and the words are held against that value: they hold where its whole range "
    "lies within what they accept, and are at the edge where only its central estimate does."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """A page or a file, as a list of links has it."""

    title: str
    address: str
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """What a document is called, begins with, and consists of."""

    title: str
    description: str
    pages: Sequence[Linked]
    files: Sequence[Linked]
    """What else there is: the ledger as data, and all of the text."""

    first: Sequence[str]
    """The paths of the pages whose statements matter most."""


def llms_txt(ledger: Ledger, places: Places, outline: Outline) -> str:
    """Return the file.

    Statements of pages that are not among the first stand under “Optional”, which a reader in haste
    may leave out.
    """
    edition = "" if ledger.as_of is None else f"The edition is of {ledger.as_of}. "
    parts = [
        f"# {_flat(outline.title)}",
        f"> {_flat(outline.description)}" if outline.description else "",
        _VERDICTS,
        f"{edition}Last verified on {ledger.freshness.today}: {summary(ledger)}.",
        _section("Pages", map(_link, outline.pages)),
        _section("Statements", _statements(ledger, places, outline, is_first=True)),
        _section("Data", map(_link, outline.files)),
        _section("Optional", _statements(ledger, places, outline, is_first=False)),
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def _section(title: str, lines: Iterable[str]) -> str:
    listed = "\n".join(lines)
    return f"## {title}\n\n{listed}" if listed else ""


def _statements(
    ledger: Ledger, places: Places, outline: Outline, *, is_first: bool
) -> Iterator[str]:
    for judged in ledger.judged:
        if (judged.statement.location.path in outline.first) is is_first:
            yield statement_line(judged, ledger, places)


def statement_line(judged: Judged, ledger: Ledger, places: Places) -> str:
    """Return a statement as a link into its sentence: its value, its verdict, what it rests on."""
    judgement, record = judged.judgement, judged.record
    facts = [
        record.label,
        _value(record, judgement.words),
        judgement.verdict.value,
        *(["no longer so for a reader of today"] if ledger.has_expired(judgement) else []),
        _grounds(record, ledger.records),
    ]
    words = f"“{judgement.words}”"
    return _link(
        Linked(title=words, address=places.statement(judged), description="; ".join(facts))
    )


def _value(record: Figure | Claim, words: str) -> str:
    kind = range_phrase(record) if record.quantity.is_range else ""
    return f"{record_phrase(record, words)}{f' ({kind})' if kind else ''}"


def _grounds(record: Figure | Claim, records: Records) -> str:
    """Return what a value stands on: its source and the source's words, or how it is computed."""
    named = "; ".join(map(_named, sources_behind(record, records)))
    if isinstance(record, Claim):
        formula = "a function" if record.formula is None else record.formula.text
        return f"computed as {formula}, from {named}" if named else f"computed as {formula}"
    excerpt = record.provenance.excerpt
    return f"source: {named}{f': “{excerpt}”' if excerpt else ''}"


def _named(source: Source) -> str:
    by = ", ".join([*source.authors, *([] if source.issued is None else [str(source.issued)])])
    return f"{source.title}{f' ({by})' if by else ''}"


def _link(linked: Linked) -> str:
    title = re.sub(r"([\\\[\]])", r"\\\1", _flat(linked.title))
    # An address in brackets may hold brackets and blanks.
    address = re.sub(r"[<>\s]", lambda sign: f"%{ord(sign[0]):02X}", linked.address)
    rest = f": {_flat(linked.description)}" if linked.description else ""
    return f"- [{title}]({address.replace('(', '%28').replace(')', '%29')}){rest}"


def _flat(text: str) -> str:
    return " ".join(text.split("\n"))
