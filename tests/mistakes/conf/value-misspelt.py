extensions = ["myst_parser", "sphinx_claims"]
claims_pages = "docs"
claims_page = "docs"
#<1 conf-invalid: conf.py has a value “claims_page”, which the machine does not know
