"""Judging once all pages are read, reporting what is wrong, and the exit status of the build."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.logging import is_suppressed_warning

from sphinx_claims.errors import Problem, Severity, errors_last, exit_status, render
from sphinx_claims.ext import unseen
from sphinx_claims.ext.build import Build
from sphinx_claims.ext.domain import ClaimsDomain, claims_domain
from sphinx_claims.ext.garbage import spare_what_was_added
from sphinx_claims.ext.listings import TABLES
from sphinx_claims.ext.plots import make_plots
from sphinx_claims.ext.runs.making import make_runs
from sphinx_claims.ext.what_if.making import make_panels
from sphinx_claims.ext.writing import keep_written, moved_pages
from sphinx_claims.loading import find_pages, read_lines

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

logger = logging.getLogger(__name__)


def judge_build(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Judge all pages and report (``env-updated``); name the pages to write again."""
    domain = claims_domain(env)
    for docname in set(domain.entries) - set(env.found_docs):
        domain.clear_doc(docname)
    build = domain.build
    build.homes = domain.find_homes()
    build.judge({docname: entry.kept for docname, entry in domain.entries.items()})
    build.problems += _unlisted(build, domain)
    build.problems += _untabled(build, domain)
    made = make_plots(app, domain)
    build.plots = made.plots
    build.problems += made.problems
    domain.panels = make_panels(app, domain)
    build.problems += domain.panels.problems
    domain.runs = make_runs(app, domain)
    build.problems += domain.runs.problems
    spare_what_was_added()
    report(app, build.problems)
    logger.info("claims: %s", build.summary)
    return moved_pages(app, domain)


def _unlisted(build: Build, domain: ClaimsDomain) -> list[Problem]:
    """Return problems for statements on pages that `claims check` would not look at."""
    listed = set(find_pages(build.settings))
    return [
        unseen.by_check(s.location.path, s.location.line, s.words or s.target)
        for entry in domain.entries.values()
        if entry.kept.path not in listed
        for s in entry.page.statements
    ]


def _untabled(build: Build, domain: ClaimsDomain) -> list[Problem]:
    """Return problems for tables about records that are not there."""
    return [
        unseen.table(entry.kept.path, line, target, TABLES[table][0], build.facts)
        for _, entry in sorted(domain.entries.items())
        for table, target, line in entry.tables
        if target not in build.titles[TABLES[table][0]]
    ]


def report(app: Sphinx, problems: Iterable[Problem]) -> None:
    """Log problems: notices as they are, then errors with their place and their code.

    ``suppress_warnings`` silences notices. What fails the build is told whether or not it is
    suppressed: a build that fails without a word would help nobody. A notice is information and
    no warning, since ``-W`` would make a failure of it.
    """
    read_line = read_lines(Path(app.confdir))
    has_failed = False
    for problem in errors_last(problems):
        text = render(problem, read_line)
        slug = problem.code.slug
        is_suppressed = is_suppressed_warning("claims", slug, app.config.suppress_warnings)
        place = f"{problem.location.path}:{problem.location.line}"
        if problem.severity is Severity.NOTICE:
            if not is_suppressed:
                logger.info("%s", text)
            continue
        has_failed = True
        if is_suppressed:
            # Sphinx suppresses by type; what has none, it shows.
            logger.error("%s", text, location=place)
        else:
            logger.error("%s", text, location=place, type="claims", subtype=slug)
    if has_failed:
        logger.info("for more on a code: claims explain CODE")


def close_build(app: Sphinx, exception: Exception | None) -> None:
    """Give the build its exit status (``build-finished``), with ``-W`` and without.

    It does not hang on warnings, which can be suppressed.
    """
    if exception is not None:
        return
    domain = claims_domain(app.env)
    keep_written(app, domain)
    domain.build.answers.save()
    app.statuscode = max(app.statuscode, exit_status(domain.build.problems))


def setup(app: Sphinx) -> None:
    """Connect to the events, in the order in which they come."""
    app.connect("env-updated", judge_build)
    app.connect("build-finished", close_build)
