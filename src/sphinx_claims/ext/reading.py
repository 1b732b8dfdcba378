"""Reading pages: which to read again, what they state, and whether the check sees the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Set
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx

from sphinx_claims.checks import differences
from sphinx_claims.errors import Problem, Problems, Severity, exit_status, internal_problem
from sphinx_claims.ext import unseen
from sphinx_claims.ext.anchors import taken_anchors
from sphinx_claims.ext.build import Build
from sphinx_claims.ext.domain import NAME, PageEntry, claims_domain
from sphinx_claims.ext.garbage import spare_what_is_loaded, spare_what_was_added
from sphinx_claims.ext.kept_page import KeptPage
from sphinx_claims.ext.listings import PARTS
from sphinx_claims.ext.medium import is_for_paper, is_for_web
from sphinx_claims.ext.nodes import (
    ClaimCitation,
    ClaimCoverage,
    ClaimFault,
    ClaimRecords,
    ClaimStatement,
    ClaimStatus,
    ClaimTable,
)
from sphinx_claims.ext.plots import places_of
from sphinx_claims.ext.reporting import report
from sphinx_claims.ext.runs.directive import runs_of
from sphinx_claims.ext.shown import altered_text, is_repeated, unswept_numbers
from sphinx_claims.ext.what_if.directive import panels_of
from sphinx_claims.judge import statement_anchor
from sphinx_claims.loading import PAGE, page_path
from sphinx_claims.model import Page, Source

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment


def open_build(app: Sphinx) -> None:
    """Load the records (``builder-inited``); stop before a page is read where they can't be."""
    try:
        spare_what_is_loaded()
        domain = claims_domain(app.env)
        domain.build = Build(app)
        # In print, a link to a record leads to its page where the document is online.
        domain.has_record_pages = is_for_web(app.builder) or is_for_paper(app.builder)
        spare_what_was_added()
    except Problems as found:
        report(app, found.problems)
        # Any exception that Sphinx catches, it shows with a traceback, which is no use to
        # somebody who mistyped a unit.
        raise SystemExit(exit_status(found.problems)) from None
    except Exception as error:  # noqa: BLE001  (nor is it for a mistake of ours)
        report(app, [internal_problem(error)])
        raise SystemExit(Severity.UNREADABLE.value) from None


def find_outdated(
    app: Sphinx, env: BuildEnvironment, added: Set[str], changed: Set[str], removed: Set[str]
) -> list[str]:
    """Name the pages to read again (``env-get-outdated``): those whose figures have moved."""
    return sorted(claims_domain(env).outdated(env))


def scan_page(app: Sphinx, docname: str, content: list[str]) -> None:
    """Read a page as the check does (``source-read``), and keep what it states."""
    domain = claims_domain(app.env)
    build = domain.build
    path = page_path(build.settings, Path(app.env.doc2path(docname)))
    if path.endswith(PAGE):
        page = build.scanner.scan(content[0], path)
    else:
        page = Page(
            path=path, statements=(), exemptions=(), loose_numbers=(), blocks=(), problems=()
        )
    targets = sorted({statement.target for statement in page.statements})
    sources = sorted({citation.source for citation in page.citations})
    domain.entries[docname] = PageEntry(
        kept=KeptPage(page),
        stated=tuple((target, build.fingerprints.get(target, "")) for target in targets),
        cited=tuple((source, build.source_fingerprint(source)) for source in sources),
        machine=build.machine,
        content=domain.content_digest(app.env, docname, path),
    )


