project = "The “Musée” & its <visitors>"
author = "The town"
extensions = ["myst_parser", "sphinx_claims"]
claims_pages = "docs"
claims_verbatim = {"index": "report"}
myst_enable_extensions = ["attrs_inline", "colon_fence", "deflist"]
html_theme = "basic"
smartquotes = False
