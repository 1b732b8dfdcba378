"""What “around 100” asks of the world's spending on interpretability, by how loosely it is read.

The essay's ratio is its spending on capabilities divided by that on interpretability. Each claim is
the least spending on interpretability at which the ratio is still as near to 100 as it says.
"""

from sphinx_claims import claim


@claim(label="least interpretability spending for a ratio within a tenth of 100", unit="USD/year")
def least_spend_within_a_tenth(capabilities_spend):
    """Divide by 110."""
    return capabilities_spend / (100 * 1.1)


@claim(label="least interpretability spending for a ratio within a quarter of 100", unit="USD/year")
def least_spend_within_a_quarter(capabilities_spend):
    """Divide by 125: the width that this document gives a bare “100”."""
    return capabilities_spend / (100 * 1.25)


@claim(label="least interpretability spending for a ratio that rounds to 100", unit="USD/year")
def least_spend_rounding(capabilities_spend):
    """Divide by 150, above which a number rounds to 200 at one significant digit."""
    return capabilities_spend / (100 * 1.5)


@claim(label="least interpretability spending for a ratio within twice 100", unit="USD/year")
def least_spend_within_twice(capabilities_spend):
    """Divide by 200: the width that this document gives “around 100”."""
    return capabilities_spend / (100 * 2)


@claim(label="least interpretability spending for a ratio of the order of 100", unit="USD/year")
def least_spend_of_the_order(capabilities_spend):
    """Divide by 100 √10: the width that this document gives “in the range of 100”."""
    return capabilities_spend / (100 * 10**0.5)
