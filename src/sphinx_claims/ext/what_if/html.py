"""The panel as HTML, complete and true for the published values.

The script touches nothing of it until a reader moves something, so all of it is written here.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

from sphinx_claims.checks import NO_VALUE, record_phrase
from sphinx_claims.evaluate import UnitFactor
from sphinx_claims.ext.what_if.drawing import drawing
from sphinx_claims.judge import Judged, Ledger
from sphinx_claims.model import Figure
from sphinx_claims.whatif import Panel, Read, Reader, Reading, data_text

TITLE = "What if you disagree?"
_LEAD = (
    "Put in your own figures, or take somebody else's: the sentences of this page are then judged "
    "anew, by the same rules. Nothing that you put in is sent anywhere."
)
_RESET = "Back to the page as it is written"
_BROKEN = (
    "A part of the address was not understood, so no other figures are put in: the page is as it "
    "is written."
)
_OFTEN = "turns too often to say"
_ONE = (
    ", which stands for the whole figure: no range and no comma, and nothing a million times "
    "beyond the slider."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelHtml:
    """A panel, in two pieces: what a reader without scripts is told stands between them."""

    opening: str
    rest: str


def panel_html(ledger: Ledger, panel: Panel, data: dict[str, Any], factor: UnitFactor) -> PanelHtml:
    """Return the panel of a page, with these data for its script."""
    reading = Reader(ledger, panel, factor).at()
    opening = (
        '<section class="claims-what-if" id="what-if" aria-labelledby="what-if-title">\n'
        f'<h2 id="what-if-title">{TITLE}</h2>\n<p class="lead">{_LEAD}</p>\n'
    )
    parts = [
        *_scenarios(data),
        '<ul class="statements">\n',
        *map(_statement, panel.statements, reading.statements),
        "</ul>\n",
        *_left_out(panel),
        *_unmoved(panel),
        *_dots(data, reading),
        '<div class="controls">\n<h3>Put in your own</h3>\n<div class="figures">\n',
        *(_figure(figure, panel, data, reading) for figure in panel.sliders),
        f'</div>\n<p><button type="button" class="reset">{_RESET}</button></p>\n</div>\n',
        f'<p role="status" class="status" data-broken="{_BROKEN}"></p>\n',
        f'<script type="application/json" id="claims-what-if-data">{data_text(data)}</script>\n',
        "</section>\n",
    ]
    return PanelHtml(opening=opening, rest="".join(parts))


def _scenarios(data: dict[str, Any]) -> Iterator[str]:
    """Yield a button for each scenario, and what the present one is."""
    scenarios = data["scenarios"]
    if not scenarios:
        return
    yield '<div class="controls">\n'
    yield '<h3 id="what-if-whose">Take somebody else\'s figures</h3>\n'
    yield '<div class="scenarios" role="group" aria-labelledby="what-if-whose">\n'
    for scenario in scenarios:
        pressed = "false" if scenario["values"] else "true"
        title = f' title="{escape(scenario["label"])}"' if _has_title(scenario) else ""
        yield (
            f'<button type="button" data-scenario="{escape(scenario["id"])}" '
            f'aria-pressed="{pressed}"{title}>{escape(scenario["short"])}</button>\n'
        )
    yield "</div>\n"
    summary = next((one["summary"] for one in scenarios if not one["values"]), "")
    yield f'<p class="summary">{escape(summary)}</p>\n</div>\n'


def _has_title(scenario: dict[str, Any]) -> bool:
    """Return whether a scenario has a title beyond what its button says."""
    return bool(scenario["label"] != scenario["short"])


def _figure(figure: Figure, panel: Panel, data: dict[str, Any], reading: Reading) -> str:
    """Return a slider and a number box, with how far the figure can move."""
    slider = data["figures"][figure.id]["slider"]
    id_, unit = f"what-if-figure-{figure.id}", escape(slider["unit"])
    written = escape(record_phrase(figure))
    label = escape(figure.label)
    in_unit = f"{label}, in {unit}" if unit else label
    unit_shown = f'<span class="unit" aria-hidden="true">{unit}</span>' if unit else ""
    turns = "".join(_turns(figure, panel, reading))
    return (
        f'<div class="figure" data-figure="{figure.id}">\n'
        f'<label for="{id_}">{label}</label> <span class="value">{written}</span>\n'
        f'<input type="range" id="{id_}" data-figure="{figure.id}" min="0" '
        f'max="{slider["steps"]}" step="1" value="{_place(figure, slider)}" '
        f'aria-valuetext="{written}">\n'
        f'<span class="box"><input type="text" inputmode="{_keys(figure)}" autocomplete="off" '
        f'id="{id_}-box" data-figure="{figure.id}" {_entered(figure, slider)} '
        f'aria-label="{in_unit}" aria-describedby="{id_}-takes">{unit_shown}</span>\n'
        f'<p class="takes" id="{id_}-takes">It takes {_taken(figure, slider)}{_ONE}</p>\n'
        f'<ul class="turns">\n{turns}</ul>\n</div>\n'
    )


def _place(figure: Figure, slider: dict[str, Any]) -> int:
    """Return the step of a slider that is nearest to a figure's central estimate."""
    start, end, steps = slider["from"], slider["to"], slider["steps"]
    own = figure.quantity.central / slider["factor"]
    if slider["log"]:
        part = math.log(own / start) / math.log(end / start)
    else:
        part = (own - start) / (end - start)
    return int(min(max(math.floor(steps * part + 0.5), 0), steps))


