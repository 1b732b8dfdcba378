"""Where each node of an argument stands: in columns from left to right, givers before takers.

The columns and the order within them are those of Sugiyama, Tagawa and Toda (1981), and the places
those of Brandes and Köpf (2001), both as grandalf has them. It lays out from top to bottom, so what
is across there is down here.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sphinx_claims.argument.graph import Argument, Node

WIDTH = 148
"""How wide a box is, in pixels: five beside each other, as deep as an argument mostly is, fit."""

LINE = 15
"""How far a line of letters stands below the one before it."""

PADDING = 7
"""The room between the edge of a box and its letters."""

_LETTERS = 21
"""Letters that fit in a line of a box, of a wide sans-serif of 12 pixels."""

_BETWEEN_COLUMNS = 22
_BETWEEN_BOXES = 10

_ROUNDS = 3
"""How often the order of the columns is gone over, to have fewer lines cross."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A node with the place of its upper left corner, in pixels."""

    node: Node
    x: float
    y: float
    height: float
    text: tuple[str, ...]
    """The node's text, broken into lines that fit."""

    value: tuple[str, ...]
    standing: tuple[str, ...]
    """Its verdict, with whatever else is amiss."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """A line from a giver's right side to a taker's left side, through the columns between."""

    giver: str
    taker: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """What hangs together: its boxes and paths, and the room that they take, in pixels."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    paths: tuple[Path, ...]


@dataclass(slots=True)
class _Place:
    """What grandalf writes a box's place into: `w` and `xy` go across, which here is down."""

    w: float
    h: float = WIDTH
    xy: tuple[float, float] = (0.0, 0.0)


@dataclass(slots=True)
class _Course:
    """What grandalf writes a path into."""

    points: list[tuple[float, float]] = field(default_factory=list)

    def setpath(self, points: list[tuple[float, float]]) -> None:
        """Take the middles of the boxes and bends that the path goes through."""
        self.points = points


def lay_out(argument: Argument) -> tuple[Drawing, ...]:
    """Return the places of an argument's nodes: a drawing of all that hangs together, each as wide.

    A page of paper can end between two of them, and none need be cut.
    """
    chains = [_Chain(argument, keys) for keys in _chains(argument)]
    width = max((chain.depth for chain in chains), default=0.0)
    return tuple(chain.drawing(width) for chain in chains)


def _chains(argument: Argument) -> list[list[str]]:
    """Return the keys of the nodes that hang together, in the order of the argument."""
    chain = {node.key: index for index, node in enumerate(argument.nodes)}
    for link in argument.links:
        one, other = chain[link.giver], chain[link.taker]
        if one != other:
            chain = {
                key: min(one, other) if at in {one, other} else at for key, at in chain.items()
            }
    found: dict[int, list[str]] = {}
    for key, at in chain.items():
        found.setdefault(at, []).append(key)
    return list(found.values())


class _Chain:
    """Nodes that hang together, laid out by themselves."""

    def __init__(self, argument: Argument, keys: Sequence[str]) -> None:
        # Imported for a map alone: most documents, and most builds, draw none. It has no types.
        from grandalf.graphs import (  # type: ignore[import-untyped]  # noqa: PLC0415
            Edge,
            Vertex,
            graph_core,
        )
        from grandalf.layouts import (  # type: ignore[import-untyped]  # noqa: PLC0415
            SugiyamaLayout,
        )

        own = set(keys)
        self._nodes = {node.key: node for node in argument.nodes if node.key in own}
        self._lines = {key: _lines(node) for key, node in self._nodes.items()}
        self._places = {key: _Place(w=_height(lines)) for key, lines in self._lines.items()}
        self._courses: dict[tuple[str, str], _Course] = {}
        vertices = {key: Vertex(key) for key in keys}
        for key, vertex in vertices.items():
            vertex.view = self._places[key]
        edges = []
        for link in argument.links:
            if link.taker in vertices:
                # From takers to givers, so that each giver stands right beside its nearest taker.
                edge = Edge(vertices[link.taker], vertices[link.giver])
                edge.view = self._courses[link.giver, link.taker] = _Course()
                edges.append(edge)
        layout = SugiyamaLayout(graph_core(list(vertices.values()), edges))
        layout.xspace, layout.yspace = _BETWEEN_BOXES, _BETWEEN_COLUMNS
        layout.init_all()
        layout.draw(_ROUNDS)

    @property
    def depth(self) -> float:
        """How much room the columns take from left to right."""
        return max(place.xy[1] for place in self._places.values()) + WIDTH / 2

    @property
    def _top(self) -> float:
        return min(place.xy[0] - place.w / 2 for place in self._places.values())

    def drawing(self, width: float) -> Drawing:
        """Return them as a drawing of some width."""
        boxes = tuple(self._boxes())
        height = max(box.y + box.height for box in boxes)
        return Drawing(width=width, height=height, boxes=boxes, paths=tuple(self._paths()))

    def _boxes(self) -> Iterator[Box]:
        for key, node in self._nodes.items():
            down, back = self._places[key].xy
            y = down - self._places[key].w / 2 - self._top
            x = self.depth - back - WIDTH / 2
            text, value, standing = self._lines[key]
            yield Box(
                node=node,
                x=_px(x),
                y=_px(y),
                height=self._places[key].w,
                text=text,
                value=value,
                standing=standing,
            )

    def _paths(self) -> Iterator[Path]:
        for (giver, taker), course in self._courses.items():
            middles = [(self.depth - back, down - self._top) for down, back in course.points]
            # A path goes from taker to giver, and is followed the other way here.
            middles.reverse()
            points = [(middles[0][0] + WIDTH / 2, middles[0][1])]
            for x, y in middles[1:-1]:
                points += [(x - WIDTH / 2, y), (x + WIDTH / 2, y)]
            points.append((middles[-1][0] - WIDTH / 2, middles[-1][1]))
            yield Path(giver=giver, taker=taker, points=tuple((_px(x), _px(y)) for x, y in points))


def _lines(node: Node) -> tuple[tuple[str, ...], ...]:
    """Return the text of a node, its value and its verdict, each in lines that fit."""
    parts = (node.text, node.value, node.standing)
    return tuple(tuple(textwrap.wrap(part, _LETTERS)) for part in parts)


def _height(lines: Sequence[Sequence[str]]) -> float:
    return sum(map(len, lines)) * LINE + 2 * PADDING


def _px(value: float) -> float:
    return round(value, 1)
