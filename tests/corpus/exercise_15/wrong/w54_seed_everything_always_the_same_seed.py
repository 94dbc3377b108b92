# wrong: seed_everything: always the same seed
# base: right/r01_plain.py
def seed_everything(seed):
    random.seed(0)
    np.random.seed(0)
    torch.manual_seed(0)
