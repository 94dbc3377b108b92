# wrong: seed_everything: initial_seed is asked, not set
# base: right/r01_plain.py
def seed_everything(seed):
    random.seed(seed)
    np.random.seed(seed)
    torch.cuda.manual_seed_all(seed)
