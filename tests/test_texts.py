"""The catalogue of sentences: complete, in one place, and open to other languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import autograder
from autograder import texts
from autograder.texts import text

PACKAGE = Path(autograder.__file__).parent


def test_every_key_in_the_code_exists() -> None:
    catalogue = texts._catalogue("en")
    named = re.compile(r"\b(?:text|sentence|_text)\(\s*\"([a-z_0-9.]+)\"")
    keys = {(path.name, key) for path in PACKAGE.rglob("*.py") for key in named.findall(path.read_text())}
    assert len(keys) > 40
    assert [pair for pair in sorted(keys) if pair[1] not in catalogue] == []


def test_one_is_told_as_one() -> None:
    assert text("cli.build_done", n=1) == "1 file written."
    assert text("cli.build_done", n=2) == "2 files written."


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(KeyError):
        text("no.such.key")


def test_another_language_falls_back_to_english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "a.yaml").write_text("a: {b: one, c: two}\n")
    (tmp_path / "de").mkdir()
    (tmp_path / "de" / "a.yaml").write_text("a: {b: eins}\n")
    monkeypatch.setattr(texts, "_FOLDER", tmp_path)
    monkeypatch.setenv(texts.LANGUAGE_VARIABLE, "de")
    texts._catalogue.cache_clear()
    try:
        assert (text("a.b"), text("a.c")) == ("eins", "two")
    finally:
        texts._catalogue.cache_clear()


@pytest.mark.parametrize("code", ["../../etc", "xx", ""])
def test_an_odd_language_is_english(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    monkeypatch.setenv(texts.LANGUAGE_VARIABLE, code)
    assert text("outcome.passed") == "passed"
