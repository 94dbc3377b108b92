"""You return the step itself, -H⁻¹g. The result is the new point: x plus that step."""

import torch
from torch import Tensor


def newton_step(f, x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    return -torch.linalg.solve(hessian(f, x), gradient(f(x), x))
