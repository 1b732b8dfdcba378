"""The same extension, which says how its node is typeset."""

from __future__ import annotations

from tests.typstpdf import odd


def setup(app):
    app.setup_extension("tests.typstpdf.odd")
    app.add_node(odd.odd, typst=(odd.visit, odd.depart))
