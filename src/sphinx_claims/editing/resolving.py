"""The record of a published work by its DOI, as its registration agency gives it out."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

# Content negotiation, as Crossref, DataCite and others offer it
# (https://citation.doi.org/docs.html).
CSL_JSON = "application/vnd.citationstyles.csl+json"

_SECONDS = 15


class Unresolved(Exception):
    """Raised where there is no record to be had; its text says why, in words after “since”."""


def csl_json(doi: str, resolver: str) -> dict[str, Any]:
    """Return the record of a DOI in CSL-JSON, from the address at which DOIs are resolved.

    Raises `Unresolved` where it can't be had.
    """
    # Imported here: nothing else waits for a network.
    import requests  # noqa: PLC0415

    address = f"{resolver.rstrip('/')}/{quote(doi, safe='/:;()._-')}"
    try:
        answer = requests.get(address, headers={"Accept": CSL_JSON}, timeout=_SECONDS)
    except requests.RequestException as error:
        kind = type(error).__name__
        raise Unresolved(f"{resolver} can't be reached ({kind})") from None
    if answer.status_code == requests.codes.not_found:
        raise Unresolved(f"{resolver} knows no work by that DOI")
    if answer.status_code != requests.codes.ok:
        raise Unresolved(f"{resolver} answered with status {answer.status_code}")
    try:
        record = answer.json()
    except requests.JSONDecodeError:
        record = None
    if not isinstance(record, dict):
        raise Unresolved(f"{resolver} answered with something that is no bibliographic record")
    return record
