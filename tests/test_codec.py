"""The observation codec: what is sent arrives, and nothing that `encode` could not have written is believed."""

from __future__ import annotations

import json
import math
from collections import OrderedDict, namedtuple
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.engine import codec
from autograder.engine.codec import Array, Foreign, NotAnObservation, decode, encode, pack
from autograder.engine.frames import BadFrame

Point = namedtuple("Point", "x y")
SCALARS = st.none() | st.booleans() | st.integers(-(2**62), 2**62) | st.text(max_size=20) | st.floats(allow_nan=False)
KEYS = st.text(max_size=5) | st.integers(-9, 9)
TREES = st.recursive(
    SCALARS, lambda t: st.lists(t, max_size=3) | st.tuples(t, t) | st.dictionaries(KEYS, t, max_size=3), max_leaves=10
)


@settings(deadline=None)
@given(TREES)
def test_plain_trees_arrive_as_they_were(tree: Any) -> None:
    assert decode(encode(tree)) == tree


@pytest.mark.parametrize(
    "dtype", [torch.float32, torch.float64, torch.bfloat16, torch.int64, torch.bool, torch.complex64]
)
@pytest.mark.parametrize("shape", [(), (3,), (2, 0), (2, 3, 4)])
def test_tensors_arrive_with_dtype_shape_and_device(dtype: torch.dtype, shape: tuple[int, ...]) -> None:
    x = torch.arange(math.prod(shape)).reshape(shape).to(dtype)
    arrived = decode(encode([x, {"again": x}]))
    assert isinstance(arrived[0], Array)
    assert arrived[0].device == "cpu"
    assert arrived[0].tensor.dtype == dtype
    assert torch.equal(arrived[0].tensor, x)
    assert torch.equal(arrived[1]["again"].tensor, x)


def test_tensors_of_several_dtypes_keep_their_order() -> None:
    # safetensors orders by alignment, so float64 comes before what was sent first.
    tree = [torch.tensor([True]), torch.ones(2), torch.ones(3, dtype=torch.float64), torch.ones(1, dtype=torch.int8)]
    assert [leaf.tensor.dtype for leaf in decode(encode(tree))] == [x.dtype for x in tree]


def test_views_parameters_and_gradients_are_sent_as_data() -> None:
    p = torch.nn.Parameter(torch.arange(6.0).reshape(2, 3))
    arrived = decode(encode({"T": p.T, "sum": p.sum(), "row": p[1], "conj": torch.tensor([1 + 2j]).conj()}))
    assert torch.equal(arrived["T"].tensor, p.detach().T)
    assert not arrived["sum"].tensor.requires_grad
    assert arrived["conj"].tensor.item() == 1 - 2j


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (np.ones(2), "numpy.ndarray"),
        (object(), "builtins.object"),
        ({1}, "builtins.set"),
        (1 << 70, "int beyond 64 bits"),
    ],
)
def test_other_leaves_arrive_as_their_type(value: Any, name: str) -> None:
    assert decode(encode([value])) == [Foreign(name)]


def test_subclasses_of_plain_types_are_plain() -> None:
    tree = {"namedtuple": Point(1, 2), "ordered": OrderedDict(a=1), "float64": np.float64(2.5)}
    assert decode(encode(tree)) == {"namedtuple": (1, 2), "ordered": {"a": 1}, "float64": 2.5}
    assert type(decode(encode(np.float64(2.5)))) is float


def test_odd_floats_arrive() -> None:
    nan, up, down = decode(encode([math.nan, math.inf, -math.inf]))
    assert math.isnan(nan)
    assert (up, down) == (math.inf, -math.inf)


def test_meta_and_sparse_tensors_arrive_as_foreign() -> None:
    assert decode(encode(torch.ones(2, device="meta"))) == Foreign("torch.Tensor (meta)")
    assert isinstance(decode(encode(torch.eye(2).to_sparse())), Foreign)


