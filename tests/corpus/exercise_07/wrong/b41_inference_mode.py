# wrong: make_block: built in inference mode: the parameters are inference tensors that training cannot update
import torch
import torch.nn as nn

@torch.inference_mode()
def make_block(n_in, n_out, p):
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU(), nn.Dropout(p))

def make_classifier(n_in, hidden, n_classes, p):
    # Identity as the empty network, so that [] works by itself
    net = nn.Sequential(nn.Identity())
    it = iter(hidden)
    width = n_in
    while (h := next(it, None)) is not None:
        net.append(make_block(width, h, p))
        width = h
    net.append(nn.Linear(width, n_classes))
    return net
