"""Python's random module is not seeded. Call random.seed(seed)."""


def seed_everything(seed):
    np.random.seed(seed)
    torch.manual_seed(seed)
