# wrong: seed_everything: NumPy forgotten
# base: right/r01_plain.py
def seed_everything(seed):
    random.seed(seed)
    torch.manual_seed(seed)
