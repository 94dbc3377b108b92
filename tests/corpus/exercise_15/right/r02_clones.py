import random
from pathlib import Path

import numpy
import safetensors.torch
import torch


def save_weights(model, path):
    Path(path).write_bytes(safetensors.torch.save({k: v.detach().cpu().contiguous() for k, v in model.state_dict().items()}))


def load_weights(model, path, device):
    model.load_state_dict(safetensors.torch.load(Path(path).read_bytes()), strict=True)
    return model.to(device).eval()


def save_checkpoint(path, model, optimizer, epoch):
    with open(path, "wb") as file:
        torch.save([model.state_dict(), optimizer.state_dict(), int(epoch)], file)


def load_checkpoint(path, model, optimizer):
    m, o, epoch = torch.load(path, map_location="cpu", weights_only=True)
    model.load_state_dict(m)
    optimizer.load_state_dict(o)
    return epoch


class BestKeeper:
    def __init__(self):
        self.best = None
        self._weights = {}

    def update(self, model, score):
        score = float(score)
        if score != score:
            return
        if self.best is None or score > self.best:
            self.best = score
            self._weights = {name: value.detach().clone().cpu() for name, value in model.state_dict().items()}

    def restore(self, model):
        model.load_state_dict(self._weights)
        return model


def seed_everything(seed: int) -> None:
    for plant in (random.seed, numpy.random.seed, torch.manual_seed):
        plant(seed)


def pick_device(prefer=None):
    return torch.device(prefer or ("cuda" if torch.cuda.is_available() else "mps" if torch.backends.mps.is_available() else "cpu"))
