"""What is tested: each figure, claim, source, assertion, statement and page, with its problems."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from sphinx_claims.errors import Location, Problem
from sphinx_claims.judge import Ledger
from sphinx_claims.model import Claim, Page, Verdict


class Kind(Enum):
    """What a subject is."""

    FIGURE = "figure"
    CLAIM = "claim"
    STATEMENT = "statement"
    SOURCE = "source"
    ASSERTION = "assertion"
    PAGE = "page"
    """A page, for what belongs to none of its statements, such as a number that is not bound."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One thing that is tested."""

    kind: Kind
    name: str
    """Its name, which no other subject of its file has."""

    location: Location
    id_location: Location | None = None
    """Where a statement names what it states."""

    id: str = ""
    """The id of the figure, claim, source or assertion, or of what is stated; empty for a page."""

    rests_on: frozenset[str] = frozenset()
    """The figures and claims that its value is computed from."""

    verdict: Verdict | None = None
    """How the words were judged, a statement's or an excerpt's; None where there are none."""


class Subjects:
    """The subjects of a judged document, by file and by place."""

    def __init__(self, ledger: Ledger) -> None:
        claims = ledger.records.claims
        self._rests_on = {id_: frozenset(_inputs(claim, claims)) for id_, claim in claims.items()}
        self._verdicts = {j.statement: j.judgement.verdict for j in ledger.judged}
        pages = {page.path: tuple(self._of_page(page)) for page in ledger.pages}
        records: dict[str, list[Subject]] = {}
        for subject in self._of_records(ledger):
            records.setdefault(subject.location.path, []).append(subject)
        self.by_path: Mapping[str, tuple[Subject, ...]] = pages | {
            path: tuple(sorted(group, key=lambda subject: subject.location))
            for path, group in records.items()
        }
        """The subjects of each file of the document, in the order of its lines."""

    def of(self, problem: Problem) -> list[Subject]:
        """Return the subjects that a problem makes fail, each once; none where it has no file.

        Those are the ones at its places, save a place that is only named, as a figure that other
        words still hold for: that one fails where its own words do.
        """
        found = [self.at(problem.location)]
        for place in problem.places:
            subject = self.at(place.location)
            verdict = None if subject is None else subject.verdict
            if place.shown or (verdict is not None and not verdict.stands):
                found.append(subject)
        return list(dict.fromkeys(subject for subject in found if subject is not None))

    def at(self, location: Location) -> Subject | None:
        """Return the subject that a place belongs to; None where its file has none.

        In a page that is the statement there, or else the page; in another file, the record that
        begins there or above.
        """
        subjects = self.by_path.get(location.path)
        if subjects is None:
            return None
        if subjects[0].kind is not Kind.PAGE:
            lines = [subject.location.line for subject in subjects]
            return subjects[max(0, bisect_right(lines, location.line) - 1)]
        return next((s for s in subjects[1:] if _holds(s, location)), subjects[0])

    def _of_page(self, page: Page) -> Iterator[Subject]:
        name_of = _Namer()
        yield Subject(
            kind=Kind.PAGE,
            name=name_of(Kind.PAGE.value),
            location=Location(path=page.path),
        )
        for statement in page.statements:
            yield Subject(
                kind=Kind.STATEMENT,
                name=name_of(statement.words or statement.target),
                location=statement.location,
                id_location=statement.target_location,
                id=statement.target,
                rests_on=self._rests_on.get(statement.target, frozenset()),
                verdict=self._verdicts.get(statement),
            )

    def _of_records(self, ledger: Ledger) -> Iterator[Subject]:
        records = ledger.records
        for figure in records.figures.values():
            excerpt = ledger.excerpts.get(figure.id)
            yield Subject(
                kind=Kind.FIGURE,
                name=figure.id,
                location=figure.location,
                id=figure.id,
                verdict=None if excerpt is None else excerpt.verdict,
            )
        for claim in records.claims.values():
            yield Subject(
                kind=Kind.CLAIM,
                name=claim.id,
                location=claim.location,
                id=claim.id,
                rests_on=self._rests_on[claim.id],
            )
        for source in records.sources.values():
            yield Subject(
                kind=Kind.SOURCE, name=plain(source.id), location=source.location, id=source.id
            )
        for one in records.inventory:
            yield Subject(kind=Kind.ASSERTION, name=one.id, location=one.location, id=one.id)


class _Namer:
    """Gives the subjects of one page names, each its own."""

    def __init__(self) -> None:
        self._taken: Counter[str] = Counter()

    def __call__(self, words: str) -> str:
        """Return the words as a name; the second time with ``[2]`` behind them, and so on.

        pytest reads that as it reads a parameter: without it, all that have the words are meant.
        """
        name = plain(words)
        self._taken[name] += 1
        return name if self._taken[name] == 1 else f"{name}[{self._taken[name]}]"


def plain(words: str) -> str:
    """Return words in a form that pytest can take for a name: on one line, without its own signs.

    ``::`` would part the name, and a bracket would begin a parameter.
    """
    line = " ".join(words.replace("[", "(").replace("]", ")").split())
    while "::" in line:
        line = line.replace("::", ":")
    return "".join(c for c in line if unicodedata.category(c) != "Cc")


def _inputs(claim: Claim, claims: Mapping[str, Claim]) -> Iterable[str]:
    """Return the figures and claims that a claim rests on, directly or through other claims."""
    found: dict[str, None] = {}
    waiting = list(claim.parameters)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = None
            waiting += claims[name].parameters if name in claims else ()
    return found


def _holds(statement: Subject, place: Location) -> bool:
    """Return whether a place begins in a statement's words, or in the id that it names."""
    named = statement.id_location
    return _covers(statement.location, place) or (named is not None and _covers(named, place))


def _covers(span: Location, place: Location) -> bool:
    """Return whether a place begins in a span, which is on one line."""
    return span.line == place.line and 0 <= place.column - span.column < span.width
