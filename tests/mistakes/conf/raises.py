extensions = ["myst_parser", "sphinx_claims"]
claims_pages = "docs" * (1 // 0)
#<1 conf-invalid: conf.py can't be run: ZeroDivisionError
