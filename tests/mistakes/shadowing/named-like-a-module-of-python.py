"""The mean of some numbers."""
#<1 program-invalid: “statistics” is the name of a module of Python's own, which would be imported


def mean(seed):
    return {"mean": seed}
