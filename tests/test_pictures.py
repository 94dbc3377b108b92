"""Pictures: from numbers to data, from data to SVG, and through the real graders onto the page."""

from __future__ import annotations

import json
import math
import re
from base64 import b64decode
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import torch

from autograder.course import Course
from autograder.engine.codec import Array
from autograder.engine.submission import from_source
from autograder.grading.client import Pool
from autograder.grading.compare import Tolerance, difference
from autograder.grading.orders import Setup
from autograder.grading.pictures import Easel
from autograder.record import CheckRecord, Record, SubmissionRecord
from autograder.report import html_report
from autograder.report.cell import html_cell
from autograder.report.pictures import document, drawing
from autograder.report.pictures.palette import DARK, LIGHT, PALE, SHARES

ROOT = Path(__file__).parents[1]
CORNERS = [(0, 0, 0), (0, 1, 1), (1, 0, 1), (1, 1, 0)]
EVIL = "</title></svg><script>alert(1)</script>\"'&"
SVG = "{http://www.w3.org/2000/svg}"
NODES = [("MeanBackward0", None), (EVIL, None), ("AccumulateGrad", (3,))]


def found(draw: Callable[[Easel], None]) -> list[dict[str, Any]]:
    easel = Easel()
    draw(easel)
    return easel.pictures


def differing(expected: torch.Tensor, actual: torch.Tensor, case: str = "") -> list[dict[str, Any]]:
    e, a = Array(expected, "cpu"), Array(actual, "cpu")
    first = difference(e, a)
    assert first is not None
    return found(lambda easel: easel.difference(e, a, first, Tolerance(), case))


def grid(side: int = 33) -> torch.Tensor:
    line = torch.linspace(-0.5, 1.5, side)
    return torch.cartesian_prod(line, line)


def logits(values: torch.Tensor) -> torch.Tensor:
    return torch.stack([torch.zeros_like(values), values], 1)


def xor(points: torch.Tensor) -> torch.Tensor:
    return logits(-9 * (points[:, 0] - 0.5) * (points[:, 1] - 0.5))


def examples() -> dict[str, dict[str, Any]]:
    torch.manual_seed(0)
    expected = torch.randn(4, 6)
    actual = expected.clone()
    actual[1, 4] += 3.25
    actual[2, 0] -= 1
    labels = (torch.rand(60) < 0.4).float()
    scores = labels + torch.randn(60)
    return {
        "difference": differing(expected, actual, EVIL)[0],
        "curves": found(lambda e: e.curves("loss", [2.0, 1.0, 0.5], [2.0, 0.5, 0.01]))[0],
        "boundary": found(lambda e: e.boundary(xor(grid()), CORNERS, -0.5, 1.5))[0],
        "roc": found(lambda e: e.roc((scores, labels), (labels, labels)))[0],
        "filters": found(lambda e: e.filters(torch.randn(6, 1, 5, 5)))[0],
        "graph": found(lambda e: e.graph({"nodes": NODES, "edges": [(0, 1), (1, 2)]}))[0],
    }


def drawn(picture: dict[str, Any]) -> tuple[str, str]:
    """The SVG and its finding."""
    made = drawing(picture)
    assert made is not None
    return document(made), made.finding


@pytest.mark.parametrize("kind", ["difference", "curves", "boundary", "roc", "filters", "graph"])
def test_every_kind_is_well_formed_and_says_what_it_shows(kind: str) -> None:
    picture = json.loads(json.dumps(examples()[kind], allow_nan=False))
    assert picture["kind"] == kind
    svg, finding = drawn(picture)
    root = ElementTree.fromstring(svg)
    assert root.get("role") == "img"
    assert root.findtext(f"{SVG}title")
    assert root.findtext(f"{SVG}desc") == finding
    assert finding in (root.get("aria-label") or "")
    tags = {node.tag.removeprefix(SVG) for node in root.iter()}
    assert tags <= {"svg", "title", "desc", "path", "text", "rect", "circle"}
    assert "script" not in re.sub(r"&lt;.*?&gt;", "", svg)
    assert "http" not in svg.replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert len(svg) < 60_000
    assert len(json.dumps(picture)) < 6000


