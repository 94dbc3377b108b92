# wrong: accuracy: in percent
# base: right/r01_plain.py
def accuracy(predicted, target):
    if predicted.shape != target.shape:
        raise ValueError
    return 100.0 * (predicted == target).float().mean().item()
