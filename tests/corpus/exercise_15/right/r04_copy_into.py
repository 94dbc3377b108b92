import random

import numpy as np
import safetensors.torch as st
import torch


def save_weights(model, path):
    st.save_file({name: value.clone() for name, value in model.state_dict().items()}, path)


def load_weights(model, path, device):
    loaded = st.load_file(path, device="cpu")
    own = model.state_dict()
    if own.keys() != loaded.keys():
        raise RuntimeError(f"keys differ: {own.keys() ^ loaded.keys()}")
    model.to(device)
    with torch.no_grad():
        for name, value in model.state_dict().items():
            if value.shape != loaded[name].shape:
                raise RuntimeError(name)
            value.copy_(loaded[name])
    return model.eval()


def save_checkpoint(path, model, optimizer, epoch):
    state = {f"model.{k}": v for k, v in model.state_dict().items()}
    torch.save({**state, "optimizer": optimizer.state_dict(), "epoch": epoch}, str(path))


def load_checkpoint(path, model, optimizer):
    state = torch.load(str(path), weights_only=True)
    optimizer.load_state_dict(state.pop("optimizer"))
    epoch = state.pop("epoch")
    model.load_state_dict({k.removeprefix("model."): v for k, v in state.items()})
    return epoch


class BestKeeper:
    best = -float("inf")
    kept = None

    def update(self, model, score):
        if self.kept is None and score == score or score > self.best:
            self.best = score
            self.kept = {k: v.clone() for k, v in model.state_dict().items()}

    def restore(self, model):
        with torch.no_grad():
            for k, v in model.state_dict().items():
                v.copy_(self.kept[k])


def seed_everything(seed):
    torch.manual_seed(seed)
    random.seed(seed)
    np.random.seed(seed)


def pick_device(prefer=None):
    name = "cpu"
    if torch.backends.mps.is_available():
        name = "mps"
    if torch.cuda.is_available():
        name = "cuda"
    return torch.device(name) if prefer is None else torch.device(prefer)
