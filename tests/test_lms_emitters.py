"""From a record to what each platform reads: marks, what is shown and what is not, and strings that would forge.

The golden files are what each platform gets; ``UPDATE_GOLDEN=1 pytest tests/test_lms_emitters.py`` writes them anew.
"""

from __future__ import annotations

import base64
import json
import os
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import autograder
from autograder.lms import classroom, gradescope, prairielearn, vpl
from autograder.lms._visibility import Release
from autograder.lms.reading import (
    CheckReading,
    Reading,
    read_classroom,
    read_gradescope,
    read_prairielearn,
    read_vpl,
)
from autograder.record import CheckRecord, IsolationRecord, Record, SubmissionRecord
from autograder.texts import text

GOLDEN = Path(__file__).parent / "golden" / "lms"
TITLE = "Products and Einstein summation"
FILE = "exercise_03_einsum.py"
WITHHELD: list[Release] = ["hidden", "after_due_date", "after_published"]
EVIL = (
    "Grade :=>> 100\n--|>\nGrade :=>> 100\r\nGrade :=>> 100\rGrade :=>> 100\n-Forged (-0)\n  --|>  \nComment :=>> x\n<|--\n"
    "::notice title=Autograding report::{\"totalPoints\":99,\"maxPoints\":10}\n \t::error::x\n##[error]x\n::stop-commands::t\n"
    "<script>alert(1)</script></pre><img src=x onerror=alert(1)> [link](http://evil) https://evil &amp; {{ 7*7 }}\n"
    "\"}],\"score\":99,\"tests\":[{\"score\":99,\"max_score\":0}]\n\x1b[2J\x1b]8;;http://evil\x07\x00\u202e\ud800 `a`<b>` %0A::x%\n" + "z" * 5000
)  # fmt: skip


def check(id: str, function: str, outcome: str = "passed", most: float = 1.0, **more: Any) -> CheckRecord:
    earned = most if outcome == "passed" else 0.0
    settings = {"title": f"{function} does {id}", "visibility": "public", "devices": {"cpu": outcome}, **more}
    return CheckRecord(id=id, function=function, max_points=most, points=earned, outcome=outcome, **settings)  # type: ignore[arg-type]


def record(*checks: CheckRecord, **submission: Any) -> Record:
    file = submission.pop("file", FILE)
    isolation = IsolationRecord("L1", {"landlock": "on"}, {"network": "refused"})
    versions = {"python": "3.11.4", "torch": "2.13.0"}
    return Record("exercise_03", SubmissionRecord(file, "ab12", **submission), 7, list(checks), isolation, versions)


def raised_at(kind: str, message: str, line: int, code: str) -> str:
    """What is told of an exception."""
    raised = text("failed.raised", where="", type=kind, message=message)
    return f"{raised}\n{text('failed.at', file=FILE, line=line, code=code)}"


def full() -> Record:
    hidden = check("layouts", "transpose", most=0.7, visibility="hidden")
    return record(
        *(check(f"case {n}", "trace", most=0.1) for n in range(10)), check("rows", "transpose", most=2), hidden
    )


def mixed() -> Record:
    raised = raised_at("RuntimeError", "sizes don't match, 5 and 7", 112, "return A @ B")
    note = text("note.magic", file=FILE, line=4, code="%timeit trace(A)")
    return record(
        check("rows", "transpose", most=0.25),
        check("values", "trace", "failed", 0.5, message=raised, output="torch.Size([5, 7])\n\n\tstep 1\n"),
        check("again", "trace", "failed", 0.5, message=raised, output="torch.Size([5, 7])\n\n\tstep 1\n"),
        check("bias", "linear", "failed", message="3 of 12 entries differ.", diagnosis="You add b[n] to row n."),
        check("sums", "total", "not_attempted", 0.5, message="`total` is not written yet."),
        check("layouts", "transpose", most=1.25, visibility="hidden", title="transpose (any layout)"),
        check("float64", "trace", "failed", 0.75, visibility="hidden", message=text("hidden.raised", type="RuntimeError"), output="SECRET"),
        notes=[note],
    )  # fmt: skip


def untouched() -> Record:
    said = "`trace` is not written yet."
    return record(
        check("values", "trace", "not_attempted", message=said),
        check("types", "trace", "not_attempted", 2, visibility="hidden", message=text("failed.stub")),
    )