def test_findings_are_right() -> None:
    told = {kind: drawn(picture)[1] for kind, picture in examples().items()}
    assert told["difference"] == "2 of 24 entries differ; the largest difference is 3.25 at [1, 4]."
    assert "from 2 to 0.5 in 3 epochs, and the reference's from 2 to 0.01" in told["curves"]
    assert "right at all 4 points" in told["boundary"]
    assert "under the reference's 1.000" in told["roc"]
    assert "6 filters of 5 × 5" in told["filters"]
    assert "starts at MeanBackward0" in told["graph"]


def test_a_large_difference_is_shown_by_its_worst_entries() -> None:
    expected = torch.zeros(2, 90, 130)
    actual = expected.clone()
    actual[1, 89, 129], actual[1, 0, 0], actual[0, 3, 3] = -7.0, 1.0, 2.0
    (picture,) = differing(expected, actual)
    assert picture["index"] == [1]
    assert picture["at"] == [1, 89, 129]
    assert picture["block"] == [3, 4]
    assert (len(picture["rows"]), len(picture["rows"][0])) == (30, 33)
    assert picture["rows"][-1][-1] == "I"
    assert picture["rows"][0][0] == "b"
    assert sum(row.count(".") for row in picture["rows"]) == 30 * 33 - 2
    assert "slice [1]" in drawn(picture)[0]


def test_differences_of_every_dtype() -> None:
    nan = differing(torch.ones(3), torch.tensor([1.0, math.nan, math.inf]))[0]
    assert nan["rows"] == [".??"]
    assert "2 of 3 entries are no numbers" in drawn(nan)[1]
    assert differing(torch.tensor([True, False]), torch.tensor([True, True]))[0]["rows"] == [".i"]
    assert differing(torch.tensor([5, 7]), torch.tensor([4, 7]))[0]["rows"] == ["I."]
    assert differing(torch.ones(2, dtype=torch.complex64), 1j * torch.ones(2))[0]["rows"] == ["ii"]
    assert differing(torch.ones(1), torch.zeros(1)) == []  # the message says it all


def test_one_wrong_corner_and_no_boundary_are_told() -> None:
    points = grid()
    line = found(lambda e: e.boundary(logits(points.sum(1) - 0.5), CORNERS, -0.5, 1.5))[0]
    assert "right at 3 of 4 points, and wrong at (1, 1)" in drawn(line)[1]
    flat = found(lambda e: e.boundary(logits(torch.ones(33 * 33)), CORNERS, -0.5, 1.5))[0]
    assert "class 1 everywhere" in drawn(flat)[1]
    across = found(lambda e: e.boundary(logits(points[:, 0] - 0.5), CORNERS, -0.5, 1.5))[0]
    assert across["rows"][0][0] < "5" < across["rows"][0][-1]  # the first input is across


@pytest.mark.parametrize(
    "draw",
    [
        lambda e: e.curves("loss", [1.0, math.nan]),
        lambda e: e.curves("loss", [1.0, math.inf], [1.0, 2.0]),
        lambda e: e.curves("loss", [1.0, 1e300]),
        lambda e: e.curves("loss", [1.0, 10**400]),
        lambda e: e.curves("loss", [1.0, True]),
        lambda e: e.curves("loss", "12"),
        lambda e: e.curves("loss", [1.0]),
        lambda e: e.curves("loss", torch.ones(300_000)),
        lambda e: e.curves("loss", torch.ones(3), None, torch.ones(2)),
        lambda e: e.curves("made up", [1.0, 2.0]),
        lambda e: e.boundary(torch.ones(10, 2), CORNERS, 0, 1),
        lambda e: e.boundary(torch.ones(100 * 100, 2), CORNERS, 0, 1),
        lambda e: e.boundary(torch.full((9, 2), math.nan), CORNERS, 0, 1),
        lambda e: e.boundary(None, CORNERS, 0, 1),
        lambda e: e.roc((torch.ones(4), torch.ones(4))),
        lambda e: e.roc((torch.ones(4), torch.ones(3))),
        lambda e: e.roc((torch.arange(2.0), torch.arange(2.0)), said=math.nan),
        lambda e: e.roc((torch.arange(2.0), torch.arange(2.0)), said="0.5"),
        lambda e: e.filters(torch.ones(3, 3)),
        lambda e: e.filters(torch.ones(3, 1, 50, 50)),
        lambda e: e.filters(torch.full((3, 1, 5, 5), math.inf)),
        lambda e: e.graph(None),
        lambda e: e.graph({"nodes": [], "edges": []}),
        lambda e: e.graph({"nodes": [("a", None)] * 50, "edges": []}),
        lambda e: e.graph({"nodes": [("a", None)] * 2, "edges": [(0, 1), (1, 0)]}),
        lambda e: e.graph({"nodes": [("a", None)] * 2, "edges": [(0, 7)]}),
        lambda e: e.graph({"nodes": [("a", "x")], "edges": []}),
    ],
)
def test_hostile_data_are_dropped(draw: Callable[[Easel], None]) -> None:
    assert found(draw) == []


