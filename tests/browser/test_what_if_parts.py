"""The parts of the panel's script, each held against the Python that it repeats."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

import sphinx_claims.ext
from sphinx_claims import maths
from sphinx_claims.evaluate.spread import spread
from sphinx_claims.model import Quantity
from sphinx_claims.wording import (
    CALENDAR,
    DIMENSIONLESS,
    Conventions,
    Format,
    Interval,
    Unit,
    frame_of,
    percent_frame,
    rounded_inward,
    write,
)

PARTS = Path(sphinx_claims.ext.__file__).parent / "static" / "what-if"
NAMES = (
    *("arithmetic", "powers", "normal", "quantile"),
    *("spread", "judging", "writing", "rounding"),
)
NOT_WRITTEN = "can't be computed"

Run = Callable[[str, list[Any]], list[Any]]

# Numbers that JSON has none for come as texts, and so does what a browser refuses.
REVIVED = '(given) => typeof given === "string" && given !== "" ? Number(given) : given'


@pytest.fixture(scope="module")
def run(browser: Browser) -> Iterator[Run]:
    """Give a function that applies a function of the script to many lists of arguments.

    What throws gives “undefined” as a text.
    """
    page = browser.new_page()
    source = "\n".join((PARTS / f"{name}.js").read_text("utf-8") for name in NAMES)

    def apply(function: str, cases: list[Any]) -> list[Any]:
        script = f"""(cases) => {{
            "use strict";
            {source}
            const revived = {REVIVED};
            const applied = {function};
            return cases.map((given) => {{
                try {{ return applied(...given.map(revived)); }} catch {{ return "undefined"; }}
            }});
        }}"""
        found: list[Any] = page.evaluate(script, cases)
        return found

    yield apply
    page.close()


def as_json(number: float) -> float | str:
    """Return a number as JSON can hold it."""
    return number if math.isfinite(number) else repr(number).replace("inf", "Infinity")


class Lots:
    """Numbers of all sizes, among them those at which roundings and verdicts turn."""

    TURNING = (0.0, 1.0, 0.01, 1e6, 1e9, 1e12, 1e15, 999_500.0, 999.5e6, 1e-6, 9.995e-7, 999_499.9)

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def number(self) -> float:
        lots = self.random
        size = lots.choice(
            (
                self._short,
                self._tie,
                self._power,
                lambda: lots.choice(self.TURNING),
                lambda: lots.uniform(1, 10) * 10 ** lots.uniform(-300, 300),
                *(lambda: lots.uniform(1, 10) * 10 ** lots.uniform(-8, 17),) * 3,
            )
        )()
        return -size if lots.random() < 0.2 else size

    def _short(self) -> float:
        return self.random.randint(1, 9999) * 10.0 ** self.random.randint(-12, 20)

    def _tie(self) -> float:
        # Beneath these, ten to the 23rd is no float, and which is next to it differs by system.
        return float(f"{self.random.randint(100, 999)}5e{self.random.randint(-23, 40)}")

    def _power(self) -> float:
        power = 10.0 ** self.random.randint(-300, 300)
        return self.random.choice((power, math.nextafter(power, 0), math.nextafter(power, 1e308)))

    def ends(self) -> tuple[float, float]:
        first = self.number()
        factor = self.random.choice((1, 1, 1.0001, 1.001, 1.5, 10, 1e3, 1e6))
        other = first * factor if self.random.random() < 0.8 else self.number()
        return min(first, other), max(first, other)


UNITS = (
    DIMENSIONLESS,
    Unit.parse("USD/year"),
    Unit.parse("EUR"),
    Unit.parse("person"),
    Unit.parse("year"),
    Unit.parse("parsec"),
)


def written(low: float, high: float, unit: Unit, form: Format) -> str:
    try:
        return write(low, high, unit, form)
    except ValueError:
        return NOT_WRITTEN


def test_values_are_written_as_python_writes_them(run: Run) -> None:
    lots = Lots(1)
    cases, expected = [], []
    for number in range(50_000):
        low, high = lots.ends()
        unit = UNITS[number % len(UNITS)]
        percent = unit == DIMENSIONLESS and number % 4 == 0
        significant = lots.random.choice((None, None, None, 4, 6, 9))
        form = Format(style="percent" if percent else "auto", significant=significant)
        frame = (percent_frame if percent else frame_of)(unit, Conventions.default())
        assert frame is not None
        given = {"percent": percent, "significant": significant, "calendar": False}
        cases.append([as_json(low), as_json(high), {**given, "frame": asdict(frame)}])
        expected.append(written(low, high, unit, form))

    found = run("write", cases)

    wrong = [(c, e, f) for c, e, f in zip(cases, expected, found, strict=True) if e != f]
    assert not wrong[:5]
    assert {text.split(" ")[-1] for text in expected} > {"year", "people", "parsec", "million"}
    assert sum(text.endswith("%") for text in expected) > 1000


def test_years_of_the_calendar_are_written_in_full(run: Run) -> None:
    lots = random.Random(2)
    ends = [sorted((lots.uniform(1000, 3000), lots.randint(1000, 3000) + 0.5)) for _ in range(500)]
    form = {"percent": False, "significant": None, "calendar": True, "frame": {}}

    found = run("write", [[low, high, form] for low, high in ends])

    assert found == [write(low, high, CALENDAR) for low, high in ends]


@pytest.mark.parametrize("ends", [("NaN", 1), (1, "Infinity"), ("-Infinity", 1), (2, 1)])
def test_what_is_no_value_is_not_written(run: Run, ends: list[Any]) -> None:
    form = {"percent": False, "significant": None, "calendar": False, "frame": {}}

    assert run("write", [[*ends, form]]) == [NOT_WRITTEN]


def test_an_interval_has_the_values_in_it_that_it_has_in_python(run: Run) -> None:
    lots = Lots(3)
    cases, expected = [], []
    for _ in range(20_000):
        low, high = lots.ends()
        low = lots.random.choice((low, low, -math.inf))
        high = lots.random.choice((high, high, math.inf))
        opened = {"low_open": lots.random.random() < 0.5, "high_open": lots.random.random() < 0.5}
        noise = 1 + lots.random.choice((0, 1e-9, -1e-9, 9e-10, -9e-10, 1.1e-9, -1.1e-9, 0.1))
        value = lots.random.choice((low, high, math.nan, lots.number())) * noise
        ends = ["inf" if low == math.inf else low, high, *opened.values()]
        ends = [{math.inf: "inf", -math.inf: "-inf"}.get(end, end) for end in ends]
        cases.append([ends, as_json(value) if not math.isnan(value) else "NaN"])
        expected.append(Interval(low, high, **opened).contains(value))

    assert run("(ends, value) => contains(interval(ends), value)", cases) == expected
    assert len(set(expected)) == 2


def test_ends_of_stretches_are_rounded_inwards_as_in_python(run: Run) -> None:
    lots = Lots(4)
    cases, expected = [], []
    while len(cases) < 20_000:
        end = lots.number() * (1 + lots.random.choice((0, 0, 1e-8, 3e-8, 2e-7, 1e-10, 5e-10)))
        near = end * lots.random.uniform(0.9, 1.1)
        inside = lots.random.choice((0.0, math.inf, -math.inf, near, lots.number()))
        if end and math.isfinite(near):
            cases.append([as_json(end), as_json(inside)])
            expected.append(rounded_inward(end, inside))

    assert run("roundedInward", cases) == expected


@pytest.mark.parametrize("function", ["normal_cdf", "normal_quantile"])
def test_the_normal_distribution_is_pythons(run: Run, function: str) -> None:
    lots = random.Random(5)
    if function == "normal_cdf":
        given = [lots.uniform(-9, 9) for _ in range(10_000)] + [-40.0, 0.0, 40.0]
    else:
        tails = [10 ** lots.uniform(-300, -0.4) for _ in range(5000)]
        given = [*tails, *(lots.uniform(1e-9, 1 - 1e-9) for _ in range(5000)), 0.5, 0.95]
    name = {"normal_cdf": "normalCdf", "normal_quantile": "normalQuantile"}[function]

    found = run(name, [[number] for number in given])

    expected = map(getattr(maths, function), given)
    assert (
        max(
            abs(one - other) / max(1, abs(other))
            for one, other in zip(found, expected, strict=True)
        )
        < 1e-14
    )


def raised(function: Callable[..., Any], *given: float) -> Any:
    try:
        found = function(*given)
    except (ArithmeticError, ValueError):
        return "undefined"
    return "undefined" if isinstance(found, complex) else found


SPECIAL = (0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 2.0, -2.0, 3.0, 710.0, -710.0, 1e300, -1e300, 1e-300)


@pytest.mark.parametrize(
    ("name", "function"),
    [
        ("div", lambda a, b: a / b),
        ("pow", lambda a, b: a**b),
        ("max", max),
        ("min", min),
        ("ln", maths.ln),
        ("exp", maths.exp),
        ("sqrt", maths.sqrt),
        ("abs", abs),
        ("normalQuantile", maths.normal_quantile),
    ],
)
def test_what_raises_in_python_is_undefined(
    run: Run, name: str, function: Callable[..., float]
) -> None:
    is_of_two = name in {"div", "pow", "max", "min"}
    cases = [[a, b] for a in SPECIAL for b in SPECIAL] if is_of_two else [[a] for a in SPECIAL]
    # What is too large for a float is told by the claim, whichever of its parts it is in.
    expected = [raised(function, *given) for given in cases]

    found = run(
        f"(...given) => {{ const x = {name}(...given); return isFinite(x) ? x : `${{x}}`; }}", cases
    )

    for given, here, there in zip(cases, found, expected, strict=True):
        if isinstance(there, str) or isinstance(here, str):
            assert here == (there if isinstance(there, str) else as_json(there)), given
        else:
            assert here == pytest.approx(there, rel=1e-14), given


def test_the_range_of_a_function_is_pythons(run: Run) -> None:
    functions: dict[str, Callable[[dict[str, float]], float]] = {
        "(v) => div(v.a, v.b) + v.c": lambda v: v["a"] / v["b"] + v["c"],
        "(v) => (v.a - v.b) * (v.a - v.c)": lambda v: (v["a"] - v["b"]) * (v["a"] - v["c"]),
        "(v) => sqrt(v.a * v.b) - v.c": lambda v: math.sqrt(v["a"] * v["b"]) - v["c"],
        "(v) => div(v.a, v.b - v.c)": lambda v: v["a"] / (v["b"] - v["c"]),
    }
    lots = Lots(6)
    for script, function in functions.items():
        cases, expected = [], []
        for tried in (0, 0, 128):
            for _ in range(200):
                inputs = {}
                for name in "abc":
                    low = lots.random.choice((-2.0, 0.0, 1.0)) + lots.random.random()
                    high = low + lots.random.choice((0, 0.5, 3))
                    inputs[name] = Quantity.spanning(low, high, DIMENSIONLESS)
                ends = {
                    name: {"low": q.low, "central": q.central, "high": q.high}
                    for name, q in inputs.items()
                }
                cases.append([ends, tried])
                try:
                    expected.append(list(spread(function, inputs, tried=tried)))
                except (ArithmeticError, ValueError):
                    expected.append("undefined")

        assert run(f"(inputs, tried) => spread({script}, inputs, tried)", cases) == expected


def test_the_range_over_many_inputs_is_pythons(run: Run) -> None:
    lots = random.Random(7)
    names = [f"figure_{number}" for number in range(10)]
    inputs = {}
    for name in names:
        low = lots.uniform(1, 2)
        inputs[name] = Quantity.spanning(low, low + lots.random(), DIMENSIONLESS)

    def function(values: dict[str, float]) -> float:
        product = 1.0
        for name in names:
            product = product * values[name] if int(name[-1]) % 3 else product / values[name]
        return product

    ends = {n: {"low": q.low, "central": q.central, "high": q.high} for n, q in inputs.items()}
    script = """(inputs) => spread((v) => Object.keys(inputs).reduce((product, name) =>
        Number(name.at(-1)) % 3 ? product * v[name] : product / v[name], 1), inputs, 128)"""

    assert run(script, [[ends]]) == [list(spread(function, inputs))]