def syntax() -> Record:
    values = {"file": FILE, "line": 3, "type": "SyntaxError", "message": "'(' was never closed"}
    missing = text("failed.missing_broken", name="trace", **values)
    return record(
        check("values", "trace", "failed", message=missing),
        check("types", "trace", "failed", 2, visibility="hidden", message=text("hidden.missing")),
        notes=[text("note.cell_code", code="def trace(A:", **values)],
    )


def hostile() -> Record:
    return record(
        check("values", "trace", "failed", message=EVIL, diagnosis=EVIL, output=EVIL),
        check("rows", "transpose", most=2.5, output=EVIL, message=EVIL),
        check("types", "trace", "failed", 0.5, visibility="hidden", message=EVIL, output=EVIL),
        check("sums", "total", "not_attempted", message=EVIL),
        file=EVIL[:300],
        notes=[EVIL, EVIL],
    )


def fault() -> Record:
    said = text("not_graded.author", detail="test_types: KeyError")
    return record(
        check("values", "trace"),
        check("rows", "transpose", "failed", message="returned None, expected a tensor."),
        check("types", "trace", "not_graded", 2, visibility="hidden", message=said),
    )


RECORDS: dict[str, Callable[[], Record]] = {
    "full": full, "mixed": mixed, "untouched": untouched, "syntax": syntax, "hostile": hostile, "fault": fault,
}  # fmt: skip
MARKED = [name for name in RECORDS if name != "fault"]
PLATFORMS = ["gradescope", "prairielearn", "vpl", "classroom"]


def emitted(platform: str, found: Record, visibility: Release = "visible") -> bytes:
    """What a platform gets, in bytes."""
    made = {
        "gradescope": gradescope.dumps,
        "prairielearn": prairielearn.dumps,
        "classroom": classroom.dumps,
        "vpl": lambda found, title, visibility: vpl.lines(found, title, visibility=visibility),
    }[platform]
    return made(found, TITLE, visibility).encode()


def read(platform: str, data: bytes) -> Reading:
    readers: dict[str, Callable[[bytes], Reading]] = {
        "gradescope": read_gradescope,
        "prairielearn": read_prairielearn,
        "classroom": read_classroom,
        "vpl": lambda data: read_vpl(data, 100),
    }
    return readers[platform](data)


def shown(platform: str, found: Record, visibility: Release = "visible") -> Reading:
    return read(platform, emitted(platform, found, visibility))


# --- What each platform gets, in full


@pytest.mark.parametrize("name", RECORDS)
@pytest.mark.parametrize("platform", PLATFORMS)
def test_what_a_platform_gets_is_as_before(platform: str, name: str) -> None:
    data = emitted(platform, RECORDS[name]())
    data = base64.b64decode(data) if platform == "classroom" else data
    lines = data.decode() if platform == "vpl" else json.dumps(json.loads(data), indent=1, ensure_ascii=False) + "\n"
    path = GOLDEN / f"{name}.{platform}.{'txt' if platform == 'vpl' else 'json'}"
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(lines.encode())
    assert lines == path.read_bytes().decode()


# --- Marks


@pytest.mark.parametrize("visibility", ["visible", *WITHHELD])
@pytest.mark.parametrize("name", MARKED)
def test_gradescope_reads_the_points(name: str, visibility: Release) -> None:
    found = RECORDS[name]()
    reading = shown("gradescope", found, visibility)
    assert reading.problems == []
    assert (reading.score, pytest.approx(reading.max_score)) == (found.score, found.max_score)
    assert [(test.score, test.max_score) for test in reading.tests] == [(c.points, c.max_points) for c in found.checks]
    assert [test.status == "passed" for test in reading.tests] == [c.outcome == "passed" for c in found.checks]


@pytest.mark.parametrize("visibility", ["visible", *WITHHELD])
@pytest.mark.parametrize("name", ["full", "mixed", "hostile"])
def test_prairielearn_reads_the_share(name: str, visibility: Release) -> None:
    found = RECORDS[name]()
    reading = shown("prairielearn", found, visibility)
    assert reading.problems == []
    assert reading.score == found.score / found.max_score
    assert sum(test.score or 0 for test in reading.tests) == pytest.approx(found.score)
    assert sum(test.max_score or 0 for test in reading.tests) == pytest.approx(found.max_score)
    public = [(c.points, c.max_points) for c in found.checks if visibility == "visible" or c.visibility == "public"]
    assert [(test.score, test.max_score) for test in reading.tests][: len(public)] == public


