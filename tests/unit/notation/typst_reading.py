"""A formula as Typst sees it, read into the elements of MathML that say the same."""

import json

import typst

from tests.unit.notation.tex_reading import APPLIED, element

LINES = {"align-point", "linebreak"}
"""What divides a whole formula into lines, and in a part of one would tear it apart."""

TAGS = {"Φ": "mi", "∞": "mn"}
"""What a symbol is, where it is no sign."""


def typst_elements(formulas):
    """Return the element that says what each formula of Typst does."""
    document = "\n\n".join(f"$ {formula} $" for formula in formulas)
    found = json.loads(typst.query(document.encode(), "math.equation"))
    return [element("math", *row(equation["body"], unseen=LINES)) for equation in found]


def row(content, unseen=frozenset()):
    """Return the elements of some content, with a sign between a function and its brackets."""
    children = content["children"] if content["func"] == "sequence" else [content]
    parts = []
    for child in children:
        if child["func"] == "space" or child["func"] in unseen:
            continue
        if child["func"] == "sequence":
            parts += row(child)
            continue
        part = one(child)
        is_call = parts and (parts[-1].tag == "mi" or "".join(parts[-1].itertext()) == "Φ−1")
        if is_call and child["func"] == "lr":
            parts.append(element("mo", APPLIED))
        parts.append(part)
    return parts


def one(content):
    """Return the element that says what a piece of content does."""
    match content["func"]:
        case "text":
            found = element("mn", content["text"])
        case "symbol":
            found = element(TAGS.get(content["text"], "mo"), content["text"])
        case "op":
            found = element("mi", content["text"]["text"])
        case "class" | "lr":
            found = group(content["body"])
        case "attach":
            found = element("msup", group(content["base"]), group(content["t"]))
        case "frac":
            found = element("mfrac", group(content["num"]), group(content["denom"]))
        case "root":
            found = element("msqrt", *row(content["radicand"]))
        case "mat":
            cells = [cell for line in content["rows"] for cell in line]
            found = element("mtable", *(element("mtr", group(cell)) for cell in cells))
        case func:
            raise AssertionError(f"{func} is nothing that is known here")
    return found


def group(content):
    return element("mrow", *row(content))
