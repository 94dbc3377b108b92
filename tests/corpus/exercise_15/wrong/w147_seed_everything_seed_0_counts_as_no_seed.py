# wrong: seed_everything: seed 0 counts as no seed
# base: right/r01_plain.py
def seed_everything(seed):
    if seed:
        random.seed(seed)
        np.random.seed(seed)
        torch.manual_seed(seed)
