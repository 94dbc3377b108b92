"""The simulated device: right code runs as on the CPU, and code that hard-codes a device is refused as on CUDA."""

import copy
import io
import pickle
import subprocess
import sys
from pathlib import Path

import cloudpickle
import numpy as np
import pytest
import torch
from torch import Tensor, nn
from torch.func import functional_call, grad, hessian, jacfwd, jacrev, jvp, vjp, vmap
from torch.nn import functional as F
from torch.utils.data import DataLoader, TensorDataset

from autograder.engine.simulated import (
    DEVICE,
    DeviceMismatch,
    SimulatedDevice,
    dumps_simulated,
    is_simulated,
    keep_on_cpu,
    real,
    simulate,
)

CPU = torch.device("cpu")


def normal(device, *shape, seed=0):
    return torch.from_numpy(np.random.default_rng(seed).normal(size=shape)).float().to(device)


def on(device, run):
    """The result of a case on the CPU, or in the simulation; both with the same random state."""
    torch.manual_seed(0)
    if device == CPU:
        return run(CPU)
    with SimulatedDevice():
        return run(DEVICE)


def leaves(tree):
    """Every leaf of nested lists, tuples and dicts, in order."""
    if isinstance(tree, dict):
        tree = list(tree.values())
    return [leaf for item in tree for leaf in leaves(item)] if isinstance(tree, (list, tuple)) else [tree]


def assert_same(plain, simulated):
    assert len(leaves(plain)) == len(leaves(simulated)) > 0
    for index, (expected, found) in enumerate(zip(leaves(plain), leaves(simulated), strict=True)):
        if isinstance(expected, Tensor):
            assert is_simulated(found), f"leaf {index} was left on the CPU"
            assert expected.shape == found.shape and expected.stride() == found.stride(), f"leaf {index}"
            torch.testing.assert_close(real(found), expected.detach(), msg=lambda m, i=index: f"leaf {i}: {m}")
        else:
            assert expected == found, f"leaf {index}"


# Right code: a case is a function of the device, and its results must be the same, on that device.


def factories(d):
    x = normal(d, 3, 4)
    made = [torch.zeros(3, device=d), torch.eye(3, device=x.device), torch.arange(4, device=x.device)]
    made += [torch.full((2,), 3.0, device=d), torch.linspace(0, 1, 5, device=d), torch.empty(2, device=d).fill_(1)]
    made += [x.new_zeros(2, 4), x.new_full((2,), 7), torch.ones_like(x), torch.zeros_like(x, dtype=torch.int64)]
    return [*made, torch.zeros(3, 4, device=d) + x, x @ torch.eye(4, device=x.device)]


def factories_from_data(d):
    x = normal(d, 3)
    made = [torch.tensor([1.0, 2.0], device=d), torch.as_tensor([1, 2], device=d), torch.asarray([3.0], device=d)]
    made += [x.new_tensor([1, 2]), torch.tensor(3.0, device=d, requires_grad=True), torch.tensor([x[0]], device=d)]
    return [*made, made[4].requires_grad, x.new_tensor([5.0]).dtype is torch.float32]


def random_numbers(d):
    torch.manual_seed(3)
    x = torch.randn(4, device=d)
    return [x, torch.rand_like(x), torch.randperm(5, device=d), torch.bernoulli(x.sigmoid()), F.dropout(x)]


def conversions(d):
    x = normal(d, 3)
    numbers = [x.sum().item(), float(x[0]), bool(x.sum() > -100), x.tolist(), f"{x[0]:.2f}", len(x), x.argmax().item()]
    tensors = [x.double(), x.to(d), x.clone(), torch.zeros(3).to(x), torch.zeros(3).to(x.device), x.type(torch.float64)]
    return [numbers, tensors, x.cpu().numpy().tolist(), x.to("cpu").device.type, x.numpy(force=True).tolist()]


def control_flow(d):
    x, steps = torch.tensor(10.0, device=d), 0
    while x > 1:
        x, steps = x / 2, steps + 1
    return [x, steps, [float(row.sum()) for row in normal(d, 3, 2)], list(range(torch.tensor(3, device=d)))]


