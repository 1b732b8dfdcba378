"""A tiny document that holds, to be broken one piece at a time."""

import datetime
import http.server
import textwrap
import threading
from dataclasses import replace

import pytest

from sphinx_claims.checks import run_checks
from sphinx_claims.cli import main
from sphinx_claims.evaluate import open_records, unit_factor
from sphinx_claims.judge import Freshness, judge_pages, judge_scenarios
from sphinx_claims.loading import (
    Scanner,
    load_folder,
    load_pages,
    load_scenarios,
    run_conf,
    settings_from,
)

CONF = """\
extensions = ["myst_parser", "sphinx_claims"]
claims_pages = "docs"
"""

FIGURES = """\
spend:
  label: what the town spends on its library
  value: 10 million USD/year
  basis: reported
  as_of: 2025
  review_by: 2030-12-31
  source: {ref: budget, excerpt: "$10 million a year"}
  scope: Wages, books and the building.

fines:
  label: what fines bring in
  value: 50 to 100 thousand USD/year
  range: spread
  basis: measured
  as_of: 2024
  review_by: 2030-12
  source: {ref: budget, excerpt: "$50,000 to $100,000 a year"}
  scope: Fines for late books.
"""

FUNCTIONS = """\
from sphinx_claims import claim


@claim(label="dollars spent for each dollar of fines")
def ratio(spend, fines):
    return spend / fines
"""

SOURCES = """\
references:
- id: budget
  type: report
  title: The town's budget
"""

PAGE = """\
# The library

The town spends {claim}`about $10 million a year <spend>` on its library.
That is {claim}`around 100-to-1 <ratio>` against what fines bring in.
"""

PROGRAM = '''\
"""Who comes through the door, in a made-up month."""

import random


def visitors(seed, days):
    dice = random.Random(seed)
    return {"visitors": sum(dice.random() < 0.9 for _ in range(days))}
'''

MEASURED = """\
visited:
  label: how many days of a month have a visitor
  value: 24 to 27 days
  range: spread
  basis: measured
  as_of: 2026-01
  review_by: 2030-12
  source: {program: door.visitors, parameters: {days: 30}, result: visitors}
  threshold: at least 20 days
  run:
    date: 2026-01-01
    seeds: [0, 1, 2]
    values: [24, 27, 26]
    code: "8a6a82fe4fd87df0"
    versions: {python: "3.11.7"}
    seal: "c0169caf465fa93d"
  scope: A made-up month.
"""

STATED = "There are visitors on {claim}`at least 20 days <visited>` of a month.\n"

TODAY = datetime.date(2026, 1, 1)


class Document:
    """A document in a folder of its own: two figures, one claim over them, one page."""

    conf = "conf.py"
    figures = "claims/town.yaml"
    functions = "claims/town.py"
    sources = "claims/sources/town.yaml"
    scenarios = "claims/scenarios.yaml"
    page = "docs/index.md"
    program = "claims/programs/door.py"
    measured = "claims/counts.yaml"

    def __init__(self, root):
        self.root = root
        self.write(self.conf, CONF)
        self.write(self.figures, FIGURES)
        self.write(self.functions, FUNCTIONS)
        self.write(self.sources, SOURCES)
        self.write(self.page, PAGE)

    def measure_visits(self):
        """Add a figure that a program measures, with its run and a sentence that states it."""
        self.write(self.program, PROGRAM)
        self.write(self.measured, MEASURED)
        self.add(self.page, STATED)

    def read(self, path):
        return (self.root / path).read_text(encoding="utf-8")

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="")

    def edit(self, path, old, new):
        """Replace the one place of a file that holds a text."""
        text = self.read(path)
        assert text.count(old) == 1, f"“{old}” stands {text.count(old)} times in {path}"
        self.write(path, text.replace(old, new))

    def add(self, path, text):
        """Put a text at the end of a file, after an empty line."""
        before = self.read(path) if (self.root / path).exists() else ""
        self.write(path, before + "\n" * bool(before) + textwrap.dedent(text))

    def line(self, path, text):
        """Return the number of the one line that holds a text."""
        (number,) = (n for n, line in enumerate(self.read(path).split("\n"), 1) if text in line)
        return number

    def spanned(self, location):
        """Return the characters that a location marks."""
        line = self.read(location.path).split("\n")[location.line - 1]
        return line[location.column - 1 : location.column - 1 + location.width]

    def settings(self):
        return settings_from(run_conf(self.root), self.root)

    def loaded(self):
        """Return the room and its problems."""
        return load_folder(self.settings())

    def opened(self):
        return open_records(self.settings())

    def records(self):
        opened = self.opened()
        assert not opened.problems, [problem.message for problem in opened.problems]
        return opened.records

    def pages(self):
        inventoried = {one.page for one in self.opened().records.inventory}
        pages, problems = load_pages(self.settings(), inventoried)
        assert not problems
        return pages

    def ledger(self, today=TODAY, *, is_strict=False):
        settings = self.settings()
        freshness = Freshness(today=today, is_strict=is_strict)
        ledger = judge_pages(
            settings, self.records(), self.pages(), unit_factor(settings.units), freshness
        )
        scenarios, problems = load_scenarios(settings)
        assert not problems
        return replace(ledger, scenarios=scenarios)

    def matrix(self):
        return judge_scenarios(self.ledger(), unit_factor(self.settings().units))

    def problems(self, **options):
        return run_checks(self.ledger(**options))

    def problem(self, **options):
        (problem,) = self.problems(**options)
        return problem

    def check(self, *arguments):
        """Return the exit status of ``claims check``."""
        return main(["check", str(self.root), "--today", str(TODAY), *arguments])


@pytest.fixture
def document(tmp_path):
    return Document(tmp_path / "document")


@pytest.fixture
def measured(document):
    """Return the document with one figure more, which a program has measured."""
    document.measure_visits()
    return document


@pytest.fixture
def scan(document):
    """Return a reader of a page's text, with the syntax that a test turns on."""

    def read(text, **myst):
        for name, value in myst.items():
            document.add(document.conf, f"myst_{name} = {value!r}\n")
        return Scanner(document.settings()).scan(text, "docs/page.md")

    return read


@pytest.fixture
def answering():
    """Return a function that starts a server of some answers, and returns its address.

    An answer is a status and a text, by the path that is asked for; `accept` is what has to be
    asked for, if anything.
    """
    servers = []

    def start(answers, accept=""):
        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                status, text = answers.get(self.path, (404, ""))
                if accept and self.headers["Accept"] != accept:
                    status, text = 406, ""
                self.send_response(status)
                self.end_headers()
                self.wfile.write(text.encode())

            def log_message(self, *said):
                """Print nothing."""

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()
