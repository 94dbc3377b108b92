"""Common exceptions of student code in one sentence: what the message means, and what to do.

A table: types (none: any), the words of the message, and the key of the sentence under ``exception.``.  The first row
that fits is told.  Named groups fill the sentence in.  Messages are torch's own and change between versions: the
tests raise every row with the installed one.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from typing import Any

import torch

from autograder.engine.results import Problem
from autograder.grading.patterns import Pattern

#: Types, words, key.
TABLE: list[tuple[str, str, str]] = [
    # Shapes
    (
        "RuntimeError",
        r"mat1 and mat2 shapes cannot be multiplied \(\d+x(?P<columns>\d+) and (?P<rows>\d+)x\d+\)",
        "matmul",
    ),
    ("RuntimeError", r"size mismatch, got input|inconsistent tensor size, expected tensor", "matmul_vector"),
    ("RuntimeError", r"Expected size for first two dimensions of batch2|batch1 and batch2 must", "matmul_batch"),
    ("RuntimeError", r"(?:mat2|self|mat1) must be a matrix|must be a matrix|must be 3D", "matmul_axes"),
    (
        "RuntimeError",
        r"The size of tensor a \((?P<a>\d+)\) must match the size of tensor b \((?P<b>\d+)\) at non-singleton",
        "broadcast",
    ),
    ("RuntimeError", r"^The expanded size of the tensor", "expand"),
    ("RuntimeError", r"^view size is not compatible", "view"),
    ("RuntimeError", r"^shape '(?P<shape>.+)' is invalid for input of size (?P<n>\d+)", "reshape"),
    ("RuntimeError", r"^Sizes of tensors must match except in dimension|^Tensors must have same number", "cat"),
    ("RuntimeError", r"^stack expects each tensor to be equal size", "stack"),
    ("RuntimeError|ValueError", r"expects a non-empty TensorList|expected a non-empty list of Tensors", "cat_nothing"),
    ("RuntimeError", r"number of dimensions in the tensor input does not match", "permute"),
    ("IndexError", r"^Dimension out of range", "axis"),
    ("RuntimeError", r"expected input.* to have (?P<asked>\d+) channels, but got (?P<got>\d+) channels", "channels"),
    ("RuntimeError", r"^Expected .*\(unbatched\) or .*\(batched\) input to conv", "conv_axes"),
    ("RuntimeError|ValueError", r"^Expected more than 1 value per channel when training", "batchnorm"),
    (
        "ValueError",
        r"^Expected input batch_size .* to match target batch_size|^Target size .* must be the",
        "target_shape",
    ),
    # einsum
    ("RuntimeError", r"^einsum\(\): subscript (?P<letter>\w) has size", "einsum_sizes"),
    ("RuntimeError", r"^einsum\(\): the number of subscripts in the equation", "einsum_axes"),
    ("RuntimeError", r"^einsum\(\): output subscript (?P<letter>\w) does not appear", "einsum_output"),
    ("RuntimeError", r"^einsum\(\): output subscript (?P<letter>\w) appears more than once", "einsum_twice"),
    ("RuntimeError", r"^einsum\(\): (?:fewer|more) operands were provided", "einsum_operands"),
    ("RuntimeError", r"^einsum\(\): invalid subscript", "einsum_letters"),
    # autograd
    ("RuntimeError", r"does not require grad and does not have a grad_fn", "no_grad"),
    ("RuntimeError", r"^Trying to backward through the graph a second time", "second_backward"),
    ("RuntimeError", r"leaf Variable that requires grad .*in-place", "leaf_in_place"),
    ("RuntimeError", r"needed for gradient computation has been modified by an inplace operation", "in_place"),
    ("RuntimeError", r"differentiated Tensors? .*not have been used in the graph", "unused"),
    ("RuntimeError", r"^grad can be implicitly created only for scalar outputs", "not_scalar"),
    ("RuntimeError", r"nly Tensors of floating point .*dtype can require gradients", "whole_gradient"),
    ("RuntimeError", r"^Can't call numpy\(\) on Tensor that requires grad", "numpy_grad"),
    # dtypes and devices
    ("RuntimeError", r"could not infer output dtype|only support floating point", "mean_of_whole"),
    ("RuntimeError", r"expected target dtype to be Long|expected scalar type Long", "target_long"),
    ("RuntimeError", r"to have the same dtype|must have the same dtype|expected scalar type \w+ but found", "dtypes"),
    ("RuntimeError", r"have one of the following scalar types: Long|Expected dtype int32/int64", "index_long"),
    ("RuntimeError", r"can't be cast to the desired output type", "in_place_dtype"),
    ("RuntimeError", r"(?:Subtraction|Negation), the `-` operator, (?:with two|on a) bool", "bool_minus"),
    (
        "RuntimeError|DeviceMismatch",
        r"Expected all tensors to be on the same device|is not on the expected device",
        "device",
    ),
    ("TypeError", r"^can't convert \S+ device type tensor to numpy", "numpy_device"),
    # values and indices
    (
        "ValueError|RuntimeError",
        r"only one element tensors can be converted|Tensor with \d+ elements cannot be",
        "item",
    ),
    ("RuntimeError", r"^Boolean value of Tensor with more than one value is ambiguous", "truth"),
    ("IndexError", r"^Target (?P<label>-?\d+) is out of bounds", "target_range"),
    ("IndexError", r"^index out of range in self", "embedding_range"),
    ("IndexError|RuntimeError", r"^index (?P<i>-?\d+) is out of bounds for dimension (?P<axis>\d+) with size", "index"),
    ("IndexError", r"^(?:list|tuple|string|pop) .*(?:index|out of range)|^pop from empty list", "list_index"),
    ("IndexError", r"^too many indices for tensor|^invalid index of a 0-dim tensor", "indices"),
    ("IndexError", r"^tensors used as indices must be", "index_dtype"),
    ("IndexError", r"^The shape of the mask", "mask"),
    ("RuntimeError", r"^all elements of input should be between 0 and 1", "bce_range"),
    ("RuntimeError", r"^Class values must be", "one_hot"),
    ("_LinAlgError|LinAlgError", r"singular", "singular"),
    ("_LinAlgError|LinAlgError", r"not positive-definite", "not_definite"),
    ("NotImplementedError", r"^TODO: ", "line_left"),
    ("ZeroDivisionError", r"", "division"),
    ("AcceleratorError|RuntimeError", r"device-side assert triggered", "device_assert"),
    # modules
    ("RuntimeError", r"^Error\(s\) in loading state_dict", "state_dict"),
    ("AttributeError", r"cannot assign \w+ before Module.__init__\(\) call", "super_init"),
    ("NotImplementedError|RuntimeError", r"bitwise_xor", "power"),
    ("NotImplementedError", r"missing the required \"forward\" function", "forward"),
    ("ValueError", r"^optimizer got an empty parameter list", "no_parameters"),
    # Python
    ("AttributeError|TypeError", r"'?NoneType'?", "none"),
    ("UnboundLocalError", r"local variable '(?P<name>\w+)'", "unbound"),
    ("NameError", r"^name '(?P<name>\w+)' is not defined(?:. Did you mean: '(?P<close>\w+)'\?)?", "name"),
    ("ModuleNotFoundError|ImportError", r"^No module named", "no_module"),
    ("AttributeError", r"^module '(?P<module>torch[\w.]*)' has no attribute '(?P<name>\w+)'", "torch_name"),
    ("AttributeError", r"^'(?:Tensor|Parameter)' object has no attribute 'zero_grad'", "zero_grad"),
    ("AttributeError", r"^'(?:Tensor|Parameter)' object has no attribute '(?P<name>\w+)'", "tensor_name"),
    (
        "AttributeError",
        r"^'(?P<type>list|tuple|dict|generator|map|zip)' object has no attribute '(?P<name>\w+)'",
        "attribute_of_several",
    ),
    ("AttributeError|TypeError", r"^__enter__$|does not support the context manager protocol", "with_class"),
    ("AttributeError", r"object has no attribute '(?P<name>\w+)'", "attribute"),
    ("TypeError", r"missing (?P<n>\d+) required (?:positional|keyword-only) arguments?", "missing_arguments"),
    ("TypeError", r"takes .*arguments? but .* given", "many_arguments"),
    ("TypeError", r"got (?:an unexpected keyword argument|multiple values for)", "keyword"),
    ("TypeError", r"must be Tensor, not (?:int|float)", "number_given"),
    ("TypeError", r"received an invalid combination of arguments", "combination"),
    ("TypeError", r"is not a Module subclass", "not_a_layer"),
    ("TypeError", r"object is not callable", "not_callable"),
    (
        "TypeError|AttributeError",
        r"(?:method|builtin_function_or_method|function)' (?:object )?(?:is not|has no)",
        "not_called",
    ),
    ("TypeError", r"operand type.*'(?:builtin_function_or_method|method|function)'", "not_called"),
    ("TypeError", r"'(?:float|int)' object is not iterable", "float_used"),
    ("TypeError", r"object is not subscriptable", "not_subscriptable"),
    ("TypeError", r"operand type.*torch\.return_types", "pair"),
    ("TypeError", r"^unsupported operand type|can only concatenate|must be real number", "operands"),
    ("ValueError", r"values to unpack", "unpack"),
    ("ValueError", r"^expected sequence of length", "ragged"),
    ("KeyError", r"", "key"),
    ("RecursionError", r"", "recursion"),
    ("StopIteration", r"", "stop_iteration"),
]

#: What says, where it happens in a check's own code, that the student's result has an unexpected shape.
_OF_RESULTS = {
    "matmul",
    "matmul_vector",
    "matmul_batch",
    "matmul_axes",
    "broadcast",
    "expand",
    "view",
    "reshape",
    "cat",
    "stack",
    "permute",
    "axis",
    "index",
    "indices",
    "mask",
    "unpack",
    "target_shape",
    "channels",
    "conv_axes",
    "item",
}
#: Names that notebooks import, and how.
_IMPORTS = {
    "torch": "import torch",
    "nn": "from torch import nn",
    "F": "from torch.nn import functional as F",
    "optim": "from torch import optim",
    "np": "import numpy as np",
    "math": "import math",
    "Tensor": "from torch import Tensor",
}


def explained(problem: Problem) -> Pattern | None:
    """The sentence of an exception, None for one that is not in the table."""
    for types, words, key in TABLE:
        if problem.type in types.split("|") and (found := re.search(words, problem.message)):
            values = {name: value for name, value in found.groupdict().items() if value is not None}
            if problem.place is None and key in _OF_RESULTS:
                return Pattern("exception.returned_shape")
            key, values = _REFINED.get(key, _as_it_is)(key, values, problem)
            return Pattern(f"exception.{key}", values)
    return None


Refined = tuple[str, dict[str, Any]]


def _as_it_is(key: str, values: dict[str, Any], problem: Problem) -> Refined:
    return key, values


def _none(key: str, values: dict[str, Any], problem: Problem) -> Refined:
    """None met the check's own code: it is what the student's function returned; or the student's: it is theirs."""
    if problem.place is None:
        return "none_returned", {}
    asked = re.search(r"has no attribute '(\w+)'", problem.message)
    words = rf"(?<!autograd)\.grad\.{asked[1]}\b" if asked else r"(?<!autograd)\.grad\b(?![\w(.])"
    return "none_grad" if re.search(words, problem.place.text) else key, {}


