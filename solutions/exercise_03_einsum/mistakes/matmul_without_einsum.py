"""Your product is right, but you got there without torch.einsum. In daily work A @ B is fine; here write
down the letters of both operands and of the result."""

from torch import Tensor


def matmul(A: Tensor, B: Tensor) -> Tensor:
    return A @ B
