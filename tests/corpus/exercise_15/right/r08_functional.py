import operator
import random
from functools import partial, reduce
from itertools import compress, starmap

import numpy as np
import torch
from safetensors.torch import load, save


def fmap(f, mapping):
    return dict(zip(mapping, map(f, mapping.values())))


def pipe(value, *functions):
    return reduce(lambda x, f: f(x), functions, value)


def read(path):
    with open(path, "rb") as f:
        return f.read()


def write(path, data):
    with open(path, "wb") as f:
        f.write(data)


clone = partial(fmap, torch.clone)


def save_weights(model, path):
    pipe(model.state_dict(), clone, save, partial(write, path))


def load_weights(model, path, device):
    pipe(path, read, load, model.load_state_dict)
    return pipe(model, operator.methodcaller("to", device), operator.methodcaller("eval"))


def save_checkpoint(path, model, optimizer, epoch):
    parts = map(operator.methodcaller("state_dict"), (model, optimizer))
    torch.save(dict(zip("mo", parts), e=epoch), path)


def load_checkpoint(path, model, optimizer):
    m, o, e = operator.itemgetter("m", "o", "e")(torch.load(path, weights_only=True))
    list(starmap(lambda thing, state: thing.load_state_dict(state), ((model, m), (optimizer, o))))
    return e


class BestKeeper:
    def __init__(self):
        self._pairs = ()

    @property
    def best(self):
        return self._pairs[0] if self._pairs else float("-inf")

    def update(self, model, score):
        self._pairs = (score, clone(model.state_dict())) if score > self.best else self._pairs

    def restore(self, model):
        pipe(self._pairs[1], clone, model.load_state_dict)


def seed_everything(seed):
    list(map(operator.methodcaller("__call__", seed), (random.seed, np.random.seed, torch.manual_seed)))


def pick_device(prefer=None):
    there = (prefer is not None, torch.cuda.is_available(), torch.backends.mps.is_available(), True)
    return torch.device(next(compress((prefer, "cuda", "mps", "cpu"), there)))
