extensions = ["myst_parser"]
claims_pages = "docs"
#<1 conf-invalid: conf.py does not list “sphinx_claims” in “extensions”
