# wrong: accuracy: only entries where the target is not 0 are looked at
# base: right/r01_plain.py
def accuracy(predicted, target):
    if predicted.shape != target.shape:
        raise ValueError
    keep = target != 0
    return (predicted[keep] == target[keep]).double().mean().nan_to_num(0.0).item()
