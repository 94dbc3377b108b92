# debatable: init_xavier_: draws from a NumPy generator of its own, so that torch.manual_seed does not reproduce it
# base: right/r01_plain.py
import numpy as np


@torch.no_grad()
def init_xavier_(module):
    rng = np.random.default_rng()
    for m in module.modules():
        if isinstance(m, nn.Linear):
            b = (6.0 / (m.in_features + m.out_features)) ** 0.5
            m.weight.copy_(torch.from_numpy(rng.uniform(-b, b, tuple(m.weight.shape))))
            if m.bias is not None:
                m.bias.zero_()
    return module
