"""JSON that stands in an element `script` of HTML."""

from __future__ import annotations

import json

_ESCAPES = str.maketrans(
    {sign: f"\\u{ord(sign):04x}" for sign in ("&", "<", ">", "\u2028", "\u2029")}
)
"""What could end the element or a line of a script, as JSON writes it otherwise."""


def script_json(data: object) -> str:
    """Return data as one line of JSON, in which nothing ends the element that it stands in."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.translate(_ESCAPES)
