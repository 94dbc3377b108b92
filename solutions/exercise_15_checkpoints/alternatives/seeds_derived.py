"""Each library has a seed of its own, derived from the one that was given."""


def seed_everything(seed):
    random.seed(f"python {seed}")
    np.random.seed((seed + 1) % 2**32)
    return torch.manual_seed(seed + 2)
