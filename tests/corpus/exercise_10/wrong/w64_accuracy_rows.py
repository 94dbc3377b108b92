# wrong: accuracy: divides by the first axis only
# base: right/r01_plain.py
def accuracy(predicted, target):
    if predicted.shape != target.shape:
        raise ValueError
    return float((predicted == target).sum()) / len(predicted)
