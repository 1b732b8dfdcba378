from sphinx_claims import claim


@claim(label="dollars spent for each dollar of fines")
def spend_for_fines(spend_for_half):
#<5 cycle: claims rest on each other in a circle: spend_for_fines → spend_for_half → spend_for_fines
    return spend_for_half / 2


@claim(label="dollars spent for each half dollar of fines")
def spend_for_half(spend_for_fines):
    return 2 * spend_for_fines
