# wrong: make_block: an extra Linear(n_out, n_out)
import torch
import torch.nn as nn

def make_block(n_in, n_out, p):
    return nn.Sequential(nn.Linear(n_in, n_out), nn.Linear(n_out, n_out), nn.BatchNorm1d(n_out), nn.ReLU(), nn.Dropout(p))

@torch.no_grad()
def make_classifier(n_in, hidden, n_classes, p):
    dims = [n_in] + list(hidden) + [n_classes]
    net = nn.Sequential()
    for i in range(len(dims) - 1):
        last = i == len(dims) - 2
        net.add_module(f'layer{i}', nn.Linear(dims[i], dims[i + 1]) if last else make_block(dims[i], dims[i + 1], p))
    return net
