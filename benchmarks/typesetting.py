"""Compiling a file of Typst as the builder does, and nothing else: ``SOURCE TARGET``."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from sphinx_typstpdf.compiling import compile_pdf


def main(source: Path, target: Path) -> None:
    """Compile a file of Typst to a PDF."""
    made = int(os.environ["SOURCE_DATE_EPOCH"])
    pdf, _ = compile_pdf(source, standard="ua-1", font_paths=[], timestamp=made)
    target.write_bytes(pdf)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