def backward(d):
    x, w = normal(d, 4, 3).requires_grad_(), normal(d, 3, 2, seed=1).requires_grad_()
    loss = (x @ w).relu().square().mean()
    loss.backward()
    return [loss, x.grad, w.grad, x.is_leaf, loss.requires_grad, loss.detach().requires_grad]


def higher_derivatives(d):
    x = normal(d, 4).requires_grad_()
    (g,) = torch.autograd.grad((x**3).sum() * x.prod(), x, create_graph=True)
    rows = torch.autograd.grad(g, x, torch.eye(4, device=x.device), is_grads_batched=True, retain_graph=True)
    (hvp,) = torch.autograd.grad(g, x, torch.ones_like(x))
    return [g, rows, hvp]


def autograd_functional(d):
    def f(x):
        return (x**3).sum() * x.prod()

    x, functional = normal(d, 4), torch.autograd.functional
    products = [functional.hvp(f, x, torch.ones_like(x)), functional.jacobian(torch.sin, x, vectorize=True)]
    # Forward over reverse makes tensors of zeros without memory, which operators on plain data cannot read.
    forward = functional.hessian(f, x, vectorize=True, outer_jacobian_strategy="forward-mode")
    return [products, functional.hessian(f, x), functional.hessian(f, x, vectorize=True), forward]


def transforms(d):
    def f(x):
        return (x**3).sum() * (x * torch.ones(4, device=x.device)).prod()

    x, v = normal(d, 4), normal(d, 4, seed=1)
    first = [grad(f)(x), jacrev(torch.sin)(x), jacfwd(torch.sin)(x), jvp(f, (x,), (v,)), vjp(f, x)[1](x.new_ones(()))]
    return [first, hessian(f)(x), jvp(grad(f), (x,), (v,)), vmap(f)(normal(d, 5, 4)), vmap(grad(f))(normal(d, 5, 4))]


