import random

name = "Z�"
#        ^ file-encoding: “claims/programs/door.py” is not UTF-8
