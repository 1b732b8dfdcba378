"""The verbs of this repository, each in an environment of its own.

A bare ``nox`` checks the claims, runs the tests and builds the document. ``nox -l`` lists the
rest. Words after ``--`` go to the tool that a session runs.
"""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import nox

nox.needs_version = ">=2025.2.9"
nox.options.sessions = ["check", "tests", "html"]
# An environment is made once; later runs only bring its packages up to date.
nox.options.reuse_venv = "yes"

ROOT = Path(__file__).parent
CONSTRAINTS = ROOT / "constraints.txt"
PYPROJECT = nox.project.load_toml(ROOT / "pyproject.toml")
OLDEST = PYPROJECT["project"]["requires-python"].removeprefix(">=")

CONSTRAINTS_HEADER = """\
# The exact version of every package that a session installs, directly or through another.
#
# Made by a tool: do not edit by hand. To make it anew, with the newest versions that fit together
# on the oldest Python that is supported:
#
#     nox -s constraints
"""

# Packages that another platform's resolution needs and this one's may leave out: several of the
# tools ask for colorama, on Windows only.
ELSEWHERE = ["colorama"]


# What the place where the repository is hosted reads, by the schema that it has to keep to.
WORKFLOWS = [f".github/workflows/{name}.yml" for name in ("checks", "pages", "weekly")]
HOSTED = {
    "vendor.github-workflows": WORKFLOWS,
    "custom.github-workflows-require-timeout": WORKFLOWS,
    "vendor.github-issue-forms": [
        f".github/ISSUE_TEMPLATE/{name}.yml" for name in ("challenge", "evidence")
    ],
    "vendor.github-issue-config": [".github/ISSUE_TEMPLATE/config.yml"],
}

# The only place of its version: npm has no file of constraints here, and locks are not kept.
LANGUAGE_SERVER = "yaml-language-server@2.0.0"


def install(session: nox.Session, *groups: str) -> None:
    """Install the package and some dependency groups, at the versions of constraints.txt."""
    session.install(
        "-c",
        "constraints.txt",
        *nox.project.dependency_groups(PYPROJECT, *groups),
        "-e",
        ".",
    )


@nox.session
def check(session: nox.Session) -> None:
    """Judge every statement, figure and source, without building a page."""
    install(session)
    session.run("claims", "check", *session.posargs)


@nox.session
def claims(session: nox.Session) -> None:
    """Run any command of the machine: ``nox -s claims -- explain claim-drift``."""
    # One of them runs the experiments.
    install(session, "measure")
    session.run("claims", *(session.posargs or ["--help"]))


@nox.session
def tests(session: nox.Session) -> None:
    """Run the tests: the document item by item, its arithmetic, the machine and the mistakes."""
    # The tests build the real document, so they need its theme.
    install(session, "docs", "test")
    session.run("pytest", *session.posargs)


@nox.session
def html(session: nox.Session) -> None:
    """Build the document into build/html; a statement that fails, fails the build."""
    install(session, "docs")
    session.run(
        "sphinx-build",
        # conf.py lies beside docs/, not in it: that folder holds words only.
        *("-c", "."),
        *("-b", "html"),
        # Any warning fails the build, once all of them have been reported.
        "-W",
        # One process a core; the pages come out the same with any number.
        *("-j", "auto"),
        "docs",
        "build/html",
        *session.posargs,
    )


@nox.session
def pdf(session: nox.Session) -> None:
    """Typeset the document into build/pdf, with what stands behind each number at its end."""
    install(session, "docs", "pdf")
    session.run(
        "sphinx-build",
        *("-c", "."),
        *("-b", "typstpdf"),
        # Whatever can't be typeset as it is fails, and is never left out in silence.
        "-W",
        "docs",
        "build/pdf",
        *session.posargs,
    )


@nox.session
def browser(session: nox.Session) -> None:
    """Open the built document in a browser: its cards, keyboard, weight and accessibility."""
    install(session, "browser")
    words = list(session.posargs)
    if "--install" in words:
        words.remove("--install")
        session.run("python", "-m", "tests.browser.installing")
    if "--pictures" in words:
        # README.md's picture is one of them.
        session.run("python", "-m", "tests.browser.picturing")
        return
    # What the tests write of a failure goes where everything goes that the tools make.
    session.run("pytest", "tests/browser", "--output", "build/browser", *words)


