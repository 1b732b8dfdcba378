"""What rests on what: the order in which claims are computed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from sphinx_claims.errors import Code, Location, Place, Problem
from sphinx_claims.loading import ClaimFunction, Loaded, suggestion


def order(loaded: Loaded) -> tuple[list[ClaimFunction], list[Problem]]:
    """Return the claims that can be computed, inputs first, and what is wrong with the graph.

    The order is of use only where nothing is wrong.
    """
    problems = list(_unknown_parameters(loaded))
    functions = dict(loaded.functions)
    cycle = _cycle(functions)
    if cycle:
        problems.append(_cycle_problem([functions[name] for name in cycle]))
        return [], problems
    sorter = TopologicalSorter(
        {name: sorted(set(f.inputs) & set(functions)) for name, f in functions.items()}
    )
    return [functions[name] for name in sorter.static_order()], problems


def _unknown_parameters(loaded: Loaded) -> Iterator[Problem]:
    known = [*loaded.figures, *loaded.functions]
    taking: dict[str, list[tuple[ClaimFunction, Location]]] = {}
    for function in loaded.functions.values():
        for parameter in function.parameters:
            if parameter.name not in known and loaded.is_unknown_target(parameter.name):
                taking.setdefault(parameter.name, []).append((function, parameter.location))
    for name, found in taking.items():
        (function, location), *others = sorted(found, key=lambda use: use[1])
        yield Problem(
            code=Code.PARAMETER_UNKNOWN,
            location=location,
            message=f"“{name}”, a parameter of “{function.id}”, names no figure and no claim",
            places=tuple(
                Place(location=place, remark=f"“{other.id}” takes it too")
                for other, place in others
            ),
            # The body of the function has the name as well, so no edit of one place mends it.
            help=suggestion(name, known, loaded.former),
        )


def _cycle(functions: Mapping[str, ClaimFunction]) -> list[str]:
    sorter = TopologicalSorter({name: function.inputs for name, function in functions.items()})
    try:
        sorter.prepare()
    except CycleError as error:
        # graphlib walks from input to user and repeats the first name at the end.
        names = list(reversed(error.args[1]))[:-1]
        first = names.index(min(names))
        return names[first:] + names[:first]
    return []


def _cycle_problem(functions: list[ClaimFunction]) -> Problem:
    names = [function.id for function in functions]
    chain = " → ".join([*names, names[0]])
    return Problem(
        code=Code.CYCLE,
        location=functions[0].location,
        message=f"claims rest on each other in a circle: {chain}",
        places=tuple(
            Place(location=function.location, remark=f"“{function.id}” is part of it")
            for function in functions[1:]
        ),
    )
