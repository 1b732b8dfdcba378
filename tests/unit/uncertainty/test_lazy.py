"""A check and a build that print no draws import neither numpy nor scipy."""

import subprocess
import sys

import pytest

CHECK = "from sphinx_claims.cli import main\nstatus = main(['check', '.'])\n"
BUILD = (
    "from sphinx.cmd.build import main\n"
    "status = main(['-q', '-c', '.', '-b', 'html', 'docs', 'build'])\n"
)
REST = (
    "import sys, sphinx_claims.uncertainty\n"
    "assert status == 0, status\n"
    "print(*sorted({name.split('.')[0] for name in sys.modules} & {'numpy', 'scipy', 'pint'}))\n"
)


def imported(document, program):
    """Return which of numpy, scipy and pint are imported by a program in the document's folder."""
    run = subprocess.run(
        [sys.executable, "-c", program + REST],
        cwd=document.root,
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout.split("\n")[-2]


@pytest.mark.parametrize("program", [CHECK, BUILD], ids=["check", "build"])
def test_without_draws_numpy_stays_away(document, program):
    # pint says that the records were evaluated, and not taken from an earlier build.
    assert imported(document, program) == "pint"


def test_a_claim_function_that_imports_numpy_may_call_it_with_units(document):
    document.add(
        document.functions,
        'import numpy\n\n\n@claim(label="r")\ndef r(ratio):\n    return float(numpy.log(ratio))\n',
    )
    document.add(document.page, "It is {claim}`almost 5 <r>` in logarithms.\n")
    assert imported(document, CHECK) == "numpy pint scipy"
