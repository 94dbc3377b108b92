"""What people read: the terminal's report, the page, the overview and the progress line."""

from __future__ import annotations

import contextlib
import io
import os
import re
import sys
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len
from rich.console import Console

from autograder.guide import Guide, Link
from autograder.record import CheckRecord, IsolationRecord, Record, SubmissionRecord
from autograder.report import OverviewRow, Progress, html_report, print_overview, print_report
from autograder.report._format import bounded, encodable, filled, points
from autograder.report.cell import html_cell
from autograder.report.places import Script
from autograder.report.terminal import Paper, sentence
from autograder.texts import text

TITLE = "Products and Einstein summation"
FILE = "exercise_03_einsum.py"
EVIL = (
    "[bold red]x[/] [/] [link=http://evil]y[/link] :smile: <script>alert(1)</script> </pre> &amp; {{ 7*7 }} "
    "'\"\x1b[2J\x07\x00\u202e"
)
RAISED = (
    "raised RuntimeError: einsum(): subscript i is repeated for operand 0 but the sizes don't match, 5 and 7\n"
    f'{FILE}, line 112:  return torch.einsum("ii->", A.reshape(A.shape[0], -1).contiguous())'
)
MISTAKE = (
    "You add b[n] to row n, and it should be b[o] in column o. A vector of shape (out,) lines up with the last\n"
    "axis by itself; as a column it does not."
)


def check(id: str, function: str, outcome: str = "passed", most: float = 1.0, **more: Any) -> CheckRecord:
    earned = most if outcome == "passed" else 0.0
    settings = {"title": f"{function} does {id}", "visibility": "public", "devices": {"cpu": outcome}, **more}
    return CheckRecord(id=id, function=function, max_points=most, points=earned, outcome=outcome, **settings)


def record(*checks: CheckRecord, **submission: Any) -> Record:
    isolation = IsolationRecord("L0", {"landlock": "off"}, {"network": "open"})
    versions = {"python": "3.11.4", "torch": "2.13.0"}
    file = submission.pop("file", FILE)
    return Record("exercise_03", SubmissionRecord(file, "ab12", **submission), 7, list(checks), isolation, versions)


def every_kind() -> Record:
    """A record with every kind of outcome."""
    printed = "\n".join(["torch.Size([5, 7])", "", *(f"\tstep {n}" for n in range(30))])
    notes = [text("note.magic", file=FILE, line=4, code="%timeit trace(A)")]
    entries = "in case 'batch of one': 3 of 12 entries differ. First at [0, 1]: got 3.5, expected 2.25 (off by 1.25)."
    return record(
        check("rows", "transpose", most=0.25),
        check("einsum", "transpose", most=0.5, output="never shown"),
        check("values", "trace", "failed", 0.25, message=RAISED, output=printed),
        check("einsum_too", "trace", "failed", 0.5, message=RAISED, output=printed),
        check("bias", "linear", "failed", message=entries, diagnosis=MISTAKE),
        check("gradients", "linear", "failed", message="returned None, expected a tensor.", diagnosis=MISTAKE),
        check("sums", "total", "not_attempted", 0.5, message="`total` is not written yet."),
        check("scalars", "total", "not_attempted", visibility="hidden"),
        check("mean", "average", "not_attempted", 0.5),
        check("product", "matmul"),
        check("form", "bilinear", "not_graded", message=text("not_graded.author", detail="no observation")),
        check(
            "layouts", "transpose", most=1.25, visibility="hidden",
            title="transpose accepts any layout of A in memory, also what a transpose of it gives",
        ),
        check("float64", "trace", "failed", 0.75, message=text("hidden.raised", type="RuntimeError"),
              visibility="hidden", output="SECRET INPUT"),
        check("inputs", "matmul", "failed", 1, message="On cuda: " + text("hidden.values"), visibility="hidden",
              devices={"cpu": "passed", "cuda": "failed"}),
        check("part", "matmul", "not_attempted", 0.5),
        notes=notes,
    )  # fmt: skip


