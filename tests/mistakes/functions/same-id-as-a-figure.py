from sphinx_claims import claim


@claim(label="what fines bring in")
def fines(spend):
#<5 id-duplicate: “fines” stands twice: first at claims/topic.yaml:10:1
    return spend / 100


@claim(label="dollars spent for each dollar of fines")
def spend_for_fines(spend, fines):
    return spend / fines


@claim(label="dollars spent for each half dollar of fines")
def spend_for_half(spend_for_fines):
    return 2 * spend_for_fines
