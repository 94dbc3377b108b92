"""Every sentence of the engine, by language and key: ``en/*.yaml``, one file per room of the package.

Content (prose, titles, hints, diagnoses) lives with the exercises.
"""

from __future__ import annotations

import functools
import os
from pathlib import Path
from typing import Any

import yaml

LANGUAGE_VARIABLE = "AUTOGRADER_LANGUAGE"
DEFAULT_LANGUAGE = "en"
_FOLDER = Path(__file__).parent


def text(key: str, /, **values: object) -> str:
    """The sentence called ``key``, filled in with ``values``; raises KeyError for an unknown key.

    A sentence with a form for one (``key.one``) is chosen by the value ``n``.
    """
    catalogue = _catalogue(language())
    if values.get("n") == 1 and f"{key}.one" in catalogue:
        key = f"{key}.one"
    return catalogue[key].format_map(values)


def language() -> str:
    """The language in use: a code such as "en"."""
    return os.environ.get(LANGUAGE_VARIABLE, DEFAULT_LANGUAGE)


@functools.cache
def _catalogue(code: str) -> dict[str, str]:
    """All sentences of a language; English where it lacks one, or where the language is unknown."""
    english = _read(DEFAULT_LANGUAGE)
    return english if code == DEFAULT_LANGUAGE else {**english, **_read(code)}


def _read(code: str) -> dict[str, str]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    found: dict[str, str] = {}
    for path in sorted((_FOLDER / code).glob("*.yaml")) if code.isalpha() else []:
        found.update(_flat("", yaml.load(path.read_text("utf-8"), loader)))
    return found


def _flat(prefix: str, table: dict[str, Any]) -> dict[str, str]:
    found: dict[str, str] = {}
    for key, value in table.items():
        found.update(_flat(f"{prefix}{key}.", value) if isinstance(value, dict) else {prefix + key: value.strip()})
    return found
