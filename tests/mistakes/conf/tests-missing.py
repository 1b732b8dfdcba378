extensions = ["myst_parser", "sphinx_claims"]
claims_pages = "docs"
claims_tests = "proof"
#<1 conf-invalid: the folder “proof” (“claims_tests”) does not exist
