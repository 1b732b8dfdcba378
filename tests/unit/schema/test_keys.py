"""Each key of each record is described, its good values are taken and its bad ones are not."""

import importlib
import pkgutil

import pytest
from jsonschema import Draft7Validator, Draft202012Validator

import sphinx_claims.loading
import sphinx_claims.schema
from sphinx_claims.schema import KINDS
from sphinx_claims.schema.record import RecordSchema

MODULES = [
    importlib.import_module(f"sphinx_claims.schema.{module.name}")
    for module in pkgutil.iter_modules(sphinx_claims.schema.__path__)
]
RECORDS = {
    value.title: value
    for module in MODULES
    for value in vars(module).values()
    if isinstance(value, RecordSchema)
}
KEYS = [
    pytest.param(record, name, id=f"{title}: {name}")
    for title, record in RECORDS.items()
    for name in record.keys
]

# The keywords of 2020-12 that draft-07 has not, or reads otherwise.
LATER = {
    "$anchor",
    "$defs",
    "$dynamicAnchor",
    "$dynamicRef",
    "$recursiveRef",
    "$vocabulary",
    "dependentRequired",
    "dependentSchemas",
    "maxContains",
    "minContains",
    "prefixItems",
    "unevaluatedItems",
    "unevaluatedProperties",
}
EARLIER = {"additionalItems", "dependencies"}


def parts(schema):
    """Yield each schema within a schema, itself included, with where it stands in it."""
    waiting = [("", schema)]
    while waiting:
        place, part = waiting.pop()
        if not isinstance(part, dict):
            continue
        yield place, part
        for word in ("properties", "definitions"):
            waiting += [(f"{place}/{key}", value) for key, value in part.get(word, {}).items()]
        for word in ("items", "additionalProperties", "propertyNames", "not", "if", "then", "else"):
            waiting.append((f"{place}/{word}", part.get(word)))
        for word in ("anyOf", "allOf", "oneOf"):
            waiting += [(f"{place}/{word}", one) for one in part.get(word, [])]


def test_the_records_are_found():
    assert len(RECORDS) > 12


@pytest.mark.parametrize("record", RECORDS.values(), ids=RECORDS.keys())
def test_each_key_that_the_loader_knows_is_described_and_no_other(record):
    assert set(record.keys) == set(record.known)
    assert set(record.required) <= set(record.known)


def test_each_list_of_keys_that_the_loader_has_is_that_of_a_record():
    described = [id(record.known) for record in RECORDS.values()]
    known = {
        f"{module.name}.{name}": id(value)
        for module in pkgutil.iter_modules(sphinx_claims.loading.__path__)
        for name, value in vars(
            importlib.import_module(f"sphinx_claims.loading.{module.name}")
        ).items()
        if name == "KEYS" or name.endswith("_KEYS")
    }
    known["csl.NAME_PARTS"] = id(importlib.import_module("sphinx_claims.loading.csl").NAME_PARTS)
    assert len(known) == len(RECORDS)
    assert {name for name, found in known.items() if found not in described} == set()


@pytest.mark.parametrize("kind", KINDS)
def test_each_property_has_a_description_and_examples(kind):
    found = 0
    for place, part in parts(KINDS[kind]()):
        if part.get("additionalProperties") is not False:
            continue
        for name, told in part["properties"].items():
            found += 1
            assert len(told["description"]) > 10, (place, name)
            assert told["description"][0].isupper(), (place, name)
            assert told["description"].endswith("."), (place, name)
            # An editor would write the only one by itself.
            assert len(told["examples"]) > 1 or len(told["enum"]) == 1, (place, name)
    assert found >= 4


@pytest.mark.parametrize("kind", KINDS)
def test_each_choice_says_what_it_means(kind):
    for place, part in parts(KINDS[kind]()):
        if "enumDescriptions" in part:
            assert len(part["enumDescriptions"]) == len(part["enum"]), place
            assert all(part["enumDescriptions"]), place


@pytest.mark.parametrize("kind", KINDS)
def test_a_refusal_by_a_pattern_is_a_sentence(kind):
    closed = [part for _, part in parts(KINDS[kind]()) if "examples" in part and "pattern" in part]
    assert closed
    assert all("patternErrorMessage" in part for part in closed)


@pytest.mark.parametrize(("record", "name"), KEYS)
def test_good_values_are_taken_and_bad_ones_are_not(record, name):
    key = record.keys[name]
    shape = {**key.value, "definitions": {"source": True}}
    for validator in (Draft7Validator(shape), Draft202012Validator(shape)):
        assert [value for value in key.examples if not validator.is_valid(value)] == []
        assert [value for value in key.bad_examples if validator.is_valid(value)] == []


@pytest.mark.parametrize(("record", "name"), KEYS)
def test_what_is_no_good_value_is_shown(record, name):
    key = record.keys[name]
    said, shown = key.schema()["description"], [value for value in key.bad_examples if value]
    assert all(f"“{value}”" in said for value in shown if isinstance(value, str))
    assert said.partition("Not: ")[2].count("“") == len(shown)
    assert "'" not in said.partition("Not: ")[2]


@pytest.mark.parametrize("kind", KINDS)
def test_the_schemas_use_only_what_both_drafts_have(kind):
    schema = KINDS[kind]()
    Draft7Validator.check_schema(schema)
    Draft202012Validator.check_schema(schema)
    for place, part in parts(schema):
        assert not part.keys() & (LATER | EARLIER), place
        assert not isinstance(part.get("items"), list), place
        # Draft-07 sees nothing of what stands beside a reference.
        assert "$ref" not in part or part.keys() == {"$ref"}, place
