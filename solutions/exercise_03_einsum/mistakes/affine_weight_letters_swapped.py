"""The rows of W belong to the outputs, as in torch.nn.Linear: its axes are (out, in), in this order. The last axis of
x meets the last axis of W.
"""


def affine(x: Tensor, W: Tensor, b: Tensor) -> Tensor:
    return torch.einsum("ni,io->no", x, W) + b