GOLDEN = """\
exercise_03 · Products and Einstein summation · exercise_03_einsum.py
! exercise_03_einsum.py, line 4: `%timeit trace(A)` was left out: magics and
  shell commands do not run in grading.

transpose                                                                  2 / 2
  ✓ transpose does rows                                              0.25 / 0.25
  ✓ transpose does einsum                                              0.5 / 0.5
  ✓ transpose accepts any layout of A in memory, also what a         1.25 / 1.25
    transpose of it gives (hidden)

trace                                                                    0 / 1.5
  ✗ trace does values                                                   0 / 0.25
      raised RuntimeError: einsum(): subscript i is repeated for operand 0 but
      the sizes don't match, 5 and 7
      exercise_03_einsum.py, line 112:
        return torch.einsum("ii->", A.reshape(A.shape[0], -1).contiguous())
      Printed while your code ran:
      │ torch.Size([5, 7])
      │
      │     step 0
      │     step 1
      │     step 2
      │     step 3
      │     step 4
      │     step 5
      │     step 6
      │     step 7
      │ … and 22 more lines
  ✗ trace does einsum_too                                                0 / 0.5
      The same as above.
      The same was printed as above.
  ✗ trace does float64 (hidden)                                         0 / 0.75
      A hidden case raises RuntimeError.

linear                                                                     0 / 2
  ✗ linear does bias                                                       0 / 1
      in case 'batch of one': 3 of 12 entries differ. First at [0, 1]: got 3.5,
      expected 2.25 (off by 1.25).
    → Looks like: You add b[n] to row n, and it should be b[o] in column o. A
      vector of shape (out,) lines up with the last axis by itself; as a column
      it does not.
  ✗ linear does gradients                                                  0 / 1
      returned None, expected a tensor.
    → Looks like: the same as above.

total  – 2 checks, not attempted                                         0 / 1.5
average  – 1 check, not attempted                                        0 / 0.5

matmul                                                                   1 / 2.5
  ✓ matmul does product                                                    1 / 1
  ✗ matmul does inputs (hidden)                                            0 / 1
      On cuda: A hidden case finds other values than expected.
  – 1 check, not attempted

bilinear                                                                   0 / 1
  ? bilinear does form (not graded, not your fault)                        0 / 1
      The check itself failed, which is not your fault and costs you nothing.
      Please tell your instructor: no observation

3 / 11 points  █████░░░░░░░░░░░░░░░
1 of these points could not be graded. That is not your fault, and this score is
not final.
Next: look at `trace`. Its checks alone: `grade exercise_03 --only trace`
Seed 7: `grade exercise_03 --seed 7` repeats this run.
Score for practice (isolation L0).
"""

UNTOUCHED = """\
exercise_03 · Products and Einstein summation · exercise_03_einsum.py

Nothing is written here yet. 2 checks are waiting for your code:
  1. Open `exercises/exercise_03_einsum.py`.
  2. Write `trace` where its TODO stands.
  3. Run `grade exercise_03` again.

0 / 2 points  ░░░░░░░░░░░░░░░░░░░░
Seed 7: `grade exercise_03 --seed 7` repeats this run.
Score for practice (isolation L0).
"""


def printed(found: Record, *, width: int = 80, encoding: str = "utf-8", **more: Any) -> str:
    """The report on a stream that is no terminal."""
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, newline="")
    print_report(found, Console(file=stream, width=width), title=TITLE, **more)
    stream.flush()
    return raw.getvalue().decode(encoding)


def in_terminal(found: Record) -> str:
    """The report on a colour terminal."""
    stream = io.StringIO()
    console = Console(file=stream, width=80, force_terminal=True, color_system="standard")
    print_report(found, console, title=TITLE)
    return stream.getvalue()


