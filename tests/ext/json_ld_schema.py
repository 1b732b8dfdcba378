"""What each kind of thing in the data of a page has: the terms of schema.org that are used."""

from __future__ import annotations

from typing import Any

from jsonschema import Draft202012Validator

Schema = dict[str, Any]

TEXT: Schema = {"type": "string", "minLength": 1}
DATE: Schema = {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}
NAMED: Schema = {
    "type": "object",
    "properties": {"@id": TEXT},
    "required": ["@id"],
    "additionalProperties": False,
}


def of(*kinds: str) -> Schema:
    return {"anyOf": [{"$ref": f"#/$defs/{kind}"} for kind in kinds]}


def many(*kinds: str) -> Schema:
    return {"type": "array", "minItems": 1, "items": of(*kinds)}


def thing(kind: str, needed: Schema, other: Schema) -> Schema:
    return {
        "type": "object",
        "properties": {"@type": {"const": kind}, **needed, **other},
        "required": ["@type", *needed],
        "additionalProperties": False,
    }


PAGE: Schema = {
    **{"@id": TEXT, "url": TEXT, "inLanguage": TEXT},
    "schemaVersion": {"const": "https://schema.org/docs/releases.html#v29.0"},
}
SAID: Schema = {"description": TEXT, "version": DATE}
WRITTEN: Schema = {"author": many("Person", "Organization"), "datePublished": DATE}

SCHEMA: Schema = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "properties": {
        "@context": {"const": "https://schema.org"},
        "@graph": {
            "type": "array",
            "prefixItems": [of("WebPage", "Article", "Dataset")],
            "items": of("Claim"),
            "minItems": 1,
        },
    },
    "required": ["@context", "@graph"],
    "additionalProperties": False,
    "$defs": {
        "WebPage": thing("WebPage", {**PAGE, "name": TEXT}, SAID),
        "Article": thing(
            "Article",
            {**PAGE, "headline": TEXT},
            {**SAID, **WRITTEN, "isBasedOn": TEXT, "citation": many("CreativeWork")},
        ),
        "Dataset": thing(
            "Dataset",
            {
                **PAGE,
                "name": TEXT,
                "isAccessibleForFree": {"const": True},
                "distribution": many("DataDownload"),
            },
            SAID,
        ),
        "DataDownload": thing(
            "DataDownload",
            {"contentUrl": TEXT, "encodingFormat": TEXT, "schemaVersion": TEXT},
            {},
        ),
        "Claim": thing(
            "Claim", {"@id": TEXT, "text": TEXT, "appearance": NAMED, "isBasedOn": TEXT}, {}
        ),
        "CreativeWork": thing("CreativeWork", {"name": TEXT}, {**WRITTEN, "url": TEXT}),
        "Person": thing("Person", {"name": TEXT}, {}),
        "Organization": thing("Organization", {"name": TEXT}, {}),
    },
}

VALIDATOR = Draft202012Validator(SCHEMA)
