"""The schema of a file of sources."""

from __future__ import annotations

from sphinx_claims.loading.folder import SOURCES
from sphinx_claims.loading.settings import DEFAULTS
from sphinx_claims.loading.sources import CUSTOM_KEYS, FILE_KEYS, KEYS, REQUIRED
from sphinx_claims.model import SOURCE_TYPES
from sphinx_claims.schema import bibliography
from sphinx_claims.schema.record import Property, RecordSchema, Schema, listing
from sphinx_claims.schema.scalars import ADDRESS, TEXT, one_of, text_of
from sphinx_claims.wording import LANGUAGES

_KEPT = f"{DEFAULTS['claims_folder']}/{SOURCES}"

CUSTOM = RecordSchema(
    title="“custom” of a source",
    known=CUSTOM_KEYS,
    keys={
        "text": Property(
            description="The file that keeps the source's own words: a path below the claims "
            "folder, from the folder of conf.py on. Every excerpt must then stand in it.",
            examples=[f"{_KEPT}/yearbook.txt", f"{_KEPT}/essay.txt"],
            bad_examples=["../yearbook.txt"],
            value=text_of(
                r"^\s*(?!(?:[^/]*/)*\.\.(?:/|\s*$))\S",
                "the file lies below the claims folder, and its path has no “..”",
            ),
        ),
        "words": Property(
            description="Phrases of the source, word for word, each the shortest that carries its "
            "number. Every excerpt must then stand in one of them, or in the text.",
            examples=[["280 to 340 people", "twelve people"], ["$10 million a year"]],
            bad_examples=["280 to 340 people", [""]],
            value=listing(TEXT),
        ),
        "archive": Property(
            description="The address of an archived copy.",
            examples=["https://archive.example/2026/yearbook", "https://archive.example/5/essay"],
            bad_examples=["archive.example"],
            value=ADDRESS,
        ),
    },
)

SOURCE = RecordSchema(
    title="a source",
    known=KEYS,
    required=REQUIRED,
    keys={
        "id": Property(
            description="What figures and pages call the source by; each source has one of its "
            "own.",
            examples=["yearbook", "rossi2026"],
            bad_examples=[""],
            value=TEXT,
        ),
        "type": Property(
            description="One of the types of CSL, the Citation Style Language.",
            examples=["report", "webpage", "article-journal", "dataset"],
            bad_examples=["raport", "journal article"],
            value=one_of(SOURCE_TYPES),
        ),
        **bibliography.KEYS,
        "language": Property(
            description="The language of the source's own words, whose numbers its excerpts are "
            f"read in; the document's, unless given. One of {', '.join(LANGUAGES)}, also with a "
            "region.",
            examples=["en", "pt-BR"],
            bad_examples=["English"],
            value=text_of(
                rf"^\s*(?:{'|'.join(LANGUAGES)})(?:[-_]\w+)*\s*$",
                "a language is written as in “en” or “pt-BR”",
            ),
        ),
        "note": Property(
            description="What a reader of the record should know of it, in sentences.",
            examples=[
                "The page shows neither a date nor a licence.",
                "The title is taken from the address.",
            ],
            value=TEXT,
        ),
        "custom": Property(
            description="What CSL leaves to this machine: the source's own words, and an archived "
            "copy.",
            examples=[{"words": ["280 to 340 people"]}, {"text": f"{_KEPT}/yearbook.txt"}],
            bad_examples=["280 to 340 people"],
            value=CUSTOM.schema(),
        ),
    },
)

FILE = RecordSchema(
    title="sources",
    known=FILE_KEYS,
    required=FILE_KEYS,
    keys={
        "references": Property(
            description="The sources, a list of bibliographic records.",
            examples=[
                [{"id": "yearbook", "type": "report", "title": "Yearbook of the library"}],
                [{"id": "rossi2026", "type": "webpage", "title": "How many people read"}],
            ],
            bad_examples=["yearbook"],
            value=listing({"$ref": "#/definitions/source"}),
        )
    },
)


def sources_schema() -> Schema:
    """Return the schema of a file of sources: a list of records in CSL-YAML."""
    return {
        **FILE.schema(),
        "description": "Published documents that figures rest on, as reference managers export "
        "them.",
        "type": ["object", "null"],
        "definitions": {"source": SOURCE.schema()},
    }
