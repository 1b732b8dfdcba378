import sys

from sphinx_claims import claim


@claim(label="dollars spent for each dollar of fines")
def spend_for_fines(spend, fines):
#<5 function-fails: “spend_for_fines” raises SystemExit
    sys.exit(0)


@claim(label="dollars spent for each half dollar of fines")
def spend_for_half(spend, fines):
    return 2 * spend / fines
