from sphinx_claims import claim


@claim(label="dollars spent for each dollar of fines")
def spend_for_fines(spend, fines):
    return spend / fines


@claim(label="dollars spent for each dollar of fines")
def spend_for_fines(spend, fines):
#<5 id-duplicate: “spend_for_fines” is defined twice: first in line 5
    return 100 * spend / spend


@claim(label="dollars spent for each half dollar of fines")
def spend_for_half(spend_for_fines):
    return 2 * spend_for_fines
