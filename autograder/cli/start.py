"""`grade start`: lay out the exercises that an installed release holds."""

from __future__ import annotations

import shutil
from pathlib import Path

from autograder.cli.fault import UsageFault
from autograder.texts import text

_PACKAGE = Path(__file__).resolve().parents[1]
_START = _PACKAGE / "start"


def start(folder: Path) -> int:
    """Write them into the folder, never over a file that is there; returns 0."""
    if not _START.is_dir():
        raise UsageFault(text("start.nothing", folder=_PACKAGE.parent / "exercises"))
    for path in sorted(path for path in _START.rglob("*") if path.is_file()):
        target = folder / path.relative_to(_START)
        if target.exists():
            print(text("start.kept", path=target))
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
        print(text("start.wrote", path=target))
    print(text("start.next", folder=folder))
    return 0