@nox.session
def editor(session: nox.Session) -> None:
    """Write in the data files as in an editor with a YAML language server."""
    # Node comes as a package of Python, and the server goes into a folder of this session.
    install(session, "editor")
    folder = Path(session.create_tmp(), "language-server").resolve()
    quiet = ["--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"]
    session.run("npm", "install", *quiet, "--prefix", str(folder), LANGUAGE_SERVER)
    server = folder / "node_modules/yaml-language-server/bin/yaml-language-server"
    env = {"YAML_LANGUAGE_SERVER": str(server)}
    session.run("pytest", "tests/editor", *session.posargs, env=env)


@nox.session
def measure(session: nox.Session) -> None:
    """Run the experiments anew, and hold them against their records: ``-- ID`` records one."""
    install(session, "measure")
    session.run("claims", "measure", *(session.posargs or ["--verify"]))


@nox.session
def mutants(session: nox.Session) -> None:
    """Change one thing at a time in a copy, and see that the check or the tests notice."""
    install(session, "docs", "test")
    session.run("claims", "mutants", "--tests", "pytest -x -q tests/claims", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Lint and check the format of the Python, look for misspellings, and hold YAML to schemas."""
    install(session, "lint")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("codespell")
    for schema, files in HOSTED.items():
        session.run("check-jsonschema", "--builtin-schema", schema, *files, silent=True)
    if shutil.which("actionlint"):
        session.run("actionlint", external=True)
    else:
        # A program of its own, which no package of Python brings without a download while it is
        # installed; the job “workflows” of checks.yml fetches it.
        session.warn("actionlint is not installed, so nobody has read the workflows' expressions")


@nox.session
def typing(session: nox.Session) -> None:
    """Check the types of src/ and benchmarks/, strictly."""
    install(session, "typing")
    session.run("mypy", *session.posargs)


@nox.session
def linkcheck(session: nox.Session) -> None:
    """Ask every address that the document links to whether it still answers."""
    install(session, "docs")
    # Neither -W nor -j: the report of dead links is the result, and the builder has threads of its
    # own.
    session.run(
        "sphinx-build",
        *("-c", "."),
        *("-b", "linkcheck"),
        "docs",
        "build/linkcheck",
        *session.posargs,
    )


@nox.session
def live(session: nox.Session) -> None:
    """Serve the document and rebuild it at every change of a word, a figure or the machine."""
    install(session, "docs", "live")
    session.run(
        "sphinx-autobuild",
        *("-c", "."),
        # Besides docs/, which is always watched.
        *("--watch", "claims"),
        *("--watch", "src"),
        *("--watch", "conf.py"),
        # Python writes these while it builds; watching them would never come to rest.
        *("--re-ignore", r"__pycache__|\.pyc$"),
        "docs",
        # A folder of its own, so that a sentence half written leaves the last good build alone.
        "build/live",
        *session.posargs,
    )


@nox.session
def bench(session: nox.Session) -> None:
    """Time builds and checks against the same pages with their numbers typed in by hand."""
    # The document's own theme is among what is timed, and so is its PDF.
    install(session, "docs", "pdf")
    session.run("python", "-m", "benchmarks", *session.posargs)


# Resolved for the very oldest Python, whichever release of its line runs this: a package may ask
# for a later release, and Debian 12 stays at 3.11.2.
@nox.session(python=OLDEST, reuse_venv=False)
def constraints(session: nox.Session) -> None:
    """Resolve every group anew and rewrite constraints.txt."""
    report = Path(session.create_tmp(), "report.json")
    session.run(
        *("python", "-m", "pip", "install", "--quiet", "--dry-run", "--report", str(report)),
        *("--ignore-installed", "--only-binary", ":all:", "--python-version", f"{OLDEST}.0"),
        *PYPROJECT["build-system"]["requires"],
        *nox.project.dependency_groups(PYPROJECT, "dev"),
        *ELSEWHERE,
        ".",
    )
    installs = json.loads(report.read_text("utf-8"))["install"]
    own = PYPROJECT["project"]["name"]
    found = [item["metadata"] for item in installs]
    pins = sorted((_plain(package["name"]), package["version"]) for package in found)
    lines = "".join(f"{name}=={version}\n" for name, version in pins if name != own)
    CONSTRAINTS.write_text(CONSTRAINTS_HEADER + lines, encoding="utf-8", newline="\n")
    session.log(f"{lines.count('==')} packages in {CONSTRAINTS.name}")


def _plain(name: str) -> str:
    """Return the name of a package as package indexes write it."""
    return re.sub(r"[-_.]+", "-", name).lower()
