"""A circuit that can be read: adding two numbers modulo a prime, with waves.

First in closed form, as a network that is written down, and then as what training finds. It shows
that there is such a circuit, in one small task that was chosen because its circuit can be read. It
shows nothing of the circuits of a language model.
"""

from __future__ import annotations

import itertools
import sys

import numpy as np

from _arrays import Floats, Integers
from _modular_network import CHECKED, Lesson, Network, started, sums_modulo, trained
from _script import run
from _spectrum import Spectrum, only, others, without
from _streams import Streams, streams

TRAININGS = ("trained", "untrained", "shuffled labels")

# All pairs and answers of all frequencies, of which there are almost p⁴, take two seconds here.
LARGEST_PRIME = 97
# The three phases between which all unwanted terms add up to nothing.
PHASES = tuple(turn * 2 * np.pi / 3 for turn in range(3))

# Small enough to train in two seconds, and with enough neurons for some at each of 15 frequencies.
LEARNED_PRIME = 31
NEURONS = 128
STEPS = 1000
# The share of the pairs that is trained on. With 0.3 nothing is learnt but these, and with 0.4 some
# seeds learn no more.
SHOWN = 0.5


def setting(seed: int) -> dict[str, float]:
    """Return what the two networks are made of, so that what is said of them is bound to it.

    circuit_neurons: of each circuit in closed form; prime, neurons, shown, steps: of learned, with
    shown as a share of the pairs. Nothing is drawn, so every seed has the same.
    """
    return {
        "circuit_neurons": float(len(PHASES) ** 2),
        "prime": float(LEARNED_PRIME),
        "neurons": float(NEURONS),
        "shown": SHOWN,
        "steps": float(STEPS),
    }


def closed_form(seed: int, prime: int = 31) -> dict[str, float]:
    """Write a network of nine neurons for every frequency, and add all pairs modulo a prime.

    Nothing is drawn or trained, so every seed has the same results.

    accuracy: the share of right answers over all frequencies 1 ≤ k < p and all p² pairs.
    largest_deviation: of any logit from (9/2) cos(2πk (a + b − c) / p).
    margin: the least by which the logit of a right answer is above all others, which is
    (9/2) (1 − cos(2π / p)).

    ValueError for what is not an odd prime, or is above 97.
    """
    if not 2 < prime <= LARGEST_PRIME or any(prime % n == 0 for n in range(2, prime)):
        raise ValueError(f"prime is an odd prime up to {LARGEST_PRIME}")
    answers = sums_modulo(prime)
    lesson = Lesson(answers, np.ones_like(answers, bool))
    turns = answers[:, :, None] - np.arange(prime)
    accuracies, deviations, margins = [], [], []
    for frequency in range(1, prime):
        logits = circuit(prime, frequency).logits()
        formula = 4.5 * np.cos(2 * np.pi * frequency * turns / prime)
        accuracies.append(lesson.accuracy(logits))
        deviations.append(np.abs(logits - formula).max())
        margins.append(_margin(logits, answers))
    return {
        "accuracy": float(np.mean(accuracies)),
        "largest_deviation": float(max(deviations)),
        "margin": float(min(margins)),
    }


def circuit(prime: int, frequency: int) -> Network:
    """Return nine neurons that add modulo p, in the form of Gromov (2023) and in double precision.

    With w = 2πk / p, one neuron for each pair of phases (φ, ψ) of 0, 2π/3 and 4π/3:
    U = cos(w a + φ), V = cos(w b + ψ), Q = cos(w c + φ + ψ). Over the nine, the square of a sum of
    two cosines leaves only 2 cos(w a + φ) cos(w b + ψ) in step with Q, and the logit of c is
    (9/2) cos(w (a + b − c)), which is largest where c = a + b modulo p.
    """
    turns = 2 * np.pi * frequency / prime * np.arange(prime)
    pairs = list(itertools.product(PHASES, PHASES))
    first = np.array([np.cos(turns + phase) for phase, _ in pairs])
    second = np.array([np.cos(turns + phase) for _, phase in pairs])
    answer = np.array([np.cos(turns + one + other) for one, other in pairs])
    return Network(first, second, answer)


def _margin(logits: Floats, answers: Integers) -> float:
    right = np.take_along_axis(logits, answers[:, :, None], 2)
    others_alone = logits.copy()
    np.put_along_axis(others_alone, answers[:, :, None], -np.inf, 2)
    return float((right[:, :, 0] - others_alone.max(axis=2)).min())


def learned(seed: int, training: str = "trained") -> dict[str, float]:
    """Train a network of 128 neurons on half of the pairs modulo 31, and read its frequencies.

    training: trained, untrained, or shuffled labels, where each pair is given the answer of another
    one. A network is always asked for the answers that it was given: with shuffled labels these
    can be learnt by heart, and not be known of the pairs that are held out.

    training_accuracy, held_out_accuracy: the share of right answers.
    power_share: the share of all power that is at each neuron's dominant frequency.
    phase_law: the mean of cos(φ_U + φ_V − φ_Q) there, which is 1 for the circuit in closed form.
    accuracy_keeping_dominant: over all pairs, where each neuron keeps its dominant frequency alone.
    accuracy_without_dominant: where each neuron lacks it; chance is 1 / 31.
    accuracy_without_another: where each neuron lacks another frequency instead, drawn by lot.
    steps_to_generalise: of trained alone, the steps until it has 99 % of what is held out, looked
    at every 25 steps; 1025, one look after the last, if it never has.

    ValueError for another training.
    """
    if training not in TRAININGS:
        raise ValueError(f"training is one of {', '.join(TRAININGS)}")
    random = streams(seed)
    lesson = _lesson(training == "shuffled labels", random)
    if training == "untrained":
        return _read(started(LEARNED_PRIME, NEURONS, random.weights), lesson, random)
    network, general = trained(lesson, NEURONS, STEPS, random)
    results = _read(network, lesson, random)
    if training == "trained":
        results["steps_to_generalise"] = float(STEPS + CHECKED if general is None else general)
    return results


def _lesson(is_shuffled: bool, random: Streams) -> Lesson:
    answers = sums_modulo(LEARNED_PRIME)
    if is_shuffled:
        answers = random.comparison.permutation(answers.ravel()).reshape(answers.shape)
    # The half of smallest lots: exactly so many pairs, whatever the seed.
    lots = random.data.permutation(answers.size).reshape(answers.shape)
    return Lesson(answers, lots < round(SHOWN * answers.size))


def _read(network: Network, lesson: Lesson, random: Streams) -> dict[str, float]:
    spectrum = Spectrum.of(network)
    dominant = spectrum.dominant()
    another = others(dominant, LEARNED_PRIME, random.comparison)
    logits = network.logits()
    return {
        "training_accuracy": lesson.accuracy(logits, lesson.is_shown),
        "held_out_accuracy": lesson.accuracy(logits, ~lesson.is_shown),
        "power_share": spectrum.power_share(),
        "phase_law": spectrum.phase_law(),
        "accuracy_keeping_dominant": lesson.accuracy(only(network, dominant).logits()),
        "accuracy_without_dominant": lesson.accuracy(without(network, dominant).logits()),
        "accuracy_without_another": lesson.accuracy(without(network, another).logits()),
    }


if __name__ == "__main__":
    sys.exit(run(learned, closed_form, setting, choices={"training": TRAININGS}))
