"""From a tree of docutils to Typst: a visitor for each node, by family.

Each module visits one family. A node that nobody visits is told of, with its place, and its words
are written all the same.
"""

from __future__ import annotations

from sphinx_typstpdf.translator.blocks import Blocks
from sphinx_typstpdf.translator.components import Components
from sphinx_typstpdf.translator.descriptions import Descriptions
from sphinx_typstpdf.translator.inlines import Inlines
from sphinx_typstpdf.translator.links import Links
from sphinx_typstpdf.translator.lists import Lists
from sphinx_typstpdf.translator.maths import Maths
from sphinx_typstpdf.translator.notes import Notes
from sphinx_typstpdf.translator.pictures import Pictures


class TypstTranslator(
    Pictures, Components, Notes, Maths, Links, Lists, Descriptions, Inlines, Blocks
):
    """Writes a document as Typst."""
