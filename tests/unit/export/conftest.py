"""The addresses of the tiny document, as a build would know them."""

import pytest

from sphinx_claims.export import Places


@pytest.fixture
def places():
    return Places(
        base="https://library.example/",
        pages={"docs/index.md": ""},
        records={id_: f"record/{id_}.html" for id_ in ("spend", "fines", "ratio", "visited")},
        sources={"budget": "sources.html#source-budget", "door": "sources.html#source-door"},
    )
