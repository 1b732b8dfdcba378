"""What is said of a record, by name, in the order in which a change of it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

Told: TypeAlias = Mapping[str, Any]
"""A record of a version, as the ledger's JSON has it."""


def label_of(record: Told) -> str:
    """Return what a record is called: by its label, a source by its title."""
    return str(record.get("label") or record.get("title") or record["id"])


def value_said(record: Told) -> str:
    """Return a value as pages print it, with what its range is a range of."""
    value = record["value"]
    kind = f" ({value['range']})" if value["is_range"] else ""
    return f"{value['printed']}{kind}"


def figure_said(record: Told) -> dict[str, str]:
    """Return what is said of a figure, in the order in which it is shown."""
    source = record["source"]
    return {
        "value": value_said(record),
        "written": record["value"]["written"],
        "source": source["id"],
        "excerpt": source["excerpt"],
        "excerpt's verdict": source["verdict"] or "",
        "locator": source["locator"],
        "reporting": source["reporting"],
        **_run(record),
        "as of": record["as_of"],
        "review by": record["review_by"],
        "basis": record["basis"],
        "distribution": record["distribution"],
        "scope": record["scope"],
        "measures": record["measures"],
        "event": record["event"],
        "derived from": ", ".join(record["derived_from"]),
        "evidence": ", ".join(f"{one['id']} ({one['relation']})" for one in record["evidence"]),
        "label": record["label"],
    }


def _run(record: Told) -> dict[str, str]:
    """Return what is said of how a program measures a figure; nothing of any other figure."""
    # A version from before there were programs has no such key.
    run = record.get("run")
    if run is None:
        return {}
    given = ", ".join(f"{name} = {value}" for name, value in run["parameters"].items())
    return {
        "program": f"{run['program']} ({given})" if given else run["program"],
        "result": run["result"],
        "threshold": run["threshold"],
        "results of its seeds": ", ".join(f"{value:.6g}" for value in run["values"]),
        "code of the run": run["code"],
    }


def claim_said(record: Told) -> dict[str, str]:
    """Return what is said of a claim, in the order in which it is shown."""
    formula = record["formula"]
    return {
        "value": value_said(record),
        "formula": "" if formula is None else formula["expression"],
        # Where there is an expression, it says the same in fewer words.
        "function": record["function"] if formula is None else "",
        "inputs": ", ".join(record["inputs"]),
        "event": record["event"],
        "label": record["label"],
    }


def source_said(record: Told) -> dict[str, str]:
    """Return what is said of a source, in the order in which it is shown."""
    return {
        "title": record["title"],
        "authors": "; ".join(record["authors"]),
        "in": record["container_title"],
        "publisher": record["publisher"],
        "issued": record["issued"],
        "read": record["accessed"],
        "address": record["doi"] or record["url"],
        "archive": record["archive"],
        "type": record["type"],
    }
