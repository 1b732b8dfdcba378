extensions = ["myst_parser", "sphinx_claims"]
claims_pages = "docs"
claims_locale = "de-CHH"
#<1 conf-invalid: “claims_locale” in conf.py is “de-CHH”: the numbers of “de-CHH” are neither written nor read
