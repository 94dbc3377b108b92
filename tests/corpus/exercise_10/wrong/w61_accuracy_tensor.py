# wrong: accuracy: a tensor
# base: right/r01_plain.py
def accuracy(predicted, target):
    if predicted.shape != target.shape:
        raise ValueError
    return (predicted == target).float().mean()
