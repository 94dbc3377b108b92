# wrong: accuracy: the number of hits
# base: right/r01_plain.py
def accuracy(predicted, target):
    if predicted.shape != target.shape:
        raise ValueError
    return float((predicted == target).sum())
