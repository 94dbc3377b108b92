"""Keeping a student's file before it is replaced."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from autograder.learner.state import FOLDER


def keep(path: Path, root: Path) -> Path:
    """A copy of the file in the course's folder of backups, on the disk before this returns; raises OSError."""
    folder = root / FOLDER / "backups"
    folder.mkdir(parents=True, exist_ok=True)
    stamp = datetime.now().strftime("%Y-%m-%d_%H-%M-%S")
    content = path.read_bytes()
    for k in range(1000):
        target = folder / f"{path.stem}.{stamp}{f'_{k}' if k else ''}{path.suffix}"
        try:
            with open(target, "xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            return target
        except FileExistsError:  # two within a second
            continue
    raise FileExistsError(str(folder))


def replace_file(path: Path, text: str) -> None:
    """Write a whole file or leave the old one."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.write_text(text, encoding="utf-8", newline="\n")
    os.replace(draft, path)