def custom_function(d):
    class Exp(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.save_for_backward(x)
            return x.exp()

        @staticmethod
        def backward(ctx, gradient):
            return gradient * ctx.saved_tensors[0].exp()

    x = normal(d, 3).requires_grad_()
    x.register_hook(lambda g: g * 2)
    Exp.apply(x).sum().backward()
    return [x.grad]


def make_network():
    return nn.Sequential(nn.Linear(5, 7), nn.BatchNorm1d(7), nn.ReLU(), nn.Dropout(0.3), nn.Linear(7, 3))


def modules(d):
    model = make_network()
    before = list(model.parameters())
    model.to(d)
    out = model(normal(d, 6, 5))
    out.square().sum().backward()
    same = [a is b and isinstance(a, nn.Parameter) for a, b in zip(before, model.parameters(), strict=True)]
    return [out, [p.grad for p in before], same, dict(model.state_dict()), model.eval()(normal(d, 2, 5))]


def modules_made_on_device(d):
    layers = [nn.Conv2d(1, 2, 3, device=d), nn.BatchNorm2d(2, device=d), nn.MaxPool2d(2), nn.Flatten()]
    with torch.device(d):
        model = nn.Sequential(*layers, nn.Linear(8, 3))
    out = model(normal(d, 2, 1, 6, 6))
    out.sum().backward()
    words = nn.Embedding(5, 3, device=d)(torch.tensor([[1, 2]], device=d))
    return [out, model[0].weight.grad, words, nn.LayerNorm(3, device=d)(words)]


def states_and_copies(d):
    model, other, third = nn.Linear(3, 2).to(d), nn.Linear(3, 2).to(d), nn.Linear(3, 2)
    other.load_state_dict(model.state_dict())
    third.load_state_dict({name: value.cpu() for name, value in model.state_dict().items()})
    third.to(d).load_state_dict({"weight": torch.ones(2, 3), "bias": third.bias})
    twin, averaged = copy.deepcopy(model), {name: v.clone() for name, v in model.state_dict().items()}
    averaged["bias"].mul_(0.9).add_(model.bias.detach(), alpha=0.1)
    model.weight.data.mul_(0)
    called = functional_call(model, dict(other.named_parameters()), normal(d, 4, 3))
    leaf = [twin.weight.is_leaf, twin.weight.requires_grad, isinstance(twin.weight, nn.Parameter)]
    return [model.weight, other.weight, twin.weight, leaf, averaged, called, third.weight, third.bias]


def saved_states(d):
    file, model = io.BytesIO(), nn.Linear(3, 2).to(d)
    torch.save(model.state_dict(), file)
    loaded = []
    for where in (None, d):
        file.seek(0)
        loaded.append(torch.load(file, map_location=where))
    return [model.weight, loaded]


def training(make_optimizer):
    def case(d):
        model = make_network().to(d)
        optimizer = make_optimizer(model.parameters())
        data = TensorDataset(normal("cpu", 10, 5), torch.arange(10) % 3)
        for x, y in DataLoader(data, 5):
            optimizer.zero_grad()
            F.cross_entropy(model(x.to(d)), y.to(d)).backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
        return list(model.parameters())

    return case


def losses(d):
    logits, target = normal(d, 6, 3).requires_grad_(), torch.tensor([0, 1, 2, 0, 1, 2], device=d)
    binary, first = (target > 0).float(), logits[:, 0]
    values = [F.cross_entropy(logits, target), F.mse_loss(first, binary), F.l1_loss(first, binary)]
    values += [F.binary_cross_entropy_with_logits(first, binary), F.nll_loss(logits.log_softmax(1), target)]
    torch.stack(values).sum().backward()
    return [values, logits.grad, (logits.argmax(1) == target).float().mean().item(), F.one_hot(target, 3)]


def products(d):
    a, b, c = normal(d, 3, 4), normal(d, 4, 5), normal(d, 2, 3, 4)
    einsums = [torch.einsum("ij,jk->ik", a, b), torch.einsum(c, [0, 1, 2], b, [2, 3]), torch.einsum("ij->", a)]
    return [einsums, c @ b, torch.bmm(c, c.mT), torch.outer(a[0], b[0]), F.linear(a, b.T, b[0]), a.softmax(-1), a.T]


def attention(d):
    q = normal(d, 2, 2, 5, 4).requires_grad_()
    out = F.scaled_dot_product_attention(q, q, q, is_causal=True)
    out.sum().backward()
    layer, x = nn.MultiheadAttention(8, 2, batch_first=True).to(d), normal(d, 2, 5, 8)
    return [out, q.grad, layer(x, x, x)]


def linear_algebra(d):
    A, b = normal(d, 4, 4) + 4 * torch.eye(4, device=d), normal(d, 4)
    return [torch.linalg.solve(A, b), torch.linalg.inv(A), torch.linalg.eigvalsh(A @ A.T), torch.linalg.det(A)]


def indexing(d):
    x, i, mask = normal(d, 4, 5), torch.tensor([0, 2]), torch.tensor([True, False, True, False])
    there = i.to(d)
    views = [x[0], x[:, 1], x[None, ..., 0], x[::2], x.diagonal(), *x.unbind(0), *x.split(3)]
    lists = [x[[0, 1]], x[:, [3, 1]], x[range(2)], x[np.array([2, 1])], x[[True, False, True, True]]]
    # As on CUDA, indices may lie on the CPU.
    picked = [
        x[there],
        x[i],
        x[i, there],
        x[mask],
        x[mask.to(d)],
        x[x > 0],
        x[torch.tensor(1)],
        x.index_select(0, there),
    ]
    return [views, lists, picked, x.gather(1, there[:, None]), torch.where(x > 0, x, 0.0), x.topk(2), x.max(1)]


def writes(d):
    x, y, i = torch.zeros(4, 5, device=d), normal(d, 4), torch.tensor([0, 2])
    x[0] = 1
    x[:, 0] = y
    x[1, 1] = torch.tensor(5.0)
    x[i, i] = 7.0
    x[[1, 3], 2] = y[:2]
    x[2] = torch.arange(5.0)  # plain indexing copies, and copies cross
    x[x > 6] = -1
    x.T[4] = 2
    x.view(-1)[7] = 9
    x[1:3, 1:3] *= 2
    x += torch.tensor(1.0)
    torch.mul(y, y, out=x[:, 4])
    return [x, x.clamp_(-1, 1) is x, x.masked_fill_(x > 2, torch.tensor(1.0)), x.index_fill_(0, i.to(d), 3.0)]


def writes_under_autograd(d):
    w, x = normal(d, 4).requires_grad_(), torch.zeros(4, 3, device=d)
    x[:, 0] = w
    x[1] = w[:3] * 2
    x.t()[2].mul_(w)
    (x * normal(d, 4, 3)).sum().backward()
    leaf = normal(d, 3).requires_grad_()
    with torch.no_grad():
        leaf -= 1
        leaf[0] = 3
    leaf.data.mul_(2)
    leaf.data = leaf.data * 3
    return [x, w.grad, leaf, leaf.is_leaf]


def shapes_in_place(d):
    z, out = normal(d, 2, 3), torch.empty(0, device=d)
    z.t_()
    z.unsqueeze_(0)
    torch.add(z, z, out=out)
    z[0, 0] = torch.ones(2, device=d)
    return [z, out, z.view(-1) if z.is_contiguous() else z.reshape(-1)]


def grad_modes(d):
    model, x = nn.Sequential(nn.Linear(5, 3), nn.BatchNorm1d(3)).to(d).eval(), normal(d, 4, 5)
    with torch.no_grad():
        without = model(x)
    with torch.inference_mode():
        y = model(x)
        moved = [
            torch.ones(4, 5).to(d) + x,
            torch.ones(2).to(x),
            torch.zeros(3, device=d) + y,
            y.to(d),
            torch.tensor([1.0], device=d),
        ]
        view = x[:, 0].add_(1)
        facts = [y.cpu().device.type, y.is_inference(), x.is_inference(), x.mul_(2) is x]
    return [without, without.requires_grad, y, moved, view, x, facts, y + 1]


def complex_numbers(d):
    z = torch.complex(normal(d, 3), normal(d, 3, seed=1))
    return [z.conj().imag, (z.conj() * z).real, torch.view_as_real(z.conj().resolve_conj()), torch.fft.fft(z).abs()]


CASES = [
    factories, factories_from_data, random_numbers, conversions, control_flow, backward, higher_derivatives,
    autograd_functional, transforms, custom_function, modules, modules_made_on_device, states_and_copies,
    saved_states, losses, products, attention, linear_algebra, indexing, writes, writes_under_autograd,
    shapes_in_place, grad_modes, complex_numbers,
]  # fmt: skip
OPTIMIZERS = {
    "SGD": lambda p: torch.optim.SGD(p, 0.1, momentum=0.9),
    "SGD foreach": lambda p: torch.optim.SGD(p, 0.1, momentum=0.9, foreach=True),
    "Adam": lambda p: torch.optim.Adam(p, 0.1),
    "Adam foreach": lambda p: torch.optim.Adam(p, 0.1, foreach=True),
}


@pytest.mark.filterwarnings("ignore:`torch.jit.script` is deprecated")  # torch itself, in forward mode
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.__name__)
def test_right_code_gives_the_same_on_the_device(case):
    assert_same(on(CPU, case), on(DEVICE, case))


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_training_gives_the_same_on_the_device(name):
    case = training(OPTIMIZERS[name])
    assert_same(on(CPU, case), on(DEVICE, case))


