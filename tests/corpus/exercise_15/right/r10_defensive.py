import copy
import math
import numbers
import os
import random
import warnings

import numpy as np
import torch
from safetensors.torch import load_file, save_file


def save_weights(model, path):
    if not isinstance(model, torch.nn.Module):
        raise TypeError("model must be a Module")
    state = {}
    for name, tensor in model.state_dict().items():
        if not isinstance(tensor, torch.Tensor):
            raise TypeError(f"{name} is no tensor")
        state[str(name)] = tensor.detach().clone().contiguous()
    save_file(state, os.fspath(path))


def load_weights(model, path, device):
    device = torch.device(device)
    state = load_file(os.fspath(path))
    expected = model.state_dict()
    missing, extra = set(expected) - set(state), set(state) - set(expected)
    if missing or extra:
        raise ValueError(f"missing: {sorted(missing)}, unexpected: {sorted(extra)}")
    for name in expected:
        if expected[name].shape != state[name].shape:
            raise ValueError(f"{name}: {tuple(state[name].shape)} for {tuple(expected[name].shape)}")
    model.load_state_dict(state, strict=True)
    model.to(device)
    model.eval()
    return model


def save_checkpoint(path, model, optimizer, epoch):
    if isinstance(epoch, bool) or not isinstance(epoch, numbers.Integral):
        raise TypeError("epoch must be an integer")
    content = {
        "format": "course-checkpoint",
        "model": copy.deepcopy(model.state_dict()),
        "optimizer": copy.deepcopy(optimizer.state_dict()),
        "epoch": int(epoch),
    }
    temporary = os.fspath(path) + f".{os.getpid()}.tmp"
    try:
        torch.save(content, temporary)
        os.replace(temporary, path)
    finally:
        if os.path.exists(temporary):
            os.remove(temporary)


def load_checkpoint(path, model, optimizer):
    content = torch.load(os.fspath(path), map_location="cpu", weights_only=True)
    absent = {"model", "optimizer", "epoch"} - content.keys()
    if absent:
        raise KeyError(f"no checkpoint: {absent} missing")
    before = copy.deepcopy(model.state_dict())
    try:
        model.load_state_dict(content["model"], strict=True)
        optimizer.load_state_dict(content["optimizer"])
    except Exception:
        model.load_state_dict(before)
        raise
    return int(content["epoch"])


class BestKeeper:
    def __init__(self):
        self.best = None
        self._state = None

    def update(self, model, score):
        score = float(score)
        if math.isnan(score):
            warnings.warn("NaN score ignored")
            return False
        if self.best is not None and score <= self.best:
            return False
        self._state = copy.deepcopy(model.state_dict())
        self.best = score
        return True

    def restore(self, model):
        if self._state is None:
            warnings.warn("nothing to restore")
            return
        model.load_state_dict(copy.deepcopy(self._state), strict=True)


def seed_everything(seed):
    seed = int(seed)
    if not 0 <= seed < 2**32:
        raise ValueError("NumPy takes seeds from 0 to 2**32 - 1")
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)
    if torch.cuda.is_available():
        torch.cuda.manual_seed_all(seed)


def pick_device(prefer=None):
    if prefer is not None:
        if not isinstance(prefer, (str, torch.device)):
            raise TypeError("prefer must be a str or a torch.device")
        return torch.device(prefer)
    try:
        if torch.cuda.is_available():
            return torch.device("cuda")
    except RuntimeError:
        pass
    mps = getattr(torch.backends, "mps", None)
    if mps is not None and mps.is_available():
        return torch.device("mps")
    return torch.device("cpu")
