"""An author's notes on a function, in comments above its solution region; students' files hold none of them.

# WHY: why the function matters, in one sentence; it may go
# WHY: on in a second line
# READ: torch.einsum                                       a public name, whose page is found by its name
# READ: Broadcasting semantics <https://docs.pytorch.org/docs/stable/notes/broadcasting.html>
# HINT: a nudge, then more, up to nearly the code
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from autograder.guide import Link

_NOTE = re.compile(r"\s*# (?P<word>HINT|WHY|READ):\s*(?P<text>.*?)\s*$")
_LIKE_A_NOTE = re.compile(r"#+\s*(?:(?:HINTS?|WHY|READ)\b|(?:[Hh]ints?|Why|Read)\s*:)")
_TITLED = re.compile(r"(?P<title>[^<>]+?)\s*<(?P<address>https://[^<>\s]+)>")
_NAME = re.compile(r"[a-z]\w*(?:\.\w+)+")

_TORCH = "https://docs.pytorch.org/docs/stable/"
#: Where the public names of a module are documented: the longest that fits counts.  {name} stands for the whole name,
#: {owner} for the class where the name is a method's.
_PAGES = {
    "torch": _TORCH + "generated/{owner}.html#{name}",
    "torch.Tensor": _TORCH + "generated/{name}.html",
    "torch.nn.init": _TORCH + "nn.init.html#{name}",
    "torch.optim.Optimizer": _TORCH + "generated/{name}.html",
    "torch.utils.data": _TORCH + "data.html#{name}",
    "torch.utils.tensorboard": _TORCH + "tensorboard.html#{name}",
    "numpy": "https://numpy.org/doc/stable/reference/generated/{name}.html",
    "numpy.random": "https://numpy.org/doc/stable/reference/random/generated/{name}.html",
    "pandas": "https://pandas.pydata.org/docs/reference/api/{name}.html",
    "sklearn": "https://scikit-learn.org/stable/modules/generated/{name}.html",
}


@dataclass(frozen=True)
class Note:
    """One note: its word (HINT, WHY or READ) and its text, which may be empty."""

    word: str
    text: str


def note(line: str) -> Note | None:
    """The note that a line is, or None."""
    match = _NOTE.fullmatch(line.rstrip("\r\n"))
    return Note(match["word"], match["text"]) if match else None


def like_a_note(line: str) -> bool:
    """Whether a line of code is a note or was meant as one: misspelled, it would reach the students."""
    return bool(_LIKE_A_NOTE.search(line))


def without_notes(code: str) -> str:
    """Code without the lines that are notes."""
    return "".join(line for line in code.splitlines(keepends=True) if not note(line))


def link(words: str) -> Link | None:
    """The page that a READ note names; None where it names none."""
    if match := _TITLED.fullmatch(words):
        return Link(match["title"], match["address"])
    if _NAME.fullmatch(words) and (page := _page(words)):
        return Link(words, page.format(name=words, owner=_owner(words)))
    return None


def _page(name: str) -> str:
    modules = [module for module in _PAGES if name.startswith(f"{module}.")]
    return _PAGES[max(modules, key=len)] if modules else ""


def _owner(name: str) -> str:
    """The class of a method: torch.nn.Module for torch.nn.Module.eval; else the name itself."""
    owner, _, _ = name.rpartition(".")
    return owner if owner.rpartition(".")[2][:1].isupper() else name
