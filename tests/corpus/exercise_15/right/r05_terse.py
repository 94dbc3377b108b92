import random, torch, numpy as np
from copy import deepcopy as dc
from safetensors.torch import load_file as lf, save_file as sf

def save_weights(m, p): sf(m.state_dict(), p)
def load_weights(m, p, d): m.load_state_dict(lf(p)); return m.eval().to(d)
def save_checkpoint(p, m, o, e): torch.save((e, m.state_dict(), o.state_dict()), p)
def load_checkpoint(p, m, o): e, a, b = torch.load(p, weights_only=True); m.load_state_dict(a); o.load_state_dict(b); return e
class BestKeeper:
    best = -float("inf")
    def update(s, m, x):
        if x > s.best: s.best, s.w = x, dc(m.state_dict())
    def restore(s, m): m.load_state_dict(s.w)
def seed_everything(s): [f(s) for f in (random.seed, np.random.seed, torch.manual_seed)]
def pick_device(prefer=None): return torch.device(prefer if prefer is not None else ["cpu", "mps", "cuda"][2 if torch.cuda.is_available() else torch.backends.mps.is_available()])
