project = "The library"
extensions = ["myst_parser", "sphinx_claims"]
claims_pages = "docs"
myst_enable_extensions = ["colon_fence"]
html_theme = "basic"
