"""Your transpose changes A itself: the methods of tensors that end in an underscore work in place, and
whoever called you finds A transposed afterwards. Make a new tensor, with torch.einsum."""

from torch import Tensor


def transpose(A: Tensor) -> Tensor:
    return A.t_()
