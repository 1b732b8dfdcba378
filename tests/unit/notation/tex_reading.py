"""The TeX of a formula, read into the elements of MathML that say the same.

So one reader, that of the fixture `read_math`, looks at both. Whatever `formula_tex` has no need of
is an error here.
"""

import re
from xml.etree import ElementTree as ET

APPLIED = "\u2061"
TOKEN = re.compile(
    r"\\text\{(?P<words>(?:\\.|[^\\{}])*)\}|\\operatorname\{(?P<function>(?:\\.|[^\\{}])*)\}"
    r"|(?P<mark>\\begin\{(?:aligned\}|array\}\{l\})|\\end\{[a-z]+\}|\\(?:left|right).|\\[A-Za-z]+|\\\\|[-+=,&^{}])"
    r"|(?P<number>\d+(?:\.\d+)?)|(?P<blank> )"
)
SIGNS = {"+": "+", "-": "−", "=": "=", ",": ",", r"\times": "×"}
FUNCTIONS = {r"\ln": "ln", r"\exp": "exp", r"\max": "max", r"\min": "min", r"\Phi": "Φ"}
LETTERS = {r"\lbrace": "{", r"\rbrace": "}", r"\backslash": "\\", r"\infty": "∞"}
ENDS = {
    "{": "}",
    r"\left(": r"\right)",
    r"\left|": r"\right|",
    r"\begin{aligned}": r"\end{aligned}",
    r"\begin{array}{l}": r"\end{array}",
}


def element(tag, *parts):
    """Return an element of these parts, or of one text."""
    found = ET.Element(tag)
    for part in parts:
        if isinstance(part, str):
            found.text = part
        else:
            found.append(part)
    return found


def tex_element(tex):
    """Return the element that says what a formula of TeX does."""
    reading = Reading(tex)
    parts = reading.row(None)
    return element("math", *parts)


class Reading:
    def __init__(self, tex):
        self.tokens = []
        at = 0
        while at < len(tex):
            found = TOKEN.match(tex, at)
            assert found, f"{tex[at:]} is no TeX that is known here"
            if found.lastgroup != "blank":
                self.tokens.append((found.lastgroup, found[found.lastgroup]))
            at = found.end()

    def take(self):
        return self.tokens.pop(0) if self.tokens else ("mark", None)

    def row(self, end):
        """Return the elements up to a mark, which is taken too."""
        parts = []
        while (token := self.take()) != ("mark", end):
            assert token[1] is not None, f"{end} is missing"
            parts.append(self.part(token, parts))
        return parts

    def group(self):
        assert self.take() == ("mark", "{")
        return element("mrow", *self.row("}"))

    def part(self, token, before):
        """Return the element that a token begins; an exponent takes what stands before it."""
        kind, text = token
        if kind != "mark":
            return element("mi" if kind == "function" else "mn", re.sub(r"\\(.)", r"\1", text))
        for names, tag in ((SIGNS, "mo"), (FUNCTIONS, "mi"), (LETTERS, "mn")):
            if text in names:
                return element(tag, names[text])
        match text:
            case "{":
                found = element("mrow", *self.row("}"))
            case "^":
                found = element("msup", before.pop(), self.group())
            case r"\mathbin":
                found = self.group()
            case r"\frac":
                found = element("mfrac", self.group(), self.group())
            case r"\sqrt":
                found = element("msqrt", self.group())
            case r"\left(" | r"\left|":
                found = self.brackets(text, before)
            case _:
                found = self.table(text)
        return found

    def brackets(self, begin, before):
        inside = self.row(ENDS[begin])
        found = element("mrow", element("mo", begin[-1]), *inside, element("mo", ENDS[begin][-1]))
        if before and (before[-1].tag == "mi" or "".join(before[-1].itertext()) == "Φ−1"):
            before.append(element("mo", APPLIED))
        return found

    def table(self, begin):
        assert begin in ENDS, f"{begin} is no TeX that is known here"
        rows = [[]]
        while (token := self.take()) != ("mark", ENDS[begin]):
            match token[1]:
                case r"\\":
                    rows.append([])
                case "&":
                    assert begin == r"\begin{aligned}"
                    assert not rows[-1]
                case _:
                    rows[-1].append(self.part(token, rows[-1]))
        return element("mtable", *(element("mtr", element("mtd", *row)) for row in rows))
