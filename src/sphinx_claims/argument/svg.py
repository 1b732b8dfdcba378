"""An argument as a drawing of SVG that stands in a page, coloured by the page's style sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from sphinx_claims.argument.layout import LINE, PADDING, WIDTH, Box, Drawing, Path

_BASELINE = 11
"""How far below the top of a line its letters stand."""

_ROUND = 9
"""The corners of a statement's box."""

_INNER = 3
"""How far the second line around a claim lies within the first."""

_REM = 16
"""How many of a drawing's pixels go into the letters of a page that nobody made larger."""

_FITTING = 840
"""The widest drawing that may be shrunk to the width of a page: its letters can still be read."""


def svg_of(drawings: Sequence[Drawing], addresses: Mapping[str, str], label: str) -> str:
    """Return drawings with a link in each box that has an address, by the keys of the nodes.

    The shape of a box says what it is, as the line under words on a page does: dotted for a figure,
    double for a claim, and with round corners for words that are stated.
    """
    many = len(drawings)
    parts = (f", part {number} of {many}" if many > 1 else "" for number in range(1, many + 1))
    return "\n".join(
        line
        for drawing, part in zip(drawings, parts, strict=True)
        for line in _svg(drawing, addresses, f"{label}{part}")
    )


def _svg(drawing: Drawing, addresses: Mapping[str, str], label: str) -> Iterator[str]:
    width, height = drawing.width + 2, drawing.height + 2
    fits = " claim-argument-fits" if drawing.width <= _FITTING else ""
    # Its width goes by the reader's own size of letters, and its height follows from its width.
    yield (
        f'<svg class="claim-argument{fits}" xmlns="http://www.w3.org/2000/svg" role="group" '
        f'aria-label="{escape(label)}" viewBox="-1 -1 {width:g} {height:g}" '
        f'width="{width / _REM:g}rem">'
    )
    yield from map(_path, drawing.paths)
    for box in drawing.boxes:
        yield from _box(box, addresses.get(box.node.key, ""))
    yield "</svg>"


def _path(path: Path) -> str:
    (x, y), *others = path.points
    course = [f"M{x:g} {y:g}"]
    for to_x, to_y in others:
        middle = (x + to_x) / 2
        bend = f"C{middle:g} {y:g} {middle:g} {to_y:g} {to_x:g} {to_y:g}"
        course.append(f"H{to_x:g}" if to_y == y else bend)
        x, y = to_x, to_y
    return f'<path class="claim-argument-path" d="{"".join(course)}"/>'


def _box(box: Box, address: str) -> Iterator[str]:
    node = box.node
    said = "; ".join(filter(None, (f"{node.kind}: {node.text}", node.value, node.standing)))
    inside = [
        *_frames(box),
        *_lines(box.text, box, 0, "claim-argument-text"),
        *_lines(box.value, box, len(box.text), "claim-argument-value"),
        *_lines(box.standing, box, len(box.text) + len(box.value), _standing(box)),
    ]
    classes = f"claim-argument-{node.kind}"
    if address:
        href, name = escape(address), escape(said)
        yield f'<a class="{classes}" href="{href}" aria-label="{name}">{"".join(inside)}</a>'
    else:
        yield f'<g class="{classes}">{"".join(inside)}</g>'


def _frames(box: Box) -> Iterator[str]:
    corner = _ROUND if box.node.kind == "statement" else 0
    yield _frame(box, 0, corner)
    if box.node.kind == "claim":
        yield _frame(box, _INNER, 0)


def _frame(box: Box, inner: float, corner: float) -> str:
    return (
        f'<rect x="{box.x + inner:g}" y="{box.y + inner:g}" width="{WIDTH - 2 * inner:g}" '
        f'height="{box.height - 2 * inner:g}" rx="{corner:g}"/>'
    )


def _standing(box: Box) -> str:
    verdict = box.node.shown_verdict
    return "claim-argument-standing" + (f" claim-{verdict.value}" if verdict is not None else "")


def _lines(lines: tuple[str, ...], box: Box, before: int, classes: str) -> Iterator[str]:
    for number, line in enumerate(lines, start=before):
        y = box.y + PADDING + number * LINE + _BASELINE
        x = box.x + PADDING
        yield f'<text class="{classes}" x="{x:g}" y="{y:g}">{escape(line)}</text>'
