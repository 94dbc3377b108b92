"""General patterns of wrong results: each in its sentence, none by chance, and nothing told of hidden checks."""

from __future__ import annotations

import math
import string
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor

from autograder import texts
from autograder.engine.codec import decode, encode
from autograder.engine.submission import from_source
from autograder.grading.client import Pool
from autograder.grading.compare import Tolerance
from autograder.grading.orders import Setup
from autograder.grading.patterns import Pattern, begins_wrong, inputs_of, recognise, sizes_of
from autograder.record import CheckRecord, Record

Grade = Callable[..., Record]
MINI = Path(__file__).parent / "mini_course"


def drawn(*shape: int, seed: int = 1) -> Tensor:
    return torch.randn(shape, generator=torch.Generator().manual_seed(seed))


X, CUBE, SQUARE, V = drawn(3, 5), drawn(2, 3, 4), drawn(4, 4), drawn(7)
POSITIVE = drawn(3, 5).abs() + 0.5
ORDER = torch.tensor([3, 1, 0, 2, 6, 5, 4])
COUNTS = torch.tensor([3, 7, 1, 12, 9, 20, 4])
PRECISE = drawn(3, 5).double() / 3
WIDE = drawn(3, 4, seed=4)
BITS = (drawn(4, 6) > 0).float()
INPUTS = [torch.zeros(6), torch.zeros(15), X]


def found(expected: Any, actual: Any, tolerance: Tolerance = Tolerance(), **options: Any) -> Pattern | None:
    return recognise(decode(encode(expected)), decode(encode(actual)), tolerance, **options)


def key(expected: Any, actual: Any, **options: Any) -> str | None:
    pattern = found(expected, actual, **options)
    return pattern.key.removeprefix("pattern.") if pattern else None


