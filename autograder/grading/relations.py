"""Simple relations between a wrong tensor and the expected one, which say more than "entries differ"."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor


def relation(expected: Tensor, actual: Tensor, bound: float) -> tuple[str, dict[str, Any]] | None:
    """How ``actual`` follows from ``expected`` (equal shapes, floating point): key and values of a text, or None."""
    if not bool(torch.isfinite(actual).all()):
        return None
    e, a = expected.double(), actual.double()
    return _scaled(e, a, bound) or (_rearranged(e, a, bound) or _shifted(e, a, bound) if e.numel() > 2 else None)


def _scaled(e: Tensor, a: Tensor, bound: float) -> tuple[str, dict[str, Any]] | None:
    """A constant factor, as least squares finds it; told only where it is a number that a student would know."""
    square = float((e * e).sum())
    if square == 0.0 or not bool(a.any()):
        return None
    factor = float((a * e).sum()) / square
    if not bool(((a - factor * e).abs() <= 10 * bound * max(1.0, abs(factor))).all()):
        return None
    if abs(factor + 1) < 1e-3:
        return "negated", {}
    nice = _nice(factor) if e.numel() > 1 else _whole(factor)
    return ("scaled", {"factor": nice}) if nice else None


def _nice(factor: float) -> str | None:
    """A whole number, the inverse of one, or four digits."""
    return _whole(factor) or f"{factor:.4g}"


def _whole(factor: float) -> str | None:
    for n in range(2, 1001):
        if abs(factor - n) < 1e-3 * n:
            return str(n)
        if abs(factor * n - 1) < 1e-3:
            return f"1/{n}"
    return None


def _rearranged(e: Tensor, a: Tensor, bound: float) -> tuple[str, dict[str, Any]] | None:
    if e.ndim == 2 and e.shape[0] == e.shape[1] and bool(((a - e.T).abs() <= bound).all()):
        return "transposed", {}
    if bool(((a.flatten().sort().values - e.flatten().sort().values).abs() <= bound).all()):
        return "permuted", {}
    return None


def _shifted(e: Tensor, a: Tensor, bound: float) -> tuple[str, dict[str, Any]] | None:
    shift = a - e
    if bool(((shift - shift.mean()).abs() <= 10 * bound).all()):
        return "shifted", {"amount": f"{float(shift.mean()):.4g}"}
    return None