def unstyled(output: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", output)


# The terminal


def test_every_kind_of_outcome_at_80_columns() -> None:
    assert printed(every_kind()) == GOLDEN


def test_untouched_stub_gets_the_first_steps() -> None:
    assert printed(record(check("a", "trace", "not_attempted"), check("b", "total", "not_attempted"))) == UNTOUCHED


def test_untouched_file_elsewhere_is_not_said_to_lie_in_exercises() -> None:
    for file in ("work/exercise_03_einsum.py", "exercise_03_old/mine.py", "mine.py"):
        assert f"Open `{file}`." in printed(record(check("a", "trace", "not_attempted"), file=file))


@pytest.mark.parametrize("width", [30, 44, 80, 100, 200])
def test_no_line_is_wider_than_the_terminal_or_ends_in_spaces(width: int) -> None:
    lines = printed(every_kind(), width=width, verbose=True).split("\n")
    assert max(map(cell_len, lines)) <= min(width, 100)
    assert [line for line in lines if line != line.rstrip()] == []


def test_the_same_as_above_is_what_stands_above() -> None:
    long = "m" * 70
    told = [("a", long, "one"), ("b", long, "one"), ("c", long + "!", "two"), ("d", long, "one")]
    found = printed(record(*(check(n, "trace", "failed", message=m, diagnosis=d) for n, m, d in told)))
    assert found.count("The same as above.") == 1
    assert found.count("the same as above.") == 1
    assert found.count("Looks like: one") == 2


def test_an_address_is_never_broken_up() -> None:
    address = "https://pytorch.org/docs/stable/generated/" + "x" * 60 + ".html"
    console = Console(file=(stream := io.StringIO()), width=40)
    Paper(console).write(sentence(f"Read on: something long enough, {address}"))
    assert address in stream.getvalue()


def test_a_place_is_never_broken_up() -> None:
    found = printed(record(check("a", "trace", "failed", message="m")), width=34, script=SCRIPT)
    assert f"\n  {SCRIPT.path}:4\n" in found
    assert f"trace  {SCRIPT.path}:4" in printed(record(check("a", "trace", "failed", message="m")), script=SCRIPT)


def test_code_line_keeps_its_layout_where_it_fits() -> None:
    place = "a.py, line 3:      return  A.sum( )   # two  spaces"
    found = printed(record(check("a", "trace", "failed", message=f"raised E: m\n  indented\n{place}")))
    assert f"\n      raised E: m\n        indented\n      {place}\n" in found


def test_verbose_adds_checks_isolation_and_versions() -> None:
    found = printed(every_kind(), verbose=True)
    assert "      inputs · 0.000 s · cpu passed, cuda failed\n" in found
    assert found.endswith(
        "Isolation L0: landlock off\nCanaries: network open\nVersions: python 3.11.4, torch 2.13.0\n"
        f"SHA-256 of {FILE}: ab12\n"
    )


def test_full_marks_are_congratulated() -> None:
    found = printed(record(check("a", "trace"), check("b", "trace", visibility="hidden")))
    assert "2 / 2 points  ████████████████████\nAll 2 checks passed. Congratulations!\n" in found
    assert "Only public checks" not in found


def test_full_marks_in_public_checks_alone_say_so() -> None:
    assert "Only public checks ran" in printed(record(check("a", "trace")))
    assert "Only public checks ran" not in printed(record(check("a", "trace"), check("b", "trace", "failed")))


def test_practice_is_said_at_level_0_only() -> None:
    found = record(check("a", "trace"))
    assert "practice" in printed(found)
    found.isolation.level = "L1"
    assert "practice" not in printed(found)


@pytest.mark.parametrize(
    ("outcomes", "expected"),
    [
        (["passed", "not_attempted"], "Next: write `f1`, then run `grade exercise_03` again."),
        (["not_attempted", "failed"], "Next: look at `f1`. Its checks alone: `grade exercise_03 --only f1`"),
        (["passed", "not_graded"], "Nothing is left for you to do here."),
    ],
)
def test_next_step(outcomes: list[str], expected: str) -> None:
    assert expected in printed(record(*(check(f"t{n}", f"f{n}", outcome) for n, outcome in enumerate(outcomes))))


def test_next_step_when_only_hidden_checks_fail_says_what_to_try() -> None:
    hidden = check("b", "trace", "failed", visibility="hidden", message=text("hidden.values"))
    assert "where hidden checks fail" in printed(record(check("a", "trace"), hidden))
    assert "where hidden checks fail" not in printed(record(check("a", "trace", "failed"), hidden))


def test_refused_file_is_told_once() -> None:
    error = text("submission.encoding", file=FILE, line=4)
    checks = [check(f"t{n}", "trace", "failed", message=error) for n in range(3)]
    found = printed(record(*checks, error=error))
    assert found.count("not valid UTF-8") == 1
    assert "0 / 3 points" in found
    assert "After that, run `grade exercise_03` again." in found


def test_error_does_not_hide_what_the_checks_found() -> None:
    assert "trace does a" in printed(record(check("a", "trace", "failed", message="returned 1."), error="a note"))


def test_run_without_checks_has_no_score() -> None:
    found = printed(record(error=text("not_graded.all", detail="no graders")))
    assert "not your fault: no graders" in " ".join(found.split())
    assert "No points: nothing was graded.\n" in found
    assert "tell your instructor" in found
    assert "Only public checks" not in found


def test_hidden_checks_never_show_output() -> None:
    assert "SECRET" not in printed(every_kind(), verbose=True) + html_report(every_kind(), TITLE)


def test_long_messages_and_lines_are_bounded() -> None:
    message = "\n".join(["x" * 10_000] * 100)
    found = printed(record(check("a", "trace", "failed", message=message, output=message)))
    assert len(found) < 40_000
    assert "… and 88 more lines" in found


# Places

SCRIPT = Script(f"exercises/{FILE}", "import torch\n\n\ndef trace(A):\n    return A\n\n\ndef total(A):\n    return A\n")


def test_places_are_told_as_editors_and_terminals_open_them() -> None:
    found = record(check("a", "trace", "failed", message=RAISED), check("b", "total"), check("c", "outer", "failed"))
    found.submission.notes.append(f"{FILE}, line 3: SyntaxError: invalid syntax")
    shown = printed(found, script=SCRIPT)
    assert f"! exercises/{FILE}:3: SyntaxError" in shown
    assert f"\n      exercises/{FILE}:112" in shown
    assert f"\ntrace  exercises/{FILE}:4 " in shown
    assert "\ntotal     " in shown  # nothing to look at there
    assert "\nouter     " in shown  # nor here: it is not defined
    assert f"{FILE}, line" in printed(found)
    assert f"{FILE}, line" in found.checks[0].message  # the record is as it was


def test_places_in_a_script_that_python_cannot_read() -> None:
    assert f"exercises/{FILE}:112" in printed(
        record(check("a", "trace", "failed", message=RAISED)), script=Script(SCRIPT.path, "def trace(")
    )


# Colours


def test_colours_only_in_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b" not in printed(every_kind())
    coloured = in_terminal(every_kind())
    assert "\x1b[32m✓" in coloured
    assert "\x1b[1;33mLooks like" in coloured
    assert unstyled(coloured) == GOLDEN


def test_no_color_is_honoured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    codes = {code for found in re.findall(r"\x1b\[([0-9;]*)m", in_terminal(every_kind())) for code in found.split(";")}
    assert codes <= {"", "0", "1", "2"}  # bold and dim are no colours


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "gbk"])
def test_old_encodings_get_plain_marks(encoding: str) -> None:
    found = printed(every_kind(), encoding=encoding)
    assert len(found.split("\n")) == len(GOLDEN.split("\n"))
    assert re.search(r"\n  [x✗] trace does values", found)


