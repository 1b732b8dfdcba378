"""JSON Schemas of the YAML that contributors write, for editors and for other checks."""

from __future__ import annotations

from sphinx_claims.schema.figures import FIGURE
from sphinx_claims.schema.files import (
    KINDS,
    kind_of,
    modeline,
    schema_texts,
    stale_schemas,
    write_schemas,
)
from sphinx_claims.schema.provenance import PROVENANCE
from sphinx_claims.schema.record import Property
from sphinx_claims.schema.sources import CUSTOM, SOURCE

__all__ = [
    "CUSTOM",
    "FIGURE",
    "KINDS",
    "PROVENANCE",
    "SOURCE",
    "Property",
    "kind_of",
    "modeline",
    "schema_texts",
    "stale_schemas",
    "write_schemas",
]