# Code that names no device, or the wrong one: `x` is (4, 3) on the device, and requires grad if it is `leaf`.

REFUSED = {
    "plus": lambda x: x + torch.zeros(3),
    "from the left": lambda x: torch.ones(3) * x,
    "a number of the device with a CPU tensor": lambda x: torch.ones(3) * x.sum(),
    "matmul": lambda x: x @ torch.eye(3),
    "einsum": lambda x: torch.einsum("ij,jk->ik", x, torch.eye(3)),
    "concatenation": lambda x: torch.cat([x, torch.zeros(1, 3)]),
    "stack, also of numbers": lambda x: torch.stack([x[0, 0], torch.tensor(0.0)]),
    "a sum that lives on the CPU": lambda x: torch.tensor(0.0).add_(x.sum()),
    "out=": lambda x: torch.add(x, x, out=torch.empty(4, 3)),
    "a module that was not moved": lambda x: nn.Linear(3, 2)(x),
    "a batch that was not moved": lambda x: nn.Linear(3, 2).to(x.device)(torch.ones(1, 3)),
    "targets that were not moved": lambda x: F.cross_entropy(x, torch.tensor([0, 1, 2, 0])),
    "a mask": lambda x: x.masked_fill(torch.ones(4, 3) > 0, 0.0),
    "a condition": lambda x: torch.where(torch.ones(4, 3) > 0, x, 0.0),
    "gather": lambda x: x.gather(1, torch.zeros(4, 1, dtype=torch.int64)),
    "values of indexed writes": lambda x: x.__setitem__(torch.tensor([0, 1]), torch.zeros(2, 3)),
    "attention": lambda x: F.scaled_dot_product_attention(x[None], torch.zeros(1, 4, 3), x[None]),
    "recurrent layers": lambda x: nn.LSTM(3, 2)(x),
    "quantiles": lambda x: x.quantile(torch.tensor([0.1, 0.5])),
    "a gradient of the CPU": lambda x: setattr(x, "grad", torch.ones(4, 3)),
    "a batch of gradients": lambda x: torch.autograd.grad(
        (v := x[0].clone().requires_grad_()) ** 2, v, torch.eye(3), is_grads_batched=True
    ),
    "inside grad": lambda x: grad(lambda a: (a * torch.ones(3)).sum())(x[0]),
    "inside vmap": lambda x: vmap(torch.dot)(x, torch.zeros(4, 3)),
    "inside backward": lambda x: backward_with_hook(x),
    "in inference mode": torch.inference_mode()(lambda x: x @ torch.eye(3)),
    "without grad": torch.no_grad()(lambda x: x - torch.zeros(3)),
}