# What a submission wrote is text and nothing else


def injected() -> Record:
    return record(
        check("a", "trace", "failed", message=f"{EVIL}\n{EVIL}", diagnosis=EVIL, output=EVIL),
        check("b" + EVIL, "f" + EVIL, "failed", title=EVIL, message=EVIL, devices={EVIL: "failed"}),
        file=f"{EVIL}\n10 / 10 points",
        notes=[EVIL],
        error=EVIL,
    )


def test_markup_and_control_characters_stay_text_in_the_terminal() -> None:
    found = in_terminal(injected()) + printed(injected(), verbose=True)
    plain = unstyled(found)
    assert not set(plain) & set("\x1b\x07\x00\u202e")
    assert "http://evil" in plain
    assert "]8;" not in found  # a link of the terminal
    assert plain.count("[bold red]x[/] [/]") > 8
    assert ":smile:" in plain
    assert "\n10 / 10 points" not in plain


class Page(HTMLParser):
    """Collects a page's tags and text; fails on tags that do not nest."""

    VOID = ("meta",)

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] != ["style"]:
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())

    def all(self, attribute: str) -> list[str]:
        """The values of an attribute, in order."""
        return [value or "" for name, value in self.attributes if name == attribute]


def test_markup_stays_text_on_the_page() -> None:
    raw = html_report(injected(), EVIL)
    page = Page(raw)
    assert page.open == []
    assert "script" not in page.tags
    assert not [name for name, _ in page.attributes if name.startswith("on") or name == "src"]
    assert all(re.fullmatch(r"#function(s|-\d+)", target) for target in page.all("href"))
    assert "<script>alert(1)</script> </pre> &amp; {{ 7*7 }}" in page.text
    assert not set(raw) & set("\x1b\x07\x00\u202e")


