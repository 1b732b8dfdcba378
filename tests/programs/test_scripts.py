"""Every program keeps to what its caller relies on, and its module is a script."""

from __future__ import annotations

import ast
import importlib
import inspect
import math
import subprocess
import sys
from collections.abc import Callable

import pytest

from tests.programs.altering import PROGRAMS

MODULES = sorted(path.stem for path in PROGRAMS.glob("[a-z]*.py"))
# Every program, with parameters of which it is to use each kind of draw that it has.
PARAMETERS: dict[str, dict[str, object]] = {
    "modular_addition.closed_form": {"prime": 7},
    "modular_addition.learned": {"training": "shuffled labels"},
    "modular_addition.setting": {},
    "sparse_autoencoder.crowding": {"active": 4, "steps": 400},
    "sparse_autoencoder.hidden_features": {},
    "sparse_autoencoder.limit": {"features_per_dimension": 1, "steps": 400},
    "sparse_autoencoder.recovery": {"method": "random data points"},
    "sparse_autoencoder.setting": {},
    "superposition.equal_importance": {},
    "superposition.setting": {},
    "superposition.toy_model": {"density": 0.1},
}
# These are the same for every seed, since nothing is drawn.
WITHOUT_DRAWS = {
    "modular_addition.closed_form",
    "modular_addition.setting",
    "sparse_autoencoder.setting",
    "superposition.setting",
}


def programs() -> dict[str, Callable[..., dict[str, float]]]:
    found = {}
    for name in MODULES:
        module = importlib.import_module(name)
        for key, value in vars(module).items():
            own = inspect.isfunction(value) and value.__module__ == name
            if own and "seed" in inspect.signature(value).parameters:
                found[f"{name}.{key}"] = value
    return found


def run(*words: str) -> subprocess.CompletedProcess[str]:
    module, *rest = words
    command = [sys.executable, str(PROGRAMS / f"{module}.py"), *rest]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def test_every_program_is_tested_here() -> None:
    assert programs().keys() == PARAMETERS.keys()


@pytest.mark.parametrize("name", PARAMETERS)
def test_the_same_seed_has_the_same_finite_results_and_another_has_others(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Far too few steps to learn much, and enough to draw everything that is drawn.
    module = importlib.import_module(name.split(".", maxsplit=1)[0])
    for steps in vars(module).keys() & {"STEPS", "NETWORK_STEPS", "PAIRED_STEPS"}:
        monkeypatch.setattr(module, steps, 50)
    program, parameters = programs()[name], PARAMETERS[name]
    found = program(seed=1, **parameters)
    assert program(seed=1, **parameters) == found
    assert all(key == key.lower() and key.isidentifier() for key in found)
    assert all(type(value) is float and math.isfinite(value) for value in found.values())
    assert (program(seed=2, **parameters) == found) == (name in WITHOUT_DRAWS)


@pytest.mark.parametrize("name", PARAMETERS)
def test_a_program_takes_a_seed_and_plain_parameters_that_have_defaults(name: str) -> None:
    first, *rest = inspect.signature(programs()[name]).parameters.values()
    assert first.name == "seed"
    assert first.default is inspect.Parameter.empty
    assert all(type(each.default) in {int, float, str} for each in rest)


@pytest.mark.parametrize("path", sorted(PROGRAMS.glob("*.py")), ids=lambda path: path.stem)
def test_a_module_of_programs_reads_no_file_and_runs_no_text(path: object) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    assert not names & {"open", "exec", "eval", "compile", "__import__", "input", "globals"}
    imported = {
        name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [a.name for a in node.names] if isinstance(node, ast.Import) else [node.module]
        )
    }
    ours = {each.stem for each in PROGRAMS.glob("*.py")}
    plain = {"__future__", "argparse", "collections", "contextlib", "dataclasses", "inspect"}
    plain |= {"itertools", "shlex", "sys", "time", "typing", "warnings"}
    assert imported <= ours | plain | {"numpy", "sklearn"}
    # Of all of them, the script alone prints, and the baselines alone need scikit-learn.
    assert path.stem == "_script" or "print" not in names
    assert path.stem == "_baselines" or "sklearn" not in imported


@pytest.mark.parametrize("name", MODULES)
def test_no_name_of_a_module_is_taken(name: str) -> None:
    assert name not in sys.stdlib_module_names


@pytest.mark.parametrize("name", MODULES)
def test_help_names_every_program_with_its_results(name: str) -> None:
    found = run(name, "--help")
    assert found.returncode == 0
    assert not found.stderr
    for key, program in programs().items():
        module, _, own = key.partition(".")
        if module == name:
            assert own in found.stdout
            assert inspect.getdoc(program).splitlines()[0] in found.stdout
    assert "--seed" in found.stdout


def test_a_script_prints_what_its_program_returns() -> None:
    found = run("superposition", "--seed", "1", "--density", "0.3", "--activation", "linear")
    assert found.returncode == 0
    assert not found.stderr
    lines = found.stdout.splitlines()
    assert lines[0] == "toy model: seed 1, density 0.3, activation linear"
    results = programs()["superposition.toy_model"](seed=1, density=0.3, activation="linear")
    assert [line.split()[-1] for line in lines[1:-1]] == [f"{v:.4g}" for v in results.values()]
    assert [" ".join(line.split()[:-1]).replace(" ", "_") for line in lines[1:-1]] == [*results]


def test_help_names_texts_as_a_shell_takes_them() -> None:
    found = " ".join(run("sparse_autoencoder", "--help").stdout.split())
    assert "one of 'sparse autoencoder', 'dictionary learning'," in found
    assert "recovery --seed 0 --method 'sparse autoencoder' --data sparse Look for 64" in found
    assert "for limit, crowding: 1500 unless given" in found


def test_a_script_runs_its_first_program_with_its_defaults() -> None:
    found = run("superposition", "--seed", "1")
    assert found.stdout.startswith("toy model: seed 1, density 0.01, activation relu\n")


def test_a_script_runs_the_program_that_is_named() -> None:
    found = run("sparse_autoencoder", "limit", "--steps", "5", "--features-per-dimension", "1")
    assert found.stdout.startswith("limit: seed 0, features per dimension 1, steps 5\n")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["superposition", "--density", "2"], "error: density is from 0.001 to 1"),
        (["superposition", "--density", "much"], "argument --density: invalid float value: 'much'"),
        (["superposition", "--activation", "tanh"], "argument --activation: invalid choice"),
        (["superposition", "toy"], "argument program: invalid choice: 'toy'"),
        (["superposition", "--seed", "-1"], "argument --seed: '-1' is no integer from 0"),
        (["superposition", "--colour"], "unrecognized arguments: --colour"),
        (
            ["sparse_autoencoder", "--steps", "3"],
            "recovery has no --steps; it has --seed, --method",
        ),
        (
            ["sparse_autoencoder", "limit", "--steps", "0"],
            "error: features per dimension and steps",
        ),
    ],
)
def test_a_wrong_option_is_an_error_of_one_line(words: list[str], message: str) -> None:
    found = run(*words)
    assert found.returncode == 2
    assert message in found.stderr
    assert "Traceback" not in found.stderr
    assert not found.stdout
