"""Change one thing at a time in records that are sound: loader and schema refuse the same."""

import copy

import pytest
import yaml

from sphinx_claims.errors import Problems
from sphinx_claims.loading import load_scenarios
from sphinx_claims.loading.figures import load_figures
from sphinx_claims.loading.inventory import load_inventory
from sphinx_claims.loading.reading import Reading
from sphinx_claims.loading.sources import load_sources
from tests.unit.schema.reading import faults

SOUND = """
a_range:
  label: what the town spends
  value: 50 to 100 thousand USD/year
  range: plausible
  distribution: {discrete: {"50,000": 1, "100,000": 2}}
  driver: {name: the weather, correlation: 0.5}
  basis: reported
  as_of: 2025-06
  review_by: 2030-12-31
  unsaid: per year
  event: higher
  source: {ref: budget, locator: page 1, excerpt: "$50,000 to 100,000", reporting: the accounts}
  scope: All of it.
  measures: grants
  evidence: [{of: other, relation: floor, note: a part of it}]
  history:
  - {date: 2025, value: 50 to 100 thousand USD/year, reason: the first count}
  formerly: [old_range]
"""
MEASURED = """
a_count:
  label: what a program counts
  value: 18 to 20 people
  range: spread
  basis: measured
  as_of: 2026
  review_by: 2030
  source: {program: door.visitors, parameters: {days: 30, method: by hand}, result: visitors}
  threshold: at least 16 people
  run:
    date: 2026-01-15
    seeds: [0, 1, 2]
    values: [18, 20, 19.5]
    code: "0123456789abcdef"
    versions: {python: 3.11.2}
    seal: fedcba9876543210
  scope: All of it.
"""
DERIVED = """
a_number:
  label: what claims give
  value: 35 %
  distribution: point
  basis: derived
  as_of: 2025
  review_by: 2030
  source: {ref: budget}
  derivation: {low: one, high: other}
  scope: All of it.
"""
ASSUMED = """
an_assumption:
  label: what is assumed
  value: 0.1
  basis: hypothetical
  as_of: 2025
  review_by: 2030
  source: {ref: budget, excerpt: nearly certain, about: a_claim}
  scope: All of it.
a_year:
  label: when it was
  value: 2024 CE
  basis: reported
  as_of: 2025
  review_by: 2030
  source: {ref: budget, field: issued}
  scope: The year.
"""
SOURCES = """
references:
- id: budget
  type: report
  title: The budget
  author: [{family: Rossi, given: Ada, suffix: Jr.}, {literal: The town}]
  issued: {date-parts: [[2024, 6, 30]], circa: true}
  URL: https://town.example/budget
  volume: 12
  language: pt-BR
  note: Read twice.
  custom: {words: [ten million], archive: "https://archive.example/budget"}
"""
SCENARIOS = """
author: {label: the author, summary: As written.}
other:
  label: another
  short: other
  summary: Another view.
  values:
    spend: {from: survey}
    fines: {value: 0.3 to 0.7, range: plausible, distribution: uniform, reason: A guess.}
"""
INVENTORY = """
spending:
  words: The town spends … on its library
  page: index
  kind: [quantity]
  need: source
  bound: spend
  evidence: [spend, fines]
  sources: [budget]
  discussed: index
  tension: other
  exempt: Nobody has counted it.
"""
PLACES = {
    "figures": "claims/town.yaml",
    "sources": "claims/sources/town.yaml",
    "scenarios": "claims/scenarios.yaml",
    "inventory": "claims/inventory.yaml",
}
FILES = [
    ("figures", SOUND),
    ("figures", MEASURED),
    ("figures", DERIVED),
    ("figures", ASSUMED),
    ("sources", SOURCES),
    ("scenarios", SCENARIOS),
    ("inventory", INVENTORY),
]
DROPPED = "(dropped)"
PUT = [DROPPED, "", " ", [], [""], {}, {"x": "y"}, [["x"]], "word", 5, 0.25]

NAMES = {"of", "low", "high", "about", "from", "bound", "evidence", "tension"}
"""Keys that name a figure or claim. No number is one, which is told once all files are read."""


UNSEEN = [
    (("a_range", "distribution", "discrete", "50,000"), DROPPED),  # an end of the range
    (("a_range", "distribution", "discrete", "100,000"), DROPPED),
    (("a_range", "driver", "correlation"), 5),  # how large a number in quotes is
    (("a_range", "history", 0, "value"), 5),  # the unit of another value
    (("a_range", "history", 0, "value"), 0.25),
    (("references", 0, "issued", "date-parts", 0, 0), DROPPED),  # a day that is then a month
    (("references", 0, "issued", "date-parts", 0, 1), DROPPED),
    (("author",), DROPPED),  # how many scenarios have no values
    (("other", "values"), DROPPED),
]
"""What no schema can see; a test finds what is here and need not be."""


def are_apart_for_a_reason(path, value):
    """Return whether the loader takes a name that nothing can have, as it looks at one file."""
    key = path[-1] if isinstance(path[-1], str) else path[-2]
    no_names = (5, 0.25, "", " ", [""]) if key == "formerly" else (5, 0.25)
    return value in no_names and key in {*NAMES, "formerly"}


def places(data, path=()):
    """Yield the path of each value within plain data."""
    entries = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in entries:
        yield (*path, key)
        if isinstance(value, dict | list):
            yield from places(value, (*path, key))


def changed(data, path, value):
    """Return a copy of data with another value at a path, or none."""
    data = copy.deepcopy(data)
    holder = data
    for step in path[:-1]:
        holder = holder[step]
    if value is DROPPED:
        del holder[path[-1]]
    else:
        holder[path[-1]] = value
    return data


def is_refused(document, kind, text):
    """Return whether the loader finds fault with a file, without a look at any other."""
    document.write(PLACES[kind], text)
    settings, problems = document.settings(), []
    if kind == "scenarios":
        return bool(load_scenarios(settings)[1])
    if kind == "inventory":
        return bool(load_inventory(settings)[1])
    load = load_figures if kind == "figures" else load_sources
    reading = Reading(
        settings=settings, path=PLACES[kind], report=problems.append, mention=lambda _: None
    )
    try:
        load(reading)
    except Problems:
        return True
    return bool(problems)


@pytest.mark.parametrize(("kind", "text"), FILES)
def test_both_take_what_is_sound(document, kind, text):
    assert not is_refused(document, kind, text)
    assert faults(kind, text, typed=True) == faults(kind, text, typed=False) == []


@pytest.mark.parametrize(("kind", "text"), FILES)
def test_both_refuse_the_same(document, kind, text):
    sound = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506  (texts alone)
    apart = []
    for path in places(sound):
        for value in PUT:
            data = changed(sound, path, value)
            written = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
            refused = is_refused(document, kind, written)
            for typed in (False, True):
                if are_apart_for_a_reason(path, value):
                    continue
                if bool(faults(kind, written, typed=typed)) != refused:
                    apart.append((path, value))
    found = list(dict.fromkeys(map(repr, apart)))
    listed = [one for one in UNSEEN if one[0] in set(places(sound))]
    assert found == list(map(repr, listed))