def test_a_tree_that_contains_itself_is_refused() -> None:
    tree: list[Any] = []
    tree.append(tree)
    with pytest.raises(NotAnObservation):
        encode(tree)


def test_too_many_nodes_are_refused() -> None:
    with pytest.raises(NotAnObservation):
        encode(list(range(codec.MAX_NODES + 1)))


# What an attacker may write


def arrays(header: dict[str, Any], data: bytes) -> bytes:
    head = json.dumps(header).encode()
    return len(head).to_bytes(8, "little") + head + data


def message(structure: Any, tail: bytes = b"") -> bytes:
    head = structure if isinstance(structure, bytes) else json.dumps(structure).encode()
    return len(head).to_bytes(8, "little") + head + tail


F32 = {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]}


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\xff" * 8,
        b"\xff" * 40,
        message(b"{"),
        message(b"[" * 100_000),
        message(b"NaN"),
        message(b'{"dict": [], "dict": []}'),
        message(b"1" * 5000),
        message({"pickle": "cos"}),
        message({}),
        message({"list": {"0": 1}}),
        message({"dict": [["a"]]}),
        message({"dict": [[{}, 1]]}),
        message({"float": "1e400"}),
        message({"tensor": 0, "device": "cpu"}),
        message({"tensor": True, "device": "cpu"}, arrays({"0": F32}, b"1234")),
        message({"tensor": 0, "device": 3}, arrays({"0": F32}, b"1234")),
        message({"tensor": 0, "device": "cpu", "complex": True}, arrays({"0": F32}, b"1234")),
        message({"tensor": 0, "device": "cpu"}, arrays({"1": F32}, b"1234")),
        message({"tensor": 0, "device": "cpu"}, arrays({"0": F32}, b"12345")),
        message({"tensor": 0, "device": "cpu"}, arrays({"0": F32}, b"123")),
        message({"tensor": 0, "device": "cpu"}, arrays({"0": {**F32, "dtype": "BOOL", "shape": [4]}}, b"\1\0\2\1")),
        message({"tensor": 0, "device": "cpu"}, arrays({"0": {**F32, "shape": [-1]}}, b"1234")),
        message({"tensor": 0, "device": "cpu"}, arrays({"0": {**F32, "shape": [1 << 39, 1 << 39, 0]}}, b"")),
        message({"tensor": 0, "device": "cpu"}, arrays({"0": {**F32, "shape": [1] * 65}}, b"1234")),
        message({"tensor": 0, "device": "cpu"}, arrays({"0": {**F32, "dtype": "F8_E8M0"}}, b"1234")),
        message({"tensor": 0, "device": "cpu"}, arrays({"0": F32, "1": F32}, b"1234")),
        message({"tensor": 0, "device": "cpu"}, b"\xff" * 8 + b"{}"),
    ],
)
def test_malformed_messages_are_refused(body: bytes) -> None:
    with pytest.raises(BadFrame):
        decode(body)


def test_a_duplicate_key_in_the_tensors_header_is_refused() -> None:
    entry = json.dumps(F32)
    head = f'{{"0": {entry}, "0": {entry}}}'.encode()
    with pytest.raises(BadFrame):
        decode(message({"tensor": 0, "device": "cpu"}, len(head).to_bytes(8, "little") + head + b"1234"))


@settings(deadline=None, max_examples=300)
@given(st.binary(max_size=60), st.integers(0, 200), st.booleans())
def test_damaged_messages_are_refused_or_read(noise: bytes, at: int, cut: bool) -> None:
    good = encode({"a": [torch.ones(2, 3), 1.5], "b": (None, "text", torch.tensor([True, False]))})
    bad = good[:at] if cut else good[:at] + noise + good[at + len(noise) :]
    try:
        decode(bad)
    except BadFrame:
        return


def test_pack_and_unpack_are_inverse() -> None:
    structure, tensors = codec.flatten([torch.ones(2), 3], first=4)
    assert structure == {"list": [{"tensor": 4, "device": "cpu"}, 3]}
    assert codec.unpack(pack(structure, tensors))[0] == structure