PATTERNS: list[tuple[Any, Any, str]] = [
    (X, None, "nothing_returned"),
    ({"a": X, "b": X}, {"a": X, "b": None}, "none"),
    ({"a": X, "b": X}, {"a": None, "b": None}, "nothing_returned"),
    (X, X.T, "transposed"),
    (SQUARE, SQUARE.T, "transposed"),
    (CUBE, CUBE.transpose(0, 2), "axes_exchanged"),
    (drawn(2, 3, 3), drawn(2, 3, 3).transpose(1, 2), "axes_exchanged"),
    (CUBE, CUBE.permute(2, 0, 1), "axes_reordered"),
    (X.T, X.reshape(5, 3), "unmoved"),
    (CUBE.transpose(0, 1), CUBE.reshape(3, 2, 4), "unmoved"),
    (V, V.flip(0), "flipped"),
    (X, X.flip(1), "flipped"),
    (COUNTS, COUNTS.flip(0), "flipped"),
    (V, V.roll(1), "late"),
    (V, torch.cat([torch.zeros(1), V[:-1]]), "late"),
    (X, X.roll(-1, 1), "early"),
    (V, V.sort().values, "sorted"),
    (V, V.sort(descending=True).values, "sorted"),
    (V.sort().values, V, "unsorted"),
    (drawn(5, 2), drawn(5, 2)[[3, 1, 0, 2, 4]], "slices_reordered"),
    (V, V[ORDER], "permuted"),
    (X, X.flatten()[torch.randperm(15, generator=torch.Generator().manual_seed(3))].reshape(3, 5), "permuted"),
    (X, X[None], "axis_of_one_extra"),
    (X[:, 0], X[:, :1], "axis_of_one_extra"),
    (X.sum(), X.sum()[None], "axis_of_one_extra"),
    (X[:, :1], X[:, 0], "axis_of_one_missing"),
    (X[:, None], X[None], "axis_of_one_elsewhere"),
    (V - 1, V[:, None] - torch.ones(7), "broadcast"),
    (V - drawn(7, seed=2), V[:, None] - drawn(7, seed=2), "broadcast"),
    (X, X.expand(4, 3, 5), "repeated"),
    (X[:, :1], X[:, :1].expand(3, 4), "repeated"),
    (X, X.mean(1, keepdim=True).expand(3, 5), "uniform"),
    (V, V[1:], "short_first"),
    (X, X[:, :-1], "short_last"),
    (X, X[:1], "short_one"),
    (V, torch.cat([torch.zeros(1), V]), "long_first"),
    (X, torch.cat([X, X[:1]]), "long_last"),
    ([1.5, 2.25, 9.75, 4.0], [1.5, 2.25, 9.75, 4.0, 7.0], "long_last"),
    (X, X.flatten(), "regrouped"),
    (X, X.double(), "dtype_only"),
    (COUNTS, COUNTS.float(), "dtype_only"),
    (X, -X, "negated"),
    ([1.5, 2.25, 9.75], [-1.5, -2.25, -9.75], "negated"),
    (X, 2 * X, "doubled"),
    (COUNTS, 2 * COUNTS, "doubled"),
    (X, X / 2, "halved"),
    (X, 7 * X, "scaled"),
    (X, -X / 7, "scaled"),
    (X, 1.234 * X, "scaled_by"),
    (X, X / 5, "averaged"),
    (X, X / 6, "averaged_input"),
    (X, 3 * X, "summed"),
    (X, 15 * X, "summed_input"),
    (X, X * math.sqrt(5), "root_of_size"),
    (X, X / math.sqrt(15), "root_of_size_input"),
    (X, X * 5 / 4, "bessel"),
    (X, X * math.sqrt(5 / 6), "bessel_input"),
    (X, X - 2, "shifted"),
    (COUNTS, COUNTS + 3, "shifted"),
    (COUNTS, COUNTS + 1, "one_more"),
    ([3, 7, 1, 12], [2, 6, 0, 11], "one_less"),
    (POSITIVE, POSITIVE**2, "squared"),
    (POSITIVE, POSITIVE.sqrt(), "rooted"),
    (POSITIVE, POSITIVE.log(), "logarithm"),
    (X.log_softmax(1), X.softmax(1), "exponential"),
    (X.softmax(1), X.log_softmax(1), "logarithm"),
    (POSITIVE, 1 / POSITIVE, "reciprocal"),
    (X.sigmoid(), 1 - X.sigmoid(), "complement"),
    (X, X.abs(), "absolute"),
    (X, X.relu(), "clamped"),
    (5 * X, (5 * X).trunc(), "cut"),
    (5 * X, (5 * X).long(), "cut"),
    (5 * X, (5 * X).floor(), "cut"),
    (torch.tensor(7.848), torch.tensor(7), "cut"),
    (torch.tensor(7.848).double(), torch.tensor(7.848), "dtype_only"),
    (5 * X, (5 * X).round(), "rounded"),
    (5 * X, (5 * X).ceil(), "rounded_up"),
    (X, X.half().float(), "short"),
    (X, X.bfloat16().float(), "short"),
    (X, X.half(), "short"),
    (PRECISE, PRECISE.half().double(), "short"),
    (X, X + 1e-4 * drawn(3, 5, seed=2), "nearly"),
    (X, X * math.nan, "nan_all"),
    (X.sum(), X.sum() * math.nan, "nan_all"),
    (X, torch.where(X > 0.5, math.nan, X), "nan_only"),
    (X, torch.where(X > 0.5, math.nan, X + 3), "nan_some"),
    (X, X * math.inf, "infinite_all"),
    (X, torch.where(X > 0.5, math.inf, X), "infinite_only"),
    (X, torch.where(X > 0.5, math.inf, X + 3), "infinite_some"),
    # Small results, together or alone
    ({"a": 1.375123, "b": 0.712345, "c": -2.512345}, {"a": 2.750246, "b": 1.42469, "c": -5.02469}, "doubled"),
    ({"a": torch.tensor([0.712345]), "b": 1.375123, "c": -2.5}, {"a": torch.tensor([math.nan]), "b": 1.375123, "c": -2.5}, "nan_all"),
    # Zeros and ones, enough of them
    (BITS, 2 * BITS, "doubled"),
    (BITS, 1 - BITS, "complement"),
    (BITS, BITS.flip(1), "flipped"),
    (BITS, BITS.T, "transposed"),
    (BITS > 0, BITS == 0, "complement"),
    (BITS.long(), BITS.long().roll(1, 0), "late"),
    (BITS[1], BITS[1, :-1], "short_last"),
    (torch.tensor(1.375123), torch.tensor(-1.375123), "negated"),
    (torch.tensor(1.375123), torch.tensor(2.750246), "doubled"),
    (torch.tensor(1.375123), torch.tensor(1.375123 / 15), "averaged_input"),
    (torch.tensor(1.375123), torch.tensor(1.375123**2), "squared"),
    (1.375123, math.sqrt(1.375123), "rooted"),
    (137, 138, "one_more"),
    # In one part
    (CUBE, torch.cat([CUBE[:1], drawn(1, 3, 4, seed=3)]), "first_only"),
    (WIDE, torch.cat([WIDE[:, :1], drawn(3, 3, seed=3)], 1), "first_only"),
    (WIDE, torch.cat([WIDE[:, :1], torch.zeros(3, 3)], 1), "zero_behind"),
    (WIDE, torch.cat([drawn(1, 4, seed=3), WIDE[1:]]), "first_wrong"),
    (WIDE, torch.cat([WIDE[:2], drawn(1, 4, seed=3)]), "last_wrong"),
    (WIDE, torch.cat([WIDE[:2], torch.zeros(1, 4)]), "last_zero"),
    (SQUARE, SQUARE.tril(), "zeros_left"),
    # Of another type
    (X, X.numpy(), "array_for_tensor"),
    (X.sum(), X.sum().item(), "number_for_tensor"),
    (X, torch.round(X, decimals=3), "decimals"),
    (X, X.to(torch.bfloat16).float(), "short"),
    (X, X.tolist(), "numbers_for_tensor"),
    (X, list(X), "list_for_tensor"),
    (X, [], "list_for_tensor"),
    (X, (X, X), "tuple_for_tensor"),
    (1.375, X.sum(), "tensor_for_number"),
    (1.375, np.float32(1.375), "scalar_for_number"),
    (1.375, "1.375", "text_for_number"),
    ((X, 1.0), X, "one_for_several"),
    # Beside the result
    ({"result": 2 * X, "inputs afterwards": [X]}, {"result": 2 * X, "inputs afterwards": [X + 1]}, "input_changed"),
    ({"next": 3 * X, "x afterwards": X}, {"next": 6 * X, "x afterwards": 2 * X}, "input_changed"),
    ({"inputs afterwards require grad": [False]}, {"inputs afterwards require grad": [True]}, "requires_grad_on"),
    ({".grad after the call": [None]}, {".grad after the call": [X]}, "gradient_left"),
    ({"input still has no gradient": [True]}, {"input still has no gradient": [False]}, "gradient_left"),
    ({"gradients": [X, V]}, {"gradients": [X, None]}, "no_gradient"),
    ({"x": {"grad": X}}, {"x": {"grad": None}}, "gradient_cleared"),
    ({"a gradient of zeros": 1.5}, {"a gradient of zeros": None}, "nothing_returned"),
    ({"left alone": {"grad mode": True}}, {"left alone": {"grad mode": False}}, "grad_mode"),
    ({"new tensors are": "float32 on cpu"}, {"new tensors are": "float64 on cpu"}, "default_dtype"),
    ({"default device": True}, {"default device": False}, "default_device"),
    ({"number of threads": True}, {"number of threads": False}, "threads"),
    ({"random state as before": True, "y": X}, {"random state as before": False, "y": -X}, "random_state"),
]  # fmt: skip


