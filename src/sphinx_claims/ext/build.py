"""One build, in the order of Sphinx's events: open, collect, judge, report, close."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Iterable, Set
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging

from sphinx_claims.checks import (
    Audit,
    Freshness,
    audit_pages,
    run_checks,
    statement_anchor,
    summary,
)
from sphinx_claims.errors import Problem, Problems, Severity, exit_status, render
from sphinx_claims.evaluate import (
    LedgerStore,
    fingerprints,
    inputs_digest,
    machine_digest,
    unit_factor,
)
from sphinx_claims.ext import unseen
from sphinx_claims.ext.config import document_settings
from sphinx_claims.ext.domain import claims_domain
from sphinx_claims.ext.nodes import ClaimStatement
from sphinx_claims.judge import Judge, written
from sphinx_claims.loading import Scanner, find_pages, page_path, read_lines, today_of
from sphinx_claims.model import Claim, Figure, Judgement, Page, Statement

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

logger = logging.getLogger(__name__)


class Build:
    """What one run of Sphinx knows of the claims."""

    audit: Audit
    """Everything judged; there once all pages have been read."""

    def __init__(self, app: Sphinx) -> None:
        """Load and evaluate the ledger; Problems where it can't be read."""
        self.settings = document_settings(app)
        store = LedgerStore(Path(app.doctreedir) / "claims-ledger.pickle")
        self.ledger_digest = inputs_digest(self.settings)
        self.ledger = store.open(self.settings, self.ledger_digest)
        self.scanner = Scanner(self.settings)
        self.freshness = Freshness(today=today_of(os.environ))
        self.fingerprints = {
            target: f"{print_}{' due' if self.is_due(target) else ''}"
            for target, print_ in fingerprints(self.ledger, machine_digest()).items()
        }
        """What a page may show of each figure and claim, in one short text."""
        self.problems: list[Problem] = []
        self._judgements: dict[tuple[str, str], Judgement] = {}

    def judge(self, pages: Iterable[Page]) -> None:
        """Judge every page and keep what is wrong."""
        factor = unit_factor(self.settings.units)
        self.audit = audit_pages(self.settings, self.ledger, pages, factor, self.freshness)
        self.problems = run_checks(self.audit)
        self._judgements = {
            (judged.statement.target, judged.statement.words): judged.judgement
            for judged in self.audit.judged
        }

    def judged(self, record: Figure | Claim, words: str) -> Judgement:
        """Return how a statement was judged; one that only the build sees is judged here."""
        known = self._judgements.get((record.id, words))
        if known is not None:
            return known
        judge = Judge(self.ledger, self.settings.conventions, unit_factor(self.settings.units))
        return judge.record(words or written(record), record)

    def is_due(self, target: str) -> bool:
        """Return whether a figure, or one that a claim rests on, is due for review."""
        record = self.ledger.claims.get(target)
        names = (target,) if record is None else record.figures
        return any(self.freshness.is_due(self.ledger.figures[name]) for name in names)


def open_build(app: Sphinx) -> None:
    """Load the ledger (``builder-inited``); stop before a page is read where it can't be."""
    try:
        claims_domain(app.env).build = Build(app)
    except Problems as found:
        _report(app, found.problems)
        # Any exception that Sphinx catches, it shows with a traceback, which is no use to
        # somebody who mistyped a unit.
        raise SystemExit(Severity.UNREADABLE.value) from None


def find_outdated(
    app: Sphinx, env: BuildEnvironment, added: Set[str], changed: Set[str], removed: Set[str]
) -> list[str]:
    """Name the pages to read again (``env-get-outdated``): those whose figures have moved."""
    return sorted(claims_domain(env).outdated(env.found_docs))


def scan_page(app: Sphinx, docname: str, content: list[str]) -> None:
    """Read a page as the check does (``source-read``), and keep what it states."""
    domain = claims_domain(app.env)
    file = Path(app.env.doc2path(docname))
    if file.suffix != ".md":
        return
    page = domain.build.scanner.scan(content[0], page_path(domain.build.settings, file))
    domain.pages[docname] = page
    prints = domain.build.fingerprints
    targets = {statement.target for statement in page.statements}
    domain.stated[docname] = {target: prints.get(target, "") for target in sorted(targets)}


