"""The scripts begin alike: what an editor can check of them, and what each is."""

from __future__ import annotations

from pathlib import Path

import pytest

STATIC = Path(__file__).parents[2] / "src/sphinx_claims/ext/static"


@pytest.mark.parametrize("script", sorted(STATIC.glob("*.js")), ids=lambda script: script.name)
def test_a_script_that_stands_alone_asks_for_its_types_to_be_checked(script: Path) -> None:
    first, second, *rest = script.read_text("utf-8").splitlines()
    assert first == "// @ts-check"
    assert second.startswith("/* ")
    assert rest[rest.index("(() => {") + 1] == '  "use strict";'


# They are put into one closure: who looks at one of them alone knows no name of the others.
@pytest.mark.parametrize("part", sorted(STATIC.glob("*/*.js")), ids=lambda part: part.name)
def test_a_part_of_a_script_says_what_it_is_and_asks_for_nothing(part: Path) -> None:
    text = part.read_text("utf-8")
    assert text.startswith("/** ") or text.startswith("/**\n")
    assert "@ts-check" not in text
    assert "use strict" not in text
