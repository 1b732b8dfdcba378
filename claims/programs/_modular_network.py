"""A network that adds two numbers modulo p (Gromov 2023).

For a and b from 0 to p − 1, each neuron j squares a sum of two weights, and answer c has a logit:

    h_j = (U_ja + V_jb)²,    logit_c = Σ_j Q_jc h_j,

with U, V and Q of shape (neurons, p). The answer is the c with the largest logit. It is always
computed on all p² pairs at once: arrays of pairs have the shape (p, p, …), with a before b.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from _adam import Adam
from _arrays import Booleans, Floats, Integers
from _streams import Streams

# What Gromov's task needs to generalise in a thousand steps: a rate at which it is quick, and a
# decay without which it would learn the pairs by heart and stay there.
LEARNING_RATE = 0.01
DECAY = 1.0
# Nanda et al. (2023) have these; the second lets the rule forget the early, large gradients.
BETAS = (0.9, 0.98)
# How often, in steps, it is asked whether the network generalises, and from which accuracy on.
CHECKED = 25
GENERAL = 0.99


@dataclass(frozen=True)
class Network:
    """U, V and Q, each of shape (neurons, p)."""

    first: Floats
    second: Floats
    answer: Floats

    @property
    def arrays(self) -> list[Floats]:
        """The three arrays, in the order in which their gradients come."""
        return [self.first, self.second, self.answer]

    def sums(self) -> Floats:
        """Return U_ja + V_jb: shape (p, p, neurons)."""
        return self.first.T[:, None] + self.second.T[None, :]

    def logits(self) -> Floats:
        """Return the logit of each answer to each pair: shape (p, p, p)."""
        sums = self.sums()
        sums *= sums
        return sums @ self.answer


@dataclass(frozen=True)
class Lesson:
    """The right answers to all pairs, and which pairs are trained on: both of shape (p, p)."""

    answers: Integers
    is_shown: Booleans

    def accuracy(self, logits: Floats, where: Booleans | None = None) -> float:
        """Return the share of right answers, among all pairs unless some are named."""
        right = logits.argmax(axis=2) == self.answers
        return float((right if where is None else right[where]).mean())


def sums_modulo(prime: int) -> Integers:
    """Return a + b modulo p for all pairs: shape (p, p)."""
    numbers = np.arange(prime)
    answers: Integers = (numbers[:, None] + numbers) % prime
    return answers


def started(prime: int, neurons: int, random: np.random.Generator) -> Network:
    """Return a network before its training: normal draws over the root of the inputs, as float32.

    A neuron has p inputs for each of the two numbers, and an answer has one for each neuron.
    """
    draws = random.standard_normal((3, neurons, prime)).astype(np.float32)
    first, second, answer = draws
    root = np.float32(prime) ** 0.5
    return Network(first / root, second / root, answer / np.float32(neurons) ** 0.5)


def loss(network: Network, lesson: Lesson) -> float:
    """Return the mean of (logit_c − [c is right])² over the answers to the pairs that are shown."""
    errors = _errors(network.logits(), lesson)
    return float((errors**2).sum()) / (int(lesson.is_shown.sum()) * len(lesson.answers))


def gradients(network: Network, lesson: Lesson) -> list[Floats]:
    """Return the slopes of the loss by U, V and Q.

    With e the slope by the logits: ∂Q = hᵀ e over all pairs, and 2 (U + V) (e Qᵀ) is the slope by
    U + V, which U has summed over b and V summed over a.
    """
    prime = len(lesson.answers)
    sums = network.sums()
    hidden = sums * sums
    errors = _errors(hidden @ network.answer, lesson)
    errors *= 2 / (int(lesson.is_shown.sum()) * prime)
    by_pair = errors.reshape(prime**2, prime)
    by_answer = hidden.reshape(prime**2, -1).T @ by_pair
    by_sum = (by_pair @ network.answer.T).reshape(sums.shape)
    by_sum *= sums
    by_sum *= 2
    return [by_sum.sum(axis=1).T, by_sum.sum(axis=0).T, by_answer]


def _errors(logits: Floats, lesson: Lesson) -> Floats:
    # How far the logits are too high, in their own memory; 0 for pairs that aren't shown.
    right = lesson.answers[:, :, None]
    np.put_along_axis(logits, right, np.take_along_axis(logits, right, 2) - 1, 2)
    logits *= lesson.is_shown[:, :, None]
    return logits


def trained(
    lesson: Lesson, neurons: int, steps: int, random: Streams
) -> tuple[Network, int | None]:
    """Return a network after some steps on all shown pairs, and the step at which it generalises.

    That is the first of every 25th step after which it has the right answers to 99 % of the pairs
    that are not shown; None if there is none.
    """
    network = started(len(lesson.answers), neurons, random.weights)
    adam = Adam(network.arrays, BETAS, DECAY)
    general = None
    for step in range(steps):
        adam.step(gradients(network, lesson), LEARNING_RATE)
        is_due = general is None and (step + 1) % CHECKED == 0
        if is_due and lesson.accuracy(network.logits(), ~lesson.is_shown) >= GENERAL:
            general = step + 1
    return network, general
