"""The libraries are seeded from the clock or the system (no argument, or torch.seed()), so nothing repeats. Pass
the seed on."""


def seed_everything(seed):
    random.seed()
    np.random.seed()
    torch.seed()
