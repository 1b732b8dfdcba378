from sphinx_claims import clam
#<1 function-invalid: “claims/topic.py” can't be run: ImportError
