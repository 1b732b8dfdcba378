from sphinx_claims import claim


@claim(label="dollars spent for each dollar of fines")
def spend_for_fines(spend, fines)
#<34 function-invalid: “claims/topic.py” is not valid Python
    return spend / fines
