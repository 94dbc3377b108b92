# wrong: seed_everything: torch forgotten
# base: right/r01_plain.py
def seed_everything(seed):
    random.seed(seed)
    np.random.seed(seed)
