"""Formulas."""

import pytest

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
M = \begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}, \quad f(x) = \begin{cases} 1 & x > 0 \\ 0 & \text{otherwise} \end{cases}
$$

\begin{align}
x &= 1 \\
y &= 2
\end{align}

$\text{a \\ b}$, $\mathrm{"x"}$, $x"y$, $\text{„quotes“ “here”}$, $5\,\% \$ \#$, $\operatorname{arg}\,\max$
"""

def test_show(typeset):
    root=typeset(PAGE)
    pdf = root.pdf()
    print(pdf.path, pdf.pages, [t.alt for t in pdf.tags.find("Formula")], pdf.links)
    print(root.typst[-3000:])
