"""Products with an identity matrix or with ones that take dtype and device from the input."""

import torch
from torch import Tensor


def transpose(A: Tensor) -> Tensor:
    return torch.einsum("ij,ik->jk", A, torch.eye(A.shape[0], dtype=A.dtype, device=A.device))


def trace(A: Tensor) -> Tensor:
    return torch.einsum("ij,ij->", A, torch.eye(A.shape[0], dtype=A.dtype, device=A.device))


def outer(u: Tensor, v: Tensor) -> Tensor:
    return torch.einsum("ik,kj->ij", u[:, None], v[None])
