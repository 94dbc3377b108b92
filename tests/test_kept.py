"""Whether code may keep something from one call to the next, by its text."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.course import find_course
from autograder.engine.submission import from_source
from autograder.grading.kept import may_keep

ROOT = Path(__file__).parent.parent
KEPT = {
    "a list": "calls = []\ndef f(x): calls.append(x)",
    "a buffer": "import torch\nbuffer = torch.zeros(3)",
    "a default argument": "def f(x, seen=[]): return seen",
    "a default of a method": "class A:\n    def f(self, *, seen={}): return seen",
    "a global": "n = 0\ndef f():\n    global n\n    n += 1",
    "a closure": "def outer():\n    n = 0\n    def f():\n        nonlocal n\n        n += 1\n    return f",
    "an attribute of a function": "def f(x):\n    f.calls = 1",
    "an attribute of a module": "import torch\ndef f(x):\n    torch.mine = x",
    "an attribute of a class": "class A:\n    seen = []",
    "setattr": "def f(x):\n    setattr(f, 'calls', 1)",
    "a cache": "import functools\n@functools.cache\ndef f(x): return x",
    "a loop at the top": "for i in range(3):\n    print(i)",
    "a branch at the top": "if 1 > 0:\n    kept = {}",
    "no Python": "def f(:",
}
NOTHING = {
    "functions": "import math\nimport torch\nPI, N = math.pi, -3\ndef f(x: int = 3, y=None) -> int:\n    z = [x]\n    return z[0] * N",
    "types": "from torch import Tensor\nPair = tuple[Tensor, Tensor]",
    "a class": "class A(B):\n    size: int = 3\n    def __init__(self): self.x = []\n    @property\n    def y(self): return self.x",
    "no_grad": "import torch\n@torch.no_grad()\ndef f(x): return x",
    "a trial": "def f(x): return x\nif __name__ == '__main__':\n    kept = [f(1)]",
    "a docstring and a call": "'''Words.'''\nprint(1)",
}  # fmt: skip


@pytest.mark.parametrize("name", KEPT)
def test_in_doubt_something_is_kept(name: str) -> None:
    assert may_keep(from_source("a.py", KEPT[name]))


@pytest.mark.parametrize("name", NOTHING)
def test_usual_answers_keep_nothing(name: str) -> None:
    assert not may_keep(from_source("a.py", NOTHING[name]))


def test_most_solutions_keep_nothing() -> None:
    sources = {e.id: e.source() for e in find_course(ROOT).exercises}
    kept = {name for name, source in sources.items() if source and may_keep(from_source("a.py", source.text))}
    assert kept <= {"exercise_12", "exercise_18"}  # these set attributes of what they are given
