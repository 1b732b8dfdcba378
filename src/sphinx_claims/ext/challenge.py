"""Where a reader can object to a figure or claim, as the links of a page have it."""

from __future__ import annotations

from sphinx_claims.checks import record_phrase
from sphinx_claims.ext.listings.context import Context
from sphinx_claims.model import Claim, Figure


def challenge_address(record: Figure | Claim, context: Context) -> str:
    """Return the address at which a record can be challenged; empty where conf.py names none."""
    challenge = context.ledger.settings.challenge
    if challenge is None:
        return ""
    if challenge.is_page:
        return context.builder.get_relative_uri(context.docname, challenge.text)
    return challenge.address(
        {
            "id": record.id,
            "value": record_phrase(record),
            "label": record.label,
            "permalink": permalink(record, context),
        }
    )


def permalink(record: Figure | Claim, context: Context) -> str:
    """Return the address of a record that never changes.

    It is a whole one where the document knows its own, else one from the document's top.
    """
    builder = context.builder
    page, anchor = context.domain.place(record.id) or (context.docname, "")
    base = builder.config.html_baseurl
    slash = "/" if base and not base.endswith("/") else ""
    return f"{base}{slash}{builder.get_target_uri(page)}{f'#{anchor}' if anchor else ''}"
