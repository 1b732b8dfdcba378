from __future__ import annotations

import pytest

from benchmarks.floor import floor_tree, typed_in


@pytest.mark.parametrize(
    ("page", "floor"),
    [
        ("about {claim}`$10 billion <spend>`.", "about $10 billion."),
        ("{claim}`spend` a year", "$9 million a year"),
        ("{claim}`unknown`", "unknown"),
        ("{exempt}`two <rhetorical: it counts the two>` more", "two more"),
        ("see {claims:ref}`the count <spend>`", "see the count"),
        ("so says {source}`survey2025`.", "so says survey2025."),
        ("as in `` {claim}`about 3 <spend>` ``", "as in `` {claim}`about 3 <spend>` ``"),
        ("```md\n{claim}`spend`\n```\n", "```md\n{claim}`spend`\n```\n"),
        (
            "```{note}\n{claim}`spend`\n```\n{claim}`spend`",
            "```{note}\n$9 million\n```\n$9 million",
        ),
        (":::\n{claim}`spend`\n:::\n", ":::\n$9 million\n:::\n"),
        ("# A\n\n```{claims-ledger} figures\n```\n\nb\n", "# A\n\n\nb\n"),
        ("````md\n```{claims-ledger} figures\n```\n````\n",) * 2,
    ],
)
def test_words_stand_in_place_of_roles(page: str, floor: str) -> None:
    assert typed_in(page, {"spend": "$9 million"}) == floor


def test_figures_and_functions_are_left_out() -> None:
    tree = {
        "conf.py": "extensions = ['myst_parser', 'sphinx_claims']\n",
        "claims/a.yaml": "",
        "docs/index.md": "{claim}`3 <three>`",
    }
    floor = floor_tree(tree, {})
    assert set(floor) == {"conf.py", "docs/index.md"}
    values: dict[str, object] = {}
    exec(floor["conf.py"], values)  # noqa: S102  (as Sphinx runs it)
    assert values["extensions"] == ["myst_parser"]
