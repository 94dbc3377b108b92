import collections
import io
import random

import numpy.random
import torch
from safetensors.torch import load_model, save_model


def save_weights(model, path):
    save_model(model, str(path))


def load_weights(model, path, device):
    load_model(model, str(path), strict=True)
    for module in model.modules():
        module.training = False
    return model.to(device, non_blocking=False)


def save_checkpoint(path, model, optimizer, epoch):
    bundle = collections.OrderedDict()
    bundle["net"] = model.state_dict()
    bundle["opt"] = optimizer.state_dict()
    bundle["epoch"] = torch.tensor(epoch)
    with io.open(path, "wb") as stream:
        torch.save(bundle, stream, _use_new_zipfile_serialization=False)


def load_checkpoint(path, model, optimizer):
    with io.open(path, "rb") as stream:
        bundle = torch.load(io.BytesIO(stream.read()), map_location=lambda storage, where: storage, weights_only=True)
    model.load_state_dict(bundle["net"])
    optimizer.load_state_dict(bundle["opt"])
    return bundle["epoch"].item()


class BestKeeper(object):
    def __init__(self):
        self.best = -1e999
        self.held = None

    def update(self, model, score):
        if self.best < score:
            self.best = score
            live = model.state_dict()
            self.held = collections.OrderedDict((k, torch.empty_like(v).copy_(v)) for k, v in live.items())

    @torch.no_grad()
    def restore(self, model):
        for k, v in model.state_dict().items():
            v.data.copy_(self.held[k])


def seed_everything(seed):
    random.setstate(random.Random(seed).getstate())
    numpy.random.set_state(numpy.random.RandomState(seed).get_state())
    torch.random.manual_seed(seed)


def pick_device(prefer=None):
    if prefer is None:
        prefer = torch.cuda.is_available() and "cuda" or torch.backends.mps.is_available() and "mps" or "cpu"
    return torch.empty(0, device="cpu").device if prefer == "cpu" else torch.device(prefer)
