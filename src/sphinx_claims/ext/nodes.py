"""Our nodes: they stand in a doctree only until all pages are read, and are then lowered.

What is written is made of Sphinx's own nodes, so that every builder carries the same words. The
panel and the last three stay: to any builder but that of HTML, they are a text or a box like any
other.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.application import Sphinx

from sphinx_claims.errors import Code

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator


class ClaimStatement(nodes.inline):
    """A statement, with its attributes ``words``, ``target`` and ``format``."""


class ClaimCitation(nodes.inline):
    """A citation, with its attributes ``words`` and ``source``."""


class ClaimRecords(nodes.container):
    """The place of a listing of records, with its attribute ``part``."""


class ClaimPlot(nodes.container):
    """The place of a plot, with its attributes ``asks`` and ``options``."""


class ClaimPanel(nodes.container):
    """The place of a panel, with its attributes ``page``, ``figures`` and ``dots``.

    Then it is the panel itself: HTML, its attribute ``html``. To whatever writes no page of HTML it
    is what it holds, a sentence.
    """


class ClaimTable(nodes.container):
    """The place of a table about one record: its attributes ``table``, ``target`` and ``page``."""


class ClaimFault(nodes.container):
    """The place of a directive that is not written as it has to be.

    Its attributes are ``code``, ``message`` and ``hint``, as those of a problem.
    """


class ClaimCoverage(nodes.paragraph):
    """The place of the sentence that counts the numbers of its ``page``."""


class ClaimStatus(nodes.container):
    """The place of the line that says how the statements of its ``page`` stand."""


class ClaimBound(nodes.inline):
    """A statement on a page that has its card, with its attribute ``target``.

    It holds its words, and whatever objects to them.
    """


class ClaimWords(nodes.inline):
    """The words that open a card, with the card's name in its attribute ``card``.

    In HTML they are the label of a button: a button itself would stand in a line as one box, so
    that its words could neither be broken over lines nor be selected. The button holds nothing, and
    takes the focus and the words for its name.
    """


def surplus(directive: str, code: Code = Code.ROLE_INVALID) -> ClaimFault:
    """Return the place of a directive with lines below it that it takes no notice of."""
    message = f"“{directive}” has lines below it that it does not read"
    return ClaimFault("", code=code, message=message, hint="take them out")


class ClaimScroll(nodes.container):
    """A box in which a table scrolls where it is too wide, with its attribute ``label``.

    In HTML it can be reached by keyboard, since what can't be focused can't be scrolled by keys.
    """


def _visit_scroll(translator: HTML5Translator, node: ClaimScroll) -> None:
    attributes = {"tabindex": "0", "role": "region", "aria-label": node["label"]}
    translator.body.append(translator.starttag(node, "div", **attributes))


def _depart_scroll(translator: HTML5Translator, _: ClaimScroll) -> None:
    translator.body.append("</div>\n")


def _visit_bound(translator: HTML5Translator, node: ClaimBound) -> None:
    classes, target = " ".join(node["classes"]), escape(node["target"])
    translator.body.append(
        f'<span class="{escape(classes)}" id="{escape(node["ids"][0])}" data-claim="{target}">'
    )


def _depart_bound(translator: HTML5Translator, _: ClaimBound) -> None:
    translator.body.append("</span>")


def _visit_words(translator: HTML5Translator, node: ClaimWords) -> None:
    card = escape(node["card"])
    translator.body.append(f'<label id="words-{card}" for="button-{card}" aria-hidden="true">')


def _depart_words(translator: HTML5Translator, node: ClaimWords) -> None:
    card = escape(node["card"])
    translator.body.append(
        f'</label><button type="button" id="button-{card}" popovertarget="card-{card}" '
        f'aria-labelledby="words-{card}"></button>'
    )


def _visit_panel(translator: HTML5Translator, node: ClaimPanel) -> None:
    translator.body.append(node["html"])
    raise nodes.SkipNode


def setup(app: Sphinx) -> None:
    """Register the nodes.

    All but the panel and the last three need no visitors: what a builder meets unlowered, as in the
    title of a page that a table of contents repeats, is an inline text like any other.
    """
    app.add_node(ClaimStatement)
    app.add_node(ClaimCitation)
    app.add_node(ClaimRecords)
    app.add_node(ClaimPlot)
    app.add_node(ClaimPanel, html=(_visit_panel, None))
    app.add_node(ClaimTable)
    app.add_node(ClaimFault)
    app.add_node(ClaimCoverage)
    app.add_node(ClaimStatus)
    app.add_node(ClaimScroll, html=(_visit_scroll, _depart_scroll))
    app.add_node(ClaimBound, html=(_visit_bound, _depart_bound))
    app.add_node(ClaimWords, html=(_visit_words, _depart_words))
