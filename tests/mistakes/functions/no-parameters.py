from sphinx_claims import claim


@claim(label="dollars spent for each dollar of fines")
def spend_for_fines():
#<5 function-signature: “spend_for_fines” takes no parameters, so it rests on no figure
    return 100


@claim(label="dollars spent for each half dollar of fines")
def spend_for_half(spend, fines):
    return 2 * spend / fines
