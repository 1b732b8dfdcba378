"""The document's values, for Sphinx and for `claims check`; nothing here runs."""

project = "the case for funding interpretability"
author = "abhishekdev.com"
copyright = "the essay: its author; the pages about it: the contributors"
version = release = "2024"
language = "en"

extensions = ["myst_parser", "sphinx_design", "sphinx_claims", "sphinx_typstpdf"]

# The pages lie in docs/, beside this file, and hold words only.
claims_pages = "docs"
claims_folder = "claims"
# “Five years ago” counts from the date of the essay, as its source's record gives it.
claims_as_of = "essay"
# The scale that “almost certainly” and its like are read on.
claims_scale = "ICD 203"
# The essay stays word for word the text that its source keeps.
claims_verbatim = {"index": "essay"}
# Where the page of each figure and claim sends whoever objects to it.
claims_challenge = "contributing/challenge"

# Not dollarmath: it takes “$10 billion … $50” for a formula.
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
# The author's quotation marks and apostrophes stay as they were typed.
smartquotes = False

html_theme = "furo"
# The essay's page explains no mark in its words, so a line below them links to what does.
templates_path = ["docs/_templates"]
html_static_path = ["docs/_static"]
# Before the theme's own, which would load first what this one replaces.
html_css_files = [("theme.css", {"priority": 100}), "essay.css"]
# Without one, a browser asks for a file that is not there.
html_favicon = "docs/_static/favicon.svg"
html_title = "the case for funding interpretability"
html_show_sphinx = False
# Sphinx's own page sources would repeat the essay with the roles in it.
html_copy_source = False
# No page marks a term for an index, so there would be a page of it with nothing on it.
html_use_index = False

# Beside the essay what its numbers rest on; the rest is for a screen.
typstpdf_documents = {
    "the-case-for-funding-interpretability": {
        "subtitle": "An essay whose every number is tied to its source",
        "description": "The essay, the evidence for its numbers, and a register of all of them",
        "keywords": ["AI interpretability", "research funding", "public goods", "neglectedness"],
        "pages": ["index", "evidence/index", "scenarios", "method", "sources"],
    },
}
typstpdf_endnotes_title = "Register"
# As the style sheets of the pages have them.
typstpdf_styles = {
    "claim-aside": "text.with(size: 0.88em)",
    "claim-unmoved": 'text.with(fill: rgb("#6b7078"))',
    "claim-verdict": "strong",
}
