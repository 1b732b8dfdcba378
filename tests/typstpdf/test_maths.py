"""Formulas: drawn as mathematics, with their TeX as the text for those who can't see them."""

import pytest

from tests.typstpdf.reading import rightmost

PAGE = r"""# Maths

Inline $a^2 + \alpha$ within and $\text{say "hi" to \% of it}$.

$$
\int_0^\infty e^{-x^2} \, dx = \frac{\sqrt{\pi}}{2}
$$ (gauss)

See {eq}`gauss`.

$$
\begin{aligned} a &= b + c \\ &= d \end{aligned}
$$

$$
M = \begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}, \quad
f(x) = \begin{cases} 1 & x > 0 \\ 0 & \text{otherwise} \end{cases}
$$

\begin{align}
x &= 1 \\
y &= 2
\end{align}

$\mathrm{"x"}$, $x"y$, $\text{„quotes“ “here”}$, $5\,\% \$ \#$, $\operatorname{arg}\,\max$
"""


@pytest.fixture(scope="module")
def pdf(typeset):
    return typeset(PAGE).pdf()


def test_a_formula_has_its_tex_as_its_text(pdf):
    said = [tag.alt for tag in pdf.tags.find("Formula")]
    assert len(said) == 11
    assert said[0] == r"a^2 + \alpha"
    assert said[2] == r"\int_0^\infty e^{-x^2} \, dx = \frac{\sqrt{\pi}}{2}"


def test_a_formula_within_a_line_is_mathematics(pdf):
    assert pdf.has_in_order("Inline 𝑎2 + 𝛼 within and")


def test_quotation_marks_in_the_text_of_a_formula_are_quotation_marks(pdf):
    assert pdf.has_in_order('say "hi" to % of it.', '"x", 𝑥"𝑦, „quotes“ “here”')


def test_a_numbered_formula_is_linked_to_by_its_number(pdf):
    assert pdf.has_in_order("(1) See (1).")
    (link,) = pdf.links
    assert link.height > 700


def test_formulas_of_several_lines_matrices_and_cases_are_drawn(pdf):
    assert pdf.has_in_order("𝑎 = 𝑏 + 𝑐 = 𝑑", "𝑀 =", "otherwise", "𝑥 = 1", "𝑦 = 2", "arg max")


@pytest.mark.parametrize(
    ("formula", "said"),
    [
        (r"\frac{1", "the formula “\\frac{1” can't be typeset: Conversion failed"),
        ("#x", "the formula “#x” can't be typeset"),
        (r"\text{a \textbackslash b}", "there is a command within its text"),
        (r"\unheard x", "unknown variable: unheard"),
    ],
)
def test_a_formula_that_can_not_be_typeset_is_a_mistake_in_its_line(make, formula, said):
    root = make(f"# Root\n\nWords.\n\nWith ${formula}$ within.\n")
    assert root.build() == 1
    assert not root.has_pdf
    assert "index.md:5: ERROR: " in root.log
    assert said in root.log
    assert "Traceback" not in root.log


WIDE = f"""# Wide

$$
{" + ".join(f"a_{{{number}}}" for number in range(60))} = c
$$ (wide)

$$
\\text{{{"some words " * 30}end}}
$$
"""


def test_a_formula_that_is_too_wide_is_broken(typeset):
    pdf = typeset(WIDE).pdf()
    assert pdf.has_in_order("𝑎0", "𝑎59 = 𝑐", "some words " * 30 + "end")
    assert rightmost(pdf) < 595.28 - 71
    assert "(1)" in pdf.words
