from sphinx_claims import claim


@claim(label="dollars spent for each dollar of fines")
def spend_for_fines(spend, fines):
#<5 function-value: “spend_for_fines” returns str, not a number
    return "a hundred"


@claim(label="dollars spent for each half dollar of fines")
def spend_for_half(spend, fines):
    return 2 * spend / fines
