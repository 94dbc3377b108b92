"""Inputs of different shapes pass without an error: zip, for one, stops at the shorter side. Compare the shapes
first, and raise ValueError.
"""


def accuracy(predicted, target):
    hits = [bool((p == t).all()) for p, t in zip(predicted, target)]
    return sum(hits) / len(hits)
