import pytest

from sphinx_claims.evaluate.purity import are_pure, imports


@pytest.fixture
def pure(tmp_path):
    def judge(text):
        file = tmp_path / "town.py"
        file.write_text(text, "utf-8")
        return are_pure([file, tmp_path / "town.yaml"])

    return judge


@pytest.mark.parametrize(
    "text",
    [
        "from sphinx_claims import claim\nfrom sphinx_claims.maths import ln\n",
        "import math\n\ndef f(x):\n    return math.sqrt(x)\n",
        # What describes a function calls nothing.
        'def f(x):\n    """Two open-ended cells, vars and __all__."""\n    return x\n',
        '"""Open the file by getattr."""\n# open(x)\n',
        "from __future__ import annotations\n",
    ],
)
def test_a_file_that_only_computes_is_pure(pure, text):
    assert pure(text)


@pytest.mark.parametrize(
    "text",
    [
        "def f(x):\n    return open(x)\n",
        "import pathlib\n",
        "import numpy\n",
        "from os import path\n",
        "def f(x):\n    import time\n    return x\n",
        "def f(x):\n    return __import__('os')\n",
        "def f(x):\n    return x.__class__\n",
        "def f(x):\n    return '{0.__class__}'.format(x)\n",
        "def f(x):\n    return f'{x}__globals__'\n",
        "f = getattr\n",
        "def f(x):\n    return x.open()\n",
        # What can't be parsed can't be looked through.
        "def f(x:\n",
    ],
)
def test_a_file_that_reaches_further_is_not(pure, text):
    assert not pure(text)


def test_imports_are_told_by_their_full_names():
    assert imports(b"import a.b, c\nfrom d.e import f\n") == {"a.b", "c", "d.e"}
    assert imports(b"import (") == set()
