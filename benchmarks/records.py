"""The figures, claim functions and sources of a generated document."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from benchmarks.tree import Tree
from benchmarks.wordings import Worded, worded

TOPIC = 50
"""Figures in a file."""

CHANGING = ("spend_0", "ratio_0")
"""The figure that an edit changes, and the claim that rests on it."""

_FIGURE = """\
{id}:
  label: {label} in row {id}
  value: {value}
{range}  basis: reported
  as_of: 2025
  review_by: 2099-12-31
  source: {{ref: {source}, locator: page {page}, excerpt: "{excerpt}"}}
  scope: >-
    Everything that the row {id} of the survey counts.
    What other rows count is left out.

"""
_SOURCE = """\
- id: {id}
  type: report
  title: Survey of the towns, volume {id}
  author:
  - {{family: Rossi, given: Ada}}
  - literal: The office of the survey
  issued:
    date-parts: [[2026, 6, 30]]
  publisher: The office of the survey
  URL: https://survey.example/{id}
"""
_RATIO = '''\


@claim(label="dollars spent for each dollar of fines, row {number}")
def ratio_{number}(spend_{number}, fines_{number}):
    """Divide what is spent by what fines bring in."""
    return spend_{number} / fines_{number}
'''
_DOUBLE = '''\


@claim(label="dollars spent for each half dollar of fines, row {number}")
def double_{number}(ratio_{number}):
    """Divide what is spent by half of what fines bring in."""
    return 2 * ratio_{number}
'''


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """What a generated document rests on, and how its pages may state it."""

    files: Tree
    words: Mapping[str, tuple[str, ...]]
    """What pages may say of each figure and claim but the changing ones, which they pull."""

    written: Mapping[str, str]
    """What the machine writes of each figure and claim that a page may pull."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    id: str
    source: str
    worded: Worded


def generate_records(figures: int, seed: int, *, is_changed: bool) -> Records:
    """Return some figures, with a claim for every tenth and their sources.

    Claims rest on a fifth of the figures, and a further claim on every fifth of these claims.
    `is_changed` gives the changing figure its value after the edit. ValueError below ten figures.
    """
    if figures < 10:
        raise ValueError("a generated document has at least ten figures, for one claim")
    rng = random.Random(seed)
    claims = figures // 10
    rows = list(_inputs(claims, rng, is_changed=is_changed))
    words, written = _claim_words(claims, rows)
    for number in range(figures - 2 * claims):
        rows.append(_Row(id=f"figure_{number}", source="", worded=worded(rng)))
    words |= {row.id: row.worded.words for row in rows if row.id not in CHANGING}
    written |= {row.id: row.worded.written for row in rows if row.worded.written}
    return Records(files=_files(rows, claims, figures), words=words, written=written)


def _inputs(claims: int, rng: random.Random, *, is_changed: bool) -> Iterator[_Row]:
    """Yield the two figures of each claim; their ratio is a whole number."""
    for number in range(claims):
        fines, ratio = rng.randint(2, 9), rng.randint(21, 89)
        if number == 0 and is_changed:
            ratio += 10
        for name, amount in (("spend", fines * ratio), ("fines", fines)):
            text = f"${amount} million a year"
            value = Worded(
                label=f"what {name} come to",
                value=f"{amount} million USD/year",
                excerpt=text,
                written=text,
                words=(text, f"about {text}", f"${amount} million annually"),
            )
            # Its own source, so that no other figure moves with it.
            source = "changing" if f"{name}_{number}" in CHANGING else ""
            yield _Row(id=f"{name}_{number}", source=source, worded=value)


def _claim_words(
    claims: int, rows: list[_Row]
) -> tuple[dict[str, tuple[str, ...]], dict[str, str]]:
    """Return what pages may say of each claim, and what the machine writes of it."""
    amounts = {row.id: int(row.worded.value.split()[0]) for row in rows}
    words: dict[str, tuple[str, ...]] = {}
    written: dict[str, str] = {}
    for number in range(claims):
        ratio = amounts[f"spend_{number}"] // amounts[f"fines_{number}"]
        written[f"ratio_{number}"] = f"{ratio}"
        if number:
            words[f"ratio_{number}"] = (f"{ratio}-to-1", f"about {ratio}-to-1", f"around {ratio}:1")
            if number % 5 == 0:
                words[f"double_{number}"] = (f"{2 * ratio}-to-1", f"roughly {2 * ratio}-to-1")
                written[f"double_{number}"] = f"{2 * ratio}"
    return words, written


def _files(rows: list[_Row], claims: int, figures: int) -> Tree:
    sources = max(1, figures // 20)
    files: dict[str, str] = {}
    excerpts: dict[str, list[str]] = {}
    for number, row in enumerate(rows):
        source = row.source or f"survey_{number % sources}"
        excerpts.setdefault(source, []).append(row.worded.excerpt)
        path = f"claims/topic_{number // TOPIC}.yaml"
        files[path] = files.get(path, "") + _figure(row, source, number)
    files["claims/sources/surveys.yaml"] = "references:\n"
    for number, (source, printed) in enumerate(sorted(excerpts.items())):
        files["claims/sources/surveys.yaml"] += _SOURCE.format(id=source)
        # The texts of some sources are kept, and the excerpts looked up in them.
        if number % 5 == 1:
            text = f"claims/sources/{source}.txt"
            files["claims/sources/surveys.yaml"] += f"  custom:\n    text: {text}\n"
            files[text] = "".join(f"The survey found {words} there.\n" for words in printed)
    for number in range(claims):
        path = f"claims/topic_{number * 2 // TOPIC}.py"
        files.setdefault(
            path, '"""What the figures say together."""\n\nfrom sphinx_claims import claim\n'
        )
        files[path] += _RATIO.format(number=number)
        if number and number % 5 == 0:
            files[path] += _DOUBLE.format(number=number)
    return files


def _figure(row: _Row, source: str, number: int) -> str:
    return _FIGURE.format(
        id=row.id,
        label=row.worded.label,
        value=row.worded.value,
        range="  range: plausible\n" if row.worded.is_range else "",
        source=source,
        page=number % 90 + 1,
        excerpt=row.worded.excerpt,
    )
