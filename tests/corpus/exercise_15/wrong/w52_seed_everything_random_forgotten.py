# wrong: seed_everything: random forgotten
# base: right/r01_plain.py
def seed_everything(seed):
    np.random.seed(seed)
    torch.manual_seed(seed)
