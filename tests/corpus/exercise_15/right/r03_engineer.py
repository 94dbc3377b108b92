from __future__ import annotations

import io
import math
import os
import random
from typing import Union

import numpy as np
import torch
from safetensors import safe_open
from safetensors.torch import save_model, save_file
from torch import nn

PathLike = Union[str, "os.PathLike[str]"]


def save_weights(model: nn.Module, path: PathLike) -> None:
    """Write all parameters and buffers under their own names."""
    tensors = {name: tensor for name, tensor in model.state_dict().items()}
    save_file(tensors, os.fspath(path), metadata={"format": "pt"})


def load_weights(model: nn.Module, path: PathLike, device: Union[str, torch.device]) -> nn.Module:
    tensors = {}
    with safe_open(os.fspath(path), framework="pt", device="cpu") as file:
        for name in file.keys():
            tensors[name] = file.get_tensor(name)
    model.load_state_dict(tensors, strict=True)
    model = model.to(torch.device(device))
    model.eval()
    return model


def save_checkpoint(path: PathLike, model: nn.Module, optimizer: torch.optim.Optimizer, epoch: int) -> None:
    buffer = io.BytesIO()
    torch.save(
        {"epoch": epoch, "model_state_dict": model.state_dict(), "optimizer_state_dict": optimizer.state_dict()}, buffer
    )
    temporary = os.fspath(path) + ".tmp"
    with open(temporary, "wb") as file:
        file.write(buffer.getvalue())
    os.replace(temporary, path)


def load_checkpoint(path: PathLike, model: nn.Module, optimizer: torch.optim.Optimizer) -> int:
    device = next(model.parameters()).device
    checkpoint = torch.load(path, map_location=device, weights_only=True)
    model.load_state_dict(checkpoint["model_state_dict"])
    optimizer.load_state_dict(checkpoint["optimizer_state_dict"])
    return int(checkpoint["epoch"])


class BestKeeper:
    """Remember the state of the model with the highest score."""

    def __init__(self) -> None:
        self.best: float = -math.inf
        self._buffer: bytes | None = None

    def update(self, model: nn.Module, score: float) -> bool:
        improved = not math.isnan(score) and (self._buffer is None or score > self.best)
        if improved:
            buffer = io.BytesIO()
            torch.save(model.state_dict(), buffer)
            self.best, self._buffer = score, buffer.getvalue()
        return improved

    def restore(self, model: nn.Module) -> None:
        if self._buffer is not None:
            model.load_state_dict(torch.load(io.BytesIO(self._buffer), weights_only=True))


def seed_everything(seed: int) -> None:
    random.seed(seed)
    np.random.seed(seed % 2**32)
    torch.manual_seed(seed)
    torch.cuda.manual_seed_all(seed)


def pick_device(prefer: Union[str, torch.device, None] = None) -> torch.device:
    if isinstance(prefer, torch.device):
        return prefer
    if isinstance(prefer, str):
        return torch.device(prefer)
    for name, available in (("cuda", torch.cuda.is_available), ("mps", torch.backends.mps.is_available)):
        if available():
            return torch.device(name)
    return torch.device("cpu")
