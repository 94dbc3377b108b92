"""Common exceptions in a sentence: real code raises each of them, so that the words are the installed torch's own."""

from __future__ import annotations

import linecache
import string

import pytest

from autograder import texts
from autograder.engine.loading import describe
from autograder.engine.results import Problem
from autograder.grading.exceptions import TABLE, explained

HEAD = """\
import torch
from torch import nn
from torch.nn import functional as F
x, n = torch.ones(3, 4), torch.tensor([1, 2, 3])
w = torch.ones(3, requires_grad=True)
"""
CASES = {
    "x @ torch.ones(5, 6)": "matmul",
    "nn.Linear(5, 2)(x)": "matmul",
    "x @ torch.ones(5)": "matmul_vector",
    "torch.ones(3) @ torch.ones(4)": "matmul_vector",
    "torch.ones(2, 3, 4) @ torch.ones(2, 5, 6)": "matmul_batch",
    "torch.mm(x, torch.ones(2, 3, 4))": "matmul_axes",
    "x + torch.ones(5)": "broadcast",
    "x.expand(5, 4)": "expand",
    "x.T.view(12)": "view",
    "x.reshape(5, 5)": "reshape",
    "torch.cat([x, torch.ones(3, 5)])": "cat",
    "torch.cat([x, torch.ones(3, 5, 1)])": "cat",
    "torch.stack([x, torch.ones(3, 5)])": "stack",
    "torch.stack([])": "cat_nothing",
    "torch.cat([])": "cat_nothing",
    "x.permute(0)": "permute",
    "x.sum(5)": "axis",
    "nn.Conv2d(3, 4, 3)(torch.ones(1, 2, 8, 8))": "channels",
    "nn.Conv2d(3, 4, 3)(torch.ones(8, 8))": "conv_axes",
    "nn.BatchNorm1d(4)(torch.ones(1, 4))": "batchnorm",
    "F.cross_entropy(x, torch.zeros(5).long())": "target_shape",
    "F.binary_cross_entropy_with_logits(x, torch.ones(3))": "target_shape",
    "torch.einsum('ij,jk->ik', x, torch.ones(5, 6))": "einsum_sizes",
    "torch.einsum('ijk->ik', x)": "einsum_axes",
    "torch.einsum('ij->k', x)": "einsum_output",
    "torch.einsum('ij->ii', x)": "einsum_twice",
    "torch.einsum('ij,jk', x)": "einsum_operands",
    "torch.einsum('i!->i', x)": "einsum_letters",
    "x.sum().backward()": "no_grad",
    "y = (w**2).sum(); y.backward(); y.backward()": "second_backward",
    "w.add_(1)": "leaf_in_place",
    "w[0] = 1": "leaf_in_place",
    "y = w.exp(); y += 1; y.sum().backward()": "in_place",
    "torch.autograd.grad((w * 2).sum(), [w, torch.ones(2, requires_grad=True)])": "unused",
    "(w * 2).backward()": "not_scalar",
    "torch.zeros(3, dtype=torch.long, requires_grad=True)": "whole_gradient",
    "n.requires_grad_()": "whole_gradient",
    "w.numpy()": "numpy_grad",
    "n.mean()": "mean_of_whole",
    "n.std()": "mean_of_whole",
    "F.cross_entropy(x, torch.zeros(3))": "target_long",
    "nn.Linear(4, 2)(x.double())": "dtypes",
    "x.long() @ x.T": "dtypes",
    "nn.Embedding(4, 2)(x)": "index_long",
    "x.gather(1, torch.zeros(3, 1))": "index_long",
    "n.add_(1.5)": "in_place_dtype",
    "-(x > 0)": "bool_minus",
    "x + torch.ones(4, device='meta')": "device",
    "torch.ones(4, device='meta').numpy()": "numpy_device",
    "x.item()": "item",
    "float(x)": "item",
    "bool(x)": "truth",
    "if x > 0: pass": "truth",
    "F.cross_entropy(x, torch.tensor([0, 1, 9]))": "target_range",
    "nn.Embedding(4, 2)(torch.tensor([9]))": "embedding_range",
    "x[7]": "index",
    "[1][4]": "list_index",
    "[].pop()": "list_index",
    "x[0, 0, 0]": "indices",
    "x.sum()[0]": "indices",
    "x[w]": "index_dtype",
    "x[torch.ones(2).bool()]": "mask",
    "F.binary_cross_entropy(3 * x, x)": "bce_range",
    "F.one_hot(torch.tensor([5]), 3)": "one_hot",
    "torch.linalg.inv(torch.zeros(2, 2))": "singular",
    "torch.linalg.cholesky(-torch.eye(2))": "not_definite",
    "len([]) / len([])": "division",
    "nn.Linear(4, 2).load_state_dict({})": "state_dict",
    "class M(nn.Module):\n    def __init__(self): self.layer = nn.Linear(1, 1)\nM()": "super_init",
    "class M(nn.Module):\n    def foward(self, x): return x\nM()(x)": "forward",
    "torch.optim.SGD([], lr=1)": "no_parameters",
    "y = [].append(1); y[0]": "none",
    "y = None; y.shape": "none",
    "y = None; x + y": "none",
    "y = None; len(y)": "none",
    "w -= w.grad * 2": "none_grad",
    "def f():\n    y += 1\nf()": "unbound",
    "undefined + 1": "name",
    "weight = 1; weigth": "name_close",
    "einsum('ii', x)": "name_of_torch",
    "np.ones(3)": "name_import",
    "import no_module_of_this_name": "no_module",
    "torch.transpos(x, 0, 1)": "torch_name_close",
    "torch.zzzz(x)": "torch_name",
    "nn.Liner(3, 4)": "torch_name_close",
    "x.transpos(0, 1)": "tensor_name_close",
    "x.zzzz": "tensor_name",
    "nn.Linear(3, 4).weigths": "attribute",
    "(lambda a: a)()": "missing_arguments",
    "torch.softmax(x)": "missing_arguments",
    "(lambda a: a)(1, 2)": "many_arguments",
    "(lambda a: a)(b=1)": "keyword",
    "x.masked_fill(x > 0)": "combination",
    "torch.sqrt(3)": "number_given",
    "w.zero_grad()": "zero_grad",
    "[w].grad": "attribute_of_several",
    "with torch.no_grad: pass": "with_class",
    "nn.BatchNorm1d(3)(nn.Linear(4, 3))": "layer_for_tensor",
    "nn.Sequential(nn.ReLU)": "not_a_layer",
    "nn.Sequential([nn.ReLU()])": "not_a_layer",
    "for p in nn.Linear(1, 1).parameters: pass": "not_called",
    "x.sum + 1": "not_called",
    "sum(x.sum().item())": "float_used",
    "x ^ 2": "power",
    "raise NotImplementedError('TODO: f')": "line_left",
    "y = x.sum().backward; y = None; y.grad": "none",
    "x - x.max(0)": "pair",
    "x(3)": "not_callable",
    "y = 3; y[0]": "not_subscriptable",
    "x + 'a'": "operands",
    "'a' + 1": "operands",
    "a, b = x": "unpack",
    "a, b = [1]": "unpack",
    "torch.tensor([[1], [2, 3]])": "ragged",
    "{}['a']": "key",
    "def f(): return f()\nf()": "recursion",
    "next(iter([]))": "stop_iteration",
}


