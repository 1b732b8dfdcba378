extensions = ["myst_parser", "sphinx_claims"]
claims_pages = "docs"
