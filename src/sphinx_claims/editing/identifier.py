"""The identifiers of published works: DOIs, and arXiv's own, each of which has a DOI too."""

from __future__ import annotations

import re

# Crossref's own pattern for current DOIs (https://www.crossref.org/blog/dois-and-matching-regular-
# expressions/), with the letters of either case.
_DOI = re.compile(
    r"(?:doi:\s*|https?://(?:dx\.)?doi\.org/)?(?P<doi>10\.\d{4,9}/[-._;()/:<>+\w]+)", re.ASCII
)
# The two schemes of https://info.arxiv.org/help/arxiv_identifier.html; a version is left out, since
# the DOI is of all versions.
_ARXIV = re.compile(
    r"(?:arxiv:\s*|https?://(?:www\.)?arxiv\.org/(?:abs|pdf|html)/)?"
    r"(?P<id>\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?(?:\.pdf)?",
    re.ASCII | re.IGNORECASE,
)

ARXIV_DOI = "10.48550/arXiv."
"""What arXiv's DOIs begin with (https://info.arxiv.org/help/doi.html)."""


def doi_of(text: str) -> str:
    """Return the DOI that a text names, by itself or by arXiv's id; empty where it names none.

    The text may be the address of the work's page at doi.org or arXiv.
    """
    text = text.strip()
    doi = _DOI.fullmatch(text)
    if doi is not None:
        return doi["doi"]
    arxiv = _ARXIV.fullmatch(text)
    return "" if arxiv is None else f"{ARXIV_DOI}{arxiv['id']}"


def same_doi(one: str, other: str) -> bool:
    """Return whether two DOIs are the same: letters of either case are."""
    return doi_of(one).lower() == doi_of(other).lower() != ""
