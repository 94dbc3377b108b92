# debatable: accuracy: divides by the first axis only, the same for the vectors of classes that this exercise makes
# base: right/r01_plain.py
def accuracy(predicted, target):
    if predicted.shape != target.shape:
        raise ValueError
    return float((predicted == target).sum()) / len(predicted)
