# wrong: mean_pool: first token only
# base: right/r01_plain.py
def mean_pool(hidden, mask):
    return hidden[:, 0]
