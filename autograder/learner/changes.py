"""Which functions a change of the code concerns, so that their checks can be run first."""

from __future__ import annotations

import ast
from collections.abc import Iterable


def concerned(before: str, after: str, functions: Iterable[str]) -> tuple[str, ...]:
    """Those of the functions (and classes) that were changed, or that use something that was.

    Empty where that cannot be told: nothing but comments was changed, or something outside functions was, on which all
    may depend, or the code cannot be parsed.
    """
    try:
        old, new = _Module(before), _Module(after)
    except (SyntaxError, ValueError, RecursionError):
        return ()
    if old.rest != new.rest:
        return ()
    names = old.definitions.keys() | new.definitions.keys()
    found = {name for name in names if old.definitions.get(name) != new.definitions.get(name)}
    while more := {name for name, used in new.uses.items() if name not in found and used & found}:
        found |= more
    return tuple(name for name in functions if name in found)


class _Module:
    """The parts of a module: its definitions and what they use by name, and the rest."""

    def __init__(self, code: str) -> None:
        self.definitions: dict[str, str] = {}
        self.uses: dict[str, set[str]] = {}
        self.rest: list[str] = []
        for node in ast.parse(code).body:
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                self.definitions[node.name] = self.definitions.get(node.name, "") + ast.dump(node)
                used = {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}
                self.uses.setdefault(node.name, set()).update(used)
            else:
                self.rest.append(ast.dump(node))
