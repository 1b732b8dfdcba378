"""Claim functions out of Python files."""

from __future__ import annotations

import ast
import inspect
import types
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from sphinx_claims.errors import Code, Location, Problem
from sphinx_claims.loading.formerly import marked_formerly
from sphinx_claims.loading.module import SourceModule
from sphinx_claims.loading.reading import Reading
from sphinx_claims.marking import MARK, Mark
from sphinx_claims.model import FormerId, is_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A parameter of a claim function, which names a figure or a claim."""

    name: str
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFunction:
    """A claim as written: its mark, its parameters, and the function itself."""

    id: str
    mark: Mark
    parameters: tuple[Parameter, ...]
    function: Callable[..., Any]
    definition: ast.FunctionDef
    formerly: tuple[FormerId, ...] = ()
    location: Location

    @property
    def ignored(self) -> tuple[str, ...]:
        """The parameters that the function's body never names."""
        body = (node for part in self.definition.body for node in ast.walk(part))
        named = {node.id for node in body if isinstance(node, ast.Name)}
        return tuple(name for name in self.inputs if name not in named)

    @property
    def inputs(self) -> tuple[str, ...]:
        """The names of the parameters, in order."""
        return tuple(parameter.name for parameter in self.parameters)


def load_functions(reading: Reading) -> list[ClaimFunction]:
    """Return the claim functions of a Python file; what is wrong with them is reported."""
    source = SourceModule.parse(reading)
    definitions = _definitions(source)
    module = source.run()
    found = []
    for name, definition in definitions.items():
        function = vars(module).get(name)
        mark = getattr(function, MARK, None)
        if isinstance(mark, Mark) and isinstance(function, types.FunctionType):
            reading.mention(name)
            found.append(_claim_function(mark, function, definition, source))
    for problem in _untaken_marks(module, {claim.id for claim in found}, reading):
        reading.report(problem)
    return found


def _claim_function(
    mark: Mark, function: Callable[..., Any], definition: ast.FunctionDef, source: SourceModule
) -> ClaimFunction:
    name = definition.name
    location = source.name_location(definition)
    if not is_id(name):
        message = f"“{name}” is no id: a claim is a lower-case name of letters, digits and “_”"
        source.reading.report(Problem(code=Code.ID_INVALID, location=location, message=message))
    for problem in _signature_problems(definition, source):
        source.reading.report(problem)
    return ClaimFunction(
        id=name,
        mark=mark,
        parameters=tuple(
            Parameter(name=argument.arg, location=source.location(argument, len(argument.arg)))
            for argument in definition.args.args
        ),
        function=function,
        definition=definition,
        formerly=marked_formerly(mark, definition, source),
        location=location,
    )


def _definitions(source: SourceModule) -> dict[str, ast.FunctionDef]:
    """Index a file's functions by name; report a name that a second definition takes over."""
    definitions: dict[str, ast.FunctionDef] = {}
    for node in source.tree.body:
        if not isinstance(node, ast.FunctionDef):
            continue
        first = definitions.setdefault(node.name, node)
        if first is not node:
            source.reading.report(
                Problem(
                    code=Code.ID_DUPLICATE,
                    location=source.name_location(node),
                    message=f"“{node.name}” is defined twice: first in line {first.lineno}",
                )
            )
    return definitions


def _untaken_marks(
    module: types.ModuleType, taken: set[str], reading: Reading
) -> Iterator[Problem]:
    """Yield a problem for each mark on something that is no plain function of the file."""
    for name, value in vars(module).items():
        if isinstance(getattr(value, MARK, None), Mark) and name not in taken:
            code = getattr(inspect.unwrap(value), "__code__", None)
            yield Problem(
                code=Code.FUNCTION_INVALID,
                location=Location(path=reading.path, line=getattr(code, "co_firstlineno", 1)),
                message=f"“{name}” is marked as a claim and is no function that stands by itself",
                help=("a claim is a plain “def” at the margin, with no further decorator",),
            )


def _signature_problems(definition: ast.FunctionDef, source: SourceModule) -> Iterator[Problem]:
    for decorator in definition.decorator_list[1:]:
        yield Problem(
            code=Code.FUNCTION_SIGNATURE,
            location=source.location(decorator),
            message=f"“{definition.name}” has a decorator besides @claim, "
            "so its formula need not be what it computes",
        )
    for node, what in _unfit_parameters(definition.args):
        yield Problem(
            code=Code.FUNCTION_SIGNATURE,
            location=source.location(node),
            message=f"“{definition.name}” {what}; a claim's parameters are plain names",
            help=("name each figure or claim it rests on as a parameter of its own",),
        )
    if not definition.args.args:
        yield Problem(
            code=Code.FUNCTION_SIGNATURE,
            location=source.name_location(definition),
            message=f"“{definition.name}” takes no parameters, so it rests on no figure",
            help=("a number of its own belongs in a YAML file, as a figure with its source",),
        )


def _unfit_parameters(arguments: ast.arguments) -> Iterator[tuple[ast.expr | ast.arg, str]]:
    for default in [*arguments.defaults, *(d for d in arguments.kw_defaults if d is not None)]:
        yield default, "has a default value, which is a number with no source"
    for argument in (arguments.vararg, arguments.kwarg):
        if argument is not None:
            yield argument, f"takes a variable number of parameters (“{argument.arg}”)"
    for argument in [*arguments.posonlyargs, *arguments.kwonlyargs]:
        yield argument, f"takes “{argument.arg}” by position or by keyword only"
