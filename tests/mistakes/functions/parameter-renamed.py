from sphinx_claims import claim


@claim(label="dollars spent for each dollar of fines")
def spend_for_fines(spend, late_fines):
#                          ^ parameter-unknown: “late_fines”, a parameter of “spend_for_fines”, names
    return spend / late_fines


@claim(label="dollars spent for each half dollar of fines")
def spend_for_half(spend_for_fines):
    return 2 * spend_for_fines
