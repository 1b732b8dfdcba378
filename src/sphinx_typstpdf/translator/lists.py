"""Lists, of items, of terms and of fields."""

from __future__ import annotations

from collections.abc import Iterable

from docutils import nodes

from sphinx_typstpdf.syntax import call, string, words
from sphinx_typstpdf.translator.base import Base, passed_through, rendered

_NUMBERS = {
    "arabic": "1",
    "loweralpha": "a",
    "upperalpha": "A",
    "lowerroman": "i",
    "upperroman": "I",
}


class Lists(Base):
    """Visits lists."""

    @rendered
    def visit_bullet_list(self, node: nodes.Element) -> str:
        """Write items without an order."""
        return self._list("list", node, {})

    @rendered
    def visit_enumerated_list(self, node: nodes.Element) -> str:
        """Write items with an order, numbered as the author did."""
        number = _NUMBERS.get(node.get("enumtype", "arabic"), "1")
        pattern = f"{node.get('prefix', '')}{number}{node.get('suffix', '.') or '.'}"
        arguments = {"numbering": string(pattern), "start": str(node.get("start", 1))}
        return self._list("enum", node, arguments)

    def _list(self, function: str, node: nodes.Element, arguments: dict[str, str]) -> str:
        found_items = [item for item in node.children if isinstance(item, nodes.Element)]
        items = [self.anchors(item) + self.content(item) for item in found_items]
        tight = str(all(len(item.children) < 2 for item in found_items)).lower()
        found = call(function, {"tight": tight, **arguments}, *items)
        return f"{self.place(node)}{self.anchors(node)}{found}\n\n"

    visit_list_item = passed_through

    @rendered
    def visit_definition_list(self, node: nodes.Element) -> str:
        """Write terms, each with what it means."""
        items = (item for item in node.children if isinstance(item, nodes.Element))
        return self._terms(node, (self._definition(item) for item in items))

    visit_glossary = passed_through

    def _definition(self, item: nodes.Element) -> tuple[str, str]:
        said = [child for child in item.children if isinstance(child, nodes.definition)]
        heads = self.anchors(item)
        for at, head in enumerate(child for child in item.children if child not in said):
            # A classifier stands behind its term, another term below it.
            is_term = isinstance(head, nodes.term)
            heads += ("#linebreak();" if at and is_term else "") + self.content([head])
        return heads, self.content(said)

    def _terms(self, node: nodes.Element, items: Iterable[tuple[str, str]]) -> str:
        rows = ", ".join(f"([{term}], [{said}])" for term, said in items)
        return f"{self.place(node)}{self.anchors(node)}#definitions({rows});\n\n"

    visit_term = passed_through
    visit_definition = passed_through

    @rendered
    def visit_classifier(self, node: nodes.Element) -> str:
        """Write of what kind a term is."""
        return words(" : ") + call("emph", {}, self.content(node))

    @rendered
    def visit_field_list(self, node: nodes.Element) -> str:
        """Write names, each with what belongs to it."""
        rows = [self.content([child]) for child in node.children]
        return f"{self.place(node)}{self.anchors(node)}#fields({', '.join(rows)});\n\n"

    visit_docinfo = visit_field_list

    @rendered
    def visit_field(self, node: nodes.Element) -> str:
        """Write a name and what belongs to it, as a pair."""
        name, *bodies = node.children
        return f"([{self.anchors(node)}{self.content([name])}], [{self.content(bodies)}])"

    visit_field_name = passed_through
    visit_field_body = passed_through

    @rendered
    def visit_option_list(self, node: nodes.Element) -> str:
        """Write options of a command, each with what it does."""
        rows = (
            (self.content(item.children[:1]), self.content(item.children[1:]))
            for item in node.children
            if isinstance(item, nodes.Element)
        )
        return self._terms(node, rows)

    @rendered
    def visit_option_group(self, node: nodes.Element) -> str:
        """Write the spellings of an option."""
        return words(", ").join(self.content([option]) for option in node.children)

    @rendered
    def visit_option(self, node: nodes.Element) -> str:
        """Write an option as it is typed."""
        return self.code(node)

    visit_option_string = passed_through
    visit_description = passed_through

    @rendered
    def visit_option_argument(self, node: nodes.Element) -> str:
        """Write what an option takes."""
        return words(node.get("delimiter", " ")) + call("emph", {}, self.code(node))

    @rendered
    def visit_hlist(self, node: nodes.Element) -> str:
        """Write a list in columns."""
        columns = [self.content([column]) for column in node.children]
        counted = {"columns": f"({'1fr, ' * len(columns)})", "gutter": "1em"}
        return self.place(node) + call("grid", counted, *columns) + "\n\n"

    visit_hlistcol = passed_through
    visit_acks = passed_through
