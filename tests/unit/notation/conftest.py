"""A reader of formulas, which sees of them what an eye does: signs in a row, bars, and brackets."""

import re
from xml.etree import ElementTree as ET

import pytest

from sphinx_claims.model import Call, Name, Negative, Number, Operation

SIGNS = {"+": "+", "−": "-", "×": "*"}
PHI = "Φ"


class UnclearError(Exception):
    """Raised for what no reader could be sure of."""


class Reader:
    """Reads a row of signs. Groups that no eye can see, such as `mrow`, count as none."""

    def __init__(self, tokens):
        self.tokens = tokens
        self.at = 0
        loose = [token for token in tokens if token[0] == "range"]
        if loose and len(tokens) > 1:
            raise UnclearError(f"“{loose[0][1]}” has something beside it")

    @property
    def next(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else ("end", None)

    def take(self, kind=None):
        token = self.next
        if kind is not None and token[0] != kind:
            raise UnclearError(f"{token} where {kind} should be")
        self.at += 1
        return token

    def whole(self):
        tree = self.sum()
        self.take("end")
        return tree

    def sum(self):
        if self.next == ("sign", "-"):
            self.take()
            tree = Negative(self.product())
        else:
            tree = self.product(is_first=True)
        while self.next in {("sign", "+"), ("sign", "-")}:
            tree = Operation(self.take()[1], tree, self.product())
        return tree

    def product(self, is_first=False):
        tree = self.factor(is_first)
        while self.next == ("sign", "*"):
            self.take()
            tree = Operation("*", tree, self.factor())
        return tree

    def factor(self, is_first=False):
        kind, what = self.take()
        if kind == "function":
            tree = Call(what, tuple(self.take("arguments")[1]))
        elif kind in {"tree", "torn", "brackets", "range"} or (kind == "minus" and is_first):
            tree = what
        else:
            raise UnclearError(f"{kind} {what} where a number should be")
        if self.next[0] == "raised":
            if kind not in {"tree", "brackets"}:
                raise UnclearError("the exponent of what is no unit to the eye")
            tree = Operation("**", tree, self.take()[1])
            if self.next[0] == "raised":
                raise UnclearError("two exponents, one after the other")
        return tree


def words(element):
    return "".join(element.itertext())


def read(element):
    return Reader(list(tokens(element))).whole()


def tokens(element):
    """Yield what an element puts into the row that it stands in."""
    parts = list(element)
    match element.tag:
        case "math" | "mrow" | "mtr" | "mtd" | "mtable":
            if parts and words(parts[0]) == "|" and parts[0].tag == "mo":
                yield "tree", Call("abs", (group(parts[1:-1]),))
            else:
                yield from row(parts)
        case "mfrac":
            yield "torn", Operation("/", *map(read, parts))
        case "msqrt":
            yield "tree", Call("sqrt", (group(parts),))
        case "msup" if words(parts[0]) == PHI and words(parts[1]) == "−1":
            yield "function", "normal_quantile"
        case "msup":
            yield from tokens(parts[0])
            yield "raised", read(parts[1])
        case _:
            yield token(element.tag, words(element))


def token(tag, text):
    """Return a number, an identifier or the text of a value, with how it holds together."""
    if tag == "mi":
        return "tree", Name(text)
    if re.fullmatch(r"[\d.]+|∞", text):
        number = text.replace("∞", "inf")
        return "tree", Number(int(number) if number.isdigit() else float(number))
    kinds = [("range", " to " in text), ("minus", text[0] in "-−"), ("torn", " " in text)]
    return next((kind for kind, fits in kinds if fits), "tree"), Name(text)


def row(parts):
    """Yield the tokens of elements in a row, with each pair of brackets as one of them."""
    parts = list(parts)
    while parts:
        part = parts.pop(0)
        sign = words(part) if part.tag == "mo" else ""
        if part.tag == "mi" and parts and words(parts[0]) == "\u2061":
            function = words(part)
            yield "function", "normal_cdf" if function == PHI else function
        elif sign == "\u2061":
            yield "arguments", list(arguments(parts.pop(0)))
        elif sign == "(":
            end = closing(parts)
            yield "brackets", group(parts[:end])
            parts = parts[end + 1 :]
        elif sign:
            yield "sign", SIGNS[sign]
        else:
            yield from tokens(part)


def closing(parts):
    depth = 1
    for at, part in enumerate(parts):
        depth += {"(": 1, ")": -1}.get(words(part) if part.tag == "mo" else "", 0)
        if not depth:
            return at
    raise UnclearError("a bracket that is never closed")


def group(parts):
    return Reader(list(row(parts))).whole()


def arguments(element):
    parts = list(element)
    assert [words(parts[0]), words(parts[-1])] == ["(", ")"]
    given = [[]]
    for part in parts[1:-1]:
        if part.tag == "mo" and words(part) == ",":
            given.append([])
        else:
            given[-1].append(part)
    for argument in given:
        found = list(row(argument))
        if len(given) > 1 and any(token[0] == "range" for token in found):
            raise UnclearError("a range between commas")
        yield Reader(found).whole()


@pytest.fixture(scope="session")
def read_math():
    """Return what reads the markup of a formula back as a tree; None for what is unclear."""

    def reading(markup):
        element = markup if isinstance(markup, ET.Element) else ET.fromstring(markup)  # noqa: S314
        try:
            return read(element)
        except UnclearError:
            return None

    return reading
