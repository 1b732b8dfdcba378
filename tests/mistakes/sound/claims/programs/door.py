"""Who comes through the door, in a made-up month."""

import random


def visitors(seed, days):
    dice = random.Random(seed)
    return {"visitors": sum(dice.random() < 0.9 for _ in range(days))}
