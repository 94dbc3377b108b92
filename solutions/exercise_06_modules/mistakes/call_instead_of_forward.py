"""You define __call__, which replaces the one of nn.Module, and so no hook of the model runs any more. Define
forward; nn.Module calls it.
"""


class MLP(MLP):
    def __call__(self, x: Tensor) -> Tensor:
        return self.forward(x)
