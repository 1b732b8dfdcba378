from sphinx_claims import claim


@claim(label="what each entry costs", unit="USD/person")
def cost_of_entry(spend, entries):
    """Divide what the museum costs by those who enter."""
    return spend / entries
