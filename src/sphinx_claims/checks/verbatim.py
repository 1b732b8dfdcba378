"""Pages that keep a text word for word."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from sphinx_claims.checks.audit import Audit
from sphinx_claims.errors import Code, Location, Place, Problem
from sphinx_claims.loading import suggestion
from sphinx_claims.model import Block, Page, Source


def check_verbatim(audit: Audit) -> Iterator[Problem]:
    """Report pages whose paragraphs are not those of the text that they keep.

    The page's title is the text's first paragraph. Further headings, and whatever stands inside a
    directive, are the page's own.
    """
    pages = {page.path: page for page in audit.pages}
    for name, id_ in audit.settings.verbatim:
        path = f"{audit.settings.pages}/{name}.md".removeprefix("./")
        source = audit.ledger.sources.get(id_)
        if source is None or not source.text:
            message = f"“claims_verbatim” names “{id_}”, which is no source with a text of its own"
            help_ = suggestion(id_, audit.ledger.sources)
            yield Problem(
                code=Code.CONF_INVALID,
                location=audit.settings.place("claims_verbatim"),
                message=message,
                help=help_,
            )
        elif path not in pages:
            message = f"“claims_verbatim” names the page “{name}”, which does not exist"
            yield Problem(
                code=Code.CONF_INVALID,
                location=audit.settings.place("claims_verbatim"),
                message=message,
            )
        else:
            yield from _differences(pages[path], source)


def _differences(page: Page, source: Source) -> Iterator[Problem]:
    wanted = [" ".join(part.split()) for part in source.text.split("\n\n") if part.strip()]
    blocks = _own_blocks(page)
    for text, block in zip_longest(wanted, blocks):
        if block is not None and text == block.text:
            continue
        location = Location(path=page.path) if block is None else block.location
        yield Problem(
            code=Code.TEXT_ALTERED,
            location=location,
            message=f"the page does not hold the text of “{source.id}” word for word: "
            + _difference(text, "" if block is None else block.text),
            places=(Place(location=Location(path=source.text_path), remark="the text"),),
            help=(
                "set the text's own words back: what a page says beside it goes into a directive",
            ),
        )
        # The paragraphs after the first difference may merely have moved.
        return


def _own_blocks(page: Page) -> list[Block]:
    """Return the page's title and its paragraphs."""
    title = next((block for block in page.blocks if block.is_heading), None)
    return [block for block in page.blocks if block is title or not block.is_heading]


def _difference(wanted: str | None, found: str) -> str:
    if wanted is None:
        return f"it goes on with “{_start(found)}”"
    if not found:
        return f"it ends before “{_start(wanted)}”"
    words, others = wanted.split(), found.split()
    at = next(
        (i for i, pair in enumerate(zip(words, others, strict=False)) if pair[0] != pair[1]),
        min(len(words), len(others)),
    )
    here = " ".join(others[max(0, at - 3) : at + 4]) or "nothing"
    there = " ".join(words[max(0, at - 3) : at + 4]) or "nothing"
    return f"it says “{here}” where the text says “{there}”"


def _start(text: str) -> str:
    words = text.split()
    return " ".join(words[:8]) + (" …" if len(words) > 8 else "")