def raised(code: str) -> Problem:
    """What this code raises, as a worker describes it."""
    linecache.cache["student.py"] = (0, None, (HEAD + code).splitlines(keepends=True), "student.py")
    try:
        exec(compile(HEAD + code, "student.py", "exec"), {})
    except Exception as error:
        return describe(error, {"student.py"})
    raise AssertionError(f"{code} raised nothing")


@pytest.mark.parametrize("code", CASES)
def test_each_is_explained(code: str) -> None:
    found = explained(raised(code))
    assert found, raised(code)
    assert found.key == f"exception.{CASES[code]}", raised(code)
    assert found.sentence(withheld=False)
    assert found.sentence(withheld=True)


def test_every_row_is_raised() -> None:
    assert {key for _, _, key in TABLE} - {*CASES.values()} == {"device_assert"}


def test_every_sentence_is_told_of_something() -> None:
    named = {key.split(".")[1] for key in texts._catalogue("en") if key.startswith("exception.")}
    assert named - {*CASES.values()} == {"none_returned", "returned_shape", "stub_arguments", "device_assert"}


def test_what_the_check_itself_does_with_none_is_the_functions_fault() -> None:
    found = explained(Problem("AttributeError", "'NoneType' object has no attribute 'backward'"))
    assert found
    assert found.key == "exception.none_returned"


def test_what_only_a_gpu_says() -> None:
    found = explained(Problem("AcceleratorError", "CUDA error: device-side assert triggered\nSearch for ..."))
    assert found
    assert found.sentence(withheld=True).startswith("An index or label is beyond the end of its axis")


def test_arguments_that_the_checks_own_call_lacks_are_the_stubs() -> None:
    found = explained(Problem("TypeError", "f() missing 1 required positional argument: 'b'"))
    assert found
    assert found.key == "exception.stub_arguments"


def test_what_the_check_cannot_calculate_with_is_the_results_shape() -> None:
    words = "The size of tensor a (2) must match the size of tensor b (3) at non-singleton dimension 0"
    found = explained(Problem("RuntimeError", words))
    assert found
    assert found.key == "exception.returned_shape"


def test_shapes_and_names_are_told_in_public_alone() -> None:
    found = explained(raised("x @ torch.ones(5, 6)"))
    assert found
    assert found.sentence(withheld=False).startswith("The two matrices do not fit: the first has 4 columns and the")
    assert not set(found.sentence(withheld=True)) & set(string.digits)


@pytest.mark.parametrize("code", ["raise ValueError('x')", "raise RuntimeError('my own')", "open('/no/such/file')"])
def test_others_are_not_explained(code: str) -> None:
    assert explained(raised(code)) is None
