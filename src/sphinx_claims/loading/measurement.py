"""How a program of the document measures a figure, and its last run, out of YAML."""

from __future__ import annotations

import re
from dataclasses import replace

from sphinx_claims.errors import Code, Problem
from sphinx_claims.loading.fields import Fields
from sphinx_claims.loading.reading import Report
from sphinx_claims.loading.tree import Mapping, Node, Scalar, Sequence
from sphinx_claims.model import (
    FEWEST_SEEDS,
    LARGEST_RESULT,
    Basis,
    Measurement,
    RangeKind,
    Run,
    is_id,
)

OF_PROGRAM = ("program", "parameters", "result")
"""The keys of a source that is a program."""

OF_MEASURED = ("threshold", "run")
"""The keys of a figure that a program measures."""

NOT_MEASURED = ("distribution", "driver", "unsaid", "derivation")
"""The keys that a figure which a program measures has not."""

SPREAD = RangeKind.SPREAD.value

RUN_KEYS = ("date", "seeds", "values", "code", "versions", "seal")
"""The keys of a run, all of which it needs."""

PROGRAM_SHAPE = r"[A-Za-z][A-Za-z0-9_]*\.[A-Za-z][A-Za-z0-9_]*"
"""A module and a function of it."""

DIGEST_SHAPE = "[0-9a-f]{16}"

SEED_SHAPE = "0|[1-9][0-9]{0,8}"

RESULT_SHAPE = r"-?[0-9]+(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?"
"""A number as Python writes one."""


def load_measurement(
    fields: Fields, basis: Basis | None, unit: str, report: Report
) -> Measurement | None:
    """Return how a figure in some unit is measured, by its keys; None where no program does it.

    What is wrong with the keys is reported.
    """
    node = fields.node("source")
    if not (isinstance(node, Mapping) and any(key.text == "program" for key, _ in node.entries)):
        for key in OF_MEASURED:
            if fields.has(key):
                message = f"“{key}” is for a figure whose source is a program"
                where = fields.where(key)
                report(Problem(code=Code.VALUE_INVALID, location=where, message=message))
        return None
    # What is wrong with the keys of a source has been told where its other keys were read.
    source = Fields(
        node,
        what="a figure's source",
        known=OF_PROGRAM,
        required=OF_PROGRAM[:1],
        report=lambda problem: None if problem.code is Code.KEY_UNKNOWN else report(problem),
    )
    found = _measurement(source, fields, basis, report)
    return None if found is None else replace(found, unit=unit)


def _measurement(
    source: Fields, fields: Fields, basis: Basis | None, report: Report
) -> Measurement | None:
    if basis is not None and basis is not Basis.MEASURED:
        message = f"what a program gives is measured, and the basis of this figure is {basis.value}"
        report(Problem(code=Code.VALUE_INVALID, location=fields.where("basis"), message=message))
    for key in NOT_MEASURED:
        if fields.has(key):
            message = (
                f"“{key}” is for figures that no program measures: its seeds say what there is"
            )
            report(Problem(code=Code.VALUE_INVALID, location=fields.where(key), message=message))
    if fields.has("range") and fields.text("range") not in {SPREAD, ""}:
        message = f"what a program measures runs from seed to seed: its range is a “{SPREAD}”"
        report(Problem(code=Code.VALUE_INVALID, location=fields.where("range"), message=message))
    program = source.parsed("program", _program, Code.VALUE_INVALID)
    result = source.parsed("result", _result, Code.VALUE_INVALID, required=True)
    threshold = fields.text("threshold", required=True)
    parameters = _parameters(source, report)
    run = _run(fields, report)
    if program is None or result is None or not threshold or parameters is None:
        return None
    module, _, function = program.partition(".")
    pairs = sorted((key.text, " ".join(value.text.split())) for key, value in parameters)
    return Measurement(
        program=module,
        function=function,
        parameters=tuple(pairs),
        result=result,
        threshold=threshold,
        run=run,
        location=source.where("program"),
        result_location=source.where("result"),
        threshold_location=fields.where("threshold"),
        parameter_locations=tuple(
            key.location for key, _ in sorted(parameters, key=lambda pair: pair[0].text)
        ),
    )


def _program(text: str) -> str:
    if not re.fullmatch(PROGRAM_SHAPE, text):
        raise ValueError("it is a module of programs and a function of it, as “survey.counts”")
    return text