@pytest.mark.parametrize(("expected", "actual", "name"), PATTERNS)
def test_each_pattern_is_told(expected: Any, actual: Any, name: str) -> None:
    assert key(expected, actual, inputs=INPUTS) == name


def test_float32_on_the_way_is_told_where_an_author_asks_for_more() -> None:
    pattern = found(PRECISE, PRECISE.float().double(), Tolerance(rtol=1e-9, atol=0))
    assert pattern == Pattern("pattern.short", {"dtype": "float32"})


COINCIDENCES: dict[str, tuple[Any, Any]] = {
    "other numbers": (X, drawn(3, 5, seed=2)),
    "another shape": (X, drawn(4, 4)),
    "zeros": (X, torch.zeros(3, 5)),
    "zeros expected": (torch.zeros(3, 5), X),
    "ones": (X, torch.ones(3, 5)),
    "equal values": (torch.ones(3, 3), torch.full((3, 3), 4.0)),
    "two entries reversed": (torch.tensor([1.0, 2.0]), torch.tensor([2.0, 1.0])),
    "two entries doubled": (torch.tensor([1.0, 2.0]), torch.tensor([2.0, 4.0])),
    "a chosen number": (torch.tensor(0.5), torch.tensor(0.25)),
    "one and two": (1.0, 2.0),
    "a factor that means nothing": (torch.tensor(1.375123), torch.tensor(713.3)),
    "a small count": (3, 4),
    "a flag": (True, False),
    "a word": ("a", "b"),
    "few classes reversed": (torch.tensor([0, 2, 1, 1]), torch.tensor([1, 1, 2, 0])),
    "classes in another order": (torch.tensor([0, 2, 1, 1, 0]), torch.tensor([1, 0, 0, 2, 1])),
    "ranks in another order": (torch.tensor([0, 1, 2, 3, 4, 5, 6]), torch.tensor([3, 0, 6, 1, 5, 2, 4])),
    "a mask": (X > 0, X > 1),
    "one entry that is not zero": (torch.tensor([0.0, 0, 0, 5]), torch.tensor([0.0, 0, 0, 7])),
    "one row in the middle wrong": (X, torch.stack([X[0], 2 * X[1], X[2]])),
    "one entry zero": (X, X * (torch.arange(15).reshape(3, 5) != 7)),
    "a row of two wrong": (X[:, :2], torch.stack([X[:, 0], 2 * X[:, 1]], 1) * torch.tensor([[1.0], [1.0], [2.0]])),
    "a flag of the author's": ({"grad mode is asked for": X}, {"grad mode is asked for": 2 + X.flip(0)}),
    "a result that is changed": ({"result": X}, {"result": X + drawn(3, 5, seed=2)}),
    "a state of a module": ({"running_mean afterwards": X}, {"running_mean afterwards": drawn(3, 5, seed=2)}),
    "one that is to change": ({"x afterwards": X + V[0]}, {"x afterwards": X + drawn(3, 5, seed=2)}),
    "beside a large number": (X * 1e-6, 5 + X.flip(0) * 1e-6),
    "nothing": (torch.zeros(0, 3), torch.zeros(3, 0)),
    "complex numbers": (torch.tensor([1 + 1j, 2, 3]), torch.tensor([2 + 2j, 4, 6])),
    "huge whole numbers": ([2**80, 1, 2], [2**81, 2, 4]),
    "an axis of one more and other numbers": (X, drawn(1, 3, 5, seed=2)),
    "one more and other numbers": (V, drawn(8, seed=2)),
    "keys": ({"a": X}, {"b": X}),
    "types": ({"a": X}, {"a": {"b": X}}),
    "NaN expected": (X * math.nan, X),
    "infinite expected": (X * math.inf, X * math.nan),
}