def test_a_check_has_few_pictures_and_long_names_are_cut() -> None:
    def many(easel: Easel) -> None:
        for _ in range(9):
            easel.graph({"nodes": [("x" * 10_000, None)], "edges": []})

    pictures = found(many)
    assert len(pictures) == 3
    assert len(pictures[0]["nodes"][0]["name"]) == 40


@pytest.mark.parametrize("kind", ["difference", "curves", "boundary", "roc", "filters", "graph"])
def test_a_damaged_record_loses_its_picture_and_no_more(kind: str) -> None:
    picture = examples()[kind]
    for key, value in product(picture, (None, [], "?!", -1, [["x"]], math.nan)):
        drawing({**picture, key: value})  # whatever comes, no exception
    assert drawing({}) is None
    assert drawing({"kind": "unknown"}) is None
    assert drawing({**picture, "more": [0] * 9000}) is None


def page(*pictures: dict[str, Any], visibility: str = "public") -> Record:
    check = CheckRecord(
        "test_f", "f is right", "f", 1.0, visibility, message="wrong", devices={"cpu": "failed"}, pictures=[*pictures]
    )
    return Record("exercise_03", SubmissionRecord("exercise_03.py", "ab"), 7, [check])


def test_the_page_and_the_cell_show_pictures_and_need_nothing_else() -> None:
    record = page(*list(examples().values())[:3])
    page_html, cell = html_report(record, "T"), html_cell(record, "T", "f")
    data = re.findall(r'<img src="data:image/svg\+xml;base64,([\w+/=]+)" alt="\w', cell)
    for html in (page_html, re.sub("<img [^>]*>", "", cell) + "".join(b64decode(one).decode() for one in data)):
        assert html.count("<svg") == html.count("<figure") == 3
        assert "right at all 4 points" in html
        assert not re.search(r"<(script|link|img|iframe|object)|\bsrc=|href=.(?!#)|url\(", html)
        assert EVIL not in html
    assert 'lang="en"' in html_report(record, "T")


def test_hidden_checks_show_none_even_where_a_record_holds_some() -> None:
    record = page(examples()["curves"], visibility="hidden")
    assert "<svg" not in html_report(record, "T")
    assert "<img" not in html_cell(record, "T", "f")


def test_records_without_pictures_are_as_before() -> None:
    data = page().to_json()
    assert "pictures" not in data["checks"][0]
    assert Record.from_json(data) == page()
    record = page(examples()["graph"])
    assert Record.from_json(json.loads(record.dumps())) == record