def backward_with_hook(x):
    y = x.clone().requires_grad_()
    y.register_hook(lambda g: g * torch.ones(3))
    y.square().sum().backward()


@pytest.mark.parametrize("name", REFUSED)
def test_tensors_of_two_devices_are_refused(name):
    x = simulate(torch.randn(4, 3))
    with pytest.raises(DeviceMismatch, match=r"device"), SimulatedDevice():
        REFUSED[name](x)


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_is_right_on_one_device(name):
    REFUSED[name](torch.randn(4, 3))


def test_the_error_has_the_words_of_cuda():
    x = simulate(torch.ones(3))
    words = "Expected all tensors to be on the same device, but found at least two devices, cuda:0 and cpu!"
    with SimulatedDevice(), pytest.raises(DeviceMismatch, match=words):
        x + torch.ones(3)
    with SimulatedDevice(), pytest.raises(DeviceMismatch, match="indices should be either on cpu or on the same"):
        torch.ones(3)[torch.tensor([1], device=x.device)]
    with (
        pytest.raises(DeviceMismatch, match="device type 'cpu' to a tensor with device type 'cuda:0'"),
        SimulatedDevice(),
    ):
        x.grad = torch.ones(3)


def test_errors_that_are_not_about_devices_pass_unchanged():
    with pytest.raises(RuntimeError) as caught, SimulatedDevice():
        torch.zeros(3, device=DEVICE) + torch.zeros(4, device=DEVICE)
    assert not isinstance(caught.value, DeviceMismatch)


@pytest.mark.parametrize("convert", [np.asarray, lambda x: x.numpy(), np.exp], ids=["asarray", "numpy", "exp"])
def test_numpy_cannot_read_the_device(convert):
    with SimulatedDevice(), pytest.raises(TypeError, match=r"can't convert cuda:0 .* Use Tensor\.cpu\(\)") as caught:
        convert(simulate(torch.ones(3)))
    assert isinstance(caught.value, DeviceMismatch)


