"""Making the panels of all pages, once these are judged."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from sphinx.application import Sphinx

from sphinx_claims.errors import Code, Location, Problem
from sphinx_claims.evaluate import find_kept, keep, unit_factor
from sphinx_claims.ext.build import Build
from sphinx_claims.ext.domain import ClaimsDomain, PanelPlace
from sphinx_claims.ext.what_if.html import PanelHtml, panel_html
from sphinx_claims.ext.what_if.script import script_text
from sphinx_claims.loading import suggestion
from sphinx_claims.model import Claim
from sphinx_claims.whatif import Asked, Panel, PanelError, panel_data, panel_of

_KEPT = "claims-what-if.pickle"


@dataclass(frozen=True, kw_only=True)
class MadePanels:
    """The panels of all pages, and what is wrong with those that could not be made."""

    pages: Mapping[str, PanelHtml] = field(default_factory=dict)
    """The panel of each page that has one, by the page's docname."""

    claims: Mapping[str, Claim] = field(default_factory=dict)
    """The claims that the script computes, by their ids."""

    problems: tuple[Problem, ...] = ()

    @cached_property
    def script(self) -> str:
        """The script of all panels; empty where there are none."""
        if not self.pages:
            return ""
        found = {id_: claim.formula for id_, claim in sorted(self.claims.items())}
        return script_text({id_: one.expression for id_, one in found.items() if one is not None})

    def digest(self, docname: str) -> str:
        """Return a digest of what a page shows of its panel; empty for a page without one."""
        panel = self.pages.get(docname)
        if panel is None:
            return ""
        return hashlib.sha256(f"{panel.opening}{panel.rest}{self.script}".encode()).hexdigest()


def make_panels(app: Sphinx, domain: ClaimsDomain) -> MadePanels:
    """Make the panels that all pages ask for, unless an earlier run made the same."""
    asking = {name: one for name, one in sorted(domain.entries.items()) if one.panels}
    if not asking:
        return MadePanels()
    build = domain.build
    said = [(name, one.kept.path, one.kept.said, one.panels) for name, one in asking.items()]
    facts = (build.digest, build.scenarios_digest, build.machine, build.settings, said)
    digest = hashlib.sha256(repr(facts).encode()).hexdigest()
    kept = Path(app.doctreedir) / _KEPT
    made = find_kept(kept, digest) if build.is_pure else None
    if not isinstance(made, MadePanels):
        places = {name: (one.kept.path, one.panels) for name, one in asking.items()}
        made = _made(build, places)
        if build.is_pure:
            keep(kept, digest, made)
    return made


def _made(build: Build, places: Mapping[str, tuple[str, tuple[PanelPlace, ...]]]) -> MadePanels:
    pages: dict[str, PanelHtml] = {}
    claims: dict[str, Claim] = {}
    problems: list[Problem] = []
    factor = unit_factor(build.settings.units)
    for docname, (path, (place, *more)) in places.items():
        problems += (_problem(path, one, PanelError(_ONE)) for one in more)
        asked = Asked(path=path, figures=place.figures, dots=place.dots)
        try:
            panel = panel_of(build.ledger, asked)
            if not panel.sliders:
                raise PanelError(_NOTHING)
            data = panel_data(build.ledger, panel, factor)
            pages[docname] = panel_html(build.ledger, panel, data, factor)
        except PanelError as error:
            problems.append(_problem(path, place, error))
            continue
        except ArithmeticError:
            problems.append(_problem(path, place, PanelError(_TOO_FAR)))
            continue
        claims |= {claim.id: claim for claim in panel.claims}
        problems += _left_out(path, place, panel)
    return MadePanels(pages=pages, claims=claims, problems=tuple(problems))


_ONE = "a page has one panel at the most, and this is another"
_TOO_FAR = "the numbers of this panel are too large, too small or too far apart"
_NOTHING = "no statement of this page rests on a figure that a reader could move"


def _problem(path: str, place: PanelPlace, error: PanelError) -> Problem:
    return Problem(
        code=Code.WHAT_IF_INVALID,
        location=Location(path=path, line=max(1, place.line)),
        message=str(error),
        help=suggestion(error.wrong, error.known) if error.wrong else (),
    )


def _left_out(path: str, place: PanelPlace, panel: Panel) -> Iterator[Problem]:
    """Yield a notice for each claim that the panel can't compute, with the words that state it."""
    for name in dict.fromkeys(judged.record.id for judged in panel.left_out):
        stated = [j.judgement.words for j in panel.left_out if j.record.id == name]
        words = ", ".join(f"“{one}”" for one in stated)
        yield Problem(
            code=Code.WHAT_IF_PARTIAL,
            location=Location(path=path, line=max(1, place.line)),
            message=f"the panel leaves out {words}, since no single expression computes “{name}”",
            help=("write the function as named steps of arithmetic and a “return”",),
        )
