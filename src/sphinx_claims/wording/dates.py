"""Whole dates in prose: "October 30, 2023" is one number, not two."""

from __future__ import annotations

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:[nr]d|st|th)?"
_DAYS = rf"{_DAY}(?:\s?(?:-|to\s|through\s)\s?{_DAY}\b)?"
_YEAR = r"(?:1[5-9]|20|21)\d\d"
_SEASON = r"(?i:spring|summer|autumn|fall|winter)"
# After a day without a year, these show that the digits are something else: "May 30%".
_NO_MORE = r"(?![\w%]|[.,]\d|\s?(?:%|per\s?cent|hundred|thousand|million|billion|trillion))"

DATE = (
    rf"\b{_MONTH}\s{_DAYS},?\s{_YEAR}\b"
    rf"|(?<![\w.,$€£¥]){_DAYS}\s(?:of\s)?{_MONTH},?\s{_YEAR}\b"
    rf"|(?<![\w.,$€£¥]){_DAYS}\s(?:of\s)?{_MONTH}\b(?!\.\w)"
    rf"|\b{_MONTH},?\s(?:of\s)?{_YEAR}\b"
    rf"|\b{_MONTH}\s{_DAYS}{_NO_MORE}"
    rf"|\b{_SEASON}\s(?:of\s)?{_YEAR}\b"
    rf"|\b[QH][1-4]\s(?:of\s)?(?:FY\s?)?{_YEAR}\b"
    rf"|\bFY\s?(?:{_YEAR}|\d\d)(?:[-/]\d{{2,4}})?\b"
    rf"|(?<![\w.,]){_YEAR}-\d\d-\d\d\b"
    # Decades: "the 1990s", "the '90s".
    r"|(?<![\w.,$€£¥])'?(?:\d\d)?\d0s\b"
)
"""The pattern of whole dates, for a folded text; a bare year is none of them."""
