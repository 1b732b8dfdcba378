"""The page on how the build works names every room, every step and every file that is kept."""

import ast
import contextlib
import itertools
import pkgutil
import re
from pathlib import Path

import pytest
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace

from tests.unit.test_imports import PACKAGE, RANKS

PAGE = (Path(__file__).parents[2] / "docs/contributing/rendering.md").read_text("utf-8")
# Names with a full stop in them that are no names of Python.
FILES = re.findall(r"`([\w.]+\.(?:js|json|py|txt|typ|xml))`", PAGE)
EXTENSION = sorted((PACKAGE / "ext").rglob("*.py"))


def connections():
    """Return each call by which the extension connects a function to an event of Sphinx."""
    return [
        node
        for file in EXTENSION
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "connect"
    ]


def connected():
    """Return the functions of the extension that an event of Sphinx calls."""
    calls = connections()
    return [getattr(call.args[1], "attr", None) or call.args[1].id for call in calls]


def terms():
    """Return the events in the order in which the page has them."""
    _, _, text = PAGE.partition("\n## The events\n")
    return re.findall(r"^`([a-z-]+)`\n: ", text.partition("\n## ")[0], re.MULTILINE)


def emitted(folder):
    """Return the events of a build of a page, in the order in which each comes first."""
    (folder / "index.md").write_text("# A page\n", "utf-8")
    with docutils_namespace():
        app = Sphinx(
            *(folder, None, folder / "html", folder / "doctrees", "html"),
            confoverrides={"extensions": ["myst_parser"]},
            status=None,
        )
        events, emit = [], app.events.emit

        def note(name, *arguments, **options):
            events.append(name)
            return emit(name, *arguments, **options)

        app.events.emit = note
        app.build()
    return list(dict.fromkeys(events))


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


def test_the_events_stand_in_the_order_in_which_sphinx_has_them(tmp_path):
    # The first comes before anybody can listen, and what processes found is merged only where
    # there are several.
    order = ["builder-inited", *emitted(tmp_path)]
    order.insert(order.index("env-updated"), "env-merge-info")
    assert terms() == [event for event in order if event in terms()]
    assert {call.args[0].value for call in connections()} <= set(terms())


@pytest.mark.parametrize(
    "name", sorted(set(re.findall(r"`([a-z_]+(?:\.[A-Za-z_]+)+)`", PAGE)) - set(FILES))
)
def test_every_name_on_the_page_is_one_of_ours(name):
    for package in ("sphinx_claims.ext", "sphinx_claims", "sphinx_typstpdf"):
        with contextlib.suppress(ImportError, AttributeError):
            pkgutil.resolve_name(f"{package}.{name}")
            return
    pkgutil.resolve_name(name)


def test_what_is_kept_between_builds_has_a_row_each():
    cells = (line.split("|")[2].strip(" `") for line in PAGE.splitlines() if "| `claims-" in line)
    assert sorted(cell.rstrip("/").partition("…")[0] for cell in cells) == kept()
