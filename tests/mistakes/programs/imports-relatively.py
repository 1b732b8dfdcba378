import random

from . import topic
#<1 program-invalid: “claims/programs/door.py” imports “.”, which is a part of the document


def visitors(seed, days):
    dice = random.Random(seed)
    return {"visitors": sum(dice.random() < 0.9 for _ in range(days))}