def test_backticks_bring_no_tags_along() -> None:
    page = Page(html_report(record(check("a", "f", "failed", message="`<b>x</b>` <i>`")), TITLE))
    assert "b" not in page.tags
    assert "i" not in page.tags
    assert "<b>x</b> <i>`" in page.text


# The page


def test_page_says_what_the_terminal_does() -> None:
    """The same words in the same order, but for the marks of the terminal's layout and the page's own headings; a page
    has its score at the top, where it is seen first, and the terminal at the bottom."""
    found = every_kind()
    found.checks[11].title = "short enough for one line"
    raw, shown = html_report(found, TITLE), printed(found, width=100)
    (on_page,) = re.findall(r'<div class="score">.*?(?=</header>)', raw, re.S)
    (in_terminal,) = re.findall(r"\d+ / \d+ points.*?(?=Seed)", shown, re.S)
    own = [r"<title>.*?</title>", r"<details>.*?</details>", r"<nav .*?</nav>", r'<a class="skip".*?</a>']
    own += [r'<span class="spoken">.*?</span>', re.escape(text("report.page.notes"))]
    rest = re.sub("|".join(own), "", raw.replace(on_page, ""), flags=re.S)
    for page, terminal in ((on_page, in_terminal), (rest, shown.replace(in_terminal, ""))):
        marks = r"[\s│█░!→·`()–]"
        assert re.sub(marks, "", Page(page).text) == re.sub(marks, "", terminal)


GUIDES = {
    "trace": Guide(
        "Sum of the `diagonal`.", "Why <b>not</b>?", [Link("torch.einsum", "https://docs.example/e.html#x")]
    ),
    "total": Guide("Sum of all entries.", "Never shown.", [Link("never", "https://docs.example/never")]),
}


def test_page_and_cell_tell_what_was_asked_and_where_to_read_on_where_a_check_fails() -> None:
    found = record(check("a", "trace", "failed"), check("b", "trace"), check("c", "total"))
    for raw in (html_report(found, TITLE, GUIDES), html_cell(found, TITLE, "", GUIDES)):
        page = Page(raw)
        assert "Sum of the diagonal." in page.text
        assert "Sum of all entries." in page.text
        assert "Why it matters: Why <b>not</b>? Read on: torch.einsum" in page.text
        assert "ever shown" not in page.text
        assert [target for target in page.all("href") if target[0] != "#"] == ["https://docs.example/e.html#x"]


def test_page_without_guides_has_no_empty_headings() -> None:
    raw = html_report(record(check("a", "trace", "failed")), TITLE)
    assert "Why it matters" not in raw
    assert "Read on" not in raw
    assert 'class="asked"' not in raw


