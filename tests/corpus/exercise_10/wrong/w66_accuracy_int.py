# wrong: accuracy: floor division: 0 unless everything is right
# base: right/r01_plain.py
def accuracy(predicted, target):
    if predicted.shape != target.shape:
        raise ValueError
    return float((predicted == target).sum().item() // predicted.numel())
