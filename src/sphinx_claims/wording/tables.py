"""The tables that the package ships as TOML."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any


def read_table(name: str) -> dict[str, Any]:
    """Return a shipped table by its file name."""
    return tomllib.loads((files(__package__) / name).read_text(encoding="utf-8"))
