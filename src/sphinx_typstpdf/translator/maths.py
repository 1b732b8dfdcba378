"""Formulas, which are written in TeX and typeset by Typst's own mathematics."""

from __future__ import annotations

import re
from functools import cache

from docutils import nodes

from sphinx_typstpdf.syntax import call, string, words
from sphinx_typstpdf.translator.base import Base, rendered

_QUOTE = "\ue000"
"""What stands for a quotation mark on its way through tex2typst, which does not escape it."""

_TEXT = re.compile(r'"[^"]*"')


_COMMAND = re.compile(r"\\[A-Za-z]+")

_OPERATORS = frozenset(
    """arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf
    limsup ln log max min Pr sec sin sinh sup tan tanh""".split()  # noqa: SIM905  (in lines)
)
"""The names of functions that TeX and Typst have in common, and tex2typst writes as they are."""

_RAISED = re.compile(r"([\^_]) *(\d)(?=\d)")
"""A raised or lowered digit before others, which TeX leaves on the line."""

_THOUSANDS = re.compile(r"(?<=\d)\{,\}(?=\d)")
"""A comma within a number, as TeX has it written."""


class Maths(Base):
    """Visits formulas."""

    @rendered
    def visit_math(self, node: nodes.Element) -> str:
        """Write a formula within a line."""
        return self.anchors(node) + self._formula(node, is_block=False)

    @rendered
    def visit_math_block(self, node: nodes.Element) -> str:
        """Write a formula on a line of its own, with its number."""
        number = f"({node['number']})" if node.get("number") else ""
        formula = self._formula(node, is_block=True)
        # Formulas right below one another say the same in several ways, and are not parted.
        follows = node.next_node(siblings=True, descend=False)
        arguments = {
            "number": f"[{words(number)}]" if number else None,
            "sticky": "true" if isinstance(follows, nodes.math_block) else None,
        }
        found = call("displayed", arguments, formula)
        return f"{self.place(node)}{self.anchors(node)}{found}\n\n"

    def _formula(self, node: nodes.Element, *, is_block: bool) -> str:
        tex = node.astext()
        try:
            maths = typst_of(tex)
        except ValueError as error:
            said = str(error).partition("\n")[0]
            self.builder.fail(
                f"the formula “{tex}” can't be typeset: {said}; "
                "what converts it knows less of TeX than LaTeX does",
                node,
            )
            return words(tex)
        text = node.get("alt") or tex
        blank = " " if is_block else ""
        inside = f"${blank}{maths}{blank}$"
        return f"#math.equation(block: {str(is_block).lower()}, alt: {string(text)}, {inside});"


def typst_of(tex: str) -> str:
    """Return a formula of TeX as one of Typst.

    Raises `ValueError` for what can't be turned into one.
    """
    # Nothing but a formula needs it, and it brings an interpreter of its own.
    from tex2typst import tex2typst  # type: ignore[import-untyped]  # It has none.  # noqa: PLC0415

    for command in _COMMAND.findall(tex):
        if _is_unknown(command):
            raise ValueError(f"{command} is no command that is known")
    tex = _RAISED.sub(r"\1{\2}", tex)
    tex = _THOUSANDS.sub(r"\\text{,}", tex)
    # A slash would let an exponent behind a fraction be one of its lower part alone.
    found: str = tex2typst(tex.replace('"', _QUOTE), frac_to_slash=False)
    if any("\\" in text for text in _TEXT.findall(found)):
        raise ValueError("there is a command within its text")
    return found.replace(_QUOTE, '\\"')


@cache
def _is_unknown(command: str) -> bool:
    """Return whether tex2typst would write a command's name as it is, whatever that says in Typst.

    What it says of a command by itself costs little, since a document has few commands.
    """
    from tex2typst import tex2typst  # noqa: PLC0415

    if command[1:] in _OPERATORS:
        return False
    try:
        tex2typst(command, non_strict=False)
    except ValueError as error:
        return "Unknown token" in str(error)
    return False
