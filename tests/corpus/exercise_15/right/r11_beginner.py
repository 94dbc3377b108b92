# my checkpoint helpers
import torch
import numpy as np
import random
import safetensors
from safetensors import torch as stt


def save_weights(model, path):
    weights = {}
    for name, p in model.named_parameters():
        weights[name] = p.detach()
    for name, b in model.named_buffers():
        if name in model.state_dict():
            weights[name] = b
    stt.save_file(weights, str(path))
    return None


def load_weights(model, path, device):
    weights = {}
    with safetensors.safe_open(str(path), "pt") as f:
        for name in f.keys():
            weights[name] = f.get_tensor(name)
    result = model.load_state_dict(weights, strict=False)
    if len(result.missing_keys) > 0:
        raise KeyError(result.missing_keys)
    if len(result.unexpected_keys) > 0:
        raise KeyError(result.unexpected_keys)
    model = model.to(device)
    model = model.eval()
    return model


def save_checkpoint(path, model, optimizer, epoch):
    opt = optimizer.state_dict()
    everything = {}
    everything["epoch"] = epoch
    everything["weights"] = model.state_dict()
    everything["opt_state"] = opt["state"]
    everything["opt_groups"] = opt["param_groups"]
    torch.save(everything, str(path))


def load_checkpoint(path, model, optimizer):
    everything = torch.load(str(path), weights_only=True)
    opt = {}
    opt["state"] = everything["opt_state"]
    opt["param_groups"] = everything["opt_groups"]
    model.load_state_dict(everything["weights"])
    optimizer.load_state_dict(opt)
    epoch = everything["epoch"]
    return epoch


class BestKeeper:
    def __init__(self):
        self.best = -np.inf
        self.names = []
        self.tensors = []

    def update(self, model, score):
        if np.isnan(float(score)):
            return
        if float(score) > self.best:
            self.best = float(score)
            self.names = []
            self.tensors = []
            for name, tensor in model.state_dict().items():
                self.names.append(name)
                self.tensors.append(tensor.clone())

    def restore(self, model):
        state = {}
        for i in range(len(self.names)):
            state[self.names[i]] = self.tensors[i]
        model.load_state_dict(state)


def seed_everything(seed):
    torch.manual_seed(seed)
    torch.cuda.manual_seed(seed)
    np.random.seed(seed)
    random.seed(seed)


def pick_device(prefer=None):
    if prefer != None:
        device = torch.device(prefer)
    elif torch.cuda.is_available() == True:
        device = torch.device("cuda")
    elif torch.backends.mps.is_available() == True:
        device = torch.device("mps")
    else:
        device = torch.device("cpu")
    return device
