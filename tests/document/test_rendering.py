"""The page on how the build works names every room, every step and every file that is kept."""

import ast
import itertools
import pkgutil
import re
from pathlib import Path

import pytest

from tests.unit.test_imports import PACKAGE, RANKS

PAGE = (Path(__file__).parents[2] / "docs/contributing/rendering.md").read_text("utf-8")
EXTENSION = sorted((PACKAGE / "ext").rglob("*.py"))


def connected():
    """Return the functions of the extension that an event of Sphinx calls."""
    return [
        getattr(node.args[1], "attr", None) or node.args[1].id
        for file in EXTENSION
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "connect"
    ]


def kept():
    """Return what the files and folders between builds are called, as far as that is fixed."""
    return sorted(
        {
            node.value
            for file in EXTENSION
            for node in ast.walk(ast.parse(file.read_text("utf-8")))
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and re.fullmatch(r"claims-[a-z-]+(\.pickle|-)|claims-plots", node.value)
        }
    )


def test_the_diagram_has_every_room_at_its_rank():
    (line,) = (line for line in PAGE.splitlines() if line.startswith("    ") and "←" in line)
    groups = [group.strip().split(", ") for group in line.split("←")]
    assert {room for group in groups for room in group} == set(RANKS)
    ranks = [[RANKS[room] for room in group] for group in groups]
    assert all(max(lower) < min(upper) for lower, upper in itertools.pairwise(ranks))


@pytest.mark.parametrize("room", RANKS)
def test_every_room_is_described(room):
    terms = [line for line in PAGE.splitlines() if line.startswith("`")]
    assert any(f"`{room}`" in term for term in terms)


@pytest.mark.parametrize("step", sorted(connected()))
def test_every_step_of_a_build_is_named_by_where_it_is(step):
    names = re.findall(rf"`([A-Za-z_.]+\.{step})`", PAGE)
    assert names
    for name in names:
        # It raises what says where the name goes wrong.
        pkgutil.resolve_name(f"sphinx_claims.ext.{name}")


def test_what_is_kept_between_builds_has_a_row_each():
    cells = (line.split("|")[2].strip(" `") for line in PAGE.splitlines() if "| `claims-" in line)
    assert sorted(cell.rstrip("/").partition("…")[0] for cell in cells) == kept()
