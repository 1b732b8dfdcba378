"""What the years of tractability.yaml say together."""

from sphinx_claims import claim


@claim(label="years from the time of doubt to the essay", unit="year")
def years_since_doubt(edition_year, doubt_year):
    """Subtract the year to which the essay looks back from the year in which it speaks.

    Whole calendar years: the essay gives no months.
    """
    return edition_year - doubt_year


@claim(label="years from the time of doubt to the record", unit="year")
def years_since_doubt_of_record(record_year, doubt_year):
    """Subtract the year to which the essay looks back from the year of the record."""
    return record_year - doubt_year


@claim(label="years from the essay to the record", unit="year")
def edition_age(record_year, edition_year):
    """Subtract the year in which the essay speaks from the year of the record."""
    return record_year - edition_year
