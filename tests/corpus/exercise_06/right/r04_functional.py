from functools import partial, reduce
from itertools import chain, pairwise

import torch
from torch import Tensor, nn


class MLP(nn.Module):
    def __init__(self, n_in: int, hidden: list[int], n_out: int):
        super().__init__()
        *body, self.head = (nn.Linear(a, b) for a, b in pairwise(chain((n_in,), hidden, (n_out,))))
        self.body = nn.ModuleList(body)

    def forward(self, x: Tensor) -> Tensor:
        return self.head(reduce(lambda h, layer: layer(h).tanh(), self.body, x))


def count_parameters(module: nn.Module) -> int:
    return sum(map(Tensor.numel, filter(lambda p: p.requires_grad, module.parameters())))


def _init(m: nn.Module) -> None:
    if isinstance(m, nn.Linear):
        nn.init.xavier_uniform_(m.weight, gain=1.0)
        if m.bias is not None:
            nn.init.constant_(m.bias, 0.0)


def init_xavier_(module: nn.Module) -> nn.Module:
    return module.apply(_init)


def predict_proba(model, x: Tensor) -> Tensor:
    return model(x).log_softmax(dim=-1).exp()


def _store(into: dict, name: str, module, args, output) -> None:
    into[name] = output


def layer_outputs(model: nn.Module, x: Tensor) -> dict[str, Tensor]:
    found: dict[str, Tensor] = {}
    leaves = [(n, m) for n, m in model.named_modules() if next(m.children(), None) is None]
    handles = [m.register_forward_hook(partial(_store, found, n)) for n, m in leaves]
    try:
        model(x)
    finally:
        list(map(lambda h: h.remove(), handles))
    return found