@pytest.mark.parametrize("name", MARKED)
@pytest.mark.parametrize("range_", [(0, 100), (0, 10), (1, 6), (-3, 12)])
def test_vpl_reads_the_grade_and_what_each_title_deducts(name: str, range_: tuple[int, int]) -> None:
    found, (low, high) = RECORDS[name](), range_
    reading = read_vpl(vpl.lines(found, TITLE, low, high).encode(), high)
    assert reading.problems == []
    assert reading.score == pytest.approx(low + (high - low) * found.score / found.max_score, abs=1e-5)
    assert len(reading.tests) == len(found.checks)
    scale = (high - low) / found.max_score
    lost = [scale * (c.points - c.max_points) for c in found.checks]
    assert [test.score for test in reading.tests] == pytest.approx(lost, abs=1e-5)


def test_full_marks_are_the_whole_grade_to_the_last_digit() -> None:
    assert "\nGrade :=>> 100\n" in vpl.lines(full(), TITLE)
    assert shown("prairielearn", full()).score == 1.0
    assert shown("gradescope", full()).score == 3.7
    assert (shown("classroom", full()).score, shown("classroom", full()).max_score) == (4, 4)


@pytest.mark.parametrize("visibility", ["visible", *WITHHELD])
@pytest.mark.parametrize("name", MARKED)
def test_classroom_reads_the_share_of_a_whole_maximum(name: str, visibility: Release) -> None:
    found = RECORDS[name]()
    reading = shown("classroom", found, visibility)
    assert reading.problems == []
    assert reading.score is not None and reading.max_score is not None
    assert isinstance(reading.max_score, int) and 0 <= reading.max_score - found.max_score < 1
    assert reading.score == reading.max_score * (found.score / found.max_score)  # exactly, as the reporter adds
    factor = reading.max_score / found.max_score
    public = [factor * c.points for c in found.checks if visibility == "visible" or c.visibility == "public"]
    assert [test.score for test in reading.tests][: len(public)] == pytest.approx(public)


def test_whole_points_stay_as_they_are() -> None:
    reading = shown("classroom", record(check("a", "f", most=2.5), check("b", "f", "failed", 1.5)))
    assert (reading.score, reading.max_score) == (2.5, 4)


def test_an_empty_range_of_grades_is_refused() -> None:
    with pytest.raises(ValueError, match="from 10 to 10"):
        vpl.lines(full(), TITLE, 10, 10)


# --- Where there is no mark


@pytest.mark.parametrize("visibility", ["visible", *WITHHELD])
@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("found", [fault(), record(), record(check("a", "f", most=0))])
def test_the_graders_fault_gives_no_mark_and_asks_for_a_regrade(
    platform: str, visibility: Release, found: Record
) -> None:
    reading = shown(platform, found, visibility)
    assert reading.score is None
    assert text("platform.regrade") in reading.output
    assert not [test for test in reading.tests if test.score]


def test_prairielearn_takes_the_graders_fault_as_no_attempt() -> None:
    found = prairielearn.results(fault(), TITLE)
    assert found["gradable"] is False
    assert found["format_errors"] == [text("platform.regrade")]
    assert shown("prairielearn", fault()).problems == []


def test_classroom_reports_an_error_and_no_points() -> None:
    assert classroom.result(fault(), TITLE)["status"] == "error"
    assert shown("classroom", fault()).problems == [text("platform.problem.no_points")]
    assert [test["status"] for test in classroom.result(fault(), TITLE)["tests"]] == ["pass", "fail", "error"]


def test_gradescope_and_vpl_say_that_the_mark_is_missing() -> None:
    assert shown("gradescope", fault()).problems == [text("platform.problem.no_score")]
    assert shown("vpl", fault()).problems == [text("platform.problem.no_grade")]


@pytest.mark.parametrize("source", ["def double(x:\n    return 2*x\n", "  def double(x): pass\n"])
def test_prairielearn_charges_no_attempt_for_an_error_of_syntax(
    source: str, grade_source: Callable[..., Record]
) -> None:
    found = prairielearn.results(grade_source(source), TITLE)
    assert found["gradable"] is False
    assert "score" not in found
    assert re.search(r"exercise_01_double\.py, line 1: (SyntaxError|IndentationError)", found["format_errors"][0])
    assert "lms" not in found["message"]


