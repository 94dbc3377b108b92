"""Comparing observations: what counts as equal, and in which words a difference is found."""

from __future__ import annotations

import math
from typing import Any

import pytest
import torch

from autograder.engine.codec import decode, encode
from autograder.grading.compare import Difference, Tolerance, difference
from autograder.grading.verdict import of_difference


def compared(expected: Any, actual: Any, tolerance: Tolerance = Tolerance()) -> Difference | None:
    return difference(decode(encode(expected)), decode(encode(actual)), tolerance)


def kind(expected: Any, actual: Any, tolerance: Tolerance = Tolerance()) -> str | None:
    found = compared(expected, actual, tolerance)
    return found.kind if found else None


X = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])


@pytest.mark.parametrize(
    "tree", [None, True, 3, 2.5, "a", [1, (2, 3)], {"a": {}}, X, X.bool(), X.double(), math.nan, -math.inf]
)
def test_a_tree_equals_itself(tree: Any) -> None:
    assert compared(tree, tree) is None


@pytest.mark.parametrize(
    ("expected", "actual", "found"),
    [
        (1, 2, "value"),
        (1, True, "returned"),
        (True, 1, "returned"),
        (1.0, 1, None),
        (1, 1.0, "returned"),
        (1.0, True, "returned"),
        (1.0, 1.0 + 1e-6, None),
        (1.0, 1.0 + 1e-4, "value"),
        (math.inf, -math.inf, "value"),
        (math.nan, 1.0, "value"),
        (1.0, math.nan, "value"),
        (None, X, "returned"),
        (X, 1.0, "returned"),
        ([1], (1,), "returned"),
        ([1], [1, 2], "length"),
        ({"a": 1}, {"b": 1}, "keys"),
        ({"a": 1}, {"a": 2}, "value"),
        (X, X.T, "shape"),
        (X, X[None], "shape"),
        (X.sum(), X.sum()[None], "shape"),
        (X, X.double(), "dtype"),
        (X.long(), X.int(), "dtype"),
        (X, X + 1e-7, None),
        (X, X * (1 + 2e-5), "entries"),
        (X.double(), X.double() + 1e-7, None),
        (X.double(), X.double() * (1 + 2e-6), "entries"),
        (X, X * math.nan, "nan"),
        (X * math.nan, X * math.nan, None),
        (X * math.nan, X, "entries"),
        (X * math.inf, X * math.inf, None),
        (X * math.inf, X, "entries"),
        (X.long(), X.long() + 1, "entries"),
        (X > 2, X > 3, "entries"),
        (torch.zeros(2, 0), torch.zeros(2, 0), None),
        (torch.zeros(2, 0), torch.zeros(0, 2), "shape"),
        (torch.tensor([1 + 1j]), torch.tensor([1 - 1j]), "entries_one"),
        (torch.tensor(2.0), torch.tensor(3.0), "entries_one"),
    ],
)
def test_differences(expected: Any, actual: Any, found: str | None) -> None:
    assert kind(expected, actual) == found


def test_tolerance_is_relative_to_the_largest_entry() -> None:
    big = torch.tensor([1000.0, 1e-3])
    assert kind(big, big + torch.tensor([0.0, 5e-3])) is None
    assert kind(big, big + torch.tensor([0.0, 2e-2])) == "entries"


def test_authors_tolerances_hold() -> None:
    assert kind(X, X * 1.01, Tolerance(rtol=0.02)) is None
    assert kind(X, X + 0.1, Tolerance(rtol=0, atol=0.11)) is None
    assert kind(X, X + 1e-5, Tolerance(rtol=0, atol=0)) == "entries"


def test_the_first_difference_is_named_with_its_path() -> None:
    found = compared({"a": [X, X]}, {"a": [X, X + torch.eye(2, 3)]})
    assert found
    assert found.path == ("a", 1)
    assert of_difference(found).public == (
        "in case 'a', in item 1: 2 of 6 entries differ. First at [0, 0]: got 2, expected 1 (off by 1)."
    )