def test_page_is_walked_by_keyboard_and_by_its_headings() -> None:
    """A skip link first, a link to each function, headings without a gap, and each target once."""
    page = Page(html_report(every_kind(), TITLE))
    targets = page.all("href")
    assert targets[0] == "#functions"
    assert set(targets) <= {f"#{name}" for name in page.all("id")}
    assert len(set(page.all("id"))) == len(page.all("id"))
    levels = [int(tag[1]) for tag in page.tags if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert {"header", "main", "footer", "nav"} <= set(page.tags)
    assert "focus-visible" in html_report(every_kind(), TITLE)


def test_page_stands_alone_and_is_well_formed() -> None:
    raw = html_report(every_kind(), TITLE)
    page = Page(raw)
    assert page.open == []
    assert raw.startswith("<!DOCTYPE html>\n<html lang=")
    assert not re.search(r"https?:|url\(|@import|<link|<img|<script", raw)
    assert "prefers-color-scheme: dark" in raw
    assert "@media print" in raw


def test_page_names_outcomes_in_words() -> None:
    page = Page(html_report(every_kind(), TITLE)).text
    for mark, outcome in [("✓", "passed"), ("✗", "failed"), ("?", "not graded")]:
        assert f"{mark}{outcome}: " in page


@pytest.mark.parametrize("found", [record(), record(check("a", "f", "not_attempted")), record(error="x")])
def test_page_of_an_empty_record(found: Record) -> None:
    assert Page(html_report(found, TITLE)).open == []


def test_contrast_of_every_ink_in_light_and_dark() -> None:
    """At least 4.5 to 1 against each background that it stands on (WCAG 2.2, 1.4.3)."""
    schemes = [dict(re.findall(r"--(\w[\w-]*): (#\w{6})", block)) for block in _schemes()]
    for colours in schemes:
        for paper in ("paper", "sheet", "tell"):
            for ink in ("ink", "soft", "link", "passed", "failed", "not_graded", "not_attempted"):
                assert _contrast(colours[ink], colours[paper]) >= 4.5, (ink, paper)


def _schemes() -> list[str]:
    page = html_report(every_kind(), TITLE)
    return re.findall(r":root \{(.*?)\}", page, re.S)[:2]


def _contrast(one: str, other: str) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


# Numbers


@pytest.mark.parametrize(
    ("value", "expected"),
    [(10.0, "10"), (7.5, "7.5"), (0.25, "0.25"), (1 / 3, "0.33"), (0, "0"), (-0.001, "0"), (100, "100")],
)
def test_points(value: float, expected: str) -> None:
    assert points(value) == expected


@pytest.mark.parametrize(
    ("fraction", "expected"), [(0, 0), (0.001, 1), (0.5, 5), (0.999, 9), (1, 10), (1.5, 10), (-1, 0)]
)
def test_bar_is_full_for_full_marks_only(fraction: float, expected: int) -> None:
    assert filled(fraction, 10) == expected


def test_bounded_says_what_it_leaves_out() -> None:
    assert bounded("\na\nbbbb\n", 2, 3) == "a\nbb…"
    assert bounded("a\nb\nc", 2, 3) == "a\nb\n… and 1 more line"


def test_encodable_keeps_the_length() -> None:
    assert encodable("✓ 中 é 😀", "ascii") == "+ ? ? ?"
    assert encodable("✓ 中", "utf-8") == "✓ 中"


# The overview


ROWS = [
    OverviewRow("exercise_01", "tensors", "Creating tensors, dtypes and the NumPy bridge", 20, "graded", 10.0, 10.0),
    OverviewRow("exercise_02", "shapes", "Views, permutations, [bold]indexing[/]", 25, "changed", 7.5, 10.0),
    OverviewRow("exercise_03", "einsum", "Products and Einstein summation", 30, "changed", None, None),
    OverviewRow("exercise_04", "autograd", "Graphs, leaves and gradients", 30, "graded", 3.25, 10.0),
    OverviewRow("exercise_12", "optimizers", "Momentum and Adam", 40, "not_started", None, 10.0),
]

OVERVIEW = """\
No.  Exercise                           Time  Status            Points  Progress
  1  Creating tensors, dtypes and     20 min  done             10 / 10  ████████
     the NumPy bridge
  2  Views, permutations,             25 min  changed since   7.5 / 10  ██████░░
     [bold]indexing[/]
  3  Products and Einstein summation  30 min  started                –
  4  Graphs, leaves and gradients     30 min  graded         3.25 / 10  ██░░░░░░
 12  Momentum and Adam                40 min  not started            –

1 of 5 exercises done  ████░░░░░░░░░░░░░░░░  20.75 / 40 points
Grade one by its number or name: `grade 2` or `grade shapes`
"""


def overview(rows: list[OverviewRow], encoding: str = "utf-8", width: int = 80) -> str:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, newline="")
    print_overview(rows, Console(file=stream, width=width))
    stream.flush()
    return "\n".join(line.rstrip() for line in raw.getvalue().decode(encoding).split("\n"))


