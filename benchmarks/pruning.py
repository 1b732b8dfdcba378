"""A document cut down to what some of its pages rest on: what no page states is an error."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Set
from pathlib import Path

from benchmarks.tree import Tree
from sphinx_claims.evaluate import open_records
from sphinx_claims.loading import load_pages, run_conf, settings_from
from sphinx_claims.model import Records

# A record of a YAML file: its id at the margin, and the lines below it that are set in.
_RECORD = re.compile(r"^(?P<id>\w+):\n(?:(?: .*)?\n)*", re.MULTILINE)
_EVIDENCE = re.compile(r"^  evidence:.*\n(?:    .*\n|  - .*\n)*", re.MULTILINE)
_SOURCE = re.compile(r"^- id: (?P<id>\S+)\n(?:(?: .*)?\n)*", re.MULTILINE)
_NO_FIGURES = {"scenarios.yaml", "inventory.yaml"}


def pruned(tree: Tree, root: Path, pages: Set[str]) -> dict[str, str]:
    """Return the files of some pages, with the figures, claims and sources that they rest on.

    What is only evidence for a figure is left out.
    """
    settings = settings_from(run_conf(root), root)
    records = open_records(settings).records
    found, _ = load_pages(settings)
    stated = {s.target for page in found if page.path in pages for s in page.statements}
    kept = set(_resting(records, stated))
    sources = {records.figures[name].provenance.ref for name in kept & records.figures.keys()}
    sources |= {source for page, source in settings.verbatim if settings.page_path(page) in pages}
    files: dict[str, str] = {}
    for path, text in tree.items():
        folder, _, name = path.partition("/")
        if folder == settings.pages and path not in pages:
            continue
        if folder == settings.claims and name not in _NO_FIGURES:
            files[path] = _file(path, text, kept, sources)
        elif folder != settings.claims:
            files[path] = text
    return {path: text for path, text in files.items() if text}


def _resting(records: Records, targets: Set[str]) -> Iterator[str]:
    """Yield figures and claims, and all that they rest on; some more than once."""
    for target in targets:
        yield target
        figure, claim = records.figures.get(target), records.claims.get(target)
        below = set(claim.parameters) if claim is not None else set()
        if figure is not None and figure.derivation is not None:
            below |= {figure.derivation.low, figure.derivation.high}
        yield from _resting(records, below)


def _file(path: str, text: str, kept: Set[str], sources: Set[str]) -> str:
    """Return a file of the claims folder with what is kept of it; nothing where that is none."""
    if path.endswith(".py"):
        return _functions(text, kept)
    if not path.endswith(".yaml"):
        return text
    if "/sources/" in path:
        items = [item[0] for item in _SOURCE.finditer(text) if item["id"] in sources]
        return "references:\n" + "".join(items) if items else ""
    figures = [record[0] for record in _RECORD.finditer(text) if record["id"] in kept]
    return _EVIDENCE.sub("", "".join(figures))


def _functions(text: str, kept: Set[str]) -> str:
    lines = text.splitlines(keepends=True)
    has_any = False
    for node in reversed(ast.parse(text).body):
        if isinstance(node, ast.FunctionDef) and node.decorator_list:
            has_any = has_any or node.name in kept
            if node.name not in kept:
                del lines[node.decorator_list[0].lineno - 1 : node.end_lineno]
    return "".join(lines) if has_any else ""
