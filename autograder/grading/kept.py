"""Whether code may keep something from one call to the next, as its text tells.

Nearly all answers keep nothing, and then no observation need be made to find out.  In doubt the answer is yes.
"""

from __future__ import annotations

import ast
import re

from autograder.engine.submission import Submission

#: Decorators that keep nothing.
_PLAIN = {"staticmethod", "classmethod", "property", "abstractmethod", "override", "no_grad", "enable_grad"}
_PLAIN |= {"inference_mode", "dataclass", "overload"}
_OWN = ("self", "cls")
#: Attributes of tensors and modules that are set as a matter of course.
_OF_TENSORS = re.compile(r"grad|data|requires_grad|training")


def may_keep(submission: Submission) -> bool:
    """Whether something outlives a call: a global, a default argument, an attribute of a function or class, a cache."""
    for cell in submission.cells:
        try:
            tree = ast.parse(cell.source)
        except (SyntaxError, ValueError, RecursionError):
            return True
        if any(map(_lasts, tree.body)) or any(map(_leaves, ast.walk(tree))):
            return True
    return False


def _lasts(statement: ast.stmt) -> bool:
    """Whether a statement of a module or a class makes an object that calls can change."""
    if isinstance(statement, ast.ClassDef):
        return any(map(_lasts, statement.body))
    if isinstance(statement, (ast.Assign, ast.AnnAssign)):
        return statement.value is not None and not _fixed(statement.value)
    if isinstance(statement, ast.If):
        return not _is_main(statement.test) and any(map(_lasts, statement.body + statement.orelse))
    harmless = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Import, ast.ImportFrom, ast.Expr, ast.Pass, ast.Assert)
    return not isinstance(statement, harmless)


def _leaves(node: ast.AST) -> bool:
    """Whether a part of the code writes to what is not its own, wherever it stands."""
    if isinstance(node, (ast.Global, ast.Nonlocal)):
        return True
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        defaults = [*node.args.defaults, *(default for default in node.args.kw_defaults if default)]
        return not all(map(_fixed, defaults)) or not all(map(_plain, node.decorator_list))
    if isinstance(node, ast.Attribute) and isinstance(node.ctx, (ast.Store, ast.Del)):
        return not _OF_TENSORS.fullmatch(node.attr) and not (isinstance(node.value, ast.Name) and node.value.id in _OWN)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        return node.func.id in ("setattr", "globals", "vars", "exec", "eval", "__import__")
    return False


def _fixed(value: ast.expr) -> bool:
    """Whether an expression gives something that cannot be changed: numbers, texts, names of types."""
    if isinstance(value, (ast.Tuple, ast.UnaryOp, ast.BinOp)):
        return all(_fixed(part) for part in ast.iter_child_nodes(value) if isinstance(part, ast.expr))
    return isinstance(value, (ast.Constant, ast.Name, ast.Attribute, ast.Lambda, ast.Subscript))  # Callable[[int], int]


def _plain(decorator: ast.expr) -> bool:
    target = decorator.func if isinstance(decorator, ast.Call) else decorator
    name = target.attr if isinstance(target, ast.Attribute) else getattr(target, "id", "")
    return name in _PLAIN


def _is_main(test: ast.expr) -> bool:
    """Whether a test is that of `if __name__ == "__main__":`, whose body graders do not run."""
    return isinstance(test, ast.Compare) and isinstance(test.left, ast.Name) and test.left.id == "__name__"
