"""Documents with figures that a program measures, each with a run that is in order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from sphinx_claims.evaluate import open_records
from sphinx_claims.loading import run_conf, settings_from

PROGRAM = '''\
"""How many features are found again."""


def limit(seed, ratio, steps):
    """Look for features."""
    return {"recall": 0.5, "loss": 0.1}


def methods(seed, method, data):
    """Compare methods."""
    return {"recall": 0.5}
'''

FIGURE = """\
{id}:
  label: {label}
  value: {value}
{range}  basis: measured
  as_of: 2026-11
  review_by: 2099-12-31
  source:
    program: {program}
    parameters: {{{parameters}}}
    result: {result}
  threshold: {threshold}
  run:
    date: 2026-11-30
    seeds: {seeds}
    values: {values}
    code: {code}
    versions: {{numpy: 2.4.6, python: 3.11.2}}
    seal: {seal}
  scope: What the program counts.
"""

NO_DIGEST = "0" * 16


@dataclass(frozen=True, kw_only=True)
class Measured:
    """A figure, and what its program gave for the seeds 0, 1, and so on."""

    id: str
    parameters: Mapping[str, object]
    values: tuple[float, ...]
    program: str = "autoencoder.limit"
    result: str = "recall"
    unit: str = ""
    threshold: str = "at least 0"

    def written(self, code: str, seal: str) -> str:
        """Return the figure as it stands in its file."""
        low, high = (self._end(end) for end in (min(self.values), max(self.values)))
        is_range = low != high
        return FIGURE.format(
            id=self.id,
            label=f"{self.result} of {self.id.replace('_', ' ')}",
            value=f"{low} to {high}{self.unit}" if is_range else f"{low}{self.unit}",
            range="  range: spread\n" if is_range else "",
            program=self.program,
            parameters=", ".join(f"{name}: {value}" for name, value in self.parameters.items()),
            result=self.result,
            threshold=self.threshold,
            seeds=list(range(len(self.values))),
            values=list(self.values),
            code=code,
            seal=seal,
        )

    def _end(self, value: float) -> str:
        return f"{value * 100 if self.unit == ' %' else value:g}"


def write_measured(root: Path, figures: Iterable[Measured]) -> None:
    """Write a program, and the figures that it measures, into the claims folder of a document."""
    folder = root / "claims/programs"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "autoencoder.py").write_text(PROGRAM, "utf-8")
    file = root / "claims/measured.yaml"
    written = list(figures)
    file.write_text("\n".join(one.written(NO_DIGEST, NO_DIGEST) for one in written), "utf-8")
    loaded = open_records(settings_from(run_conf(root), root)).records.figures
    texts = []
    for one in written:
        measurement = loaded[one.id].measurement
        assert measurement is not None
        assert measurement.run is not None
        run = replace(measurement.run, code=measurement.code)
        texts.append(one.written(run.code, measurement.seal(run)))
    file.write_text("\n".join(texts), "utf-8")


def stated(figures: Iterable[Measured]) -> str:
    """Return a text that states figures, since one that nothing states is an error."""
    return "".join(f"\nIt is {{claim}}`{one.id}`.\n" for one in figures)


RATIOS = {
    (1, 1500): (1.0, 1.0, 1.0),
    (2, 1500): (1.0, 1.0, 1.0),
    (3, 1500): (0.9, 0.95, 0.97),
    (4, 1500): (0.39, 0.48, 0.5),
    (6, 1500): (0.0, 0.01, 0.02),
    (4, 6000): (1.0, 1.0, 1.0),
    (6, 6000): (0.97, 0.98, 0.99),
}
"""The recall for each seed, by the ratio of features to dimensions and by the steps."""

LIMITS = tuple(
    Measured(
        id=f"recall_{ratio}_{steps}",
        parameters={"ratio": ratio, "steps": steps},
        values=values,
        threshold="at most 0.6" if max(values) <= 0.6 else "at least 0.9",
    )
    for (ratio, steps), values in RATIOS.items()
)

METHODS = tuple(
    Measured(
        id=f"recall_{method}_{data}",
        program="autoencoder.methods",
        parameters={"method": method, "data": data},
        values=values,
    )
    for method, data, values in (
        ("pca", "sparse", (0.0, 0.0, 0.0)),
        ("autoencoder", "sparse", (0.95, 1.0, 1.0)),
        ("ica", "sparse", (0.23, 0.26, 0.31)),
        ("autoencoder", "dense", (0.0, 0.01, 0.02)),
    )
)
