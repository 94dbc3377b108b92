# wrong: accuracy: returns None where shapes differ instead of raising
# base: right/r01_plain.py
def accuracy(predicted, target):
    if predicted.shape != target.shape:
        return None
    return (predicted == target).float().mean().item()
