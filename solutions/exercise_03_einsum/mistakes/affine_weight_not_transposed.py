"""You multiply x by W as it is, but the rows of W belong to the outputs, as in torch.nn.Linear. The last
axis of x meets the last axis of W."""

from torch import Tensor


def affine(x: Tensor, W: Tensor, b: Tensor) -> Tensor:
    return x @ W + b
