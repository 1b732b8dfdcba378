"""Figures as plain data."""

from __future__ import annotations

from sphinx_claims.checks import estimate_phrase, step_phrase
from sphinx_claims.export.entries import (
    EstimateEntry,
    FigureEntry,
    ProvenanceEntry,
    RunEntry,
    StepEntry,
)
from sphinx_claims.export.places import Places
from sphinx_claims.export.values import value_entry
from sphinx_claims.judge import Estimate, Ledger
from sphinx_claims.model import Figure, Measurement, Step


def figure_entry(figure: Figure, ledger: Ledger, places: Places) -> FigureEntry:
    """Return a figure: its value, what that stands on, and what it has been before."""
    derivation = figure.derivation
    return {
        "id": figure.id,
        "label": figure.label,
        "permalink": places.record(figure.id),
        "value": value_entry(figure),
        "distribution": "" if figure.distribution.is_certain else figure.distribution.shape.value,
        "basis": figure.basis.value,
        "as_of": str(figure.as_of),
        "review_by": str(figure.review_by),
        "is_due": ledger.freshness.is_due(figure),
        "scope": figure.scope,
        "measures": figure.measures,
        "event": figure.event,
        "source": _source_entry(figure, ledger),
        "run": None if figure.measurement is None else _run_entry(figure.measurement),
        "derived_from": [] if derivation is None else [derivation.low, derivation.high],
        "evidence": [_estimate_entry(one) for one in ledger.evidence.get(figure.id, ())],
        "history": [_step_entry(step, figure) for step in figure.history],
        "formerly": [former.id for former in figure.formerly],
    }


def _source_entry(figure: Figure, ledger: Ledger) -> ProvenanceEntry:
    """Return where a value stands, and how the source's own words were judged; they may be none."""
    provenance, judgement = figure.provenance, ledger.excerpts.get(figure.id)
    return {
        "id": provenance.ref,
        "locator": provenance.locator,
        "excerpt": provenance.excerpt,
        "verdict": None if judgement is None else judgement.verdict.value,
        "field": provenance.field,
        "about": provenance.about,
        "reporting": provenance.reporting,
    }


def _run_entry(measurement: Measurement) -> RunEntry:
    run = measurement.run
    return {
        "program": measurement.name,
        "parameters": dict(measurement.parameters),
        "result": measurement.result,
        "threshold": measurement.threshold,
        "date": "" if run is None else str(run.date),
        "seeds": [] if run is None else list(run.seeds),
        "values": [] if run is None else list(run.values),
        "code": "" if run is None else run.code,
        "versions": {} if run is None else dict(run.versions),
    }


def _estimate_entry(estimate: Estimate) -> EstimateEntry:
    return {
        "id": estimate.record.id,
        "relation": estimate.evidence.relation.value,
        "origin": estimate.origin.value,
        "stands": estimate_phrase(estimate),
        "note": estimate.evidence.note,
    }


def _step_entry(step: Step, figure: Figure) -> StepEntry:
    return {
        "date": str(step.date),
        "written": step.value,
        "printed": step_phrase(step, figure),
        "reason": step.reason,
    }
