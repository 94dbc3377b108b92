"""A real browser without a window: Chromium, which .ci/run installs."""

from __future__ import annotations

import shutil
import subprocess
import tempfile

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="needs chromium, which .ci/run installs")

_OPTIONS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]
_OPTIONS += ["--disable-background-networking", "--disable-component-update", "--hide-scrollbars"]
_OPTIONS += ["--virtual-time-budget=8000"]  # for pages that load more by script


def dom(url: str, *, width: int = 1100) -> str:
    """The page at an address as the browser holds it once its scripts have run, in a window of some width."""
    assert CHROMIUM
    with tempfile.TemporaryDirectory() as profile:
        options = [*_OPTIONS, f"--user-data-dir={profile}", f"--window-size={width},2000", "--dump-dom"]
        return subprocess.run([CHROMIUM, *options, url], capture_output=True, text=True, timeout=120).stdout
