"""The record of a published work by its DOI, as its registration agency gives it out."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

if TYPE_CHECKING:
    import requests

# Content negotiation, as Crossref, DataCite and others offer it
# (https://citation.doi.org/docs.html).
CSL_JSON = "application/vnd.citationstyles.csl+json"

_SECONDS = 15
"""So long is waited for an answer, and so long for all of it."""

_MOST = 1_000_000
"""Bytes of an answer; a record with its references has a tenth of that at most."""


class Unresolved(Exception):
    """Raised where there is no record to be had; its text says why, in words after “since”."""


def csl_json(doi: str, resolver: str) -> dict[str, Any]:
    """Return the record of a DOI in CSL-JSON, from the address at which DOIs are resolved.

    Raises `Unresolved` where it can't be had.
    """
    # Imported here: nothing else waits for a network.
    import requests  # noqa: PLC0415

    address = f"{resolver.rstrip('/')}/{quote(doi, safe='/:;()._-')}"
    headers = {"Accept": CSL_JSON}
    try:
        with requests.get(address, headers=headers, timeout=_SECONDS, stream=True) as answer:
            status, content = answer.status_code, _content(answer, resolver)
    # An address to which one is sent on may be none at all.
    except (requests.RequestException, ValueError) as error:
        kind = type(error).__name__
        raise Unresolved(f"{resolver} can't be reached ({kind})") from None
    if status == requests.codes.not_found:
        raise Unresolved(f"{resolver} knows no work by that DOI")
    if status != requests.codes.ok:
        raise Unresolved(f"{resolver} answered with status {status}")
    try:
        record = json.loads(content)
    except (ValueError, RecursionError):
        record = None
    if not isinstance(record, dict):
        raise Unresolved(f"{resolver} answered with something that is no bibliographic record")
    other = str(record.get("DOI") or doi)
    if other.lower() != doi.lower():
        raise Unresolved(f"{resolver} answered with the record of another work, {other:.60}")
    return record


def _content(answer: requests.Response, resolver: str) -> bytes:
    """Return what an answer holds; Unresolved where that takes too long, or is too much."""
    end, content = time.monotonic() + _SECONDS, b""
    for part in answer.iter_content(8192):
        content += part
        if len(content) > _MOST or time.monotonic() > end:
            raise Unresolved(f"{resolver} answered with more than a record, or too slowly")
    return content
