extensions = ["myst_parser", "sphinx_claims"]
claims_pages = "docs"
language = "fa"
#<1 conf-invalid: “language” in conf.py is “fa”: the numbers of “fa” are neither written nor read
