# wrong: mean_pool: hidden is changed
# base: right/r01_plain.py
def mean_pool(hidden, mask):
    m = mask.to(hidden.dtype).unsqueeze(-1)
    with torch.no_grad():
        hidden.mul_(m)
    return hidden.sum(1) / m.sum(1).clamp(min=1)
