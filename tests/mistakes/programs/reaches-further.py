import random
from decimal import *
from numpy import load as take, mean
#<1 program-invalid: “claims/programs/door.py” uses “load”
from os.path import join
#<1 program-invalid: “claims/programs/door.py” uses “os.path”
import math, pathlib as paths
#<1 program-invalid: “claims/programs/door.py” uses “pathlib”

import numpy as np

table = np.loadtxt("table.txt")
#       ^ program-invalid: “claims/programs/door.py” uses “loadtxt”
taken = getattr(np, "load")
#       ^^^^^^^ program-invalid: “claims/programs/door.py” uses “getattr”
read = __builtins__["open"]
#      ^^^^^^^^^^^^ program-invalid: “claims/programs/door.py” uses “__builtins__”
#      ^ program-invalid: “claims/programs/door.py” uses “open”
found = vars(np)["load"], np.__dict__["mean"]
#       ^ program-invalid: “claims/programs/door.py” uses “load”
#                         ^ program-invalid: “claims/programs/door.py” uses “__dict__”


def within():
    from importlib import import_module
#   ^ program-invalid: “claims/programs/door.py” uses “importlib”

    return import_module("topic")


def visitors(seed, days):
    dice = random.Random(seed)
    return {"visitors": sum(dice.random() < 0.9 for _ in range(days))}