def test_random_numbers_need_a_generator_of_the_device():
    with SimulatedDevice(), pytest.raises(DeviceMismatch, match="Expected a 'cuda' device type for generator"):
        torch.randn(3, generator=torch.Generator(), device=DEVICE)
    with SimulatedDevice():
        assert not is_simulated(torch.randn(3, generator=torch.Generator()))


# What CUDA lets through although the devices differ.


def test_numbers_cross():
    x = simulate(torch.tensor([1.0, -2.0, 3.0]))
    with SimulatedDevice():
        mixed = [x + torch.tensor(1.0), torch.tensor(1.0) - x, torch.where(x > 0, x, torch.tensor(0.0))]
        total = torch.tensor(0.0)
        total = total + x.sum()
    assert all(map(is_simulated, [*mixed, total]))
    assert real(total) == 2


def test_copies_cross_in_both_directions():
    x, host = simulate(torch.arange(3.0)), torch.zeros(4)
    with SimulatedDevice():
        host[:3] = x
        host[3] = x[2]
        host[torch.tensor([0])] = x[1]
        x.copy_(torch.tensor([7.0, 8.0, 9.0]))
    assert not is_simulated(host)
    assert host.tolist() == [1, 1, 2, 2]
    assert x.tolist() == [7, 8, 9]


def test_a_number_of_the_device_fills_a_cpu_tensor():
    number, host = simulate(torch.tensor(5.0)), torch.zeros(3)
    with SimulatedDevice():
        host.fill_(number)
        host.masked_fill_(host > 0, number + 1)
        host.index_fill_(0, torch.tensor([0]), number)
    assert host.tolist() == [5, 6, 6]


def test_lengths_of_packed_sequences_lie_on_the_cpu():
    x = simulate(torch.ones(2, 3, 1))
    with SimulatedDevice():
        data, _ = torch._VF._pack_padded_sequence(x, torch.tensor([3, 2]), True)
    assert is_simulated(data)


def test_a_result_left_on_the_cpu_is_not_simulated():
    x = simulate(torch.ones(3))
    with SimulatedDevice():
        left = [x.cpu(), torch.zeros(3), torch.tensor(x.tolist()), torch.zeros_like(x, device="cpu"), x.to("cpu")]
    assert not any(map(is_simulated, left))


def test_a_module_moves_back_to_the_cpu():
    model = nn.Linear(3, 2)
    before = model.weight.detach().clone()
    with SimulatedDevice():
        model.to(DEVICE)
        there = is_simulated(model.weight)
        model.cpu()
    assert there
    assert not is_simulated(model.weight)
    assert torch.equal(model.weight, before)


def test_code_may_ask_whether_the_tensor_is_on_cuda():
    x = simulate(torch.ones(3))
    assert x.is_cuda
    assert not x.is_cpu
    assert x.get_device() == 0
    assert x.device == DEVICE


