"""Run the command line as ``python -m sphinx_claims``."""

from __future__ import annotations

import sys

from sphinx_claims.cli import main

sys.exit(main())
