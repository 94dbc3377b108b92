"""What a student's mistakes look like in a real browser: the page and a notebook's cell, their text as golden files.

``UPDATE_GOLDEN=1 pytest tests/test_browser.py`` writes them anew: read what changed before you commit it.
"""

from __future__ import annotations

import html
import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from browser import dom, needs_chromium

from autograder.course import Course
from autograder.engine.submission import from_source
from autograder.grading.client import Pool
from autograder.grading.orders import Setup
from autograder.record import Record
from autograder.report import html_report
from autograder.report.cell import html_cell

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden" / "screens"
#: Where the page can be walked to by the keyboard, what sticks out of the window, and pictures that are not shown.
LOOK = """
<script>
const all = [...document.querySelectorAll("body *")], wide = document.documentElement.clientWidth + 1;
const spoken = element => element.closest(".spoken, .skip");
document.body.dataset.seen = JSON.stringify({
  text: document.body.innerText,
  reached: [...document.querySelectorAll("a, summary")].map(element => element.innerText),
  sticks_out: all.filter(e => !spoken(e) && e.getBoundingClientRect().right > wide).map(e => e.outerHTML.slice(0, 80)),
  broken: [...document.images].filter(image => !image.naturalWidth).length,
  pictures: document.images.length + document.querySelectorAll("svg").length,
});
</script>
"""
WRONG = {
    'torch.einsum("ii->", A)': "A.sum()",
    "x @ W.T + b": "x @ W.T + b[:1]",
    'torch.einsum("i,j->ij", u, v)': "u @ v",
}


@pytest.fixture(scope="module")
def record() -> Record:
    """Exercise 03 with three mistakes."""
    exercise = Course(ROOT).find("3")
    source = exercise.source()
    assert source
    code = source.text.replace('torch.einsum("ni,oi->no", x, W) + b', "x @ W.T + b")
    for right, wrong in WRONG.items():
        assert right in code
        code = code.replace(right, wrong)
    pool = Pool()
    grader = pool.grader(Setup(str(ROOT), exercise.slug, public=True))
    try:
        return grader.grade(from_source(exercise.script.name, code), 7)
    finally:
        grader.close()
        pool.close()


@pytest.fixture
def seen(tmp_path: Path) -> Callable[..., dict[str, Any]]:
    """What the browser shows of some HTML; the page forbids scripts, so a copy without that line is looked at."""

    def look(page: str, width: int) -> dict[str, Any]:
        page, n = re.subn(r'<meta http-equiv="Content-Security-Policy".*?>\n', "", page)
        assert n == 1 or "<html" not in page
        path = tmp_path / "page.html"
        path.write_text(page + LOOK, encoding="utf-8")
        found = re.search(r'data-seen="(.*?)"', dom(path.as_uri(), width=width), re.S)
        assert found
        return dict(json.loads(html.unescape(found[1])))

    return look


def compare(name: str, text: str) -> None:
    text = "\n".join(line.rstrip() for line in text.splitlines()) + "\n"
    text = re.sub(r"(?s)\nHow this was graded.*", "\n", text)  # versions and times
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text)
    assert text == path.read_text()


@needs_chromium
def test_the_page_of_a_students_mistakes(record: Record, seen: Callable[..., dict[str, Any]]) -> None:
    exercise = Course(ROOT).find("3")
    page = html_report(record, exercise.title, exercise.guides)
    for width in (500, 1100):  # Chromium's windows are no narrower
        found = seen(page, width)
        assert (found["sticks_out"], found["broken"]) == ([], 0)
        assert found["pictures"] >= 1
        assert found["reached"][0] == "Skip to the functions"
        assert found["reached"][-1] == "How this was graded"
        assert "torch.einsum" in found["reached"]
    compare("page_mistakes", found["text"])


@needs_chromium
def test_a_notebooks_cell_of_a_students_mistake(record: Record, seen: Callable[..., dict[str, Any]]) -> None:
    exercise = Course(ROOT).find("3")
    found = seen(html_cell(record, exercise.title, "affine", exercise.guides), 700)
    assert (found["sticks_out"], found["broken"], found["pictures"]) == ([], 0, 1)
    compare("cell_mistake", found["text"])