def test_the_compiler_is_not_imported():
    """It takes seconds, which every worker would pay."""
    code = (
        "import sys, torch; from autograder.engine.simulated import *\n"
        "with SimulatedDevice(): torch.zeros(3, device=DEVICE) + 1\n"
        "sys.exit('torch._dynamo' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[1])


# Into the simulation and out of it.


def test_simulate_keeps_leaf_gradient_strides_and_class():
    parameter = nn.Parameter(torch.ones(2, 3))
    parameter.grad = torch.full((2, 3), 2.0)
    twin = simulate(parameter)
    assert isinstance(twin, nn.Parameter)
    assert twin.is_leaf
    assert twin.requires_grad
    assert is_simulated(twin.grad)
    assert real(twin.grad).tolist() == [[2, 2, 2], [2, 2, 2]]
    assert not simulate(torch.ones(2)).requires_grad
    assert simulate(torch.ones(6, 4)[::2, 1:]).stride() == (8, 1)
    assert simulate(twin) is twin


def test_simulate_copies():
    x = torch.zeros(3)
    with SimulatedDevice():
        simulate(x).add_(1)
    assert x.tolist() == [0, 0, 0]


def test_simulate_stays_in_the_graph_of_a_tensor_that_is_no_leaf():
    x = torch.ones(3, requires_grad=True)
    with SimulatedDevice():
        twin = simulate(x * 2)
        assert not twin.is_leaf
        twin.sum().backward()
    assert x.grad.tolist() == [2, 2, 2]


def test_real_is_detached_and_shares_memory():
    x = simulate(torch.ones(3).requires_grad_())
    assert type(real(x)) is Tensor
    assert not real(x).requires_grad
    data = real(x)
    with SimulatedDevice(), torch.no_grad():
        x.add_(1)
    assert data.tolist() == [2, 2, 2]
    assert real(torch.ones(2, requires_grad=True)).requires_grad is False


def test_outside_the_context_a_result_can_still_be_read():
    before = torch._C._len_torch_function_stack()
    with SimulatedDevice():
        x = torch.ones(3, device=DEVICE) * 2
    assert x.cpu().tolist() == [2, 2, 2]
    assert (x + x).sum().item() == 12
    assert torch.zeros(3, device=DEVICE).is_meta
    assert not is_simulated(torch.zeros(3, device=DEVICE))
    assert torch._C._len_torch_function_stack() == before


# Pickling.


def arrive(obj):
    return cloudpickle.loads(dumps_simulated(obj))


def test_a_pickled_closure_arrives_with_its_tensors_and_devices_simulated():
    x, device, data = torch.arange(3.0), CPU, {"pair": (torch.ones(2, requires_grad=True), "cpu")}
    found, where, pair = arrive(lambda: (x, device, data["pair"]))()
    assert is_simulated(found)
    assert found.tolist() == [0, 1, 2]
    assert where == DEVICE
    assert is_simulated(pair[0])
    assert pair[0].requires_grad
    assert pair[0].is_leaf


def test_a_pickled_module_arrives_simulated_and_tied_weights_stay_tied():
    model = nn.Sequential(nn.Linear(3, 3), nn.BatchNorm1d(3), nn.Linear(3, 3))
    model[2].weight = model[0].weight
    twin = arrive(model)
    assert all(map(is_simulated, twin.state_dict().values()))
    assert all(isinstance(p, nn.Parameter) for p in twin.parameters())
    assert twin[2].weight is twin[0].weight
    assert twin[0].weight.requires_grad
    assert twin[0].weight.tolist() == model[0].weight.tolist()


def test_a_pickled_view_keeps_its_strides():
    assert arrive(torch.arange(6.0).view(2, 3).T).stride() == (1, 3)


def test_what_is_kept_on_the_cpu_arrives_unchanged():
    batches = keep_on_cpu([(torch.ones(2), torch.device("cpu"))])
    x = torch.zeros(2)
    (batch, device), found = arrive(lambda: (*batches, x))()
    assert not is_simulated(batch)
    assert batch.tolist() == [1, 1]
    assert device == CPU
    assert is_simulated(found)


def test_a_kept_dataset_arrives_as_a_dataset():
    data = keep_on_cpu(TensorDataset(torch.arange(4.0)))
    found = arrive({"data": data})["data"]
    assert type(found) is TensorDataset
    assert [batch.tolist() for (batch,) in DataLoader(found, 2)] == [[0, 1], [2, 3]]
    assert not any(is_simulated(batch) for (batch,) in DataLoader(found, 2))


@pytest.mark.parametrize("dumps", [pickle.dumps, cloudpickle.dumps], ids=["pickle", "cloudpickle"])
def test_keeping_on_the_cpu_changes_nothing_in_ordinary_pickling(dumps):
    (found,) = pickle.loads(dumps(keep_on_cpu([torch.ones(2)])))
    assert type(found) is Tensor
    assert found.tolist() == [1, 1]


def test_a_simulated_tensor_survives_ordinary_pickling():
    twin = pickle.loads(pickle.dumps(simulate(torch.ones(2, requires_grad=True))))
    assert is_simulated(twin)
    assert twin.requires_grad
    assert twin.tolist() == [1, 1]
