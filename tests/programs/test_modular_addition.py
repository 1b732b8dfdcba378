from __future__ import annotations

import math
from types import ModuleType

import numpy as np
import pytest

import modular_addition
from _modular_network import Lesson, Network, gradients, loss, started, sums_modulo
from _spectrum import Spectrum, only, others, without
from _streams import streams
from modular_addition import circuit
from tests.programs.altering import altered
from tests.programs.slopes import furthest

PRIMES = (3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 59)


def expect_exact(program: ModuleType, prime: int) -> None:
    found = program.closed_form(seed=0, prime=prime)
    assert found["accuracy"] == 1
    assert found["largest_deviation"] < 1e-9
    assert found["margin"] == pytest.approx(4.5 * (1 - math.cos(2 * math.pi / prime)), abs=1e-9)


@pytest.mark.parametrize("prime", PRIMES)
def test_the_circuit_adds_every_pair_exactly(prime: int) -> None:
    expect_exact(modular_addition, prime)


@pytest.mark.parametrize(
    ("module", "old", "new"),
    [
        ("modular_addition", "PHASES = tuple(turn * 2 *", "PHASES = tuple(turn * 2.1 *"),
        ("modular_addition", "np.cos(turns + one + other)", "np.cos(turns + one - other)"),
        ("modular_addition", "range(3))", "range(2))"),
        ("modular_addition", "turns = 2 * np.pi * frequency", "turns = np.pi * frequency"),
        ("_modular_network", "sums *= sums\n        return", "return"),
        # Every answer is right, by as much as before.
        ("_modular_network", "return sums @ self.answer", "return sums @ self.answer + 1e-6"),
    ],
    ids=["phases", "answer's phase", "two phases", "half a turn", "no square", "a constant"],
)
def test_an_altered_circuit_is_noticed(module: str, old: str, new: str) -> None:
    program = altered("modular_addition", module, old, new)
    with pytest.raises(AssertionError):
        expect_exact(program, 7)


def test_the_margin_is_the_least_of_all_pairs_and_below_0_for_a_wrong_answer() -> None:
    # By hand, for answers 0 and 1 to the only two pairs.
    answers = np.array([[0, 1]])
    logits = np.array([[[3.0, 1.0, 0.5], [2.0, 2.25, 2.0]]])
    assert modular_addition._margin(logits, answers) == 0.25
    assert modular_addition._margin(-logits, answers) == -2.5


def test_a_single_pair_by_hand() -> None:
    # 5 + 4 = 2 modulo 7: the logit of c is 4.5 cos(2πk (2 − c) / 7).
    logits = circuit(7, 3).logits()[5, 4]
    expected = [4.5 * math.cos(2 * math.pi * 3 * (2 - answer) / 7) for answer in range(7)]
    assert logits == pytest.approx(expected, abs=1e-12)
    assert logits.argmax() == 2


def test_all_frequencies_together_stand_out_more() -> None:
    # The sum of the cosines is (p − 1) / 2 where c = a + b, and −½ elsewhere.
    logits = sum(circuit(11, frequency).logits() for frequency in range(1, 6))
    right = sums_modulo(11)[:, :, None] == np.arange(11)
    assert logits[right] == pytest.approx([9 * 10 / 4] * 121)
    assert logits[~right] == pytest.approx([-9 / 4] * 1210)


@pytest.mark.parametrize("prime", [-7, 0, 1, 2, 4, 9, 91, 101])
def test_what_is_not_an_odd_prime_up_to_97_is_an_error(prime: int) -> None:
    with pytest.raises(ValueError, match="prime is an odd prime up to 97"):
        modular_addition.closed_form(seed=0, prime=prime)


@pytest.fixture(scope="module")
def learned() -> dict[str, dict[str, float]]:
    names = modular_addition.TRAININGS
    return {name: modular_addition.learned(seed=0, training=name) for name in names}


def expect_circuit(found: dict[str, float], untrained: dict[str, float]) -> None:
    assert found["training_accuracy"] >= 0.99
    assert found["held_out_accuracy"] >= 0.99
    assert found["power_share"] >= 0.93
    assert found["power_share"] >= 4 * untrained["power_share"]
    assert found["phase_law"] >= 0.98
    assert found["accuracy_keeping_dominant"] >= 0.98
    assert found["accuracy_without_dominant"] <= 0.1
    assert found["accuracy_without_another"] >= 0.98


def test_training_finds_the_circuit(learned: dict[str, dict[str, float]]) -> None:
    expect_circuit(learned["trained"], learned["untrained"])
    # It has all that it was shown long before: the step of 175 is the earliest of twelve seeds.
    assert 100 <= learned["trained"]["steps_to_generalise"] <= 400


@pytest.mark.parametrize("null", ["untrained", "shuffled labels"])
def test_a_network_without_the_circuit_has_none_of_its_marks(
    null: str, learned: dict[str, dict[str, float]]
) -> None:
    # So no measure of ours puts in what it then finds.
    found = learned[null]
    assert found["held_out_accuracy"] <= 0.1
    assert found["power_share"] <= 0.25
    assert abs(found["phase_law"]) <= 0.3
    assert found["accuracy_keeping_dominant"] <= 0.1
    assert found.keys() == learned["trained"].keys() - {"steps_to_generalise"}


