extensions = ["myst_parser", "sphinx_claims"]
claims_pages = "docs"
claims_units = ["euro := dollar"]
#<1 conf-invalid: “euro := dollar” in “claims_units” of conf.py defines no unit that is new
