"""Scenarios out of YAML."""

from __future__ import annotations

from collections.abc import Iterator

from sphinx_claims.errors import Code, Problem, Problems
from sphinx_claims.loading.fields import Fields
from sphinx_claims.loading.reading import Report
from sphinx_claims.loading.replacements import load_replacements, repeated
from sphinx_claims.loading.text_file import read_text_file
from sphinx_claims.loading.tree import Mapping, Node, Scalar, parse_yaml
from sphinx_claims.model import Scenario, Settings, is_id
from sphinx_claims.wording import Conventions

SCENARIOS = "scenarios.yaml"
"""The file of scenarios, in the folder of claims."""

KEYS = ("label", "short", "summary", "values")
REQUIRED = ("label", "summary")


def scenarios_path(settings: Settings) -> str:
    """Return where a document's scenarios would stand, relative to its root."""
    return f"{settings.claims}/{SCENARIOS}".removeprefix("./")


def load_scenarios(settings: Settings) -> tuple[tuple[Scenario, ...], tuple[Problem, ...]]:
    """Return a document's scenarios, in the order written, and what is wrong with them.

    None for a document without the file, which need not have one. Whether the records that a
    scenario names are there is not looked at.
    """
    path = scenarios_path(settings)
    if not (settings.root / path).exists():
        return (), ()
    problems: list[Problem] = []
    try:
        tree = parse_yaml(read_text_file(settings.root, path), path)
    except Problems as unread:
        return (), unread.problems
    if tree is None:
        return (), ()
    if not isinstance(tree, Mapping):
        message = "the file of scenarios is a mapping of ids to scenarios"
        return (), (Problem(code=Code.VALUE_SHAPE, location=tree.location, message=message),)
    found = [
        _scenario(key, node, settings.conventions, problems.append) for key, node in tree.entries
    ]
    problems += repeated([key for key, _ in tree.entries], "scenario")
    if not problems:
        problems += _default_problems(found)
    return tuple(found), tuple(problems)


def _scenario(key: Scalar, node: Node, conventions: Conventions, report: Report) -> Scenario:
    if not is_id(key.text):
        message = f"“{key.text}” is no id: a scenario's id is a lower-case name of letters, digits"
        message += " and “_”"
        report(Problem(code=Code.ID_INVALID, location=key.location, message=message))
    fields = Fields(node, what="a scenario", known=KEYS, required=REQUIRED, report=report)
    fields.location = key.location
    values = fields.node("values")
    label = fields.text("label")
    return Scenario(
        id=key.text,
        label=label,
        short=fields.text("short") or label,
        summary=fields.text("summary"),
        replacements=()
        if values is None
        else tuple(load_replacements(values, conventions, report)),
        location=key.location,
    )


def _default_problems(scenarios: list[Scenario]) -> Iterator[Problem]:
    """Yield a problem unless one scenario alone has no values."""
    defaults = [scenario for scenario in scenarios if scenario.is_default]
    help_ = ("give no “values” to the scenario that is the document as it is written",)
    if scenarios and not defaults:
        message = "every scenario has values, so none of them is the document as it is written"
        yield Problem(
            code=Code.SCENARIO_DEFAULT,
            location=scenarios[0].location,
            message=message,
            help=help_,
        )
    for other in defaults[1:]:
        message = f"“{other.id}” has no values, and neither has “{defaults[0].id}”: one scenario "
        message += "alone is the document as it is written"
        yield Problem(
            code=Code.SCENARIO_DEFAULT,
            location=other.location,
            message=message,
            help=(f"give “{other.id}” the “values” in which it differs, or take it out",),
        )
