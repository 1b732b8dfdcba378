from sphinx_claims import claim


@claim(label="dollars spent for each dollar of fines")
def spend_for_fines(spend, fines, *others):
    #                              ^ function-signature: “spend_for_fines” takes a variable number of parameters
    return spend / fines


@claim(label="dollars spent for each half dollar of fines")
def spend_for_half(spend_for_fines):
    return 2 * spend_for_fines