@pytest.mark.parametrize("name", COINCIDENCES)
def test_nothing_is_told_by_chance(name: str) -> None:
    assert key(*COINCIDENCES[name], inputs=[X, *(torch.zeros(n) for n in (5, 6, 15, 713))]) is None


def test_random_numbers_show_no_pattern() -> None:
    told = {key(drawn(*shape, seed=i), drawn(*shape, seed=i + 1000)) for i in range(60) for shape in [(), (2,), (3,), (2, 3)]}  # fmt: skip
    assert told == {None}


def test_the_first_large_tensor_decides() -> None:
    expected = {"small": X.sum(), "large": X, "later": V}
    assert key(expected, {"small": -X.sum(), "large": 2 * X, "later": V.flip(0)}) == "doubled"
    assert key(expected, {"small": -X.sum(), "large": drawn(3, 5, seed=2), "later": V.flip(0)}) is None
    assert key(expected, {"small": X.sum(), "large": X, "later": V.flip(0)}) == "flipped"


# Sentences


CATALOGUE = {name: words for name, words in texts._catalogue("en").items() if name.startswith("pattern.")}


def test_every_sentence_is_told_of_something() -> None:
    told = {name for _, _, name in PATTERNS}
    named = {name.split(".")[1] for name in CATALOGUE}
    assert named - told == {"first_time_only"}  # told end to end below
    assert told - named == set()


