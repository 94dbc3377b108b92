"""Your values are right, but no gradient arrives at W and b: nn.Parameter(W), or a layer that they are copied into,
has the values of W and not its graph. Compute with W and b themselves.
"""

from torch import Tensor, nn


def affine(x: Tensor, W: Tensor, b: Tensor) -> Tensor:
    layer = nn.Linear(W.shape[1], W.shape[0])
    layer.weight, layer.bias = nn.Parameter(W), nn.Parameter(b)
    return layer(x)
