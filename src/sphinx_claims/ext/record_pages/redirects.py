"""The pages of ids that figures and claims had before: each leads on to the record.

They are no pages of the document: no search finds them, no sitemap names them, and nothing of the
theme is in them. A browser is sent on without a script; with one it takes along the part of the
page that was asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.application import Sphinx
from sphinx.util.osutil import relative_uri

from sphinx_claims.ext.addresses import base_of
from sphinx_claims.ext.domain import ClaimsDomain, claims_domain
from sphinx_claims.ext.medium import html_builder
from sphinx_claims.ext.notes import read_note, write_note
from sphinx_claims.ext.page_text import write_moved
from sphinx_claims.ext.record_pages.removing import remove_page
from sphinx_claims.model import record_page

if TYPE_CHECKING:
    from sphinx.builders.html import StandaloneHTMLBuilder

_NOTE = "claims-moved-"

_SCRIPT = "_static/moved.js"

_PAGE = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="robots" content="noindex" />
<meta http-equiv="refresh" content="0; url={address}" />
<link rel="canonical" href="{canonical}" />
<title>{label}</title>
<script src="{script}" defer="defer"></script>
</head>
<body>
<p>This record is called by another name now: <a id="moved" href="{address}">{label}</a>.</p>
</body>
</html>
"""


def write_redirects(app: Sphinx) -> tuple[()]:
    """Write the page of each former id, and take away those of others (``html-collect-pages``).

    After the pages of records: one of these may have given its name up, or taken an old one back.
    """
    builder = html_builder(app.builder)
    if builder is None:
        return ()
    domain = claims_domain(app.env)
    moved = _moved(domain)
    noted = read_note(app, _NOTE)
    known = noted if isinstance(noted, tuple) else ()
    current = {
        record_page(id_) for kind in ("figure", "claim") for id_ in domain.build.titles[kind]
    }
    for page in known:
        if page not in moved and page not in current:
            remove_page(builder, page)
    if tuple(moved) != known:
        write_note(app, _NOTE, tuple(moved))
    for page, target in moved.items():
        text = redirect(builder, page, record_page(target), domain.title(target))
        write_moved(Path(builder.get_outfilename(page)), text)
    return ()


def redirect(builder: StandaloneHTMLBuilder, page: str, to: str, label: str) -> str:
    """Return the text of a page that leads to another, which is the page of a record."""
    here, there = builder.get_target_uri(page), builder.get_target_uri(to)
    address = relative_uri(here, there)
    base = base_of(builder)
    return _PAGE.format(
        language=escape(str(builder.config.language)),
        address=escape(address),
        canonical=escape(f"{base}{there}" if base else address),
        label=escape(label),
        script=escape(relative_uri(here, _SCRIPT)),
    )


def _moved(domain: ClaimsDomain) -> Mapping[str, str]:
    """Return the record of each page that leads on, where that record has a page of its own."""
    return {
        record_page(old): new
        for old, new in sorted(domain.build.former.items())
        if (record_page(new), "") == domain.place(new)
    }
