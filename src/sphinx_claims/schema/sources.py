"""The schema of a file of sources."""

from __future__ import annotations

from sphinx_claims.loading.folder import SOURCES
from sphinx_claims.loading.settings import DEFAULTS
from sphinx_claims.loading.sources import CUSTOM_KEYS, FILE_KEYS, KEYS, REQUIRED
from sphinx_claims.model import SOURCE_TYPES
from sphinx_claims.schema import bibliography
from sphinx_claims.schema.record import Key, Record, Schema, listing
from sphinx_claims.schema.scalars import ADDRESS, TEXT, one_of, text_of
from sphinx_claims.wording import LANGUAGES

_KEPT = f"{DEFAULTS['claims_folder']}/{SOURCES}"

CUSTOM = Record(
    title="“custom” of a source",
    known=CUSTOM_KEYS,
    keys={
        "text": Key(
            says="The file that keeps the source's own words: a path below the claims folder, "
            "from the folder of conf.py on. Every excerpt must then stand in it.",
            good=[f"{_KEPT}/yearbook.txt", f"{_KEPT}/essay.txt"],
            bad=["../yearbook.txt"],
            shape=text_of(
                r"^\s*(?!(?:[^/]*/)*\.\.(?:/|\s*$))\S",
                "the file lies below the claims folder, and its path has no “..”",
            ),
        ),
        "words": Key(
            says="Phrases of the source, word for word, each the shortest that carries its number. "
            "Every excerpt must then stand in one of them, or in the text.",
            good=[["280 to 340 people", "twelve people"], ["$10 million a year"]],
            bad=["280 to 340 people", [""]],
            shape=listing(TEXT),
        ),
        "archive": Key(
            says="The address of an archived copy.",
            good=["https://archive.example/2026/yearbook", "https://archive.example/5/essay"],
            bad=["archive.example"],
            shape=ADDRESS,
        ),
    },
)

SOURCE = Record(
    title="a source",
    known=KEYS,
    required=REQUIRED,
    keys={
        "id": Key(
            says="What figures and pages call the source by; each source has one of its own.",
            good=["yearbook", "rossi2026"],
            bad=[""],
            shape=TEXT,
        ),
        "type": Key(
            says="One of the types of CSL, the Citation Style Language.",
            good=["report", "webpage", "article-journal", "dataset"],
            bad=["raport", "journal article"],
            shape=one_of(SOURCE_TYPES),
        ),
        **bibliography.KEYS,
        "language": Key(
            says="The language of the source's own words, whose numbers its excerpts are read in; "
            f"the document's, unless given. One of {', '.join(LANGUAGES)}, also with a region.",
            good=["en", "pt-BR"],
            bad=["English"],
            shape=text_of(
                rf"^\s*(?:{'|'.join(LANGUAGES)})(?:[-_]\w+)*\s*$",
                "a language is written as in “en” or “pt-BR”",
            ),
        ),
        "note": Key(
            says="What a reader of the record should know of it, in sentences.",
            good=[
                "The page shows neither a date nor a licence.",
                "The title is taken from the address.",
            ],
            shape=TEXT,
        ),
        "custom": Key(
            says="What CSL leaves to this machine: the source's own words, and an archived copy.",
            good=[{"words": ["280 to 340 people"]}, {"text": f"{_KEPT}/yearbook.txt"}],
            bad=["280 to 340 people"],
            shape=CUSTOM.schema(),
        ),
    },
)

FILE = Record(
    title="sources",
    known=FILE_KEYS,
    required=FILE_KEYS,
    keys={
        "references": Key(
            says="The sources, a list of bibliographic records.",
            good=[
                [{"id": "yearbook", "type": "report", "title": "Yearbook of the library"}],
                [{"id": "rossi2026", "type": "webpage", "title": "How many people read"}],
            ],
            bad=["yearbook"],
            shape=listing({"$ref": "#/definitions/source"}),
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
