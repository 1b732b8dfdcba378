"""Names of places: unique in a document that is made of many pages, each with names of its own."""

from __future__ import annotations

from docutils import nodes
from sphinx import addnodes

PAGE = "%"
"""What the address of a page begins with, as the builder hands it out."""


def name_of(page: str, anchor: str = "") -> str:
    """Return the name of a place of a page; of the page itself without an anchor."""
    return f"{page}:{anchor}"


def place_of(address: str) -> tuple[str, str] | None:
    """Return the page and the anchor that an address of the builder leads to; None for others."""
    if not address.startswith(PAGE):
        return None
    page, _, anchor = address.removeprefix(PAGE).partition("#")
    return page, anchor


def rename(doctree: nodes.document, page: str) -> None:
    """Give each name in the tree of a page, and whatever leads to one, the page's name as well."""
    for node in doctree.findall(nodes.Element):
        node["ids"] = [name_of(page, anchor) for anchor in node["ids"]]
        if "refid" in node:
            node["refid"] = name_of(page, node["refid"])
        if node.get("backrefs"):
            node["backrefs"] = [name_of(page, anchor) for anchor in node["backrefs"]]


def begins_with(page: nodes.Node) -> nodes.section | None:
    """Return the section that a page begins with; None where that is no section, or it no page."""
    if not isinstance(page, addnodes.start_of_file):
        return None
    shown = (child for child in page.children if not isinstance(child, nodes.Invisible))
    first = next(shown, None)
    return first if isinstance(first, nodes.section) else None


def names_in(tree: nodes.Element) -> dict[str, str]:
    """Return all names of places in a tree, each with the one by which the place is found.

    A section is found by its first name, which its heading has; and a page by its first section,
    before which a page of paper may end.
    """
    found = {name: name for node in tree.findall(nodes.Element) for name in node["ids"]}
    for section in tree.findall(nodes.section):
        others = section["ids"][1:]
        if begins_with(section.parent) is section:
            others = [*others, *section.parent["ids"]]
        found.update(dict.fromkeys(others, next(iter(section["ids"]), "")))
    return found
