"""What a page holds in other notations than Python's: mathematics, JavaScript, and JSON."""

from __future__ import annotations

from sphinx_claims.notation.formula import WIDEST
from sphinx_claims.notation.javascript import formulas_script, javascript
from sphinx_claims.notation.label import Label, name_label, value_label
from sphinx_claims.notation.mathml import formula_math
from sphinx_claims.notation.script_json import script_json
from sphinx_claims.notation.tex import equation_tex, formula_tex

__all__ = [
    "WIDEST",
    "Label",
    "equation_tex",
    "formula_math",
    "formula_tex",
    "formulas_script",
    "javascript",
    "name_label",
    "script_json",
    "value_label",
]