def _entered(figure: Figure, slider: dict[str, Any]) -> str:
    """Return what stands in the number box: a number, or a range where nothing is entered."""
    low, high = (
        plain_number(end / slider["factor"]) for end in (figure.quantity.low, figure.quantity.high)
    )
    return f'value="{low}"' if low == high else f'placeholder="{low} to {high}"'


def _taken(figure: Figure, slider: dict[str, Any]) -> str:
    """Return which numbers the box takes: one above zero stays there, or on its slider."""
    if figure.quantity.low <= 0:
        return "one number"
    return "one number above 0" if slider["from"] > 0 else "0 or one number above it"


def _keys(figure: Figure) -> str:
    """Return which keys a phone shows: those for decimals have no minus."""
    return "text" if figure.quantity.low <= 0 else "decimal"


def plain_number(number: float) -> str:
    """Return a number of at most twelve digits, as a script writes it: “10”, “0.35”."""
    text = repr(float(f"{number:.12g}"))
    return text.removesuffix(".0")


def _turns(figure: Figure, panel: Panel, reading: Reading) -> Iterator[str]:
    """Yield how far a figure can move before each statement on it is judged otherwise."""
    for judged, read in zip(panel.statements, reading.statements, strict=True):
        if figure.id not in judged.record.figures:
            continue
        found = reading.break_evens.get((judged.anchor, figure.id))
        phrase = found or (NO_VALUE if read.written == NO_VALUE else _OFTEN)
        words = escape(judged.judgement.words)
        yield (
            f'<li class="claim-{read.verdict.value}" data-statement="{judged.anchor}">'
            f"“{words}” {escape(phrase)}</li>\n"
        )


def _statement(judged: Judged, read: Read) -> str:
    words, verdict = escape(judged.judgement.words), read.verdict.value
    return (
        f'<li data-statement="{judged.anchor}"><a href="#{judged.anchor}">“{words}”</a> '
        f'<span class="claim-verdict claim-{verdict}">{verdict}</span> '
        f'<span class="now">{escape(read.written)}</span></li>\n'
    )


def _left_out(panel: Panel) -> Iterator[str]:
    """Yield which statements the script does not judge, if any."""
    if panel.left_out:
        words = ", ".join(f"“{escape(one.judgement.words)}”" for one in panel.left_out)
        yield (
            f'<p class="left-out">Not judged anew here: {words}, since more than one expression '
            "computes the value.</p>\n"
        )


def _unmoved(panel: Panel) -> Iterator[str]:
    """Yield which statements of the page are not in the list, since they stay as they are."""
    if panel.unmoved:
        many = len(panel.unmoved)
        said = (
            "1 more statement of this page rests on nothing that can be moved here, and stands"
            if many == 1
            else f"{many} more statements of this page rest on nothing that can be moved here, and "
            "stand"
        )
        words = _listed(f"“{escape(one.judgement.words)}”" for one in panel.unmoved)
        yield f'<p class="unmoved">{said} as written: {words}.</p>\n'


def _listed(words: Iterable[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


def _dots(data: dict[str, Any], reading: Reading) -> Iterator[str]:
    """Yield the dots of a claim, and what they show."""
    if data["dots"] is not None:
        label = data["claims"][data["dots"]["claim"]]["label"]
        yield f'<figure class="dots">\n<p class="of">{escape(label)}</p>\n'
        yield drawing(data, reading)
        yield f"<figcaption>{escape(reading.sentence)}</figcaption>\n</figure>\n"