def _result(text: str) -> str:
    if not is_id(text):
        raise ValueError("it is the name that the program gives to a number that it returns")
    return text


def _parameters(source: Fields, report: Report) -> list[tuple[Scalar, Scalar]] | None:
    """Return the names and values that a program is run with; None where they can't be read."""
    node = source.node("parameters")
    if node is None:
        return []
    message = "“parameters” of a program is a mapping of their names to numbers or texts"
    if not isinstance(node, Mapping):
        report(Problem(code=Code.VALUE_SHAPE, location=node.location, message=message))
        return None
    found: dict[str, tuple[Scalar, Scalar]] = {}
    for key, value in node.entries:
        if not isinstance(value, Scalar) or not value.text.strip():
            report(Problem(code=Code.VALUE_SHAPE, location=value.location, message=message))
        elif key.text in found:
            twice = f"“{key.text}” stands twice in the parameters of a program"
            report(Problem(code=Code.KEY_DUPLICATE, location=key.location, message=twice))
        else:
            found[key.text] = key, value
    is_whole = len({key.text for key, _ in node.entries}) == len(found)
    return list(found.values()) if is_whole else None


def _run(fields: Fields, report: Report) -> Run | None:
    node = fields.node("run")
    if node is None:
        return None
    run = Fields(node, what="a run", known=RUN_KEYS, required=RUN_KEYS, report=report)
    date = run.date("date")
    seeds = _numbers(run, "seeds", SEED_SHAPE, "whole numbers from 0 on", report)
    values = _numbers(run, "values", RESULT_SHAPE, "numbers of no boundless size", report)
    code = run.parsed("code", _digest, Code.VALUE_INVALID)
    seal = run.parsed("seal", _digest, Code.VALUE_INVALID)
    versions = _versions(run.node("versions"), report)
    if date is None or not seeds or not values or not code or not seal or not versions:
        return None
    if trouble := _trouble(seeds, values):
        where = run.where("seeds")
        report(Problem(code=Code.VALUE_INVALID, location=where, message=trouble))
    return Run(
        date=date,
        seeds=tuple(int(seed) for seed in seeds),
        values=tuple(float(value) for value in values),
        code=code,
        versions=versions,
        seal=seal,
        location=fields.where("run"),
        code_location=run.where("code"),
        values_location=run.where("values"),
        seal_location=run.where("seal"),
    )


def _trouble(seeds: list[str], values: list[str]) -> str:
    if len(seeds) < FEWEST_SEEDS:
        return f"a run is over {FEWEST_SEEDS} seeds or more, and this one is over {len(seeds)}"
    if len(set(seeds)) < len(seeds):
        return "a run is over seeds that differ, and here one stands twice"
    if len(seeds) != len(values):
        return f"a run has a value for each seed, and here are {len(seeds)} and {len(values)}"
    return ""


def _digest(text: str) -> str:
    if not re.fullmatch(DIGEST_SHAPE, text):
        raise ValueError("it is written by the machine, in 16 digits from 0 to f")
    return text


def _numbers(run: Fields, key: str, shape: str, what: str, report: Report) -> list[str]:
    """Return the numbers of a list, as they are written; what is none is reported."""
    node = run.node(key)
    if node is None:
        return []
    items = node.items if isinstance(node, Sequence) else []
    texts = [item.text for item in items if isinstance(item, Scalar)]
    is_good = texts and len(texts) == len(items)
    if is_good and all(re.fullmatch(shape, t) and abs(float(t)) <= LARGEST_RESULT for t in texts):
        return texts
    message = f"“{key}” of a run is a list of {what}"
    report(Problem(code=Code.VALUE_SHAPE, location=node.location, message=message))
    return []


def _versions(node: Node | None, report: Report) -> tuple[tuple[str, str], ...]:
    if node is None:
        return ()
    entries = node.entries if isinstance(node, Mapping) else []
    pairs = [(key.text, value.text) for key, value in entries if isinstance(value, Scalar)]
    is_whole = len(pairs) == len(entries)
    if pairs and is_whole and all(name.strip() and version.strip() for name, version in pairs):
        return tuple(sorted(pairs))
    message = "“versions” of a run is a mapping of what it ran on to its version"
    report(Problem(code=Code.VALUE_SHAPE, location=node.location, message=message))
    return ()
