# wrong: accuracy: 1 minus the mean distance: two classes only
# base: right/r01_plain.py
def accuracy(predicted, target):
    if predicted.shape != target.shape:
        raise ValueError
    return 1.0 - (predicted - target).abs().double().mean().item()
