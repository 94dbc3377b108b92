"""The observation codec: data that travels from an untrusted worker to the grader.

An observation is a tree of None, bool, int, float, str, list, tuple, dict and tensors.  It travels as JSON for
the structure and safetensors bytes for the arrays; never as pickle.  ``encode`` runs in the worker and accepts
anything; ``decode`` runs in the grader, trusts nothing, and raises :class:`BadFrame` for whatever ``encode``
could not have written.  A leaf that is none of the above arrives as :class:`Foreign`, a name without content.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import torch
from safetensors.torch import load as load_arrays
from safetensors.torch import save as save_arrays
from torch import Tensor

from autograder.engine.frames import BadFrame

MAX_DEPTH = 40
MAX_NODES = 100_000
MAX_TEXT = 100_000
MAX_DIMENSIONS = 16
_MAX_HEADER = 16 << 20
_PREFIX = 8

#: safetensors' names of the dtypes that an observation may hold, with the bytes of one entry.
_ITEM_BYTES = {
    "BOOL": 1, "U8": 1, "I8": 1, "I16": 2, "U16": 2, "F16": 2, "BF16": 2,
    "I32": 4, "U32": 4, "F32": 4, "I64": 8, "U64": 8, "F64": 8,
}  # fmt: skip


@dataclass(frozen=True)
class Foreign:
    """A leaf that is no plain data, by the name of its type ("numpy.ndarray")."""

    type: str


@dataclass(frozen=True)
class Array:
    """A tensor of an observation: its data on the CPU, and the kind of device that it came from."""

    tensor: Tensor
    device: str


class NotAnObservation(Exception):
    """The tree to encode is too deep or too large."""


def encode(tree: Any) -> bytes:
    """Serialise ``tree``; raises NotAnObservation when it is too deep or has too many nodes."""
    structure, tensors = flatten(tree)
    return pack(structure, tensors)


def decode(body: bytes) -> Any:
    """Read what ``encode`` wrote, with tensors as Array; raises BadFrame for anything else."""
    structure, tensors = unpack(body)
    return unflatten(structure, tensors)


def flatten(tree: Any, first: int = 0) -> tuple[Any, list[Tensor]]:
    """Split ``tree`` into a JSON-able structure and its tensors, in order, numbered from ``first``."""
    flattener = _Flattener(first)
    return flattener.node(tree, 0), flattener.tensors


def unflatten(structure: Any, tensors: list[Tensor]) -> Any:
    """Put a structure and its tensors together again; raises BadFrame when they do not fit."""
    try:
        return _Unflattener(tensors).node(structure, 0)
    except RecursionError as error:
        raise BadFrame("an observation nested too deeply") from error


def pack(structure: Any, tensors: list[Tensor]) -> bytes:
    """Bytes of a structure and its tensors."""
    head = json.dumps(structure, allow_nan=False).encode()
    arrays = save_arrays({str(i): t for i, t in enumerate(tensors)}) if tensors else b""
    return len(head).to_bytes(_PREFIX, "little") + head + arrays


def unpack(body: bytes) -> tuple[Any, list[Tensor]]:
    """The structure and the tensors of ``pack``; raises BadFrame when either is malformed."""
    length = int.from_bytes(body[:_PREFIX], "little")
    head, arrays = body[_PREFIX : _PREFIX + length], body[_PREFIX + length :]
    if len(body) < _PREFIX or len(head) != length:
        raise BadFrame("an observation cut short")
    return _json(head), _tensors(arrays)


class _Flattener:
    """Walks a tree once and collects its tensors."""

    def __init__(self, first: int) -> None:
        self.tensors: list[Tensor] = []
        self.first = first
        self.nodes = 0

    def node(self, value: Any, depth: int) -> Any:
        self.nodes += 1
        if depth > MAX_DEPTH or self.nodes > MAX_NODES:
            raise NotAnObservation(f"more than {MAX_DEPTH} levels or {MAX_NODES} entries")
        if isinstance(value, Array):  # one that was decoded before
            return {**self._tensor(value.tensor), "device": value.device}
        if isinstance(value, Foreign):
            return {"foreign": value.type}
        if isinstance(value, Tensor):
            return self._tensor(value)
        if isinstance(value, (list, tuple)):
            kind = "list" if isinstance(value, list) else "tuple"
            return {kind: [self.node(item, depth + 1) for item in value]}
        if isinstance(value, dict):
            return {"dict": [[self._key(k), self.node(v, depth + 1)] for k, v in value.items()]}
        return _scalar(value)

    @staticmethod
    def _key(key: Any) -> Any:
        return key if type(key) in (int, bool) else str(key)[:1000]

    def _tensor(self, value: Tensor) -> Any:
        if value.layout is not torch.strided or value.is_quantized:
            return {"foreign": f"torch.Tensor ({value.layout})"}
        device, plain = _to_cpu(value)
        if plain is None:
            return {"foreign": "torch.Tensor (meta)"}
        leaf: dict[str, Any] = {"tensor": self.first + len(self.tensors), "device": device}
        if plain.is_complex():
            plain, leaf["complex"] = torch.view_as_real(plain.resolve_conj()), True
        # A clone of its own: safetensors refuses tensors that share memory or are not contiguous.
        self.tensors.append(plain.resolve_neg().clone(memory_format=torch.contiguous_format))
        return leaf


def _to_cpu(value: Tensor) -> tuple[str, Tensor | None]:
    """Device kind and data of a tensor; the data is None for a meta tensor, which has none."""
    if value.device.type != "meta":
        return value.device.type, value.detach().cpu()
    from autograder.engine.simulated import is_simulated, real

    # Not detached first: an operation on a simulated tensor outside its mode imports half of torch.distributed.
    return ("simulated", real(value)) if is_simulated(value) else ("meta", None)


def _scalar(value: Any) -> Any:
    if value is None or type(value) is bool:
        return value
    if isinstance(value, int):
        return int(value) if abs(value) < 1 << 63 else {"foreign": "int beyond 64 bits"}
    if isinstance(value, float):
        return float(value) if math.isfinite(value) else {"float": str(float(value))}
    if isinstance(value, str):
        return str(value)[:MAX_TEXT]
    return {"foreign": f"{type(value).__module__}.{type(value).__qualname__}"[:200]}


def _json(head: bytes) -> Any:
    try:
        return json.loads(head, object_pairs_hook=_distinct, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise BadFrame("structure that is not JSON") from error


def _distinct(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


class _Unflattener:
    """Builds the tree from its JSON form, checking every node."""

    def __init__(self, tensors: list[Tensor]) -> None:
        self.tensors = tensors
        self.nodes = 0
        self.builders: dict[str, Callable[[dict[str, Any], int], Any]] = {
            "list": lambda node, depth: self._items(node["list"], depth),
            "tuple": lambda node, depth: tuple(self._items(node["tuple"], depth)),
            "dict": lambda node, depth: self._dict(node["dict"], depth),
            "float": lambda node, depth: _special_float(node["float"]),
            "foreign": lambda node, depth: Foreign(_text(node["foreign"])[:200]),
            "tensor": lambda node, depth: self._array(node),
        }

    def node(self, node: Any, depth: int) -> Any:
        self.nodes += 1
        if depth > MAX_DEPTH or self.nodes > MAX_NODES:
            raise BadFrame("an observation that is too deep or too large")
        if not isinstance(node, dict):
            return _plain(node)
        kind = next((k for k in self.builders if k in node), None)
        if kind is None:
            raise BadFrame("a node of unknown kind")
        return self.builders[kind](node, depth)

    def _items(self, items: Any, depth: int) -> list[Any]:
        if not isinstance(items, list):
            raise BadFrame("a sequence that is none")
        return [self.node(item, depth + 1) for item in items]

    def _dict(self, pairs: Any, depth: int) -> dict[Any, Any]:
        if not isinstance(pairs, list) or not all(isinstance(p, list) and len(p) == 2 for p in pairs):
            raise BadFrame("a dict that is none")
        if not all(isinstance(key, (str, int, bool)) for key, _ in pairs):
            raise BadFrame("a dict with odd keys")
        return {key: self.node(value, depth + 1) for key, value in pairs}

    def _array(self, node: dict[str, Any]) -> Array:
        index = node["tensor"]
        if type(index) is not int or not 0 <= index < len(self.tensors):
            raise BadFrame("a tensor that was not sent")
        tensor = self.tensors[index]
        if node.get("complex"):
            if tensor.dtype not in (torch.float32, torch.float64) or not tensor.ndim or tensor.shape[-1] != 2:
                raise BadFrame("a complex tensor that is none")
            tensor = torch.view_as_complex(tensor)
        return Array(tensor, _text(node.get("device"))[:20])


def _plain(node: Any) -> Any:
    if node is None or isinstance(node, (bool, float)):
        return node
    if isinstance(node, int) and abs(node) < 1 << 63:
        return node
    return _text(node)


def _text(node: Any) -> str:
    if not isinstance(node, str) or len(node) > MAX_TEXT:
        raise BadFrame("text expected")
    return node


def _special_float(name: Any) -> float:
    if name not in ("nan", "inf", "-inf"):
        raise BadFrame("an odd number")
    return float(name)


def _tensors(data: bytes) -> list[Tensor]:
    """The arrays of safetensors bytes named "0", "1", ...; every entry is checked before the library reads it."""
    if not data:
        return []
    header, start = _header(data)
    names = [str(index) for index in range(len(header))]
    if set(header) != set(names):
        raise BadFrame("tensors that are not numbered")
    expected = 0
    for entry in sorted(header.values(), key=_offsets):  # the library orders them by alignment
        expected = _check_entry(entry, memoryview(data)[start:], expected)
    if expected != len(data) - start:
        raise BadFrame("bytes that belong to no tensor")
    arrays = load_arrays(data)
    return [arrays[name] for name in names]


def _offsets(entry: Any) -> tuple[int, int]:
    offsets = entry.get("data_offsets") if isinstance(entry, dict) else None
    if not isinstance(offsets, list) or [type(offset) for offset in offsets] != [int, int]:
        raise BadFrame("a tensor without offsets")
    return offsets[0], offsets[1]


def _header(data: bytes) -> tuple[dict[str, Any], int]:
    length = int.from_bytes(data[:_PREFIX], "little")
    if len(data) < _PREFIX or length > min(_MAX_HEADER, len(data) - _PREFIX):
        raise BadFrame("a tensor header that is too long")
    header = _json(data[_PREFIX : _PREFIX + length])
    if not isinstance(header, dict):
        raise BadFrame("a tensor header that is no table")
    header.pop("__metadata__", None)
    if len(header) > MAX_NODES:
        raise BadFrame("too many tensors")
    return header, _PREFIX + length


def _check_entry(entry: dict[str, Any], data: memoryview, start: int) -> int:
    """Check one entry that must begin at ``start``; returns where it ends."""
    dtype, shape, offsets = entry.get("dtype"), entry.get("shape"), entry.get("data_offsets")
    if dtype not in _ITEM_BYTES or not isinstance(shape, list) or len(shape) > MAX_DIMENSIONS:
        raise BadFrame("a tensor of unknown dtype or shape")
    if not all(type(size) is int and 0 <= size < 1 << 40 for size in shape):
        raise BadFrame("a tensor of impossible shape")
    # math.prod of an empty tensor is 0 whatever its other sizes are, so bound those too.
    if math.prod(size for size in shape if size) >= 1 << 48:
        raise BadFrame("a tensor of absurd shape")
    end = start + math.prod(shape) * _ITEM_BYTES[dtype]
    if offsets != [start, end] or end > len(data):
        raise BadFrame("a tensor with wrong offsets")
    if dtype == "BOOL" and any(byte > 1 for byte in bytes(data[start:end])):
        raise BadFrame("a bool that is neither 0 nor 1")
    return end
