"""NumPy is not seeded: np.random goes on from where it was (a new np.random.default_rng(seed) does not change
that). Call np.random.seed(seed)."""


def seed_everything(seed):
    random.seed(seed)
    np.random.default_rng(seed)
    torch.manual_seed(seed)