@pytest.mark.parametrize(
    "source",
    [
        "1/0\n",  # it ran, and failed
        "def double(x):\n    return x\n# %%\ndef broken(:\n",  # a part of it works
    ],
)
def test_what_could_be_run_is_marked(source: str, grade_source: Callable[..., Record]) -> None:
    assert prairielearn.results(grade_source(source), TITLE)["gradable"] is True


@pytest.mark.parametrize("outcome", ["failed", "not_attempted"])
def test_prairielearn_charges_no_attempt_for_an_unreadable_file(outcome: str) -> None:
    error = text("submission.nul", file=FILE, line=3)
    found = prairielearn.results(record(check("a", "f", outcome, message=error), error=error), TITLE)
    assert found["gradable"] is False
    assert found["format_errors"] == [error]
    for platform in PLATFORMS:  # elsewhere it earns nothing
        reading = shown(platform, record(check("a", "f", outcome, message=error), error=error))
        assert error in re.sub(r"</?code>", "`", reading.output)
        assert reading.score == (None if platform == "prairielearn" else 0)


# --- What is shown of hidden checks


@pytest.mark.parametrize("visibility", WITHHELD)
@pytest.mark.parametrize("platform", ["prairielearn", "vpl", "classroom"])
def test_withheld_results_are_not_written_where_students_read(platform: str, visibility: Release) -> None:
    data = emitted(platform, mixed(), visibility)
    said = base64.b64decode(data).decode() if platform == "classroom" else data.decode()
    for secret in ("any layout", "float64", "RuntimeError.", "SECRET"):
        assert secret not in said, secret
    assert text("platform.withheld", n=2) in said
    assert "any layout" in emitted("vpl", mixed()).decode()


@pytest.mark.parametrize("visibility", WITHHELD)
def test_gradescope_withholds_hidden_tests_itself(visibility: Release) -> None:
    reading = shown("gradescope", mixed(), visibility)
    assert [test.visibility for test in reading.tests] == ["visible"] * 5 + [visibility] * 2
    assert "float64" not in reading.output
    assert all("float64" not in test.output for test in reading.tests[:5])


@pytest.mark.parametrize("visibility", WITHHELD)
def test_hidden_outcomes_change_nothing_that_vpl_comments(visibility: Release) -> None:
    good, bad = mixed(), mixed()
    bad.checks[5].outcome, bad.checks[5].points = "failed", 0.0
    comments = [vpl.lines(each, TITLE, visibility=visibility).split("--|>")[0] for each in (good, bad)]
    assert comments[0] == comments[1]


@pytest.mark.parametrize("platform", PLATFORMS)
def test_output_of_hidden_checks_is_never_shown(platform: str) -> None:
    data = emitted(platform, mixed())
    assert b"SECRET" not in (base64.b64decode(data) if platform == "classroom" else data)


# --- What is said


@pytest.mark.parametrize("platform", PLATFORMS)
def test_every_check_says_all_by_itself(platform: str) -> None:
    reading = shown(platform, mixed())
    tests = [test.output for test in reading.tests] if platform != "vpl" else [reading.output]
    assert sum(said.count("sizes don&#39;t match") + said.count("sizes don't match") for said in tests) == 2
    assert sum(said.count("step 1") for said in tests) == 2
    assert text("report.failed.again") not in "".join(tests)


def test_classroom_names_the_line() -> None:
    tests = classroom.result(mixed(), TITLE, path="exercises/e.py")["tests"]
    assert [(test["filename"], test["line_no"]) for test in tests[:3]] == [
        ("exercises/e.py", 0), ("exercises/e.py", 112), ("exercises/e.py", 112),
    ]  # fmt: skip
    lines = classroom.annotations(mixed(), path="exercises/e, 100%.py").splitlines()
    assert len(lines) == 2
    assert lines[0].startswith(
        "::error file=exercises/e%2C 100%25.py,line=112,title=trace does values::raised RuntimeErr"
    )
    assert "%0A    exercise_03_einsum.py, line 112:  return A @ B" in lines[0]


def test_a_message_of_the_student_names_no_other_line() -> None:
    message = raised_at("E", f"x\n{FILE}, line 9:  y", 2, "z")
    assert classroom.result(record(check("a", "f", "failed", message=message)), TITLE)["tests"][0]["line_no"] == 2
    other = message.replace(FILE, "../secret.py")
    assert classroom.result(record(check("a", "f", "failed", message=other)), TITLE)["tests"][0]["line_no"] == 0


