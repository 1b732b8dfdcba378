"""The document as tests: every figure, claim, statement, source and page is an item of pytest.

`sphinx_claims.testing.plugin` is what pytest loads. It costs nothing where there is no document.
"""