@pytest.mark.parametrize("name", [name for name in CATALOGUE if not name.endswith(".hidden")])
def test_a_hidden_check_tells_no_number(name: str) -> None:
    """A sentence that names values has a second form that names none."""
    for catalogue in (CATALOGUE, {k: v for k, v in texts._catalogue("en").items() if k.startswith("exception.")}):
        fields = [field for _, field, _, _ in string.Formatter().parse(catalogue.get(name, "")) if field]
        assert bool(fields) == (f"{name}.hidden" in catalogue)
        assert "{" not in catalogue.get(f"{name}.hidden", "")


@pytest.mark.parametrize(("expected", "actual", "name"), PATTERNS)
def test_a_pattern_can_be_told_both_ways(expected: Any, actual: Any, name: str) -> None:
    pattern = found(expected, actual, inputs=INPUTS)
    assert pattern
    values = {str(value) for value in pattern.values.values()}
    assert all(value in pattern.sentence(withheld=False) for value in values)
    hidden = pattern.sentence(withheld=True)
    assert hidden == CATALOGUE.get(f"{pattern.key}.hidden", CATALOGUE[pattern.key])


def test_a_mean_in_the_place_of_a_sum_is_told_with_its_axis() -> None:
    pattern = found(X, X / 5)
    assert pattern
    assert pattern.sentence(withheld=False) == (
        "Your result is exactly 1/5 of the expected one, and 5 is the length of its axis 1: a mean in the place of a "
        "sum, or a division too many."
    )


def test_the_sizes_of_inputs_are_those_that_an_observation_holds() -> None:
    table, names = {"a": drawn(6, 2)}, [V, ["b"]]
    assert sizes_of(inputs_of(lambda impl: impl.f(table, names))) == {6, 2, 12, 7}
    assert sizes_of(inputs_of(len)) == frozenset()


def test_what_came_first_is_seen() -> None:
    tree = decode(encode({"a": X, "b": V}))
    assert begins_wrong(tree, decode(encode({"a": -X, "b": V})), Tolerance())
    assert not begins_wrong(tree, decode(encode({"a": X, "b": -V})), Tolerance())


# End to end


COUNTER = """
class Counter:
    def __init__(self): self.seen = 0
    def add(self, x): self.seen += x.numel()
    def total(self): return self.seen
"""
KEPT = {
    "a counter": "calls = []\ndef double(x):\n    calls.append(1)\n    return 2 * x if len(calls) == 1 else x\n",
    "a default argument": "def double(x, seen=[]):\n    seen.append(x)\n    return 2 * seen[0]\n",
    "an attribute": "def double(x):\n    double.first = getattr(double, 'first', x)\n    return 2 * double.first\n",
    "a buffer": "kept = {}\ndef double(x):\n    y = kept.setdefault('y', 2 * x)\n    if y.shape == x.shape: return y\n    y.zero_()\n    return 2 * x\n",
}


