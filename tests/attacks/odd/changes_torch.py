"""Changes the default device, dtype, seeds and the number of threads.

Must not: change anything for others.
Score: 10
"""

import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
torch.set_num_threads(2)
torch._C._set_deterministic_algorithms(True)  # as use_deterministic_algorithms, without its imports of seconds
torch.set_grad_enabled(False)

import torch


def double(x):
    return 2 * x


class Counter:
    def __init__(self):
        self.n = 0

    def add(self, x):
        self.n += x.numel()

    def total(self):
        return self.n