def compare_page(app: Sphinx, doctree: nodes.document) -> None:
    """Hold what the build found on a page against what the check sees (``doctree-read``).

    The check reads a page's source, the build what Sphinx made of it. A statement that only one
    of them sees would be judged by only one of them.
    """
    domain = claims_domain(app.env)
    docname = app.env.docname
    path = page_path(domain.build.settings, Path(app.env.doc2path(docname)))
    blank = Page(path=path, statements=(), exemptions=(), loose_numbers=(), blocks=(), problems=())
    page = domain.pages.get(docname, blank)
    found = [(node["target"], node["words"], node) for node in doctree.findall(ClaimStatement)]
    _number(node for _, _, node in found)
    scanned = Counter((s.target, s.words) for s in page.statements)
    problems = []
    for target, words, node in found:
        if scanned[target, words] > 0:
            scanned[target, words] -= 1
        else:
            problems.append(unseen.by_check(path, node.line or 1, words or target))
    for statement in page.statements:
        if scanned[statement.target, statement.words] > 0:
            scanned[statement.target, statement.words] -= 1
            problems.append(unseen.by_build(statement))
    if problems:
        domain.pages[docname] = replace(page, problems=(*page.problems, *problems))


def _number(found: Iterable[ClaimStatement]) -> None:
    """Give each statement an anchor that stays when others are added on other ids."""
    counts: Counter[str] = Counter()
    for node in found:
        counts[node["target"]] += 1
        node["ids"] = [statement_anchor(node["target"], counts[node["target"]])]


def judge_pages(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Judge all pages and report (``env-updated``); name the pages whose listings have moved."""
    domain = claims_domain(env)
    for docname in set(domain.pages) - set(env.found_docs):
        domain.clear_doc(docname)
    build = domain.build
    build.judge(domain.pages.values())
    build.problems += _unlisted(build, domain.pages.values())
    _report(app, build.problems)
    logger.info("claims: %s", summary(build.audit))
    digest = _overview_digest(build)
    moved = [name for name in sorted(domain.parts) if domain.written.get(name) != digest]
    homes = repr([domain.home(part) for part in ("figures", "claims", "sources")])
    if domain.data.setdefault("homes", homes) != homes:
        # Every statement links to its record, and some of these have moved to another page.
        moved = sorted({*moved, *(name for name, page in domain.pages.items() if page.statements)})
        domain.data["homes"] = homes
    for name in domain.parts:
        domain.written[name] = digest
    return moved


def _unlisted(build: Build, pages: Iterable[Page]) -> list[Problem]:
    """Report statements on pages that `claims check` would not look at."""
    listed = set(find_pages(build.settings))
    statements: list[Statement] = [
        statement for page in pages if page.path not in listed for statement in page.statements
    ]
    return [
        unseen.by_check(s.location.path, s.location.line, s.words or s.target) for s in statements
    ]


def _overview_digest(build: Build) -> str:
    """Return a digest of everything that a listing shows."""
    said = [
        (page.path, [(s.target, s.words) for s in page.statements], _exempt(page))
        for page in build.audit.pages
    ]
    due = [figure.id for figure in build.audit.due()]
    return hashlib.sha256(repr((build.ledger_digest, said, due)).encode()).hexdigest()


def _exempt(page: Page) -> list[tuple[str, str, str]]:
    return [(e.words, e.kind.value, e.reason) for e in page.exemptions]


def _report(app: Sphinx, problems: Iterable[Problem]) -> None:
    read = read_lines(Path(app.confdir))
    for problem in problems:
        text = render(problem, read)
        if problem.severity is Severity.NOTICE:
            logger.info("%s", text)
        else:
            # “error[code]: …” says itself what it is, and where.
            place = f"{problem.location.path}:{problem.location.line}"
            logger.error("%s", text, location=place, type="claims", subtype=problem.code.slug)


def close_build(app: Sphinx, exception: Exception | None) -> None:
    """Give the build its exit status (``build-finished``), with ``-W`` and without.

    It does not hang on warnings, which can be suppressed.
    """
    build = getattr(claims_domain(app.env), "build", None)
    if exception is None and build is not None:
        app.statuscode = max(app.statuscode, exit_status(build.problems))


def setup(app: Sphinx) -> None:
    """Connect to the events, in the order in which they come."""
    app.connect("builder-inited", open_build)
    app.connect("env-get-outdated", find_outdated)
    app.connect("source-read", scan_page)
    app.connect("doctree-read", compare_page)
    app.connect("env-updated", judge_pages)
    app.connect("build-finished", close_build)
