extensions = ["myst_parser", "sphinx_claims"]
claims_pages = "docs"
claims_scale = "ICD 204"
#<1 conf-invalid: “claims_scale” in conf.py must be one of “ICD 203”
