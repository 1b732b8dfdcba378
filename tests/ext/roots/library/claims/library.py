from sphinx_claims import claim


@claim(label="dollars spent for each dollar of fines")
def spend_for_fines(spend, fines):
    return spend / fines
