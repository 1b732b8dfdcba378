from sphinx_claims import claim


@claim(label="dollars spent for each dollar of fines", formerly="ratio")
#<1 function-invalid: “claims/topic.py” can't be run: TypeError: write formerly=("an_old_name",)
def spend_for_fines(spend, fines):
    return spend / fines


@claim(label="dollars spent for each half dollar of fines")
def spend_for_half(spend_for_fines):
    return 2 * spend_for_fines
