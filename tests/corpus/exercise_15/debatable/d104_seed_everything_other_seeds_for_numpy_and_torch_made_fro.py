# debatable: seed_everything: other seeds for NumPy and torch, made from the one given
# base: right/r01_plain.py
def seed_everything(seed):
    random.seed(seed)
    np.random.seed(seed + 1)
    torch.manual_seed(seed + 2)
