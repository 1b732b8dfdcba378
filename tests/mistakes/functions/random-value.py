import itertools

from sphinx_claims import claim

drawn = itertools.count()


@claim(label="dollars spent for each dollar of fines")
def spend_for_fines(spend, fines):
#<5 function-impure: “spend_for_fines” gives two values for the same figures
    return spend / fines + next(drawn)


@claim(label="dollars spent for each half dollar of fines")
def spend_for_half(spend, fines):
    return 2 * spend / fines
