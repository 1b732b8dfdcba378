from sphinx_claims import claim


@claim(label="dollars spent for each dollar of fines", formerly=("late_fines", "Ratio", "fines"))
#                                                                ^ id-duplicate: “late_fines” is a former id of “fines” already
#                                                                              ^ id-invalid: “Ratio” is no id
#                                                                                       ^ id-duplicate: “fines” is the id of another record now
def spend_for_fines(spend, fines):
    return spend / fines


@claim(label="dollars spent for each half dollar of fines")
def spend_for_half(spend_for_fines):
    return 2 * spend_for_fines
