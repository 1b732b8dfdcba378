from sphinx_claims import claim


@claim(label="dollars spent for each dollar of fines")
def spend_for_fines(spend, fines):
#<5 function-impure: “spend_for_fines” gives 1 with units and 100 without
    return 1 if hasattr(spend, "units") else spend / fines


@claim(label="dollars spent for each half dollar of fines")
def spend_for_half(spend, fines):
    return 2 * spend / fines
