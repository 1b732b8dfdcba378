"""Making matplotlib's SVG fit to stand in a page."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

from sphinx_claims.plots.picture import PREFIX

SVG, XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"

_MOVED = re.compile(r"translate\(([-\d.e]+) ([-\d.e]+)\)")
_REFERENCE = re.compile(r"url\(#([^)]+)\)")


def tidy(svg: str) -> str:
    """Return a drawing without what does not belong into a page.

    That is the XML declaration, the description of the file, the style sheet, which would style
    the whole page, ids that nothing refers to, and a size that would not adapt to the column; and
    style attributes, each of which becomes attributes of its own.
    """
    root = ET.fromstring(svg)  # noqa: S314  (likewise)
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag in {f"{{{SVG}}}metadata", f"{{{SVG}}}style"}:
                parent.remove(child)
    _rename_ids(root)
    for name in ("width", "height", "version"):
        root.attrib.pop(name, None)
    # What the style sheet said of everything; whatever is drawn inherits it from here.
    root.set("stroke-linejoin", "round")
    root.set("stroke-linecap", "butt")
    _spell_styles(root)
    _shorten(root)
    ET.register_namespace("", SVG)
    return ET.tostring(root, encoding="unicode")


def _spell_styles(root: ET.Element) -> None:
    """Write each style as attributes: a careful host lets a page have no style attribute."""
    for element in root.iter():
        for declaration in element.attrib.pop("style", "").split(";"):
            name, _, value = declaration.partition(":")
            if name.strip():
                element.set(name.strip(), value.strip())


def _shorten(root: ET.Element) -> None:
    """Write the same in fewer characters, since each letter of a text is an element."""
    for element in root.iter():
        element.tail = None
        if element.text is not None and not element.text.strip():
            element.text = None
        if "d" in element.attrib:
            element.set("d", " ".join(element.get("d", "").split()))
        moved = _MOVED.fullmatch(element.get("transform", ""))
        if element.tag == f"{{{SVG}}}use" and moved:
            # The place of what is used says the same as moving it there.
            del element.attrib["transform"]
            for name, value in zip("xy", moved.groups(), strict=True):
                if float(value):
                    element.set(name, f"{float(value):.7g}")


def _rename_ids(root: ET.Element) -> None:
    """Give numbers to the ids that something refers to, and drop all others."""
    href = f"{{{XLINK}}}href"
    used: dict[str, str] = {}
    for element in root.iter():
        found = [element.get(href, "").removeprefix("#")]
        found += [id_ for text in element.attrib.values() for id_ in _REFERENCE.findall(text)]
        for id_ in filter(None, found):
            used.setdefault(id_, f"{PREFIX}{len(used) + 1}")
    for element in root.iter():
        id_ = element.attrib.pop("id", "")
        if id_ in used:
            element.set("id", used[id_])
        for name, text in list(element.attrib.items()):
            if name == href:
                del element.attrib[name]
                element.set("href", f"#{used[text.removeprefix('#')]}")
            else:
                element.set(name, _REFERENCE.sub(lambda m: f"url(#{used[m[1]]})", text))
