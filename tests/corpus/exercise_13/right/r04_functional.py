from functools import partial, reduce
from math import tau

import torch
from torch import Tensor, nn
from torch.func import functional_call, grad_and_value

State = tuple[dict[str, Tensor], dict[str, Tensor], dict[str, Tensor], int]


def _adam(state: State, grads: dict[str, Tensor], lr: float = 0.02) -> State:
    p, m, v, t = state
    t += 1
    lr = lr / (1 + t / 100)
    m = {k: 0.9 * m[k] + 0.1 * g for k, g in grads.items()}
    v = {k: 0.99 * v[k] + 0.01 * g**2 for k, g in grads.items()}
    p = {k: w - lr * (m[k] / (1 - 0.9**t)) / ((v[k] / (1 - 0.99**t)).sqrt() + 1e-8) for k, w in p.items()}
    return p, m, v, t


def train_sine(seed: int, epochs: int = 200) -> tuple[nn.Module, list[float]]:
    torch.manual_seed(seed)
    model = nn.Sequential(nn.Linear(1, 40), nn.Tanh(), nn.Linear(40, 40), nn.Tanh(), nn.Linear(40, 1))
    x = torch.rand(300, 1) * tau
    y = torch.sin(x + 1)

    def loss(params: dict[str, Tensor], xb: Tensor, yb: Tensor) -> Tensor:
        return (functional_call(model, params, (xb,)) - yb).pow(2).mean()

    step = grad_and_value(loss)

    def batch(carry: tuple[State, float], rows: Tensor) -> tuple[State, float]:
        state, total = carry
        grads, value = step(state[0], x[rows], y[rows])
        return _adam(state, grads), total + value.item() * len(rows)

    def epoch(carry: tuple[State, list[float]], _: int) -> tuple[State, list[float]]:
        state, losses = carry
        state, total = reduce(batch, torch.randperm(len(x)).split(100), (state, 0.0))
        return state, [*losses, total / len(x)]

    start = {k: p.detach().clone() for k, p in model.named_parameters()}
    zeros = partial(lambda: {k: torch.zeros_like(p) for k, p in start.items()})
    state, losses = reduce(epoch, range(epochs), ((start, zeros(), zeros(), 0), []))
    model.load_state_dict(state[0])
    return model, losses


def test_error(model: nn.Module, x: Tensor, y: Tensor) -> float:
    modes = {m: m.training for m in model.modules()}
    try:
        with torch.inference_mode():
            return torch.nn.functional.mse_loss(model.eval()(x), y).item()
    finally:
        for m, training in modes.items():
            m.training = training
