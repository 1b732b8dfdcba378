extensions = ["myst_parser", "sphinx_claims"]
claims_pages = "docs"
claims_hedges = [{"words": ["about"], "kind": "factor", "ground": "ours"}]
#<1 conf-invalid: “claims_hedges” in conf.py can't be read
