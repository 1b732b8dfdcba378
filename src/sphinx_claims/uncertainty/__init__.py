"""How sure the claims are: draws, percentiles, means, shares and tornadoes.

numpy and scipy are imported when something is asked for that needs them, and not before.
"""

from __future__ import annotations

from sphinx_claims.evaluate import UncomputableError
from sphinx_claims.uncertainty.answers import AnswerStore, Keys
from sphinx_claims.uncertainty.kept import KeptUncertainty
from sphinx_claims.uncertainty.share import Bar, Method, Share
from sphinx_claims.uncertainty.uncertainty import DRAWS, FEW_DRAWS, Uncertainty

__all__ = [
    "DRAWS",
    "FEW_DRAWS",
    "AnswerStore",
    "Bar",
    "KeptUncertainty",
    "Keys",
    "Method",
    "Share",
    "Uncertainty",
    "UncomputableError",
]
