import torch

# ReLU(mask * x / (1-p)) == mask * ReLU(x) / (1-p), so the order of the last two does not matter
def make_block(n_in, n_out, p):
    l = torch.nn.Linear(n_in, n_out)
    b = torch.nn.BatchNorm1d(n_out)
    d = torch.nn.Dropout(p, inplace=True)
    r = torch.nn.ReLU(True)
    return torch.nn.Sequential(l, b, d, r)

def make_classifier(n_in, hidden, n_classes, p):
    net = torch.nn.Sequential()
    k = 0
    while k < len(hidden):
        inp = n_in if k == 0 else hidden[k-1]
        net.append(make_block(inp, hidden[k], p))
        k += 1
    if len(hidden) > 0:
        out = torch.nn.Linear(hidden[-1], n_classes)
    else:
        out = torch.nn.Linear(n_in, n_classes)
    net.append(out)
    return net
