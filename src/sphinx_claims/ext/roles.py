"""The roles: ``{claim}`` binds words, ``{exempt}`` exempts them, ``{source}`` cites a source."""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxRole

from sphinx_claims.errors import Location, Problems
from sphinx_claims.ext.domain import claims_domain
from sphinx_claims.ext.nodes import ClaimCitation, ClaimStatement
from sphinx_claims.loading import CLAIM, EXEMPT, SOURCE
from sphinx_claims.loading.role import read_citation, read_exemption, read_statement, split_role


class ClaimRole(SphinxRole):
    """``{claim}`words <id>` `` states a value in the author's words, ``{claim}`id` `` pulls it.

    With ``{claim}`id | format` ``, the value is written as asked for.
    """

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Put a statement in the doctree, to be judged when all pages are read."""
        try:
            statement = read_statement(self.text, Location(path=""))
        except Problems as found:
            return [_marker(self.text, found)], []
        build = claims_domain(self.env).build
        record = build.records.get(statement.target)
        words = statement.words or statement.target
        if record is not None and statement.is_pulled:
            words = build.value_written(record, statement.format)
        node = ClaimStatement(
            "",
            words,
            words=statement.words,
            target=statement.target,
            format=str(statement.format),
        )
        self.set_source_info(node)
        return [node], []


class ExemptRole(SphinxRole):
    """``{exempt}`words <kind: reason>` `` shows its words and keeps the reason for the ledger."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Put the words in the doctree."""
        try:
            exemption = read_exemption(self.text, Location(path=""))
        except Problems as found:
            return [_marker(self.text, found)], []
        return [nodes.inline("", exemption.words, classes=["claim-exempt"])], []


class SourceRole(SphinxRole):
    """``{source}`id` `` shows a source's author and year, ``{source}`words <id>` `` its words."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Put a citation in the doctree, to be linked when its page is written."""
        try:
            citation = read_citation(self.text, Location(path=""))
        except Problems as found:
            return [_marker(self.text, found)], []
        label = claims_domain(self.env).build.cited_as(citation.source)
        words = citation.words or label or citation.source
        node = ClaimCitation("", words, words=citation.words, source=citation.source)
        self.set_source_info(node)
        return [node], []


def _marker(text: str, found: Problems) -> nodes.inline:
    """Return the words with what is wrong with them: never a hole in the sentence."""
    words = split_role(text).words or text
    marker = nodes.inline("", f"{words} [{found.problems[0].message}]")
    marker["classes"] += ["claim", "claim-error"]
    return marker


def setup(app: Sphinx) -> None:
    """Register the roles, by the same names in every domain."""
    app.add_role(CLAIM, ClaimRole())
    app.add_role(EXEMPT, ExemptRole())
    app.add_role(SOURCE, SourceRole())