def test_overview_at_80_columns() -> None:
    assert overview(ROWS) == OVERVIEW


NARROW = """\
No.  Exercise                     Points
  1  Creating tensors, dtypes    10 / 10
     and the NumPy bridge
  2  Views, permutations,       7.5 / 10
     [bold]indexing[/]
  3  Products and Einstein             –
     summation
  4  Graphs, leaves and        3.25 / 10
     gradients
 12  Momentum and Adam                 –
"""


def test_overview_at_40_columns_keeps_the_names() -> None:
    assert overview(ROWS, width=40).startswith(NARROW)


def test_overview_in_ascii() -> None:
    assert overview(ROWS, "ascii") == OVERVIEW.replace("█", "#").replace("░", ".").replace("–", "-")


def test_overview_of_no_exercises() -> None:
    assert overview([]) == "There are no exercises here.\n"


# The progress line


class Terminal(io.StringIO):
    encoding = "ascii"

    def isatty(self) -> bool:
        return True


@pytest.fixture
def columns(monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setenv("COLUMNS", "30")
    monkeypatch.setenv("LINES", "20")
    monkeypatch.setenv("TERM", "xterm")
    return 30


def test_progress_is_one_line_and_vanishes(columns: int) -> None:
    stream = Terminal()
    with Progress(stream) as progress:
        progress.update(0, 12)
        progress.update(3, 12, "trace sums\n\x1b[2J the diagonal ✓ 中 of a very long title")
    parts = stream.getvalue().split("\r")
    assert [part.rstrip() for part in parts] == ["", "Checking: 0 of 12", "3 / 12  trace sums ?[2J the d", "", ""]
    assert max(map(len, parts)) == columns - 1
    assert not set(stream.getvalue()) & set("\n\x1b")


def test_progress_vanishes_when_the_run_breaks_off(columns: int) -> None:
    stream = Terminal()
    with contextlib.suppress(KeyboardInterrupt), Progress(stream) as progress:
        progress.update(1, 2)
        raise KeyboardInterrupt
    assert stream.getvalue().endswith("\r" + " " * (columns - 1) + "\r")


def test_progress_is_silent_without_a_terminal(columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    dumb = Terminal()
    with Progress(stream) as progress:
        progress.update(1, 2, "x")
    monkeypatch.setenv("TERM", "dumb")
    with Progress(dumb) as progress:
        progress.update(1, 2, "x")
    with Progress(Terminal()):  # nothing was shown, so nothing is wiped
        pass
    assert stream.getvalue() == dumb.getvalue() == ""


def test_progress_goes_to_standard_error(columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    with Progress() as progress:
        progress.update(1, 2, "x")
    assert "1 / 2  x" in stream.getvalue()


# The room


def test_every_text_of_the_room_is_used() -> None:
    import yaml

    import autograder.report as room
    import autograder.texts as texts

    sentences = yaml.safe_load((Path(texts.__file__).parent / "en" / "report.yaml").read_text("utf-8"))
    folder = Path(os.path.dirname(room.__file__))
    code = "".join(path.read_text("utf-8") for path in [*folder.rglob("*.py"), *folder.glob("templates/*")])
    unused = [key for key in _keys(sentences) if not re.search(rf"\b{re.escape(key)}\b", code)]
    assert unused == []


def _keys(table: dict[str, Any]) -> set[str]:
    """The last parts of all keys, without the forms for one."""
    found: set[str] = set()
    for key, value in table.items():
        found |= _keys(value) if isinstance(value, dict) else {key.removesuffix(".one")}
    return found
