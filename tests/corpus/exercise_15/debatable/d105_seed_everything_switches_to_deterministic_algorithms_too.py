# debatable: seed_everything: switches to deterministic algorithms, too
# base: right/r01_plain.py
def seed_everything(seed):
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)
    torch.use_deterministic_algorithms(True)
