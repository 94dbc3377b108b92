# wrong: accuracy: rounded to two digits
# base: right/r01_plain.py
def accuracy(predicted, target):
    if predicted.shape != target.shape:
        raise ValueError
    return round((predicted == target).double().mean().item(), 2)
