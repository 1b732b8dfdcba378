"""Formulas: drawn as mathematics, with their TeX as the text for those who can't see them."""

import pytest

from sphinx_typstpdf.translator.maths import typst_of
from tests.typstpdf.reading import lowest, rightmost

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
        (r"\text{a \% b \^ c}", "can't be typeset"),
        (r"\unheard x", r"\unheard is no command that is known"),
        # Typst, or the template, knows something by each of these names.
        (r"\rule{0pt}{2ex} x", r"\rule is no command that is known"),
        (r"\smash{5}", r"\smash is no command that is known"),
        (r"\note", r"\note is no command that is known"),
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


@pytest.mark.parametrize(
    ("tex", "typst"),
    [
        (r"\frac{3}{4}^2", "frac(3, 4)^2"),
        (r"\frac12^2", "frac(1, 2)^2"),
        (r"x^12", "x^1 2"),
        (r"x^{12}", "x^12"),
        (r"1{,}000{,}000", '1","000","000'),
        (r"\max(a, b)", "max(a, b)"),
    ],
)
def test_a_formula_says_in_typst_what_it_says_in_tex(tex, typst):
    assert typst_of(tex).replace(" ", "") == typst.replace(" ", "")
    assert ("^1 2" in typst_of(tex)) == (tex == "x^12")


ROW = r"\text{a long name} \times " * 14 + "b"


@pytest.mark.parametrize(
    "formula",
    [
        ROW,
        rf"\frac{{{ROW}}}{{2}}",
        rf"\sqrt{{{ROW}}}",
        rf"\begin{{aligned}}&{ROW} \\ &= 3\end{{aligned}}",
        rf"\max\left({', '.join([ROW] * 5)}\right)",
        r" \\ ".join(["x"] * 100),
    ],
    ids=["product", "fraction", "root", "aligned", "arguments", "lines"],
)
def test_no_formula_leaves_the_page(typeset, formula):
    pdf = typeset(f"# Wide\n\n$$\n{formula}\n$$\n\nBehind it.\n").pdf()
    assert rightmost(pdf) < 595.28 - 71
    assert lowest(pdf) < 841.89 - 60
    assert pdf.words.count("𝑥") in {0, 100}


def test_formulas_below_one_another_are_not_parted(typeset):
    for lines in range(34, 44):
        words = "Words.\n\n" * lines
        page = f"# Root\n\n{words}$$\nx = 1\n$$\n\n$$\ny = 2\n$$\n\nBehind them.\n"
        pdf = typeset(page).pdf()
        (both,) = (page for page in pdf.pages if "𝑥 = 1" in page)
        assert "𝑦 = 2" in both
