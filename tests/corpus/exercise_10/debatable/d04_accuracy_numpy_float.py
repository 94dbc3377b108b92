# debatable: accuracy: a numpy.float64, which is a Python float by inheritance
# base: right/r01_plain.py
import numpy as np


def accuracy(predicted, target):
    if predicted.shape != target.shape:
        raise ValueError("shapes differ")
    return np.mean(predicted.cpu().numpy() == target.cpu().numpy())
