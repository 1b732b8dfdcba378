from sphinx_claims import claim


@claim(label="dollars spent for each dollar of fines", unit="USD")
def spend_for_fines(spend, fines):
#<5 function-unit: “spend_for_fines” is marked with the unit “USD”, and its value is in no unit
    return spend / fines


@claim(label="dollars spent for each half dollar of fines", unit="dolar")
def spend_for_half(spend, fines):
#<5 unit-unknown: “spend_for_half” is marked with “dolar”
    return 2 * spend / fines