def _attribute(key: str, values: dict[str, Any], problem: Problem) -> Refined:
    """What tensors have and the object has not: a layer in a tensor's place, if it is one of torch's."""
    kind = problem.message.split("'")[1] if problem.message.startswith("'") else ""
    layer = isinstance(found := getattr(torch.nn, kind, None), type) and issubclass(found, torch.nn.Module)
    return ("layer_for_tensor" if layer and hasattr(torch.Tensor, values["name"]) else key), values


def _name(key: str, values: dict[str, Any], problem: Problem) -> Refined:
    name = values["name"]
    if line := _IMPORTS.get(name):
        return "name_import", {"name": name, "line": line}
    if "close" in values:
        return "name_close", values
    return ("name_of_torch" if callable(getattr(torch, name, None)) else key), values


def _missing_arguments(key: str, values: dict[str, Any], problem: Problem) -> Refined:
    """The check's own call fits the stub's arguments; the student's may be of anything."""
    return ("stub_arguments", {}) if problem.place is None else (key, values)


def _torch_name(key: str, values: dict[str, Any], problem: Problem) -> Refined:
    """With the name that may have been meant, of those that the module has."""
    owner: Any = torch
    for part in values["module"].split(".")[1:]:
        owner = getattr(owner, part, None)
    return _meant(key, values, owner)


def _tensor_name(key: str, values: dict[str, Any], problem: Problem) -> Refined:
    return _meant(key, values, torch.Tensor)


def _meant(key: str, values: dict[str, Any], owner: object) -> Refined:
    close = difflib.get_close_matches(values["name"], [n for n in dir(owner) if not n.startswith("_")], 1, 0.75)
    return (f"{key}_close", {**values, "close": close[0]}) if close else (key, values)


_REFINED: dict[str, Callable[[str, dict[str, Any], Problem], Refined]] = {
    "none": _none,
    "name": _name,
    "attribute": _attribute,
    "missing_arguments": _missing_arguments,
    "torch_name": _torch_name,
    "tensor_name": _tensor_name,
}
