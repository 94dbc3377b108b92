"""You go through NumPy: its einsum is not torch.einsum, it works on the CPU only, and no gradient comes back
through it. torch.einsum takes the same string."""

import numpy as np
import torch
from torch import Tensor


def matmul(A: Tensor, B: Tensor) -> Tensor:
    return torch.from_numpy(np.einsum("ik,kj->ij", A.detach().numpy(), B.detach().numpy()))
