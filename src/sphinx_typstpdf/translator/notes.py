"""Footnotes, at the foot of the page; endnotes, at the end of the document; and citations.

A footnote of the class ``endnote`` is an endnote: its mark in the text is numbered through the
whole document, and its text stands under a heading of its own at the end.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from docutils import nodes

from sphinx_typstpdf.syntax import call, string, words
from sphinx_typstpdf.translator.base import Base, left_out, passed_through, rendered

ONCE = "once"
"""The class of a container, part of notes at the end, that is set in the first of them alone.

Its ``about`` says which are the same. Any other note says the words of its ``again`` instead, and
the number of the first.
"""

ENDNOTE = "endnote"
"""The class of a footnote, and of what refers to it, that stands at the end."""


class Notes(Base):
    """Visits notes, and what refers to them."""

    def visit_document(self, node: nodes.document) -> None:
        """Find the notes, and number those at the end in the order of their marks."""
        self._notes: dict[str, nodes.Element] = {
            name: note for note in node.findall(nodes.footnote) for name in note["ids"]
        }
        self._shown: set[int] = set()
        self._marked_on: dict[str, str] = {}
        """The page on which the first mark of each note at the end stands."""

        self._told: dict[str, str] = {}
        marks = [mark for mark in node.findall(nodes.footnote_reference) if "refid" in mark]
        self._referred = {mark["refid"] for mark in marks}
        # Elsewhere than where they are written.
        self.placed.update(name for note in self._notes.values() for name in note["ids"])
        ends = [mark["refid"] for mark in marks if ENDNOTE in mark["classes"]]
        numbered = enumerate(dict.fromkeys(ends), start=1)
        self._numbers = {name: str(number) for number, name in numbered}
        if self._numbers:
            # Numbers are those of the notes at the end, so that no two marks are the same.
            self.put('#set footnote(numbering: "a");\n')

    @rendered
    def visit_footnote_reference(self, node: nodes.Element) -> str:
        """Write the mark of a note; the first one of a footnote brings the note along."""
        name = node.get("refid", "")
        if name not in self._notes:
            return call("super", {}, self.content(node))
        is_first = id(self._notes[name]) not in self._shown
        self._shown.add(id(self._notes[name]))
        if name in self._numbers:
            self._marked_on.setdefault(name, self.pages[-1] if self.pages else "")
            number = string(self._numbers[name])
            mark = f"endnote-mark({number}, {string(name)}, {str(is_first).lower()})"
            # Elsewhere nothing is said again, and there are too many marks for asking each.
            mark = f"once({mark})" if _is_in_title(node) else mark
        else:
            number, mark = self._footnote(name, is_first=is_first)
        if self.is_repeated:
            mark = f"in-head({string(f'{name}:head')}, {mark}, {number})"
        return f"{self.anchors(node)}#{mark};"

    def _footnote(self, name: str, *, is_first: bool) -> tuple[str, str]:
        """Return the number of a footnote and its mark, both as Typst."""
        note = self._notes[name]
        first, *others = note["ids"]
        number = f"number-of-note({string(first)})"
        if not is_first:
            return number, f"note-again({string(first)})"
        return number, f"note({string(first)}, [{self.places(others)}{self._said(note)}])"

    def _said(self, note: nodes.Element) -> str:
        """Return what a note says; its first paragraph begins in one line with its mark."""
        parts = [child for child in note.children if not isinstance(child, nodes.label)]
        if not parts or not isinstance(parts[0], nodes.paragraph):
            return "".join(self._part(note, part) for part in parts)
        rest = "".join(self._part(note, part) for part in parts[1:])
        return self.named(parts[0]) + (f"#parbreak();{rest}" if rest else "")

    def _part(self, note: nodes.Element, part: nodes.Node) -> str:
        """Return a part of a note; what several notes at the end share, the first of them has."""
        name = next((name for name in note["ids"] if name in self._numbers), "")
        if not isinstance(part, nodes.container) or ONCE not in part["classes"] or not name:
            return self.content([part])
        first = self._told.setdefault(part.get("about", name), name)
        if first == name:
            return self.content([part])
        said = words(f"{part.get('again', '')} ".lstrip())
        link = f"#endnote-link({string(self._numbers[first])}, {string(first)});"
        return call("par", {}, said + link) + "\n\n"

    @rendered
    def visit_footnote(self, node: nodes.Element) -> str:
        """Write a note in its place only where nothing refers to it."""
        if not self._referred.isdisjoint(node["ids"]):
            return ""
        return f"{self.place(node)}{call('par', {}, self.anchors(node) + self._said(node))}\n\n"

    def endnotes(self) -> str:
        """Return the notes at the end, below the titles of the pages that their marks stand on."""
        title = words(self.config.typstpdf_endnotes_title)
        if not self._numbers:
            return ""
        parts = [f"#heading(level: 1)[{title}];\n"]
        for page, names in groupby(self._numbers, key=lambda name: self._marked_on.get(name, "")):
            if page in self.builder.env.titles:
                about = words(self.builder.env.titles[page].astext())
                parts.append(f"#heading(level: 2)[{about}];\n")
            self.pages.append(page)
            parts += self._endnotes(names)
            self.pages.pop()
        return "\n".join(parts)

    def _endnotes(self, names: Iterator[str]) -> Iterator[str]:
        for name in names:
            note = self._notes[name]
            arguments = f"{string(self._numbers[name])}, {string(name)}"
            yield f"{self.place(note)}#endnote({arguments})[{self._said(note)}];\n"

    visit_label = left_out

    @rendered
    def visit_citation(self, node: nodes.Element) -> str:
        """Write an entry of a bibliography."""
        name, *said = node.children
        head = self.anchors(node) + words("[") + self.content(name.children) + words("]")
        entry = f"([{head}], [{self.content(said)}])"
        return f"{self.place(node)}#definitions({entry});\n\n"

    visit_thebibliography = passed_through


def _is_in_title(node: nodes.Node) -> bool:
    around = node.parent
    while around is not None and not isinstance(around, nodes.title):
        around = around.parent
    return around is not None
