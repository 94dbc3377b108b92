"""A simulated device: it catches code that hard-codes a device, on a machine that has only a CPU.

A SimulatedTensor holds real data on the CPU, so that values, ``.item()`` and control flow work, but reports
the device ``meta``. Inside ``with SimulatedDevice():`` that device has memory: what is created there is
simulated too, and an operation on tensors of two devices raises DeviceMismatch where CUDA would refuse it.

Rules of this module
- It imports torch, NumPy and cloudpickle, and nothing of this package; it touches no file.
- Code that is right on CUDA never sees a DeviceMismatch: where CUDA's rule is in doubt, the mix passes.
  Any other exception may be a gap of the simulation and must not be held against a student.
- CUDA's rules are: a tensor without dimensions crosses where operators read it as a number, ``copy_`` and
  ``.to`` cross, indices may lie on the CPU, random numbers need the device's generator, NumPy needs the CPU.

Known gaps that end in another exception: lazy modules moved before their first batch, generators and autocast
of the device, ``torch.load(map_location=...)`` of a file from the CPU, packed sequences, ctc_loss, forward mode
where a tangent of zeros meets a Python number, ``param.data = param.data.to(device)``. In wrong values:
torch.func.linearize, ``x.new``, lists as indices in a hook of a backward pass. ``x.device.type`` is "meta".
"""

# torch leaves its modes untyped and declares __torch_dispatch__ otherwise than it calls it.
# mypy: disable-error-code="no-untyped-call, override, assignment, misc, no-any-return"

from __future__ import annotations

import copy
import functools
import io
import re
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import Any, NoReturn

import cloudpickle
import numpy as np
import torch
from torch import Tensor, nn
from torch.overrides import TorchFunctionMode
from torch.utils._python_dispatch import TorchDispatchMode

DEVICE = torch.device("meta")

#: Operators that take tensors of two devices.
_CROSSING = {
    "copy_", "copy", "slice_scatter", "select_scatter", "diagonal_scatter", "as_strided_scatter",
    "is_same_size", "is_set_to", "set_", "resize_as_",
    "_pack_padded_sequence", "_pack_padded_sequence_backward",
}  # fmt: skip
#: Operators that take indices from the CPU, as their second argument.
_INDEXING = {"index", "_unsafe_index", "index_put", "index_put_", "_index_put_impl_", "_unsafe_index_put"}
#: Where an operator reads a tensor without dimensions as a number, whatever its device.
_NUMBER_AT = {
    "fill": 1, "fill_": 1, "masked_fill": 2, "masked_fill_": 2, "index_fill": 3, "index_fill_": 3,
    "index_put": 2, "index_put_": 2, "_index_put_impl_": 2, "_unsafe_index_put": 2,
}  # fmt: skip
#: What torch says, before it reaches an operator, where a simulated tensor meets one of the CPU.
_SAID_BY_TORCH = re.compile(
    "gradient with device type '(cpu|meta)'|have meta Device, but got tensor with cpu Device"
    "|q tensor must be on the same device|query, key, and value to have the same device type"
    "|parameter tensors are not at the same device"
)
_SAME_DEVICE = "Expected all tensors to be on the same device, but found at least two devices, cuda:0 and cpu! (in {})"
_INDICES = "indices should be either on cpu or on the same device as the indexed tensor (cpu)"
_GENERATOR = "Expected a 'cuda' device type for generator but found 'cpu'"
_NUMPY = "can't convert cuda:0 device type tensor to numpy. Use Tensor.cpu() to copy the tensor to host memory first."


class DeviceMismatch(RuntimeError):
    """Tensors of two devices met where CUDA would refuse."""


class _NotOnCPU(DeviceMismatch, TypeError):
    """NumPy was given memory of the device: a TypeError, as on CUDA."""


_NotOnCPU.__name__ = DeviceMismatch.__name__  # by this name a worker tells what was raised


