"""From sources to what students get: stubs, notebooks, manifest, drift, and that no solution gets through."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import nbformat
import pytest

from autograder.course import Course, CourseError, Source, build, cells, code_hash, drift, notebook, write
from autograder.guide import Link

MINI = Path(__file__).parent / "mini_course"
HEADER = "# ---\n# title: A\n# minutes: 10\n# level: beginner\n# ---\n"

GOLDEN = '''\
# ---
# title: Doubling and counting
# minutes: 10
# level: beginner
# prerequisites: []
# ---

# %% [markdown]
# # Exercise 01: Doubling and counting
# A tensor times a number is a *new* tensor; methods that end in `_` write into the old one.

# %%
import torch
from torch import Tensor

# %% [markdown]
# ## `double`
# Twice every entry of a tensor.


# %%
def double(x: Tensor) -> Tensor:
    """Twice every entry, in a new tensor.

    x: any shape -> the same shape
    """
    # TODO: write your code here
    raise NotImplementedError("TODO: double")


# %%
if __name__ == "__main__":
    print(double(torch.ones(3)))

# %% [markdown]
# ## `Counter`
# Counts entries over several tensors, as a data loader's statistics do.


# %%
class Counter:
    """Counts the entries of all tensors that it is shown."""

    def __init__(self) -> None:
        self.seen = 0

    def add(self, x: Tensor) -> None:
        """Add the number of entries of x, of any shape, to the count."""
        # TODO: write your code here
        raise NotImplementedError("TODO: Counter.add")

    def total(self) -> int:
        """The number of entries seen so far, a Python int."""
        # TODO: write your code here
        raise NotImplementedError("TODO: Counter.total")
'''


@pytest.fixture
def mini(tmp_path: Path) -> Course:
    """A copy of the miniature course that a test may change."""
    shutil.copytree(MINI, tmp_path / "course")
    return Course(tmp_path / "course")


def source(body: str) -> Source:
    """A source with a header of five lines, so that the body begins on line 6."""
    return Source(Path("exercise_01_a.py"), HEADER + body)


def body_of(stub: str) -> str:
    return stub.removeprefix(HEADER)


def load(path: Path) -> Any:
    return json.loads(path.read_text())


# Stubs


def test_golden_stub() -> None:
    assert Source.read(MINI / "solutions" / "exercise_01_double.py").stub == GOLDEN


def test_functions_and_hints_in_order() -> None:
    double = Source.read(MINI / "solutions" / "exercise_01_double.py")
    assert double.functions == ["double", "Counter"]
    assert list(double.hints) == ["double", "Counter.add", "Counter.total"]
    assert double.hints["double"] == [
        "A tensor can be multiplied by a Python number.",
        "The operator that you know from numbers gives a new tensor; mul_ would change x itself.",
    ]


def test_a_region_that_is_a_class_body_becomes_an_init() -> None:
    made = source("""\
class A:
    '''Doc.'''

    # HINT: Two methods.
    # BEGIN SOLUTION
    def f(self):
        return 1
    # END SOLUTION
""")
    assert made.hints == {"A": ["Two methods."]}
    assert (
        body_of(made.stub)
        == """\
class A:
    '''Doc.'''

    def __init__(self, *args, **kwargs):
        # TODO: write your code here
        raise NotImplementedError("TODO: A")
"""
    )
    names: dict[str, Any] = {}
    exec(made.stub, names)
    with pytest.raises(NotImplementedError, match=r"^TODO: A$"):
        names["A"](1, b=2)


def test_a_region_inside_a_block_keeps_its_indentation() -> None:
    text = """\
def f(x):
    if x:
        # BEGIN SOLUTION
        x += 1
        # END SOLUTION
    return x
"""
    assert (
        body_of(source(text).stub)
        == """\
def f(x):
    if x:
        # TODO: write your code here
        raise NotImplementedError("TODO: f")
    return x
