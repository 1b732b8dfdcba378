extensions = ["myst_parser"]
#<1 conf-invalid: conf.py does not list “sphinx_claims” in “extensions”
claims_pages = "docs"
