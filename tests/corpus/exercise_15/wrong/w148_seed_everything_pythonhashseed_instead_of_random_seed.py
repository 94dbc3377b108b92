# wrong: seed_everything: PYTHONHASHSEED instead of random.seed
# base: right/r01_plain.py
import os


def seed_everything(seed):
    os.environ["PYTHONHASHSEED"] = str(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)
