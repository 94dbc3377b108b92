# wrong: accuracy: compares sorted values: the order is lost
# base: right/r01_plain.py
def accuracy(predicted, target):
    if predicted.shape != target.shape:
        raise ValueError
    return (predicted.flatten().sort().values == target.flatten().sort().values).float().mean().item()
