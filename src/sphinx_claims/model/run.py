"""A program of the document, and the run of it that a measured figure's value is taken from."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from sphinx_claims.errors import Location
from sphinx_claims.model.partial_date import PartialDate

DIGEST_LENGTH = 16
"""Hexadecimal digits of a digest in a record: 64 bits."""

FEWEST_SEEDS = 3
"""Of fewer, nobody could tell what is luck."""

LARGEST_RESULT = 1e300
"""Of a size beyond this, a number can't be rounded outwards and still be one."""

Parameters: TypeAlias = tuple[tuple[str, str], ...]
"""The names and values, as they are written, that a program is run with; sorted by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Function:
    """A program: a function that takes a seed and parameters, and returns named numbers."""

    name: str
    parameters: tuple[str, ...]
    """What it takes beside the seed."""

    description: str
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """A module of programs, read and not run."""

    id: str
    """The name of the module, by which it is a source."""

    title: str
    """The first line of what it says of itself."""

    functions: Mapping[str, Function]
    code: str
    """What it and the modules that it imports say, without comments, descriptions and layout."""

    location: Location

    def digest(self, function: str, parameters: Parameters) -> str:
        """Return a short text that changes with the code that is run, or what it is run with."""
        return digest_of(self.code, function, parameters)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What a program gave for several seeds, as it was recorded."""

    date: PartialDate
    seeds: tuple[int, ...]
    values: tuple[float, ...]
    """The result for each seed, in the unit of the figure; a share in per cent is a fraction."""

    code: str
    """The digest of the code and the parameters that gave them."""

    versions: tuple[tuple[str, str], ...]
    """What it ran on, as “numpy” and its version."""

    seal: str
    """The digest of all of it, so that nobody changes a result by hand."""

    location: Location
    code_location: Location
    values_location: Location
    seal_location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """Which program measures a figure, what is asked of the result, and the last run."""

    program: str
    """The id of the module."""

    function: str
    parameters: Parameters
    result: str
    """Which of the numbers that the program returns."""

    threshold: str
    """The words that the result of every seed must fit, such as “at least 0.95”."""

    unit: str = ""
    """What its results are in: the figure's unit, or “%” for a fraction written in per cent."""

    code: str = ""
    """The digest of the code as it is now; empty where the program is not known."""

    run: Run | None
    """None where it was never run."""

    location: Location
    """Where the program is named."""

    result_location: Location
    threshold_location: Location
    parameter_locations: tuple[Location, ...]

    @property
    def name(self) -> str:
        """The program as it is written: “superposition.toy_model”."""
        return f"{self.program}.{self.function}"

    def seal(self, run: Run) -> str:
        """Return the seal that a run of it has unless it was changed by hand."""
        said = (run.code, str(run.date), run.seeds, run.values, run.versions)
        return digest_of(self.name, self.result, self.parameters, self.unit, *said)


def digest_of(*parts: object) -> str:
    """Return a digest of texts, numbers and tuples of them."""
    # In ASCII: which characters can be printed differs between versions of Python.
    return hashlib.sha256(ascii(parts).encode()).hexdigest()[:DIGEST_LENGTH]
