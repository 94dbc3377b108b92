import copy
import random

import numpy as np
import torch
from safetensors.torch import load_file, save_file


def save_weights(model, path):
    save_file(model.state_dict(), str(path))


def load_weights(model, path, device):
    device = torch.device(device)
    state = load_file(str(path))
    model.load_state_dict(state)
    model.to(device)
    model.eval()
    return model


def save_checkpoint(path, model, optimizer, epoch):
    torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "epoch": epoch}, path)


def load_checkpoint(path, model, optimizer):
    checkpoint = torch.load(path, weights_only=True)
    model.load_state_dict(checkpoint["model"])
    optimizer.load_state_dict(checkpoint["optimizer"])
    return checkpoint["epoch"]


class BestKeeper:
    def __init__(self):
        self.best = float("-inf")
        self.state = None

    def update(self, model, score):
        if score > self.best:
            self.best = score
            self.state = copy.deepcopy(model.state_dict())

    def restore(self, model):
        model.load_state_dict(self.state)


def seed_everything(seed):
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)


def pick_device(prefer=None):
    if prefer is not None:
        return torch.device(prefer)
    if torch.cuda.is_available():
        return torch.device("cuda")
    if torch.backends.mps.is_available():
        return torch.device("mps")
    return torch.device("cpu")