class SimulatedTensor(Tensor):
    """A tensor on DEVICE; ``_plain``, an ordinary CPU tensor with its shape and strides, holds the data."""

    _plain: Tensor
    __torch_function__ = torch._C._disabled_torch_function_impl

    @staticmethod
    def __new__(cls, plain: Tensor) -> SimulatedTensor:
        """A tensor on DEVICE that shares the data of ``plain``."""
        ordinary = torch.is_inference_mode_enabled() and not plain.is_inference()  # a view of an ordinary tensor
        with torch.inference_mode(False) if ordinary else nullcontext():
            return Tensor._make_wrapper_subclass(
                cls, plain.size(), plain.stride(), plain.storage_offset(), dtype=plain.dtype, device=DEVICE
            )

    def __init__(self, plain: Tensor) -> None:
        self._plain = plain

    @classmethod
    def __torch_dispatch__(cls, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        return _dispatch(func, args, kwargs or {}, nullcontext())

    # nn.Module.to keeps its Parameter objects, as on CUDA, for classes that have these two.
    def __tensor_flatten__(self) -> tuple[list[str], None]:
        return ["_plain"], None

    @staticmethod
    def __tensor_unflatten__(inner: dict[str, Tensor], meta: None, size: Any, stride: Any) -> SimulatedTensor:
        return SimulatedTensor(inner["_plain"])

    # Below is what torch does without an operator, and would do to memory that is not there.
    is_cuda = property(lambda self: True)
    is_meta = property(lambda self: False)  # nn.Module.load_state_dict would warn that it loads nothing

    def get_device(self) -> int:
        """Zero, the number of the only device; torch says -1 for the CPU."""
        return 0

    @property
    def data(self) -> Tensor:
        """The same data outside the graph; assigning replaces it."""
        return self.detach()

    @data.setter
    def data(self, value: SimulatedTensor) -> None:
        _set_data(self, value)
        self._plain = value._plain

    def numpy(self, *, force: bool = False) -> np.ndarray:
        """Raise as on CUDA; a copy if forced."""
        return self._plain.clone().numpy() if force else self.__array__()

    def __array__(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise _NotOnCPU(_NUMPY)

    def tolist(self) -> Any:
        """The data as nested lists of Python numbers."""
        return self._plain.tolist()

    def __format__(self, spec: str) -> str:
        return format(self._plain, spec)

    def __deepcopy__(self, memo: dict[int, Any]) -> Tensor:
        if not self.is_leaf:
            raise RuntimeError("Only Tensors created explicitly by the user (graph leaves) support deepcopy")
        twin = memo[id(self)] = _like(self, copy.deepcopy(self._plain, memo))
        twin.grad = copy.deepcopy(self.grad, memo)
        return twin

    def __reduce_ex__(self, protocol: Any) -> tuple[Any, ...]:
        return _reduce(self)


class SimulatedDevice(TorchDispatchMode):
    """Context in which DEVICE is a device with memory; all of the student's code runs inside it."""

    def __init__(self) -> None:
        super().__init__()
        self._calls = _Calls()

    @classmethod
    def _should_skip_dynamo(cls) -> bool:
        return False  # the default, True, imports torch._dynamo, which takes seconds

    def __enter__(self) -> SimulatedDevice:
        torch.serialization.add_safe_globals([_rebuild])  # so that torch.load reads what torch.save wrote
        self._calls.__enter__()
        return super().__enter__()

    def __exit__(self, kind: Any, error: Any, trace: Any) -> None:
        super().__exit__(kind, error, trace)
        self._calls.__exit__(kind, error, trace)
        if isinstance(error, RuntimeError) and _SAID_BY_TORCH.search(str(error)):
            raise DeviceMismatch(str(error).replace("meta", "cuda:0")) from error

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        return _dispatch(func, args, kwargs or {}, self)


class _Calls(TorchFunctionMode):
    """Changes the calls whose data torch drops on ``meta`` before any operator sees it."""

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        if func in (torch.tensor, torch.as_tensor, torch.asarray, Tensor.new_tensor):
            return _from_data(func, args, dict(kwargs or {}))
        if func in (Tensor.__getitem__, Tensor.__setitem__):
            args = (args[0], _index(args[1]), *args[2:])
        if func in (torch.ctc_loss, nn.functional.ctc_loss):
            raise NotImplementedError("torch takes another path through ctc_loss for tensor subclasses")
        return func(*args, **(kwargs or {}))


def simulate(x: Tensor) -> Tensor:
    """Copy ``x`` to the simulated device, with its strides, requires_grad, grad and, if it is one, Parameter.

    A leaf becomes a leaf; any other tensor stays connected to its graph.
    """
    if is_simulated(x):
        return x
    if not x.is_leaf:
        with SimulatedDevice():
            return x.to(DEVICE)
    twin = _like(x, copy.deepcopy(x.detach()))
    twin.grad = None if x.grad is None else simulate(x.grad)
    return twin


def is_simulated(x: Any) -> bool:
    """Whether ``x`` is a tensor on the simulated device."""
    return isinstance(x, SimulatedTensor)


def real(x: Tensor) -> Tensor:
    """The data of ``x``, simulated or not, as an ordinary detached tensor that shares its memory."""
    return (x._plain if isinstance(x, SimulatedTensor) else x).detach()


def keep_on_cpu(obj: Any) -> Any:
    """Mark ``obj`` for dumps_simulated: its tensors and devices stay on the CPU.

    Returns a stand-in that is good for pickling only; loading it, from any pickle, gives an equal of ``obj``.
    """
    return _OnCPU(obj)


def dumps_simulated(obj: Any) -> bytes:
    """Pickle ``obj`` so that cloudpickle.loads gives it back with DEVICE wherever it held the CPU."""
    buffer = io.BytesIO()
    _Pickler(buffer).dump(obj)
    return buffer.getvalue()


class _OnCPU:
    def __init__(self, obj: Any) -> None:
        self._obj = obj

    def __reduce__(self) -> tuple[Any, ...]:
        return cloudpickle.loads, (cloudpickle.dumps(self._obj),)  # bytes, which no pickler looks into


class _Pickler(cloudpickle.Pickler):
    def reducer_override(self, obj: Any) -> Any:
        if isinstance(obj, torch.device) and obj.type == "cpu":
            return torch.device, (DEVICE.type,)
        if isinstance(obj, Tensor) and obj.device.type == "cpu":
            return _reduce(obj)
        return super().reducer_override(obj)


def _reduce(x: Tensor) -> tuple[Any, ...]:
    """How to pickle ``x`` as a simulated tensor: as bytes, which no ``map_location`` can move to ``meta``."""
    buffer = io.BytesIO()
    torch.save(real(x), buffer)
    return _rebuild, (buffer.getvalue(), x.requires_grad, isinstance(x, nn.Parameter))


def _rebuild(data: bytes, requires_grad: bool, parameter: bool) -> Tensor:
    twin = SimulatedTensor(torch.load(io.BytesIO(data), weights_only=True))
    return nn.Parameter(twin, requires_grad) if parameter else twin.requires_grad_(requires_grad)


def _like(x: Tensor, plain: Tensor) -> Tensor:
    """A simulated leaf of ``plain`` that is a Parameter, and requires grad, if ``x`` is and does."""
    if isinstance(x, nn.Parameter):
        return nn.Parameter(SimulatedTensor(plain), x.requires_grad)
    return SimulatedTensor(plain).requires_grad_(x.requires_grad)


def _from_data(func: Any, args: Any, kwargs: dict[str, Any]) -> Tensor:
    """Call torch.tensor or its kin for the CPU, then move the result to its device."""
    args = [_unwrap(a) if isinstance(a, (list, tuple)) else a for a in args]
    device = kwargs.get("device") or (args[0].device if func is Tensor.new_tensor else None)
    if device is None or torch.device(device) != DEVICE:
        return func(*args, **kwargs)
    requires_grad = kwargs.pop("requires_grad", False)
    made = func(*args, **{**kwargs, "device": "cpu"}).to(DEVICE)
    return made.requires_grad_() if requires_grad else made


def _index(index: Any) -> Any:
    """An index with its lists of numbers as CPU tensors."""
    if isinstance(index, tuple):
        return tuple(map(_index, index))
    numbers = isinstance(index, (list, range)) and len(index) > 0 and all(isinstance(i, int) for i in index)
    return torch.tensor(index) if numbers or isinstance(index, np.ndarray) else index


def _dispatch(func: Any, args: Any, kwargs: dict[str, Any], mode: AbstractContextManager[Any]) -> Any:
    """Run an operator; composite ones, which arrive whole in inference mode, are taken apart first."""
    if not _is_composite(func):
        return _run(func, args, kwargs)
    with mode, torch._C.DisableTorchFunction():
        return func.decompose(*args, **kwargs)


@functools.cache
def _is_composite(func: Any) -> bool:
    return torch._C._dispatch_has_kernel_for_dispatch_key(func.name(), "CompositeImplicitAutograd")


def _run(func: Any, args: Any, kwargs: dict[str, Any]) -> Any:
    """Check the devices, run an operator on the plain data, and simulate what it returns where due."""
    device = kwargs.get("device")
    tensors = list(_tensors((args, *kwargs.values())))
    simulated = [t for t in tensors if isinstance(t, SimulatedTensor)]
    on_device = bool(simulated) if device is None else torch.device(device) == DEVICE
    if not simulated and not on_device:
        return func(*args, **kwargs)
    if on_device and kwargs.get("generator") is not None:
        raise DeviceMismatch(_GENERATOR)
    if len(simulated) < len(tensors):
        _check(func, args, kwargs)
    if on_device and device is not None:
        kwargs = {**kwargs, "device": "cpu"}
    out = func(*_unwrap(args), **{name: _unwrap(value) for name, value in kwargs.items()})
    for t in simulated:  # t_, resize_ and others change the shape in place
        if t.shape != t._plain.shape or t.stride() != t._plain.stride():
            _set_data(t, SimulatedTensor(t._plain))
    return _wrap(out) if on_device else out


def _check(func: Any, args: Any, kwargs: dict[str, Any]) -> None:
    """Raise DeviceMismatch where CUDA would refuse a mix of devices."""
    name = func._schema.name.removeprefix("aten::")
    if name in _CROSSING or name.startswith("_foreach_"):
        return
    specs = zip(args, func._schema.arguments, strict=False)
    written = [a for a, spec in specs if spec.alias_info and spec.alias_info.is_write]
    number = _NUMBER_AT.get(name, len(args))
    if number < len(args) and isinstance(args[number], Tensor) and args[number].dim() == 0:
        args = (*args[:number], *args[number + 1 :])
    if name in _INDEXING:
        if not is_simulated(args[0]) and any(map(is_simulated, _tensors(args[1]))):
            raise DeviceMismatch(_INDICES)
        args = (args[0], *args[2:])
    mixed = list(_tensors((args, *kwargs.values())))
    plain = [t for t in mixed if t.device.type == "cpu"]
    bound = any(t.dim() > 0 or name == "stack" or any(t is w for w in written) for t in plain)
    if bound and any(map(is_simulated, mixed)):
        raise DeviceMismatch(_SAME_DEVICE.format(name))


def _set_data(x: Tensor, value: Tensor) -> None:
    with torch._C._DisableTorchDispatch():
        Tensor.data.__set__(x, value)  # type: ignore[attr-defined]


def _tensors(value: Any) -> Iterator[Tensor]:
    """The tensors among an operator's arguments, which nest in lists and tuples only."""
    if isinstance(value, Tensor):
        yield value
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from _tensors(item)


def _unwrap(value: Any) -> Any:
    if isinstance(value, SimulatedTensor):
        return value._plain
    return type(value)(map(_unwrap, value)) if type(value) in (list, tuple) else value


def _wrap(out: Any) -> Any:
    """Results as simulated tensors; torch itself gives the caller's own tensor back after operators in place."""
    if isinstance(out, (list, tuple)):
        return type(out)(map(_wrap, out))
    return SimulatedTensor(_written_out(out)) if isinstance(out, Tensor) else out


def _written_out(x: Tensor) -> Tensor:
    """``x`` without the flags for "conjugate", "negative" and "all zero", which operators overlook down here."""
    if x._is_zerotensor():
        return torch.zeros(x.shape, dtype=x.dtype)
    return x.resolve_conj().resolve_neg()
