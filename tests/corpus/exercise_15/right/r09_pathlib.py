import pickle
import random
import tempfile
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file, save_file


def as_path(path):
    return Path(path).expanduser().absolute()


def save_weights(model, path):
    target = as_path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_name(target.name + ".part")
    save_file({name: value.contiguous() for name, value in model.state_dict().items()}, partial)
    partial.replace(target)


def load_weights(model, path, device):
    source = as_path(path)
    if not source.is_file():
        raise FileNotFoundError(source)
    model.to(device)
    model.load_state_dict(load_file(source, device="cpu"))
    model.eval()
    return model


def save_checkpoint(path, model, optimizer, epoch):
    target = as_path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as file:
        torch.save({"weights": {"model": model.state_dict()}, "training": {"optimizer": optimizer.state_dict(), "epoch": epoch}}, file)


def load_checkpoint(path, model, optimizer):
    with as_path(path).open("rb") as file:
        stored = torch.load(file, map_location="cpu", weights_only=True)
    model.load_state_dict(stored["weights"]["model"])
    optimizer.load_state_dict(stored["training"]["optimizer"])
    return stored["training"]["epoch"]


class BestKeeper:
    """Keeps the best weights on the disk, in a folder of its own."""

    def __init__(self):
        self.best = float("-inf")
        self._folder = tempfile.TemporaryDirectory()
        self._file = Path(self._folder.name) / "best.pt"

    def update(self, model, score):
        if score > self.best:
            self.best = score
            torch.save(model.state_dict(), self._file)

    def restore(self, model):
        model.load_state_dict(torch.load(self._file, weights_only=True))


def seed_everything(seed):
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)


def pick_device(prefer=None):
    if prefer is not None:
        return torch.device(prefer)
    if torch.cuda.is_available():
        return torch.device("cuda")
    return torch.device("mps") if torch.backends.mps.is_available() else torch.device("cpu")