def test_shuffled_answers_are_learnt_by_heart(learned: dict[str, dict[str, float]]) -> None:
    found = learned["shuffled labels"]
    assert found["training_accuracy"] >= 0.99
    # Half of the pairs are shown, and what it knows of them is in no one frequency.
    assert found["accuracy_without_dominant"] >= 0.4


def test_putting_ideal_waves_in_would_find_the_circuit_anywhere() -> None:
    # The measure that we do not use: each neuron of a network that was never trained, as waves of
    # its own frequency whose phases are made to add up. It adds nearly all pairs.
    network = started(31, 128, streams(0).weights)
    spectrum = Spectrum.of(network)
    rows = np.arange(128)
    at = spectrum.dominant() - 1
    one, other = np.angle(spectrum.first[rows, at]), np.angle(spectrum.second[rows, at])
    turns = 2 * np.pi * (at + 1)[:, None] * np.arange(31) / 31
    waves = [np.cos(turns + phase[:, None]) for phase in (one, other, one + other)]
    answers = sums_modulo(31)
    lesson = Lesson(answers, np.ones_like(answers, bool))
    assert lesson.accuracy(Network(*waves).logits()) > 0.8
    # With the phases that it has, it adds none.
    assert lesson.accuracy(only(network, spectrum.dominant()).logits()) <= 0.1


@pytest.mark.parametrize(
    ("module", "old", "new"),
    [
        ("_adam", "array -= scale", "array += scale"),
        ("_modular_network", "DECAY = 1.0", "DECAY = 0.0"),
        ("_spectrum", "self.answer.conj()", "self.answer"),
        # It learns by heart, where too little is shown.
        ("modular_addition", "SHOWN = 0.5", "SHOWN = 0.2"),
        ("_spectrum", "return Network(*(array - _wave", "return Network(*(array + 0 * _wave"),
    ],
    ids=["climbing", "no decay", "a phase of the wrong sign", "few pairs", "nothing removed"],
)
def test_an_altered_training_or_reading_is_noticed(
    module: str, old: str, new: str, learned: dict[str, dict[str, float]]
) -> None:
    program = altered("modular_addition", module, old, new)
    found = program.learned(seed=0)
    with pytest.raises(AssertionError):
        expect_circuit(found, learned["untrained"])


def test_the_gradient_is_that_of_the_loss() -> None:
    random = np.random.default_rng(0)
    network = Network(*random.standard_normal((3, 4, 5)))
    lesson = Lesson(sums_modulo(5), random.random((5, 5)) < 0.5)
    found = furthest(lambda: loss(network, lesson), network.arrays, gradients(network, lesson))
    assert found < 1e-7


def test_the_reading_of_the_circuit_itself() -> None:
    network = circuit(31, 4)
    spectrum = Spectrum.of(network)
    assert (spectrum.dominant() == 4).all()
    assert spectrum.power_share() == pytest.approx(1)
    assert spectrum.phase_law() == pytest.approx(1)
    # An answer that is half a turn away from what its phases add up to.
    opposite = Network(network.first, network.second, -network.answer)
    assert Spectrum.of(opposite).phase_law() == pytest.approx(-1)


def test_a_frequency_is_kept_or_removed_as_it_is() -> None:
    network = started(31, 128, streams(0).weights)
    frequencies = Spectrum.of(network).dominant()
    kept, rest = only(network, frequencies), without(network, frequencies)
    for whole, one, other in zip(network.arrays, kept.arrays, rest.arrays, strict=True):
        assert one + other == pytest.approx(whole, abs=1e-6)
    # Kept: that one frequency, with its own amplitude and phase. Removed: all but that.
    before, after, without_it = map(Spectrum.of, (network, kept, rest))
    rows = np.arange(128)
    here = frequencies - 1
    assert after.first[rows, here] == pytest.approx(before.first[rows, here], abs=1e-5)
    assert after.power_share() == pytest.approx(1)
    assert np.abs(kept.first.mean(axis=1)).max() < 1e-6
    assert without_it.powers[rows, here].max() < 1e-8


def test_another_frequency_is_never_the_neurons_own() -> None:
    own = np.arange(1, 16).repeat(200)
    drawn = others(own, 31, np.random.default_rng(0))
    assert (drawn != own).all()
    assert set(drawn) == set(range(1, 16))


def test_half_of_the_pairs_are_shown_and_shuffling_keeps_the_answers() -> None:
    plain = modular_addition._lesson(False, streams(0))
    shuffled = modular_addition._lesson(True, streams(0))
    assert plain.is_shown.sum() == round(31**2 / 2)
    # The same pairs, so that nothing but the answers differs.
    assert (plain.is_shown == shuffled.is_shown).all()
    assert (plain.answers == sums_modulo(31)).all()
    assert (np.sort(shuffled.answers, axis=None) == np.sort(plain.answers, axis=None)).all()
    assert (shuffled.answers == plain.answers).mean() < 0.1


def test_another_training_is_an_error() -> None:
    message = "training is one of trained, untrained, shuffled labels"
    with pytest.raises(ValueError, match=message):
        modular_addition.learned(seed=0, training="none")