def luminance(colour: tuple[float, ...]) -> float:
    """Relative luminance (WCAG 2.2, definition)."""
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(a: tuple[float, ...], b: tuple[float, ...]) -> float:
    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def rgb(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_colours_have_contrast(scheme: dict[str, str]) -> None:
    paper, ink = rgb(scheme["paper"]), rgb(scheme["ink"])
    for text_colour in ("ink", "soft", "student", "reference", "high", "low"):
        assert contrast(rgb(scheme[text_colour]), paper) >= 4.5, text_colour
    for name, (step, share) in product(("high", "low"), enumerate(SHARES, 1)):
        square = tuple(share * c + (1 - share) * p for c, p in zip(rgb(scheme[name]), paper, strict=True))
        assert contrast(square, ink if step <= PALE else paper) >= 4.5, (name, step)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_on_the_page_has_contrast(scheme: str) -> None:
    html = html_report(page(), "T").split("@media print")[0]
    light, dark = (
        dict(re.findall(r"--([\w-]+): (#\w{6})", part)) for part in re.split("prefers-color-scheme", html)[:2]
    )
    colours = {"light": light, "dark": {**light, **dark}}[scheme]
    for name in ("ink", "soft", "passed", "failed", "not_graded", "not_attempted"):
        assert contrast(rgb(colours[name]), rgb(colours["paper"])) >= 4.5, name
        assert contrast(rgb(colours[name]), rgb(colours["sheet"])) >= 4.5, name
    assert contrast(rgb(colours["ink"]), rgb(colours["tell"])) >= 4.5


def graded(pool: Pool, exercise: str, only: str, edit: Callable[[str], str] = str) -> CheckRecord:
    found = Course(ROOT).find(exercise)
    assert found.solution is not None
    grader = pool.grader(Setup(str(ROOT), found.slug, only=(only,), public=True))
    try:
        source = edit(found.solution.read_text("utf-8"))
        (check,) = grader.grade(from_source(found.script.name, source), 7).checks
    finally:
        grader.close()
    return check


@pytest.mark.parametrize(
    ("exercise", "only", "kind", "words"),
    [
        ("11", "test_solve_xor", "boundary", "right at all 4 points"),
        ("12", "test_cosine_lr", "curves", "they are at most 0 apart"),
        ("13", "test_fit_bends", "curves", "in 200 epochs"),
        ("14", "test_lenet_parameters", "filters", "6 filters of 5 × 5"),
        ("16", "test_roc_auc", "roc", "and your function gave"),
        ("04", "test_slope", "graph", "starts at MeanBackward0"),
    ],
)
def test_real_graders_draw(pool: Pool, exercise: str, only: str, kind: str, words: str) -> None:
    check = graded(pool, exercise, only)
    assert check.outcome == "passed"
    assert check.pictures[0]["kind"] == kind
    assert words in drawn(check.pictures[0])[1]


def test_a_real_difference_is_drawn(pool: Pool) -> None:
    wrong = "\n\ndef transpose(A):\n    return torch.einsum('ij->ji', A) + (A.T > 0)\n"
    check = graded(pool, "03", "test_transpose", lambda source: source + wrong)
    assert check.outcome == "failed"
    assert [picture["kind"] for picture in check.pictures] == ["difference"]


DRAWING = """
import torch
from autograder.author import check

@check("double doubles", function="double", points=4)
def test_{name}(agree, student, picture):
    picture.curves("loss", [2.0, 1.0])
    picture.afterwards(lambda impl: [1.0, 2.0], lambda seen: picture.curves("loss", seen))
    student(lambda impl: impl.double(torch.ones(2)), show=lambda seen: seen["missing"])
    agree(lambda impl: impl.double(torch.ones(3)), show=lambda mine, right: picture.curves("loss", mine, right))
"""


@pytest.mark.parametrize(("body", "n"), [("x * 2", 3), ("x * 3", 3), ("1 / 0", 1)])
def test_hidden_checks_carry_none(pool: Pool, mini_course: Course, body: str, n: int) -> None:
    """The same test draws where it is public, and not where it is hidden, revealed or not."""
    exercise = mini_course.find("1")
    for visibility in ("public", "hidden"):
        (exercise.graders / f"test_{visibility}.py").write_text(DRAWING.format(name=visibility))
    for reveal in (False, True):
        grader = pool.grader(Setup(str(mini_course.root), exercise.slug, reveal=reveal))
        try:
            record = grader.grade(from_source("exercise_01_double.py", f"def double(x):\n    return {body}\n"), 7)
        finally:
            grader.close()
        counts = {check.visibility: len(check.pictures) for check in record.checks}
        assert counts == {"public": n, "hidden": 0}
        assert {check.outcome for check in record.checks} == {"passed" if body == "x * 2" else "failed"}
