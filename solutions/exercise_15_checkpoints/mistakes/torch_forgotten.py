"""torch is not seeded (torch.Generator().manual_seed makes an object of its own, torch.cuda.manual_seed covers
GPUs only). Call torch.manual_seed(seed)."""


def seed_everything(seed):
    random.seed(seed)
    np.random.seed(seed)
    torch.Generator().manual_seed(seed)