def test_thousands_of_notes_stay_few() -> None:
    said = prairielearn.results(record(check("a", "f"), notes=[f"note {n}" for n in range(5000)]), TITLE)["message"]
    assert "note 19" in said and "note 20" not in said
    assert text("platform.more_notes", n=4980) in said


# --- Sizes


@pytest.mark.parametrize("platform", ["prairielearn", "classroom"])
def test_results_stay_within_the_limit_and_say_what_is_left_out(platform: str) -> None:
    flood = ("\N{GRINNING FACE}" * 400 + "\n") * 40
    found = record(*(check(f"c{n}", "f", "failed", output=flood, message=flood) for n in range(120)), check("d", "f"))
    data = emitted(platform, found)
    assert len(data) < {"prairielearn": 1_000_000, "classroom": 128 << 10}[platform]
    reading = read(platform, data)
    assert reading.problems == [] and len(reading.tests) == 121
    assert any(text("platform.cut") in test.output for test in reading.tests)
    assert reading.score == {"prairielearn": 1 / 121, "classroom": 1}[platform]


def test_what_fits_is_not_cut() -> None:
    assert text("platform.cut") not in emitted("prairielearn", hostile()).decode()


# --- Strings of students


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, Any]] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.found.append((tag, tuple(attrs)))


def test_html_holds_nothing_but_our_own_tags() -> None:
    found = gradescope.results(hostile(), TITLE)
    tags = _Tags()
    tags.feed("".join([found["output"], *(test["output"] for test in found["tests"])]))
    assert {tag for tag, _ in tags.found} <= {"p", "pre", "code"}
    assert not [attributes for _, attributes in tags.found if attributes]


@pytest.mark.parametrize("platform", PLATFORMS)
def test_no_control_character_gets_through(platform: str) -> None:
    data = emitted(platform, hostile())
    said = (base64.b64decode(data) if platform == "classroom" else data).decode()
    said = said if platform == "vpl" else json.dumps(json.loads(said), ensure_ascii=False)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f\u202e\ud800]|\\u00[01]|\\r", said)


def test_annotations_are_one_command_each() -> None:
    message = EVIL + "\n" + raised_at("E", EVIL, 2, "z")
    lines = classroom.annotations(record(check("a", "f", "failed", message=message[-800:]))).split("\n")
    assert len(lines) == 2 and lines[1] == ""
    assert lines[0].startswith("::error file=")


@pytest.mark.parametrize("line", ["::error::x", "  \t::notice::x", "a ##[error]x", "::::x", "::"])
def test_inert_lines_are_no_commands(line: str) -> None:
    for said in classroom.inert(f"{line}\nx = a[::2]\n{line}").split("\n"):
        assert not said.lstrip().startswith("::") and "##[" not in said
    assert "a[::2]" in classroom.inert("x = a[::2]")


_FRAGMENTS = st.sampled_from(
    [
        *EVIL.split("\n"),
        "\n",
        "\r",
        "\u2028",
        "\x85",
        "\x0b",
        "-",
        ">",
        "::",
        "##[",
        '"',
        "\\",
        "Grade :=>> 7",
        "\ud800",
    ]
)
_STRINGS = st.lists(st.one_of(_FRAGMENTS, st.text(max_size=20)), max_size=8).map("".join)


@settings(max_examples=60, deadline=None)
@given(st.lists(_STRINGS, min_size=5, max_size=5), st.sampled_from(["visible", *WITHHELD]))
def test_no_string_changes_a_mark_or_the_number_of_tests(strings: list[str], visibility: Release) -> None:
    file, note, message, diagnosis, output = strings
    plain = record(
        check("a", "f", most=2.5), check("b", "f", "failed", 1.5, message="x"), check("c", "g", "failed", message="x"),
        check("d", "g", "not_attempted"), check("e", "g", visibility="hidden"),
    )  # fmt: skip
    forged = Record.from_json(plain.to_json())
    forged.submission.file, forged.submission.notes = file, [note]
    for each in forged.checks:
        each.message, each.diagnosis, each.output = message, diagnosis, output
    for platform in PLATFORMS:
        one, other = (shown(platform, found, visibility) for found in (plain, forged))
        assert other.problems == []
        assert (one.score, one.max_score) == (other.score, other.max_score)
        assert _marks(one.tests) == _marks(other.tests)


def _marks(tests: list[CheckReading]) -> list[Any]:
    return [(test.name, test.score, test.max_score, test.status, test.visibility) for test in tests]


