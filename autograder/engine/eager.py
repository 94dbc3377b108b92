"""Keeps torch from importing its compiler in workers, where nothing is compiled.

Much of eager torch asks its compiler something and imports it for that: ``Optimizer.add_param_group``,
``torch.func.hessian`` and dispatch modes ask ``torch._dynamo`` to keep out, ``autograd.grad`` with ``grad_outputs``
compares shapes by ``torch.fx.experimental.symbolic_shapes``.  Each import takes one to three seconds, which every
forked worker would pay anew.  ``stay_eager`` puts stand-ins there that answer these questions for plain numbers,
and give way to the real modules as soon as anything else of them is wanted (``torch.compile``).
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.util
import sys
from collections.abc import Callable
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType, SimpleNamespace
from typing import Any


def stay_eager() -> None:
    """Put the stand-ins in place of modules that are not imported yet."""
    for name, answers in ((_COMPILER, _DYNAMO), ("torch.fx.experimental.symbolic_shapes", _SYMBOLIC_SHAPES)):
        if name not in sys.modules:
            sys.modules[name] = _StandIn(name, answers)
    sys.meta_path.insert(0, _Finder())


_COMPILER = "torch._dynamo"


def compiler_imported() -> bool:
    """Whether the compiler was wanted after all."""
    return _COMPILER in sys.modules and not isinstance(sys.modules[_COMPILER], _StandIn)


def import_compiler() -> None:
    """Import it where that is wanted once for many workers: some students write with torch.func."""
    _real(_COMPILER)


def _unmarked(function: Callable[..., Any] | None = None, *args: Any, **kwargs: Any) -> Any:
    """A decorator that would tell the compiler how to treat a function."""
    return function if function is not None else (lambda later: later)


def _none(*args: Any, **kwargs: Any) -> None:
    return None


_DYNAMO: dict[str, Any] = {
    "disable": _unmarked,
    "allow_in_graph": _unmarked,
    "disallow_in_graph": _unmarked,
    "graph_break": _none,
    "compiled_autograd": SimpleNamespace(_disable=contextlib.nullcontext),
}

#: What these functions come to where no number is a symbol, as their documentation says.
_SYMBOLIC_SHAPES: dict[str, Any] = {
    "expect_true": lambda condition, skip=0: bool(condition),
    "guard_or_true": bool,
    "guard_or_false": bool,
    "sym_eq": lambda x, y: x == y,
    "sym_and": lambda *conditions: all(conditions),
    "sym_or": lambda *conditions: any(conditions),
    "is_nested_int": lambda size: False,
}


class _StandIn(ModuleType):
    """Answers what eager code asks of a module, and is replaced by the module for anything else."""

    def __init__(self, name: str, answers: dict[str, Any]) -> None:
        super().__init__(name)
        self.__dict__.update(answers)
        self.__spec__ = importlib.util.find_spec(name)
        self.__path__: list[str] = []  # a package, so that its submodules are looked for, and found by _Finder

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # the import system's own questions
            raise AttributeError(name)
        return getattr(_real(self.__name__), name)


def _real(name: str) -> ModuleType:
    """The module itself, from now on in its own place.

    All stand-ins go together: a compiler that reasons about symbols must not meet answers for plain numbers.
    """
    for stood_in, module in list(sys.modules.items()):
        if isinstance(module, _StandIn):
            del sys.modules[stood_in]
    return importlib.import_module(name)


class _Finder(MetaPathFinder, Loader):
    """Finds submodules of the compiler by importing the compiler itself, which imports them."""

    def find_spec(self, fullname: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """The module that the compiler's own import has made; None where the ordinary way is the right one."""
        if not fullname.startswith(_COMPILER + ".") or not isinstance(sys.modules.get(_COMPILER), _StandIn):
            return None
        real = _real(_COMPILER)
        if fullname in sys.modules:
            return importlib.util.spec_from_loader(fullname, self)
        return PathFinder.find_spec(fullname, real.__path__)

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """The module as it is."""
        return sys.modules[spec.name]

    def exec_module(self, module: ModuleType) -> None:
        """It has run already."""