def failed(record: Record, name: str) -> CheckRecord:
    return next(check for check in record.checks if check.id == name and check.outcome == "failed")


@pytest.mark.parametrize("name", KEPT)
def test_what_is_kept_between_calls_is_told(grade_source: Grade, name: str) -> None:
    check = failed(grade_source(KEPT[name] + COUNTER), "test_double_leaves_input")
    assert check.diagnosis.startswith("Your code is right as long as it is called only once: something is kept")
    assert check.mistake == ""


def test_a_class_that_keeps_its_state_is_told(grade_source: Grade) -> None:
    shared = COUNTER.replace("def __init__(self): self.seen = 0", "seen = 0").replace("self.seen +=", "Counter.seen +=")
    record = grade_source("def double(x): return x + x\n" + shared)
    assert record.score == 10  # each observation makes one counter only: nothing to tell


@pytest.mark.parametrize(
    ("body", "public", "hidden"),
    [
        ("return -2 * x", "Your result has the opposite sign", "Your result has the opposite sign"),
        ("return 14 * x", "Your result is exactly 7 times", "A result is a constant multiple of the expected one:"),
        ("return (2 * x).T", "Your result is the transpose", "Your result is the transpose"),
        ("return (2 * x)[None]", "Your result is right but for an extra axis", "Your result is right but for an extra"),
        ("pass", "Your function gives None", "None stands where a value is expected"),
        ("return x @ x", "The two matrices do not fit: the first has 3 columns", "Two matrices do not fit: the columns"),
        ("return x * two", "`two` has no value here", "A name has no value where it is used"),
        ("return 2 * x if x.numel() > 6 else 2 * np.abs(x)", "`np` is not imported in this file: add `import numpy as np`", ""),
    ],
)  # fmt: skip
def test_failed_checks_are_explained(grade_source: Grade, body: str, public: str, hidden: str) -> None:
    record = grade_source(f"def double(x):\n    {body}\n" + COUNTER, functions=("double",))
    assert failed(record, "test_double").diagnosis.startswith(public)
    told = [check.diagnosis for check in record.checks if check.visibility == "hidden"]
    assert any(diagnosis.startswith(hidden) for diagnosis in told)
    assert {check.mistake for check in record.checks} == {""}
    for diagnosis in told:
        assert not set(diagnosis) & set(string.digits), diagnosis


def test_a_known_mistake_is_told_rather_than_a_pattern(grade_source: Grade) -> None:
    record = grade_source("def double(x):\n    x *= 2\n    return x\n" + COUNTER)
    check = failed(record, "test_double_leaves_input")
    assert check.mistake == "in_place"
    assert "called only once" not in check.diagnosis


def test_exceptions_of_the_students_own_words_carry_nothing_out(grade_source: Grade) -> None:
    source = "def double(x):\n    raise NameError(f\"name 'SECRET{int(x.sum())}' is not defined\")\n" + COUNTER
    hidden = failed(grade_source(source), "test_double_leaves_input")
    assert hidden.diagnosis.startswith("A name has no value where it is used")
    assert "SECRET" not in hidden.diagnosis + hidden.message


def test_notes_of_a_file_that_is_loaded_again_carry_nothing_out(grade_source: Grade) -> None:
    source = "import random\ndef double(x): return x * 1.5 - x.abs()\nif True:\n    raise ValueError('once')\n"
    notes = grade_source(source).submission.notes
    assert len(notes) == 1


def test_authors_see_hidden_checks_in_full(pool: Pool) -> None:
    grader = pool.grader(Setup(str(MINI), "exercise_01_double", reveal=True))
    record = grader.grade(from_source("a.py", "def double(x): return 14 * x\n" + COUNTER), 7)
    grader.close()
    assert failed(record, "test_double_leaves_input").diagnosis.startswith("Your result is exactly 7 times")
