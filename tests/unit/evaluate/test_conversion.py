import subprocess
import sys

from sphinx_claims.evaluate import unit_factor
from sphinx_claims.wording import DIMENSIONLESS, Unit


def test_a_factor_of_the_document_is_none_for_other_dimensions():
    factor = unit_factor(["lab = 2 person"])
    assert factor(Unit.named("lab"), Unit.named("person")) == 2
    assert factor(Unit.named("lab"), DIMENSIONLESS) is None


def test_units_that_are_the_same_are_converted_without_pint():
    code = (
        "import sys; from sphinx_claims.evaluate import unit_factor; "
        "from sphinx_claims.wording import Unit; factor = unit_factor(()); "
        "assert factor(Unit.parse('USD/year'), Unit.parse('USD/year')) == 1.0; "
        "assert 'pint' not in sys.modules; "
        "assert factor(Unit.named('year'), Unit.named('month')) == 12; "
        "assert 'pint' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
