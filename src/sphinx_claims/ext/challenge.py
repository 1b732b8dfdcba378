"""Where a reader can object to a figure or claim, as the links of a page have it."""

from __future__ import annotations

from sphinx_claims.checks import record_phrase
from sphinx_claims.ext.listings import Context
from sphinx_claims.model import Claim, Figure


def challenge_address(record: Figure | Claim, context: Context) -> str:
    """Return the address at which a record can be challenged; empty where conf.py names none.

    The permalink in it is a whole address where the document knows its own.
    """
    challenge, builder = context.ledger.settings.challenge, context.builder
    if challenge is None:
        return ""
    if challenge.is_page:
        return builder.get_relative_uri(context.docname, challenge.text)
    page, anchor = context.domain.place(record.id) or (context.docname, "")
    base = builder.config.html_baseurl
    permalink = f"{base}{'/' if base and not base.endswith('/') else ''}"
    permalink += f"{builder.get_target_uri(page)}{f'#{anchor}' if anchor else ''}"
    return challenge.address(
        {
            "id": record.id,
            "value": record_phrase(record),
            "label": record.label,
            "permalink": permalink,
        }
    )
