# wrong: mean_pool: the maximum
# base: right/r01_plain.py
def mean_pool(hidden, mask):
    return hidden.masked_fill(mask.unsqueeze(-1) == 0, float("-inf")).amax(1).nan_to_num(neginf=0.0)
