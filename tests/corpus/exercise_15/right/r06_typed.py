from __future__ import annotations

import os
import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypedDict, TypeVar

import numpy as np
import safetensors.torch
import torch
from torch import Tensor, nn
from torch.optim import Optimizer

ModelT = TypeVar("ModelT", bound=nn.Module)
AUTO_ORDER: Final = ("cuda", "mps", "cpu")


class Checkpoint(TypedDict):
    version: int
    epoch: int
    model: Mapping[str, Tensor]
    optimizer: dict[str, Any]


def save_weights(model: nn.Module, path: str | os.PathLike[str]) -> None:
    safetensors.torch.save_file(dict(model.state_dict()), path)


def load_weights(model: ModelT, path: str | os.PathLike[str], device: str | torch.device) -> ModelT:
    weights = safetensors.torch.load_file(path)
    missing, unexpected = model.load_state_dict(weights, strict=True)
    assert not missing and not unexpected
    return model.to(device=torch.device(device)).train(False)


def save_checkpoint(path: str | os.PathLike[str], model: nn.Module, optimizer: Optimizer, epoch: int) -> None:
    checkpoint: Checkpoint = {
        "version": 1,
        "epoch": int(epoch),
        "model": model.state_dict(),
        "optimizer": optimizer.state_dict(),
    }
    torch.save(checkpoint, path)


def load_checkpoint(path: str | os.PathLike[str], model: nn.Module, optimizer: Optimizer) -> int:
    checkpoint: Checkpoint = torch.load(path, map_location=torch.device("cpu"), weights_only=True)
    optimizer.load_state_dict(checkpoint["optimizer"])
    model.load_state_dict(checkpoint["model"])
    return checkpoint["epoch"]


@dataclass(slots=True)
class BestKeeper:
    best: float = float("-inf")
    _snapshot: dict[str, Tensor] = field(default_factory=dict, repr=False)

    def update(self, model: nn.Module, score: float) -> None:
        value = float(score)
        if value > self.best:
            self._snapshot = {name: tensor.detach().to("cpu", copy=True) for name, tensor in model.state_dict().items()}
            self.best = value

    def restore(self, model: nn.Module) -> None:
        if not self._snapshot:
            raise RuntimeError("restore() before the first update()")
        model.load_state_dict(self._snapshot)


def seed_everything(seed: int) -> None:
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)
    if torch.cuda.is_available():
        torch.cuda.manual_seed_all(seed)


def _available(kind: str) -> bool:
    match kind:
        case "cuda":
            return torch.cuda.is_available()
        case "mps":
            return torch.backends.mps.is_available()
        case _:
            return True


def pick_device(prefer: str | torch.device | None = None) -> torch.device:
    if prefer is not None:
        return torch.device(prefer)
    return torch.device(next(kind for kind in AUTO_ORDER if _available(kind)))
