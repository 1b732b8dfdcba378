"""What one version of a document says, as plain data: ``python -m …``.

It reads one line, with the folder of the document and a day, and prints the whole ledger as one
line of JSON, with the verdict of every statement under every scenario. Then it reads another line,
with the statements whose headroom is asked for, and prints that: headroom is dear, and most
statements of two versions are the same. Where the document can't be read, it prints what is wrong.
"""

from __future__ import annotations

import ast
import contextlib
import datetime
import gc
import importlib
import json
import os
import sys
from pathlib import Path
from typing import TextIO, cast

from sphinx_claims.checks import headroom_phrase, judge_document
from sphinx_claims.errors import Problems, run_record
from sphinx_claims.evaluate import unit_factor
from sphinx_claims.export import Entry, Places, ledger_entry
from sphinx_claims.judge import Freshness, Judged, Ledger, Measurer, judge_scenarios
from sphinx_claims.model import Claim

NEAREST = 2
"""Of so many figures headroom is told: those that need move least before a verdict changes."""


def main(asked: TextIO, told: TextIO) -> None:
    """Print the document in the folder that is asked for, and then headrooms that are."""
    # What judging needs is loaded while the version is laid out.
    importlib.import_module("sphinx_claims.evaluate.evaluation")
    line = asked.readline()
    if not line:
        # Whoever started this has ended before there was anything to look at.
        return
    begun = json.loads(line)
    folder, day = Path(begun["folder"]), datetime.date.fromisoformat(begun["day"])
    try:
        ledger = judge_document(folder, Freshness(today=day))
    except Problems as found:
        _tell({"problems": run_record(found.problems, None)}, told)
        return
    _tell(_snapshot(ledger, folder), told)
    wanted = {tuple(key) for key in json.loads(asked.readline() or "[]")}
    measurer = Measurer(ledger)
    _tell(
        {
            f"{path}#{judged.anchor}": list(_headrooms(judged, ledger, measurer))
            for judged in ledger.judged
            for path in (judged.statement.location.path,)
            if (path, judged.anchor) in wanted
        },
        told,
    )


def _tell(said: object, told: TextIO) -> None:
    print(json.dumps(said), file=told, flush=True)


def _snapshot(ledger: Ledger, folder: Path) -> Entry:
    matrix = judge_scenarios(ledger, unit_factor(ledger.settings.units))
    tightness = Measurer(ledger)
    return {
        "ledger": ledger_entry(ledger, Places()),
        "lines": [judged.statement.location.line for judged in ledger.judged],
        "tightness": [tightness.of(judged).tightness for judged in ledger.judged],
        "functions": {
            claim.id: _function(claim, folder) for claim in ledger.records.claims.values()
        },
        "scenarios": {
            column.scenario.id: {
                f"{row.statement.location.path}#{row.anchor}": cell.verdict.value
                for row, cell in zip(matrix.rows, column.cells, strict=True)
            }
            for column in matrix.columns
            if not column.scenario.is_default
        },
    }


def _headrooms(judged: Judged, ledger: Ledger, measurer: Measurer) -> list[str]:
    conventions, verdict = ledger.settings.conventions, judged.judgement.verdict
    return [
        f"{figure.label}: {headroom_phrase(one, verdict, figure, conventions, called='it')}"
        for one in measurer.nearest(judged)[:NEAREST]
        for figure in (ledger.records.figures[one.figure],)
    ]


def _function(claim: Claim, folder: Path) -> str:
    """Return the code of a claim's function, without its mark, its docstring and its layout."""
    tree = ast.parse((folder / claim.location.path).read_bytes())
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == claim.id:
            node.decorator_list = []
            if ast.get_docstring(node) is not None:
                node.body = node.body[1:] or [ast.Pass()]
            return ast.unparse(node)
    return ""


if __name__ == "__main__":
    # It ends soon, and looking for what nobody refers to any more would take a tenth of that time.
    gc.disable()
    # What conf.py, a claim function, or a program that these start prints is no part of what is
    # told; and what they read is no part of what is asked.
    asked = cast(TextIO, os.fdopen(os.dup(0), "r", encoding="utf-8"))
    told = cast(TextIO, os.fdopen(os.dup(1), "w", encoding="utf-8"))
    os.dup2(2, 1)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    with contextlib.redirect_stdout(sys.stderr):
        main(asked, told)
