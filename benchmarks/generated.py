"""Documents of any size, the same at every run."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.floor import floor_tree
from benchmarks.pair import Pair, Side
from benchmarks.prose import sentence, stating, title
from benchmarks.records import CHANGING, Records, generate_records
from benchmarks.tree import Tree

SEED = 20260101
REDONE = 8
"""Pages that state what the edit changes, in a document with at least so many."""

_PULLED = 0.2
"""The share of statements that pull the value and say no words of their own."""

_CONF = """\
project = "A generated document"
extensions = ["myst_parser", "sphinx_claims"]
claims_pages = "docs"
html_theme = "{theme}"
smartquotes = False
"""
_LEDGER = """\
# Ledger

## Statements

```{claims-ledger} statements
```

## Claims

```{claims-ledger} claims
```

## Figures

```{claims-ledger} figures
```

## Sources

```{claims-ledger} sources
```
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How large a document is generated, and for which theme."""

    pages: int
    statements: int
    figures: int
    theme: str
    has_ledger: bool = False

    def check(self) -> None:
        """ValueError for a size at which some figure would be stated nowhere."""
        if self.statements < 2 * self.figures:
            raise ValueError("fewer statements than twice the figures leave some of them unstated")


def generate_pair(size: Size, seed: int = SEED) -> Pair:
    """Return a document of a size, and its floor, before and after a figure has changed."""
    size.check()
    redone = changing_pages(size.pages)
    bound, floor = [], []
    for is_changed in (False, True):
        records = generate_records(size.figures, seed, is_changed=is_changed)
        tree = _tree(size, records, seed)
        bound.append(tree)
        floor.append(floor_tree(tree, records.written))
    return Pair(
        bound=Side(before=bound[0], after=bound[1]),
        floor=Side(before=floor[0], after=floor[1]),
        redone=frozenset(page_name(number) for number in redone),
        is_same_text=not size.has_ledger,
    )


def changing_pages(pages: int) -> list[int]:
    """Return the pages that state what changes, spread evenly over the document."""
    count = min(REDONE, pages)
    return [number * pages // count for number in range(count)]


def page_name(number: int) -> str:
    """Return the name of a page, as Sphinx calls it."""
    return f"page-{number:04}"


def _tree(size: Size, records: Records, seed: int) -> Tree:
    rng = random.Random(seed + 1)
    names = [page_name(number) for number in range(size.pages)]
    tree = {"conf.py": _CONF.format(theme=size.theme), **records.files}
    tree |= {
        f"docs/{name}.md": _page(rng, statements)
        for name, statements in zip(names, _statements(size, records, rng), strict=True)
    }
    if size.has_ledger:
        tree["docs/ledger.md"] = _LEDGER
        names.append("ledger")
    listed = "\n".join(names)
    tree["docs/index.md"] = f"# A generated document\n\n```{{toctree}}\n{listed}\n```\n"
    return tree


def _statements(size: Size, records: Records, rng: random.Random) -> Iterator[list[str]]:
    """Yield the statements of each page: every figure and claim is stated about as often."""
    changing = changing_pages(size.pages)
    targets: list[str] = []
    for number in range(size.pages):
        count = (
            size.statements * (number + 1) // size.pages - size.statements * number // size.pages
        )
        found = []
        if number in changing:
            target = CHANGING[changing.index(number) % 2]
            found.append(f"{{claim}}`{target}`")
        while len(found) < count:
            if not targets:
                targets = list(records.words)
                rng.shuffle(targets)
            found.append(_statement(rng, records, targets.pop()))
        rng.shuffle(found)
        yield found


def _statement(rng: random.Random, records: Records, target: str) -> str:
    words = rng.choice(records.words[target])
    is_pulled = rng.random() < _PULLED and target in records.written
    return f"{{claim}}`{target}`" if is_pulled else f"{{claim}}`{words} <{target}>`"


def _page(rng: random.Random, statements: list[str]) -> str:
    """Return a page: sections of paragraphs, then a list and a table, each with statements."""
    rest = list(statements)
    listed, tabled = [rest.pop() for _ in rest[:2]], [rest.pop() for _ in rest[4:8]]
    parts = [f"# {title(rng)}"]
    for start in range(0, len(rest), 4):
        if start % 8 == 0:
            parts.append(f"## {title(rng)}")
        lines = []
        for statement in rest[start : start + 4]:
            lines += [stating(rng, statement), sentence(rng), sentence(rng)]
        parts.append("\n".join(lines))
    parts.append("Of {exempt}`two <rhetorical: it counts the two that the list below holds>` more:")
    parts.append("\n".join(f"- {stating(rng, statement)}" for statement in listed))
    rows = "\n".join(f"| {title(rng)} | {statement} |" for statement in tabled)
    if rows:
        parts.append(f"| place | count |\n|---|---|\n{rows}")
    return "\n\n".join(parts) + "\n"
