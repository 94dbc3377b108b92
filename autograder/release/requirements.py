"""What a copy of the course needs installed."""

from __future__ import annotations

import importlib.metadata
import sys

from autograder.release.copy import PACKAGE


def requirements() -> list[str]:
    """What pip has to install.

    From the checkout that the package lies in: what pip noted at its installation may be older.
    """
    project = PACKAGE.parent / "pyproject.toml"
    if project.is_file():
        if sys.version_info >= (3, 11):
            import tomllib
        else:
            import tomli as tomllib
        return list(tomllib.loads(project.read_text(encoding="utf-8"))["project"]["dependencies"])
    lines = importlib.metadata.requires("autograder") or []
    return [line for line in lines if "extra ==" not in line]
