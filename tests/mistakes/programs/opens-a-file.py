import random

names = open("names.txt")
#       ^^^^ program-invalid: “claims/programs/door.py” uses “open”, by which it could reach


def visitors(seed, days):
    dice = random.Random(seed)
    return {"visitors": sum(dice.random() < 0.9 for _ in range(days))}
