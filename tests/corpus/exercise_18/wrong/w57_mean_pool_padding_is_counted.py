# wrong: mean_pool: padding is counted
# base: right/r01_plain.py
def mean_pool(hidden, mask):
    return hidden.mean(1)
