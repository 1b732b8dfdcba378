"""What the figures of scale_record.yaml say together."""

from sphinx_claims import claim


@claim(label="U.S. military contracts for frontier AI of July 2025, from their ceilings")
def military_contracts_2025(military_ceilings_2025, military_ceiling_2025):
    """Divide what all contracts may pay by what each may: a check that the two numbers agree."""
    return military_ceilings_2025 / military_ceiling_2025


@claim(label="growth of the AI Incident Database's count from 2024 to 2025")
def incident_growth_2025(incidents_database_2025, incidents_database_2024):
    """Return by what share the later year's count is above the earlier one's.

    Counts of reports grow with harm, with use, and with attention; this can't tell them apart.
    """
    return incidents_database_2025 / incidents_database_2024 - 1


@claim(label="incidents that the OECD's monitor counts for each one in the AI Incident Database")
def monitor_to_database(incidents_monitor_average_2026, incidents_database_2025):
    """Divide a year of the monitor's monthly average by the database's count of a year.

    The two count different things over periods that overlap by five months, so the ratio says how
    much a count depends on its method, and nothing else.
    """
    return 12 * incidents_monitor_average_2026 / incidents_database_2025
