"""Pages that keep a text word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from sphinx_claims.errors import Code, Location, Place, Problem
from sphinx_claims.judge import Ledger
from sphinx_claims.loading import suggestion
from sphinx_claims.model import Block, BlockKind, Page, Source


def check_verbatim(ledger: Ledger) -> Iterator[Problem]:
    """Report pages whose paragraphs are not those of the text that they keep.

    The page's title is the text's first paragraph. Further headings, and whatever stands inside a
    directive, are the page's own.
    """
    pages = {page.path: page for page in ledger.pages}
    for name, id_ in ledger.settings.verbatim:
        path = ledger.settings.page_path(name)
        source = ledger.records.sources.get(id_)
        if source is None or not source.text:
            message = f"“claims_verbatim” names “{id_}”, which is no source with a text of its own"
            help_ = suggestion(id_, ledger.records.sources)
            yield Problem(
                code=Code.CONF_INVALID,
                location=ledger.settings.place("claims_verbatim"),
                message=message,
                help=help_,
            )
        elif path not in pages:
            message = f"“claims_verbatim” names the page “{name}”, which does not exist"
            yield Problem(
                code=Code.CONF_INVALID,
                location=ledger.settings.place("claims_verbatim"),
                message=message,
            )
        else:
            yield from differences(pages[path], source)


def differences(page: Page, source: Source) -> Iterator[Problem]:
    """Yield the first difference of a page from the text that it keeps."""
    wanted = [part.split() for part in source.text.split("\n\n") if part.strip()]
    for words, block in zip_longest(wanted, _own_blocks(page)):
        difference = _difference(page, words, block)
        if difference is None:
            continue
        location, message = difference
        yield Problem(
            code=Code.TEXT_ALTERED,
            location=location,
            message=f"the page does not hold the text of “{source.id}” word for word: {message}",
            places=(Place(location=Location(path=source.text_path), remark="the text"),),
            help=(
                "set the text's own words back: what a page says beside it goes into a directive",
            ),
        )
        # What comes after the first difference may merely have moved.
        return


def _own_blocks(page: Page) -> list[Block]:
    """Return the page's title and all that is no heading."""
    title = next((block for block in page.blocks if block.kind is BlockKind.HEADING), None)
    return [b for b in page.blocks if b is title or b.kind is not BlockKind.HEADING]


def _difference(
    page: Page, wanted: list[str] | None, block: Block | None
) -> tuple[Location, str] | None:
    """Return the first difference of a block from the words that it should hold, and its place."""
    if block is None:
        last = page.blocks[-1].place(0) if page.blocks else Location(path=page.path)
        return last, f"it ends before “{_start(wanted or [])}”"
    found = [(match[0], match.start()) for match in re.finditer(r"\S+", block.text)]
    if block.kind is BlockKind.OTHER:
        return block.place(0), f"it holds a {block.text} of its own"
    if block.foreign:
        return block.foreign[0], "it holds markup that is no word of the text"
    if wanted is None:
        return block.place(0), f"it goes on with “{_start([word for word, _ in found])}”"
    pairs = zip_longest(wanted, found, fillvalue=None)
    for at, (word, pair) in enumerate(pairs):
        if pair is None or word != pair[0]:
            here = " ".join(w for w, _ in found[max(0, at - 3) : at + 4]) or "nothing"
            there = " ".join(wanted[max(0, at - 3) : at + 4]) or "nothing"
            offset = pair[1] if pair else len(block.text)
            return block.place(offset), f"it says “{here}” where the text says “{there}”"
    return None


def _start(words: list[str]) -> str:
    """Return a glimpse of some words."""
    return " ".join(words[:8]) + (" …" if len(words) > 8 else "")
