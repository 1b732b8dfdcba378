extensions = ["myst_parser", "sphinx_claims"]
claims_pages = "docs"
claims_folder = "numbers"
#<1 conf-invalid: the folder “numbers” (“claims_folder”) does not exist
