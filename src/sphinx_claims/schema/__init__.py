"""JSON Schemas of the YAML that contributors write, for editors and for other checks."""

from __future__ import annotations

from sphinx_claims.schema.files import (
    KINDS,
    kind_of,
    modeline,
    schema_texts,
    stale_schemas,
    write_schemas,
)

__all__ = ["KINDS", "kind_of", "modeline", "schema_texts", "stale_schemas", "write_schemas"]
