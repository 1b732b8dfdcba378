"""The inventory of assertions, held against the pages and the records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sphinx_claims.checks.verbatim import differences
from sphinx_claims.errors import Code, Place, Problem
from sphinx_claims.judge import Ledger, Placed, place_assertions
from sphinx_claims.loading import PAGE, find_prose, respelt
from sphinx_claims.model import Assertion, AssertionState, Statement


def check_inventory(ledger: Ledger) -> Iterator[Problem]:
    """Report what the inventory says otherwise than the pages and the records.

    Bad: the words of an assertion that its page no longer has; an assertion that needs a source
    and names none; a statement that no assertion holds.
    Good: each word of the inventory on its page, and each statement of that page in it.
    """
    if not ledger.records.inventory:
        return
    placed = place_assertions(ledger)
    yield from _unknown_ids(ledger)
    yield from _unknown_pages(ledger)
    for one in placed:
        yield from _absent(ledger, one)
        yield from _unstated(ledger, one)
        yield from _open(one.assertion)
    yield from _left_out(ledger, placed)


def _absent(ledger: Ledger, placed: Placed) -> Iterator[Problem]:
    """Yield a problem for words that are not on their page."""
    assertion, page = placed.assertion, placed.page
    if page is None or placed.location is not None:
        return
    source = ledger.records.sources.get(ledger.settings.verbatim_sources.get(page.path, ""))
    if source is not None and next(differences(page, source), None) is not None:
        # The page is altered, which is told once.
        return
    yield Problem(
        code=Code.ASSERTION_ABSENT,
        location=assertion.place("words"),
        message=f"“{assertion.words}” does not stand on the page “{assertion.page}”",
        help=(
            "copy the words as they stand there, within one paragraph, and write … where the page "
            "says more between them",
        ),
    )


def _unstated(ledger: Ledger, placed: Placed) -> Iterator[Problem]:
    """Yield a problem for what is bound and not stated, or else for what is stated and free."""
    assertion, get = placed.assertion, ledger.records.get
    stated = {statement.target for statement in placed.within}
    # A role that could not be understood, or an id that nothing has, may have meant any of them.
    is_clear = placed.page is not None and not placed.page.problems and all(map(get, stated))
    if placed.location is None or not is_clear:
        return
    unstated = [id_ for id_ in assertion.bound if id_ not in stated and get(id_) is not None]
    for target in unstated:
        yield Problem(
            code=Code.ASSERTION_UNSTATED,
            location=assertion.place("bound", target),
            message=f"“{assertion.id}” is bound to “{target}”, which its words do not state",
            places=(Place(location=placed.location, remark="its words", shown=True),),
            help=(
                f"bind the words on the page to “{target}”, or name it as “evidence” of the "
                "assertion",
            ),
        )
    # Another id may stand for the one that is stated, and one that is open is told of as that.
    is_known = all(map(get, assertion.bound)) and AssertionState.OPEN not in assertion.states
    if not unstated and is_known:
        yield from _unbound(placed)


def _unbound(placed: Placed) -> Iterator[Problem]:
    """Yield a problem for each figure or claim that words state and their assertion leaves out."""
    assertion = placed.assertion
    first = {statement.target: statement for statement in reversed(placed.within)}
    for target, statement in first.items():
        if target not in assertion.bound:
            yield Problem(
                code=Code.ASSERTION_UNSTATED,
                location=assertion.place("bound"),
                message=f"the words of “{assertion.id}” state “{target}”, to which it is not bound",
                places=(Place(location=statement.location, remark="stated here", shown=True),),
                help=(f"add “{target}” to what it is “bound” to",),
            )


def _open(assertion: Assertion) -> Iterator[Problem]:
    """Yield a problem for an assertion that needs something and has nothing."""
    if AssertionState.OPEN in assertion.states:
        needs = " and ".join(need.value for need in assertion.needs)
        yield Problem(
            code=Code.ASSERTION_OPEN,
            location=assertion.location,
            message=f"“{assertion.id}” needs to be checked ({needs}), and nothing checks it",
            help=(
                "name what it is “bound” to, its “evidence” or its “sources”",
                "or say with “exempt” why it has none",
            ),
        )


def _left_out(ledger: Ledger, placed: Iterable[Placed]) -> Iterator[Problem]:
    """Yield a problem for each statement of a listed page that no assertion holds."""
    placed = list(placed)
    held = {statement for one in placed for statement in one.within}
    # Words that were not found may be those of a statement: one cause, one error.
    lost = {one.page.path for one in placed if one.page is not None and one.location is None}
    listed = {one.page.path for one in placed if one.page is not None} - lost
    for page in ledger.pages:
        for statement in page.statements if page.path in listed else ():
            if statement not in held:
                yield Problem(
                    code=Code.ASSERTION_MISSING,
                    location=statement.location,
                    message=f"“{_said(statement)}” stands in no assertion of the inventory",
                    help=("add the sentence to the inventory, or the words to its assertion",),
                )


def _said(statement: Statement) -> str:
    return statement.words or statement.target


def _unknown_ids(ledger: Ledger) -> Iterator[Problem]:
    """Yield a problem for each id that nothing has."""
    records, inventory = ledger.records, ledger.records.inventory
    former = records.former
    targets, others = records.ids(), [assertion.id for assertion in inventory]
    for assertion in inventory:
        for key, ids in (("bound", assertion.bound), ("evidence", assertion.evidence)):
            for id_ in ids:
                if records.get(id_) is None:
                    message = f"“{id_}” is no figure and no claim"
                    yield _unknown(
                        Code.TARGET_UNKNOWN, assertion, key, id_, message, targets, former
                    )
        for id_ in assertion.sources:
            if id_ not in records.sources:
                message = f"“{id_}” is no source: no file describes it"
                yield _unknown(
                    Code.SOURCE_UNKNOWN, assertion, "sources", id_, message, records.sources
                )
        if assertion.tension == assertion.id:
            yield _with_itself(assertion)
        elif assertion.tension and assertion.tension not in others:
            message = f"“{assertion.tension}” is no other assertion of the inventory"
            yield _unknown(
                Code.VALUE_INVALID, assertion, "tension", assertion.tension, message, others
            )


def _with_itself(assertion: Assertion) -> Problem:
    return Problem(
        code=Code.VALUE_INVALID,
        location=assertion.place("tension"),
        message=f"“{assertion.id}” is named as in tension with itself",
        help=("name the other assertion, which it is hard to hold together with",),
    )


def _unknown_pages(ledger: Ledger) -> Iterator[Problem]:
    """Yield a problem for each page that there is none of."""
    settings = ledger.settings
    known = [path for path in find_prose(settings) if path.endswith(PAGE)]
    names = {path: path.removeprefix(f"{settings.pages}/").removesuffix(PAGE) for path in known}
    for assertion in ledger.records.inventory:
        for key, pages in (("page", (assertion.page,)), ("discussed", assertion.discussed)):
            for page in pages:
                if page not in names.values():
                    message = f"“{page}” is no page of the document, as Sphinx names them"
                    yield _unknown(
                        Code.VALUE_INVALID, assertion, key, page, message, names.values()
                    )


def _unknown(  # noqa: PLR0913, PLR0917  (what is said of the name, and where)
    code: Code,
    assertion: Assertion,
    key: str,
    name: str,
    message: str,
    known: Iterable[str],
    former: Mapping[str, str] | None = None,
) -> Problem:
    where = assertion.place(key, name)
    problem = Problem(code=code, location=where, message=message)
    return respelt(problem, name, known, where, former=former or {})
