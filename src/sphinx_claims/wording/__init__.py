"""From the words of a sentence to an interval with a unit, and back.

This package stands alone: it knows nothing of figures, claims, pages or Sphinx.
"""

from sphinx_claims.wording.beside import trouble_beside
from sphinx_claims.wording.conventions import Conventions
from sphinx_claims.wording.format import (
    AUTO,
    FORMATS,
    MOST_SIGNIFICANT,
    Format,
    FormatSyntaxError,
    UnsuitedFormatError,
)
from sphinx_claims.wording.grammar import Unread, Wording, read
from sphinx_claims.wording.hedge import Hedge, load_hedges
from sphinx_claims.wording.interval import Interval
from sphinx_claims.wording.locale import (
    ENGLISH,
    LANGUAGES,
    LOCALES,
    Locale,
    UnknownLocaleError,
    load_locale,
)
from sphinx_claims.wording.naming import Frame, frame_of, percent_frame
from sphinx_claims.wording.numeral import Numeral
from sphinx_claims.wording.scale import Scale, Term, load_scales
from sphinx_claims.wording.sweep import Found, find_numbers
from sphinx_claims.wording.tokens import DASHES
from sphinx_claims.wording.unit import CALENDAR, CHARACTERS, DIMENSIONLESS, Unit, UnitSyntaxError
from sphinx_claims.wording.vague import Vague, VagueKind, load_vague
from sphinx_claims.wording.value import SIZES, Value, ValueSyntaxError, read_value
from sphinx_claims.wording.value_text import number_text, rounded_inward, snapped
from sphinx_claims.wording.writing import SIGNIFICANT, write

__all__ = [
    "AUTO",
    "CALENDAR",
    "CHARACTERS",
    "DASHES",
    "DIMENSIONLESS",
    "ENGLISH",
    "FORMATS",
    "LANGUAGES",
    "LOCALES",
    "MOST_SIGNIFICANT",
    "SIGNIFICANT",
    "SIZES",
    "Conventions",
    "Format",
    "FormatSyntaxError",
    "Found",
    "Frame",
    "Hedge",
    "Interval",
    "Locale",
    "Numeral",
    "Scale",
    "Term",
    "Unit",
    "UnitSyntaxError",
    "UnknownLocaleError",
    "Unread",
    "UnsuitedFormatError",
    "Vague",
    "VagueKind",
    "Value",
    "ValueSyntaxError",
    "Wording",
    "find_numbers",
    "frame_of",
    "load_hedges",
    "load_locale",
    "load_scales",
    "load_vague",
    "number_text",
    "percent_frame",
    "read",
    "read_value",
    "rounded_inward",
    "snapped",
    "trouble_beside",
    "write",
]
