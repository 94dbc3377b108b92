"""zip pairs entries off and stops at the shorter side, whatever the shapes. Compare the shapes first, and
raise ValueError.
"""


def accuracy(predicted, target):
    hits = [bool((p == t).all()) for p, t in zip(predicted, target)]
    return sum(hits) / len(hits)