def compare_page(app: Sphinx, doctree: nodes.document) -> None:
    """Hold what the build found on a page against what the check sees (``doctree-read``).

    The check reads a page's source, the build what Sphinx made of it. A statement that only one
    of them sees would be judged by only one of them.
    """
    domain = claims_domain(app.env)
    entry = domain.entries.get(app.env.docname)
    if entry is None:
        return
    found = [node for node in doctree.findall(ClaimStatement) if not is_repeated(node)]
    _number(found)
    page = entry.page
    problems = [
        *page.problems,
        *_differences(page, found),
        *_cited_unseen(page, doctree),
        *unswept_numbers(page, doctree),
        *taken_anchors(page.path, doctree, domain.build.titles["source"]),
    ]
    problems += [
        unseen.part(page.path, node.line or 1, node["part"], PARTS)
        for node in doctree.findall(ClaimRecords)
        if node["part"] not in PARTS
    ]
    problems += [
        unseen.fault(page.path, node.line or 1, node["code"], node["message"], node["hint"])
        for node in doctree.findall(ClaimFault)
    ]
    source = _kept_text(domain.build, page)
    # Where the source itself differs, the check tells of it, and once is enough.
    if source is not None and next(differences(page, source), None) is None:
        problems += altered_text(page, source, doctree)
    domain.entries[app.env.docname] = replace(
        entry,
        kept=KeptPage(replace(page, problems=tuple(problems))),
        titles=_stating_titles(doctree),
        parts=tuple(node["part"] for node in doctree.findall(ClaimRecords)),
        plots=places_of(doctree),
        panels=panels_of(doctree),
        runs=runs_of(doctree),
        tables=tuple(
            (node["table"], node["target"], node.line or 1) for node in doctree.findall(ClaimTable)
        ),
        links=tuple(
            str(node["reftarget"])
            for node in doctree.findall(addnodes.pending_xref)
            if node.get("refdomain") == NAME or node.get("reftype") == "any"
        ),
        counts=next(iter(doctree.findall(ClaimCoverage)), None) is not None,
        tells_status=next(iter(doctree.findall(ClaimStatus)), None) is not None,
    )


def _kept_text(build: Build, page: Page) -> Source | None:
    """Return the source whose text a page keeps word for word, if it keeps one."""
    id_ = build.settings.verbatim_sources.get(page.path)
    return None if id_ is None else build.records.sources.get(id_)


def _stating_titles(doctree: nodes.document) -> tuple[str, ...]:
    """Return the headings and captions that state or cite something: links repeat their words."""
    return tuple(
        str(title.astext())
        for title in doctree.findall(lambda node: isinstance(node, nodes.title | nodes.caption))
        if isinstance(title, nodes.Element)
        and any(isinstance(node, ClaimStatement | ClaimCitation) for node in title.findall())
    )


def _differences(page: Page, found: Iterable[ClaimStatement]) -> list[Problem]:
    scanned = Counter((s.target, s.words, str(s.format)) for s in page.statements)
    problems = []
    for node in found:
        target, words = node["target"], node["words"]
        key = target, words, node["format"]
        if scanned[key] > 0:
            scanned[key] -= 1
        else:
            problems.append(unseen.by_check(page.path, node.line or 1, words or target))
    for statement in page.statements:
        key = statement.target, statement.words, str(statement.format)
        if scanned[key] > 0:
            scanned[key] -= 1
            problems.append(unseen.by_build(statement))
    return problems


def _cited_unseen(page: Page, doctree: nodes.document) -> Iterator[Problem]:
    """Yield a problem for each citation that only the check or only the build sees."""
    scanned = Counter((citation.source, citation.words) for citation in page.citations)
    for node in doctree.findall(ClaimCitation):
        key = node["source"], node["words"]
        if is_repeated(node):
            continue
        if scanned[key] > 0:
            scanned[key] -= 1
        else:
            yield unseen.citation_by_check(page.path, node.line or 1, node["source"])
    for citation in page.citations:
        key = citation.source, citation.words
        if scanned[key] > 0:
            scanned[key] -= 1
            yield unseen.citation_by_build(citation)


def _number(found: Iterable[ClaimStatement]) -> None:
    """Give each statement an anchor that stays when others are added on other ids."""
    counts: Counter[str] = Counter()
    for node in found:
        counts[node["target"]] += 1
        node["ids"] = [statement_anchor(node["target"], counts[node["target"]])]


def setup(app: Sphinx) -> None:
    """Connect to the events, in the order in which they come."""
    app.connect("builder-inited", open_build)
    app.connect("env-get-outdated", find_outdated)
    app.connect("source-read", scan_page)
    app.connect("doctree-read", compare_page)
