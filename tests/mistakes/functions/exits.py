import sys

from sphinx_claims import claim

sys.exit(0)
#<1 function-invalid: “claims/topic.py” can't be run: SystemExit: 0


@claim(label="dollars spent for each dollar of fines")
def spend_for_fines(spend, fines):
    return spend / fines
