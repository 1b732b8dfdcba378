"""What frequencies the neurons of a network of modular addition have (Gromov 2023).

A row of p weights is a sum of waves: its discrete Fourier transform at frequency k, from 1 to
(p − 1) / 2, is X_k = Σ_a x_a e^(−2πi k a / p), with the power |X_k|², and the phase of a wave
cos(2πk a / p + φ) is the angle φ of X_k. The mean of the row, k = 0, is left out everywhere.

No weight is ever replaced by a wave of a phase that we choose. Waves whose phases add up are the
solution, so a network that was never trained gives the right answers too, once they are put in.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from _arrays import Complexes, Floats, Integers
from _modular_network import Network


@dataclass(frozen=True)
class Spectrum:
    """The transforms of U, V and Q, each of shape (neurons, (p − 1) / 2), from frequency 1 on."""

    first: Complexes
    second: Complexes
    answer: Complexes

    @classmethod
    def of(cls, network: Network) -> Spectrum:
        """Return the spectrum of a network, in double precision."""
        return cls(*(np.fft.rfft(array.astype(np.float64))[:, 1:] for array in network.arrays))

    @property
    def powers(self) -> Floats:
        """The powers in U, V and Q together: shape (neurons, frequencies)."""
        parts = np.array([self.first, self.second, self.answer])
        powers: Floats = (np.abs(parts) ** 2).sum(axis=0)
        return powers

    def dominant(self) -> Integers:
        """Return the frequency of most power in U and V together, of each neuron: from 1."""
        powers = np.abs(self.first) ** 2 + np.abs(self.second) ** 2
        frequencies: Integers = powers.argmax(axis=1) + 1
        return frequencies

    def power_share(self) -> float:
        """Return the share of all power that is at each neuron's dominant frequency."""
        powers = self.powers
        return float(_at(powers, self.dominant()).sum() / powers.sum())

    def phase_law(self) -> float:
        """Return the mean of cos(φ_U + φ_V − φ_Q) at the dominant frequencies, from −1 to 1.

        Each neuron counts by the product of its three amplitudes there.
        """
        products = self.first * self.second * self.answer.conj()
        at = _at(products, self.dominant())
        return float(at.real.sum() / np.abs(at).sum())


def only(network: Network, frequencies: Integers) -> Network:
    """Return a network in which each neuron keeps one frequency of its U, V and Q."""
    return Network(*(_wave(array, frequencies) for array in network.arrays))


def without(network: Network, frequencies: Integers) -> Network:
    """Return a network in which each neuron lacks one frequency of its U, V and Q."""
    return Network(*(array - _wave(array, frequencies) for array in network.arrays))


def others(frequencies: Integers, prime: int, random: np.random.Generator) -> Integers:
    """Return for each neuron a frequency that is not its own, drawn by lot; p is 5 or more."""
    count = (prime - 1) // 2
    shift = random.integers(1, count, len(frequencies))
    result: Integers = (frequencies - 1 + shift) % count + 1
    return result


def _wave(array: Floats, frequencies: Integers) -> Floats:
    # The part of each row at one frequency, as it is there: its own amplitude and phase.
    transform = np.fft.rfft(array)
    kept = np.zeros_like(transform)
    rows = np.arange(len(array))
    kept[rows, frequencies] = transform[rows, frequencies]
    return np.fft.irfft(kept, array.shape[1])


def _at(values: Floats | Complexes, frequencies: Integers) -> Floats | Complexes:
    return values[np.arange(len(values)), frequencies - 1]
