"""Asking for the record of a DOI, of a server that answers as the resolver does, and worse."""

import json

import pytest

from sphinx_claims.editing.resolving import CSL_JSON, Unresolved, csl_json

ANSWERS = {
    "/10.5555/good": (200, json.dumps({"title": "A study"})),
    "/10.5555/(a)%3C1%3E": (200, json.dumps({"title": "Another"})),
    "/10.5555/list": (200, "[]"),
    "/10.5555/page": (200, "<html>a page for people</html>"),
    "/10.5555/broken": (503, "later"),
}


@pytest.fixture
def resolver(answering):
    return answering(ANSWERS, accept=CSL_JSON)


def test_a_record_is_what_the_resolver_has(resolver):
    assert csl_json("10.5555/good", resolver) == {"title": "A study"}
    assert csl_json("10.5555/(a)<1>", resolver) == {"title": "Another"}


@pytest.mark.parametrize(
    ("doi", "why"),
    [
        ("10.5555/none", "knows no work by that DOI"),
        ("10.5555/list", "is no bibliographic record"),
        ("10.5555/page", "is no bibliographic record"),
        ("10.5555/broken", "answered with status 503"),
    ],
)
def test_where_there_is_no_record_it_is_said_why(resolver, doi, why):
    with pytest.raises(Unresolved, match=why):
        csl_json(doi, resolver)


@pytest.mark.parametrize("address", ["http://127.0.0.1:9", "nowhere", "http://[", "file:///etc"])
def test_a_resolver_that_is_none_is_told_of(address):
    with pytest.raises(Unresolved, match="can't be reached"):
        csl_json("10.5555/good", address)