"""
    )


def test_two_regions_in_a_function_and_names_inside_regions() -> None:
    region = "    # BEGIN SOLUTION\n    def g():\n        return 1\n    # END SOLUTION\n"
    stub = source("async def f():\n" + region + "    x = 1\n" + region)
    assert stub.functions == ["f"]
    assert stub.stub.count('raise NotImplementedError("TODO: f")') == 2


def test_the_innermost_function_owns_the_region() -> None:
    made = source("""\
class A:
    class B:
        def f(self):
            x = 1
            # BEGIN SOLUTION
            return x
            # END SOLUTION

    def g(self): ...
""")
    assert (list(made.hints), made.functions) == (["A.B.f"], ["A"])


def test_an_author_may_hand_out_a_program_to_repair() -> None:
    made = source("""\
def f(x):
    # BEGIN SOLUTION
    if x:
        y = x + 1
    # STUB: # TODO: find the bug
    # STUB: if x:
    # STUB:     y = x - 1
    # STUB:
    # END SOLUTION
    return y
""")
    assert (
        body_of(made.stub)
        == """\
def f(x):
    # TODO: find the bug
    if x:
        y = x - 1

    return y
"""
    )
    assert made.solution_lines == ["y = x + 1"]


def test_the_stub_ends_in_one_newline_whatever_the_source() -> None:
    body = "def f():\n    # BEGIN SOLUTION\n    return 1\n    # END SOLUTION"
    stubs = {source(body + end).stub for end in ("", "\n", "\n\n\n")}
    assert [stub[-4:] for stub in stubs] == ['f")\n']


def test_line_ends_of_another_system_give_the_same_stub(tmp_path: Path) -> None:
    path = tmp_path / "exercise_01_double.py"
    path.write_bytes((MINI / "solutions" / path.name).read_bytes().replace(b"\n", b"\r\n"))
    assert Source.read(path).stub == GOLDEN


BEGIN, END = "# BEGIN SOLUTION", "# END SOLUTION"
REGION = (BEGIN, "x = 1", END)


def function(*lines: str) -> str:
    """A function with these lines, the first of which is line 7 of its source."""
    return "\n".join(["def f(x):", *("    " + line for line in lines), "    return x", ""])


@pytest.mark.parametrize(
    ("body", "line", "message"),
    [
        (function(BEGIN, "x = 1"), 7, "the region that begins here has no end."),
        (function("x = 1", END), 8, "'# END SOLUTION' ends no region."),
        (function(BEGIN, "x = 1", BEGIN, END), 9, "'# BEGIN SOLUTION' is inside the region begun on line 7."),
        (function(BEGIN, "x = 1", "  " + END), 9, "is not indented like its beginning on line 7."),
        (function(BEGIN, "# only words", END), 7, "the solution region holds no code."),
        (f"{BEGIN}\nx = 1\n{END}\n", 6, "is in no function and no class."),
        (f"def f():\n    pass\n\n{BEGIN}\nx = 1\n{END}\n", 9, "is in no function and no class."),
        (function("### BEGIN SOLUTION", "x = 1", "### END SOLUTION"), 7, "looks like a solution marker"),
        (function("#BEGIN SOLUTION", "x = 1", "#END SOLUTION"), 7, "looks like a solution marker"),
        (function("# begin solution", "x = 1", "# end solution"), 7, "looks like a solution marker"),
        (function("x = 1  # BEGIN SOLUTION"), 7, "Write exactly '# BEGIN SOLUTION' or '# END SOLUTION'"),
        (function(BEGIN, "x = (1,", END, ")"), 10, "the stub that students would get does not compile here"),
        (function(BEGIN, "if x:", END, "    x = 2"), 10, "the stub that students would get does not compile"),
        ("def f(:\n", 6, "the source does not compile"),
        (function(*REGION) + "return 1\n", 11, "the source does not compile: 'return' outside function"),
        (function("# HINT:", *REGION), 7, "the note is empty."),
        (function("# HINT:  ", *REGION), 7, "the note is empty."),
        (function("# Hint: add", *REGION), 7, "looks like a note and is none"),
        (function("# HINT add", *REGION), 7, "looks like a note and is none"),
        (function("x = 2  # HINT: add", *REGION), 7, "alone on its line."),
        ("# HINT: a\n" + function(*REGION), 6, "the note '# HINT:' belongs to no function with a solution region."),
        ("def g():\n    # HINT: a\n    pass\n" + function(*REGION), 7, "the note '# HINT:' belongs to no function"),
        (function("# Why: so", *REGION), 7, "looks like a note and is none"),
        (function("# READ torch.einsum", *REGION), 7, "looks like a note and is none"),
        (function("# READ: einsum", *REGION), 7, "einsum is no page to read."),
        (function("# READ: os.path", *REGION), 7, "os.path is no page to read."),
        (function("# READ: A page <http://docs.example/>", *REGION), 7, "is no page to read."),
        (function("# READ: A page <javascript:alert(1)>", *REGION), 7, "is no page to read."),
        (function(*REGION, "# STUB: x = 2"), 10, "'# STUB:' stands outside a solution region."),
    ],
)
def test_malformed_sources_are_refused_with_file_and_line(body: str, line: int, message: str) -> None:
    with pytest.raises(CourseError) as caught:
        _ = source(body).stub
    assert caught.value.where == f"exercise_01_a.py, line {line}"
    assert message in str(caught.value)


@pytest.mark.parametrize(
    "body",
    [
        "def f():\n    return 1\n",
        "def f():\n    # BEGIN SOLUTION\n    return 1\n    # STUB: return 2\n    # END SOLUTION\n",
    ],
)
def test_a_source_with_nothing_to_do_is_refused(body: str) -> None:
    with pytest.raises(CourseError, match=r"exercise_01_a\.py: there is nothing for the student to do"):
        _ = source(body).stub


def test_guides_tell_what_was_asked_why_and_where_to_read_on() -> None:
    notes = [
        "# WHY: It matters.",
        "# READ: torch.einsum",
        "# READ: A page <https://docs.example/p.html#a>",
        "# HINT: a",
    ]
    made = source(function('"""Add one.', "", 'x: a number"""', *notes, *REGION))
    (guide,) = made.guides.values()
    assert (guide.asked, guide.why) == ("Add one.", "It matters.")
    assert guide.links == [
        Link("torch.einsum", "https://docs.pytorch.org/docs/stable/generated/torch.einsum.html#torch.einsum"),
        Link("A page", "https://docs.example/p.html#a"),
    ]
    assert made.hints == {"f": ["a"]}
    assert "READ" not in made.stub
    assert "matters" not in made.stub


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("torch.nn.Module.eval", "docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.eval"),
        ("torch.Tensor.expand", "docs.pytorch.org/docs/stable/generated/torch.Tensor.expand.html"),
        ("torch.utils.data.Dataset", "docs.pytorch.org/docs/stable/data.html#torch.utils.data.Dataset"),
        (
            "sklearn.metrics.roc_auc_score",
            "scikit-learn.org/stable/modules/generated/sklearn.metrics.roc_auc_score.html",
        ),
    ],
)
def test_a_public_names_page_is_found_by_its_name(name: str, page: str) -> None:
    (guide,) = source(function(f"# READ: {name}", *REGION)).guides.values()
    assert guide.links == [Link(name, f"https://{page}")]


def test_prose_may_speak_of_hints() -> None:
    body = "# %% [markdown]\n# Hint: read on.\n\n# %%\n" + function(*REGION)
    assert "# Hint: read on." in source(body).stub


# Notebooks


def test_notebook_is_valid_and_bare(mini: Course) -> None:
    write(mini)
    book = nbformat.read(mini.find("1").notebook, as_version=nbformat.NO_CONVERT)
    nbformat.validate(book)
    assert (book.nbformat, book.nbformat_minor) == (4, 5)
    assert book.metadata == {
        "exercise": {
            "title": "Doubling and counting",
            "minutes": 10,
            "level": "beginner",
            "prerequisites": [],
        },
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    numbers = ["01", "check", *(f"{n:02d}" for n in range(2, 8))]
    assert [cell.id for cell in book.cells] == [f"exercise_01_double-{n}" for n in numbers]
    assert all(cell.metadata == {} for cell in book.cells)
    assert all(cell.outputs == [] and cell.execution_count is None for cell in book.cells if cell.cell_type == "code")


def test_notebook_has_the_scripts_cells(mini: Course) -> None:
    write(mini)
    for exercise in mini.exercises:
        book = nbformat.read(exercise.notebook, as_version=nbformat.NO_CONVERT)
        found = [(cell.cell_type, cell.source) for cell in book.cells if not cell.id.endswith("-check")]
        assert len(found) == len(book.cells) - 1
        assert found == [(cell.kind, cell.source) for cell in cells(exercise.script.read_text())]
        assert "---" not in found[0][1]


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("# %% [markdown]\n# prose\nx = 1\n", 7),  # one cell for jupytext, prose and code for Python
        ("# %%\ndef f():\n    # %% inside\n    return 1\n", 7),
    ],
)
def test_scripts_that_split_in_two_ways_are_refused(body: str, line: int) -> None:
    with pytest.raises(CourseError, match=f"exercise_01_a.py, line {line}: the notebook's cell would differ"):
        notebook(HEADER + body, Path("exercise_01_a.py"))


def test_magics_in_comments_stay_comments() -> None:
    book = notebook(HEADER + "# %%\n# %matplotlib inline\nx = 1\n", Path("exercise_01_a.py"))
    assert book.cells[0].source == "# %matplotlib inline\nx = 1"


# Building


def test_build_gives_script_notebook_and_manifest(mini: Course) -> None:
    names = [path.relative_to(mini.root).as_posix() for path in build(mini)]
    assert names == [
        *("exercises/exercise_01_double.py", "exercises/exercise_01_double.ipynb"),
        *("exercises/exercise_02_mean.py", "exercises/exercise_02_mean.ipynb", "exercises/manifest.json"),
    ]
    assert not (mini.root / "exercises").exists()


def test_build_is_deterministic_and_ends_in_newlines(mini: Course) -> None:
    first, second = build(mini), build(Course(mini.root))
    assert first == second
    assert all(text.endswith("\n") and not text.endswith("\n\n") for text in first.values())


def test_no_solution_line_reaches_a_built_file(mini: Course) -> None:
    secrets = [
        line
        for exercise in mini.exercises
        for line in exercise.source().solution_lines  # type: ignore[union-attr]
    ]
    assert secrets == [
        "return 2 * x",
        "self.seen += x.numel()",
        "return self.seen",
        "count = x.numel()",
        "return x.sum() / count",
    ]
    for path, text in build(mini).items():
        found = [secret for secret in secrets if secret in text]
        assert not found, f"{path.name} holds {found}"
        assert "SOLUTION" not in text
        assert path.name == "manifest.json" or "HINT" not in text


def test_the_search_for_solution_lines_can_fail(mini: Course) -> None:
    path = mini.root / "solutions" / "exercise_02_mean.py"
    path.write_text(path.read_text().replace("# Write the sum", "# Like `count = x.numel()`: write the sum"))
    secrets = mini.find("2").source().solution_lines  # type: ignore[union-attr]
    assert any(secret in text for secret in secrets for text in build(mini).values())


def test_manifest_tells_files_hashes_and_hints(mini: Course) -> None:
    write(mini)
    manifest = load(mini.root / "exercises" / "manifest.json")
    assert manifest["schema"] == 1
    record = manifest["exercises"]["exercise_02_mean"]
    assert record["files"] == ["exercise_02_mean.py", "exercise_02_mean.ipynb"]
    assert record["hints"] == {
        "mean": [
            "Which two numbers do you divide?",
            "sum adds all entries if it gets no dim, and numel counts them.",
        ]
    }
    assert record["sha256"] == code_hash(mini.find("2").script) == code_hash(mini.find("2").notebook)
    assert record["sha256"] != manifest["exercises"]["exercise_01_double"]["sha256"]


def test_write_changes_only_what_differs(mini: Course) -> None:
    assert len(write(mini)) == 5
    before = {path: path.stat().st_mtime_ns for path in build(mini)}
    assert write(mini) == []
    assert before == {path: path.stat().st_mtime_ns for path in before}
    mini.find("1").script.write_text("x = 1\n")
    assert write(mini) == [mini.find("1").script]
    assert mini.find("1").script.read_text() == GOLDEN


def test_drift_names_each_file_and_reason(mini: Course) -> None:
    write(mini)
    assert drift(mini) == []
    one, two = mini.exercises
    one.script.write_text(GOLDEN + "# edited\n")
    two.notebook.unlink()
    extra = mini.root / "exercises" / "exercise_09_gone.ipynb"
    extra.write_text("{}")
    assert drift(mini) == [
        (one.script, "differs from what the solutions give"),
        (two.notebook, "is missing"),
        (extra, "belongs to no exercise in solutions/; delete it"),
    ]


def test_drift_follows_the_source(mini: Course) -> None:
    write(mini)
    path = mini.root / "solutions" / "exercise_02_mean.py"
    path.write_text(path.read_text().replace("# HINT: Which two", "# HINT: What two"))
    assert [path.name for path, _ in drift(mini)] == ["manifest.json"]
    path.write_text(path.read_text().replace("Write the sum", "Write a sum"))
    assert [path.name for path, _ in drift(mini)] == [
        "exercise_02_mean.py",
        "exercise_02_mean.ipynb",
        "manifest.json",
    ]


def test_a_copy_without_solutions_cannot_be_built(mini: Course) -> None:
    write(mini)
    shutil.rmtree(mini.root / "solutions")
    with pytest.raises(
        CourseError, match=r"there are no solutions to build from\. Run this in the instructor's copy\."
    ):
        build(mini)


# Has the student changed the code?


def test_prose_outputs_and_layout_are_no_change(mini: Course) -> None:
    write(mini)
    exercise = mini.find("1")
    untouched = exercise.stub_hash()
    script = (
        exercise.script.read_text()
        .replace("Twice every entry of", "My notes: twice")
        .replace("minutes: 10", "minutes: 11")
    )
    script = script.replace("def double(x: Tensor) -> Tensor:", "def double(x: Tensor) -> Tensor:  ")
    exercise.script.write_bytes((script + "\n\n").replace("\n", "\r\n").encode())
    book = load(exercise.notebook)
    code = next(cell for cell in book["cells"] if cell["cell_type"] == "code")
    code["outputs"], code["execution_count"] = [{"output_type": "stream", "name": "stdout", "text": ["1"]}], 7
    book["cells"][0]["source"] = "my notes"
    book["cells"].append({"cell_type": "code", "source": [], "metadata": {}, "outputs": [], "execution_count": None})
    exercise.notebook.write_text(json.dumps(book))
    assert code_hash(exercise.script) == code_hash(exercise.notebook) == untouched


def test_code_is_a_change(mini: Course) -> None:
    write(mini)
    exercise = mini.find("1")
    stub = exercise.script.read_text()
    todo = '    # TODO: write your code here\n    raise NotImplementedError("TODO: double")\n'
    exercise.script.write_text(stub.replace(todo, "    return x + x\n"))
    book = load(exercise.notebook)
    book["cells"][4]["source"] = "def double(x):\n    return x + x"
    exercise.notebook.write_text(json.dumps(book))
    hashes = {code_hash(exercise.script), code_hash(exercise.notebook), exercise.stub_hash()}
    assert todo in stub
    assert len(hashes) == 3


def test_code_below_prose_is_a_change(mini: Course) -> None:
    write(mini)
    exercise = mini.find("1")
    stub = exercise.script.read_text()
    exercise.script.write_text(stub.replace("# Twice every entry of a tensor.\n", "# Twice.\ny = 1\n"))
    assert code_hash(exercise.script) != exercise.stub_hash()
