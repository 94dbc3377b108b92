# wrong: seed_everything: a new generator of NumPy
# base: right/r01_plain.py
def seed_everything(seed):
    random.seed(seed)
    np.random.default_rng(seed)
    torch.manual_seed(seed)
