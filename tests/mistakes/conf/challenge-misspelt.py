extensions = ["myst_parser", "sphinx_claims"]
claims_pages = "docs"
claims_challenge = "https://example.org/new?figure={ident}"
#<1 conf-invalid: “claims_challenge” in conf.py is “https://example.org/new?figure={ident}”, which has a field “{ident}”
