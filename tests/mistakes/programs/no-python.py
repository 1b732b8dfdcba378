import random


def visitors(seed, days):
    return = {"visitors": days}
    #      ^ program-invalid: “claims/programs/door.py” is not valid Python
