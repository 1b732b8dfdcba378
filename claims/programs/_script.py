"""Runs the programs of a module from a shell, each for one seed."""

from __future__ import annotations

import argparse
import inspect
import shlex
import time
from collections.abc import Callable, Mapping, Sequence

Program = Callable[..., dict[str, float]]

# What help calls a value, by the type of the default.
METAVARS = {int: "INTEGER", float: "NUMBER", str: "TEXT"}


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
        help=f"{names[0]} unless given; below, each is described, with what it has unless given",
    )
    parser.add_argument(
        "--seed",
        metavar=METAVARS[int],
        type=_seed,
        default=0,
        help="for every program: an integer from 0; 0 unless given",
    )
    parameters: dict[str, inspect.Parameter] = {}
    for program in programs:
        for name, parameter in _parameters(program).items():
            parameters.setdefault(name, parameter)
    for name, parameter in parameters.items():
        if name == "seed":
            continue
        texts = choices.get(name)
        one_of = f"one of {_in_a_shell(*texts)}; " if texts else ""
        # Without a default, so that what was given can be told from what was not.
        parser.add_argument(
            _flag(name),
            metavar=METAVARS[type(parameter.default)],
            type=type(parameter.default),
            choices=texts,
            help=f"for {_those_with(programs, name)}: {one_of}{parameter.default} unless given",
        )
    return parser


def _parameters(program: Program) -> dict[str, inspect.Parameter]:
    return dict(inspect.signature(program).parameters)


def _those_with(programs: Sequence[Program], parameter: str) -> str:
    return ", ".join(each.__name__ for each in programs if parameter in _parameters(each))


def _about(program: Program) -> str:
    words = [program.__name__, "--seed", "0"]
    for name, parameter in _parameters(program).items():
        if name != "seed":
            words += [_flag(name), str(parameter.default)]
    text = inspect.getdoc(program) or ""
    lines = [f"  {line}".rstrip() for line in text.splitlines()]
    return "\n".join([_in_a_shell(*words, between=" "), *lines])


def _in_a_shell(*words: str, between: str = ", ") -> str:
    return between.join(map(shlex.quote, words))


def _flag(name: str) -> str:
    return "--" + name.replace("_", "-")


def _seed(text: str) -> int:
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError(f"{text!r} is no integer from 0")
    return int(text)


def _report(
    name: str, parameters: Mapping[str, object], results: Mapping[str, float], spent: float
) -> str:
    shown = ", ".join(f"{key.replace('_', ' ')} {value}" for key, value in parameters.items())
    width = max(map(len, results))
    rows = [f"  {key.replace('_', ' '):{width}}  {value:.4g}" for key, value in results.items()]
    return "\n".join([f"{name.replace('_', ' ')}: {shown}", *rows, f"  ({spent:.1f} CPU s)"])
