"""What the years of tractability.yaml say together."""

from sphinx_claims import claim


@claim(label="years from the time of doubt to the essay", unit="year")
def years_since_doubt(edition_year, doubt_year):
    """Subtract the year to which the essay looks back from the year in which it speaks.

    Whole calendar years: the essay gives no months.
    """
    return edition_year - doubt_year
