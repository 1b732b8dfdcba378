"""Runs the programs of a module from a shell, each for one seed."""

from __future__ import annotations

import argparse
import inspect
import time
from collections.abc import Callable, Mapping, Sequence

Program = Callable[..., dict[str, float]]


def run(
    *programs: Program,
    choices: Mapping[str, Sequence[str]],
    arguments: Sequence[str] | None = None,
) -> int:
    """Run the program that the words of the shell name, the first one if they name none.

    choices are what a parameter of text may be. The result is 0; wrong words end in argparse's own
    error, with 2.
    """
    parser = _parser(programs, choices)
    options = vars(parser.parse_args(arguments))
    named = options.pop("program")
    program = next(each for each in programs if each.__name__ == named)
    takes = _parameters(program)
    given = {name: value for name, value in options.items() if value is not None}
    for name in given.keys() - takes.keys():
        parser.error(f"{named} has no {_flag(name)}; it has {', '.join(map(_flag, takes))}")
    started = time.process_time()
    try:
        results = program(**given)
    except ValueError as error:
        parser.error(str(error))
    spent = time.process_time() - started
    defaults = {name: parameter.default for name, parameter in takes.items()}
    print(_report(named, defaults | given, results, spent))
    return 0


def _parser(
    programs: Sequence[Program], choices: Mapping[str, Sequence[str]]
) -> argparse.ArgumentParser:
    names = [program.__name__ for program in programs]
    module = inspect.getmodule(programs[0])
    parser = argparse.ArgumentParser(
        description=inspect.getdoc(module),
        epilog="\n\n".join(map(_about, programs)),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "program",
        nargs="?",
        choices=names,
        default=names[0],
        help=f"{names[0]} unless given; each is described below",
    )
    parser.add_argument(
        "--seed", type=_seed, default=0, help="an integer from 0, which is also what it is if unset"
    )
    parameters: dict[str, inspect.Parameter] = {}
    for program in programs:
        parameters = _parameters(program) | parameters
    for name, parameter in parameters.items():
        if name == "seed":
            continue
        # A default of None tells what was given from what was not.
        parser.add_argument(
            _flag(name),
            type=type(parameter.default),
            choices=choices.get(name),
            help=f"{parameter.default} in {_first_with(programs, name)} unless given",
        )
    return parser


def _parameters(program: Program) -> dict[str, inspect.Parameter]:
    return dict(inspect.signature(program).parameters)


def _first_with(programs: Sequence[Program], parameter: str) -> str:
    return next(each.__name__ for each in programs if parameter in _parameters(each))


def _about(program: Program) -> str:
    takes = [
        f"{_flag(name)} {parameter.default}"
        for name, parameter in _parameters(program).items()
        if name != "seed"
    ]
    heading = " ".join([f"{program.__name__}, which unless told has:", *takes])
    heading = heading if takes else program.__name__
    text = inspect.getdoc(program) or ""
    return "\n".join([heading, *(f"  {line}".rstrip() for line in text.splitlines())])


def _flag(name: str) -> str:
    return "--" + name.replace("_", "-")


def _seed(text: str) -> int:
    # argparse says of a ValueError that the value is invalid, and names it.
    seed = int(text)
    if seed < 0:
        raise ValueError
    return seed


def _report(
    name: str, parameters: Mapping[str, object], results: Mapping[str, float], spent: float
) -> str:
    shown = ", ".join(f"{key.replace('_', ' ')} {value}" for key, value in parameters.items())
    width = max(map(len, results))
    rows = [f"  {key.replace('_', ' '):{width}}  {value:.4g}" for key, value in results.items()]
    return "\n".join([f"{name.replace('_', ' ')}: {shown}", *rows, f"  ({spent:.1f} CPU s)"])