# --- The rules of the consumers


@pytest.mark.parametrize(
    ("platform", "data", "key"),
    [
        *((platform, b" \n", "empty") for platform in PLATFORMS if platform != "classroom"),
        ("gradescope", b"{", "json"),
        ("gradescope", b'{"score": NaN}', "json"),
        ("gradescope", b'{"score": "\xff"}', "text"),
        ("gradescope", b"[1]", "object"),
        ("gradescope", b'{"tests": [{"score": 1}, {"name": "x"}]}', "no_score"),
        ("gradescope", b'{"score": true}', "no_score"),
        ("gradescope", b'{"score": 1, "tests": [{"status": "ok"}]}', "field"),
        ("gradescope", b'{"score": 1, "tests": [3]}', "field"),
        ("gradescope", b'{"score": 1, "tests": [{"number": 3}]}', "field"),
        ("gradescope", b'{"score": 1, "visibility": "later"}', "field"),
        ("gradescope", b'{"score": 1, "output_format": "rtf"}', "field"),
        ("prairielearn", b" " * 1_000_001, "size"),
        ("prairielearn", b'{"score": 1.5}', "field"),
        ("prairielearn", b'{"gradable": true}', "field"),
        ("prairielearn", b'{"score": 1, "tests": [{"points": 1}]}', "unpointed"),
        ("prairielearn", b'{"gradable": false, "format_errors": 3}', "field"),
        ("vpl", b"Grade :=>> ten\n", "field"),
        ("vpl", b"Grade :=>> 101\n", "field"),
        ("vpl", b" Grade :=>> 10\n", "no_grade"),
        ("vpl", b"Grade :=>> 10\nhello\n", "outside"),
        ("vpl", b"Grade :=>> 10\n<|--\nx\n", "unclosed"),
        ("classroom", b"{}", "base64"),
        ("classroom", base64.b64encode(b'{"version": 3, "status": "pass", "max_score": 1}'), "missing"),
        ("classroom", base64.b64encode(b'{"version": 3, "status": "pass", "max_score": 1.5, "tests": []}'), "field"),
        ("classroom", base64.b64encode(b'{"version": 3, "status": "ok", "max_score": 1, "tests": []}'), "field"),
        ("classroom", base64.b64encode(b'{"version": 3, "status": "pass", "max_score": 0, "tests": []}'), "no_points"),
        (
            "classroom",
            base64.b64encode(
                b'{"version": 3, "status": "pass", "max_score": 1, "tests": [{"name": "a\\n ::x", "status": "pass", "score": 1}]}'
            ),
            "command",
        ),
        ("classroom", b"A" * (128 << 10), "size"),
    ],
)
def test_what_a_platform_would_refuse_is_a_problem(platform: str, data: bytes, key: str) -> None:
    form = re.escape(re.sub(r"\{\w+\}", "\0", cast(str, _template(f"platform.problem.{key}")))).replace("\0", ".*")
    assert [problem for problem in read(platform, data).problems if re.fullmatch(form, problem, re.DOTALL)]


def _template(key: str) -> str:
    from autograder.texts import _catalogue

    return _catalogue("en")[key]


def test_the_last_grade_wins_in_vpl() -> None:
    reading = read_vpl(b"Grade :=>> 10\r\nComment :=>> -A (-5)\r\nComment :=>>-B (-5)\r\nGrade :=>> 90\r\n", 100)
    assert reading.score == 90
    assert reading.tests == [CheckReading("B", -5.0)]


def test_gradescope_sums_where_there_is_no_score() -> None:
    reading = read_gradescope(b'{"tests": [{"score": 1, "max_score": 2}, {"score": 3, "max_score": 3}]}')
    assert (reading.score, reading.max_score, reading.problems) == (4, 5, [])
    assert [test.status for test in reading.tests] == ["failed", "passed"]


def test_emitters_and_readers_know_nothing_of_each_other() -> None:
    room = Path(autograder.__file__).parent / "lms"
    for name in ("gradescope", "prairielearn", "vpl", "classroom", "reading", "_summary", "_visibility", "_size"):
        code = (room / f"{name}.py").read_text()
        rooms = set(re.findall(r"^\s*(?:from|import) autograder\.(\w+)", code, re.M))
        assert rooms <= ({"texts"} if name == "reading" else {"record", "report", "texts"}), name
        assert name == "reading" or "reading" not in code
