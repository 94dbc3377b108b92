# wrong: accuracy: (n, 1) against (n,) compares every pair
# base: right/r01_plain.py
def accuracy(predicted, target):
    return (predicted == target).float().mean().item()
