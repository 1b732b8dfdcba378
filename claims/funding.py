"""What the figures of funding.yaml say together."""

from sphinx_claims import claim


@claim(label="capability dollars for each interpretability dollar")
def funding_ratio(capabilities_spend, interpretability_spend):
    """Divide the labs' spending on capabilities by the world's spending on interpretability.

    The essay makes this division in its first paragraph. The two scopes differ: the labs above
    the line, the whole world below it.
    """
    return capabilities_spend / interpretability_spend
