# wrong: seed_everything: a new generator of torch
# base: right/r01_plain.py
def seed_everything(seed):
    random.seed(seed)
    np.random.seed(seed)
    torch.Generator().manual_seed(seed)
