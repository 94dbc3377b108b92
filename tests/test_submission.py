"""Reading submissions: every way in which a file can be bad gives a sentence, and the code is read as it is."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import nbformat
import pytest

from autograder.engine import submission as module
from autograder.engine.loading import Loaded, MissingName
from autograder.engine.submission import BadSubmission, Submission, from_source, parse_submission, read_submission
from autograder.texts import text


def bad(path: Path) -> BadSubmission:
    with pytest.raises(BadSubmission) as error:
        read_submission(path)
    return error.value


def sentence(found: BadSubmission) -> str:
    return text(found.key, **{"exercise": "exercise_03", **found.values})


def write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def notebook(*sources: str, **metadata: Any) -> bytes:
    cells = [nbformat.v4.new_code_cell(source) for source in sources]
    return nbformat.writes(nbformat.v4.new_notebook(cells=cells, metadata=metadata)).encode()


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    found = bad(tmp_path / "nothing.py")
    assert found.usage
    assert (
        sentence(found) == f"There is no file {tmp_path / 'nothing.py'}. Name the file to grade: grade exercise_03 FILE"
    )


def test_a_folder_is_refused(tmp_path: Path) -> None:
    found = bad(tmp_path)
    assert found.usage
    assert "is a folder" in sentence(found)


def test_another_kind_of_file_is_refused(tmp_path: Path) -> None:
    assert "neither a .py nor an .ipynb" in sentence(bad(write(tmp_path / "a.txt", b"x = 1")))


def test_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.py").symlink_to(write(tmp_path / "b.py", b"x = 1"))
    assert "symbolic link" in sentence(bad(tmp_path / "a.py"))


def test_a_fifo_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.py")
    assert "not a regular file" in sentence(bad(tmp_path / "a.py"))


def test_a_large_file_is_refused_with_its_size(tmp_path: Path) -> None:
    with open(tmp_path / "a.py", "wb") as file:
        file.truncate(50_000_000)
    found = bad(tmp_path / "a.py")
    assert sentence(found).startswith("a.py is 50.0 MB, and at most 21.0 MB are accepted.")
    assert not found.usage


def test_an_empty_file_is_not_an_attempt(tmp_path: Path) -> None:
    assert bad(write(tmp_path / "a.py", b" \n\n")).empty
    assert bad(write(tmp_path / "a.ipynb", notebook())).empty


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le"])
def test_utf16_is_told(tmp_path: Path, encoding: str) -> None:
    found = bad(write(tmp_path / "a.py", "x = 1\n".encode(encoding)))
    assert "UTF-8" in sentence(found)
    assert "line 1" in sentence(found)


def test_a_nul_byte_is_told_with_its_line(tmp_path: Path) -> None:
    assert sentence(bad(write(tmp_path / "a.py", b"x = 1\ny = '\0'\n"))).startswith(
        "a.py, line 2: the file holds a NUL byte"
    )


def test_text_that_is_not_utf8_is_told_with_its_line(tmp_path: Path) -> None:
    assert "a.py, line 2:" in sentence(bad(write(tmp_path / "a.py", b"x = 1\ny = '\xe4'\n")))


def test_a_declared_encoding_is_honoured(tmp_path: Path) -> None:
    path = write(tmp_path / "a.py", "# -*- coding: latin-1 -*-\nx = 'ä'\r\ny = 1\r".encode("latin-1"))
    assert read_submission(path).cells[0].source == "# -*- coding: latin-1 -*-\nx = 'ä'\ny = 1\n"


def test_a_byte_order_mark_is_no_code(tmp_path: Path) -> None:
    assert read_submission(write(tmp_path / "a.py", b"\xef\xbb\xbfx = 1")).cells[0].source == "x = 1"


@pytest.mark.parametrize(
    "data", [b"{", b"x = 1", b"[" * 100_000, b'{"cells": 3}', b"[]", b'{"nbformat": 9, "cells": []}']
)
def test_an_invalid_notebook_is_told(tmp_path: Path, data: bytes) -> None:
    assert "a.ipynb, line 1: this is no" in sentence(bad(write(tmp_path / "a.ipynb", data)))


def test_notebooks_of_version_3_are_read(tmp_path: Path) -> None:
    old = {
        "nbformat": 3, "nbformat_minor": 0, "metadata": {},
        "worksheets": [{"cells": [{"cell_type": "code", "language": "python", "input": "x = 3", "outputs": [], "metadata": {}}]}],
    }  # fmt: skip
    found = read_submission(write(tmp_path / "a.ipynb", json.dumps(old).encode()))
    assert Loaded(found).module.x == 3


def test_liberties_of_editors_are_taken_quietly(capfd: pytest.CaptureFixture[str]) -> None:
    cell = {
        "cell_type": "code",
        "source": ["x = 1\n", "y = 2"],
        "metadata": {},
        "outputs": [],
        "execution_count": None,
        "extra": 1,
    }
    data = json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {"colab": {}}, "cells": [cell]}).encode()
    found = Loaded(parse_submission("a.ipynb", data))
    assert (found.module.x, found.module.y) == (1, 2)
    assert capfd.readouterr() == ("", "")


def test_the_snapshot_knows_its_hash_and_survives_json() -> None:
    found = parse_submission("a.ipynb", notebook("x = 1", "y = 2"))
    assert [cell.label for cell in found.cells] == ["a.ipynb, cell 1", "a.ipynb, cell 2"]
    assert Submission.from_json(json.loads(json.dumps(found.to_json()))) == found
    assert len(found.sha256) == 64


def test_the_limit_is_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SIZE_LIMIT", 5)
    assert read_submission(write(tmp_path / "a.py", b"x = 1"))
    assert bad(write(tmp_path / "a.py", b"x = 10")).key == "submission.size"


# Loading: cells, magics, broken parts


def loaded(source: str) -> Loaded:
    return Loaded(from_source("a.py", source))


def test_a_broken_cell_costs_only_itself() -> None:
    found = loaded("# %%\nx = 1\n# %%\nraise ValueError('no')\n# %%\ny = (\n# %%\nz = x + 1\n")
    assert found.module.z == 2
    assert [(p.type, p.place and p.place.line) for p in found.problems] == [("ValueError", 4), ("SyntaxError", 6)]


def test_a_marker_inside_a_statement_does_not_split_it() -> None:
    found = loaded('x = """\n# %%\n"""\ndef f():\n    y = 1\n# %% in the middle\n    return y\n')
    assert found.problems == []
    assert found.module.f() == 1


def test_main_blocks_do_not_run() -> None:
    assert not hasattr(loaded('if __name__ == "__main__":\n    x = 1\n').module, "x")


def test_future_imports_hold_for_later_cells() -> None:
    source = "# %%\nfrom __future__ import annotations\n# %%\ndef f(x: Unknown) -> Unknown: return x\n"
    assert loaded(source).module.f(3) == 3


def test_exit_at_import_ends_the_cell_only() -> None:
    found = loaded("# %%\nimport sys\nsys.exit(3)\n# %%\nx = 1\n")
    assert found.module.x == 1
    assert found.problems[0].type == "SystemExit"


def test_missing_names_point_to_the_broken_cell() -> None:
    found = loaded("# %%\nimport nothing_of_this_name\n# %%\ndef trace(A):\n    return (\n# %%\ndef tracee(): pass\n")
    missing = found.missing("trace")
    assert missing.problem
    assert missing.problem.type == "SyntaxError"
    assert missing.close == ("tracee",)
    with pytest.raises(MissingName):
        _ = found.implementation.trace


def test_a_missing_name_leads_to_the_cell_that_broke_first() -> None:
    found = loaded(
        "# %%\nfrom nothing_of_this_name import x\nfrom torch import Tensor\n# %%\ndef trace(A: Tensor): pass\n"
    )
    assert [p.type for p in found.problems] == ["ModuleNotFoundError"]  # the other follows from it
    missing = found.missing("trace")
    assert missing.problem
    assert missing.problem.type == "ModuleNotFoundError"


@pytest.mark.parametrize(
    ("source", "culprit"),
    [
        ("K = 1/0  # used in trace later", None),
        ("print(trace(1))", None),
        ("from nowhere import (\n    other,\n    trace,\n)", "ModuleNotFoundError"),
        ("trace, total = 1/0", "ZeroDivisionError"),
        ("trace: object = 1/0", "ZeroDivisionError"),
        ("def trace(A):\nreturn 1", "IndentationError"),
        ("y = trace == 1/0", None),
    ],
)
def test_only_what_would_define_a_name_is_why_it_is_missing(source: str, culprit: str | None) -> None:
    missing = loaded(f"# %%\n{source}\n").missing("trace")
    assert (missing.problem and missing.problem.type) == culprit


@pytest.mark.parametrize(("written", "meant"), [("weigth", "weight"), ("A", "a"), ("pritn", "print"), ("unlike", "")])
def test_a_name_that_is_missing_comes_with_the_one_that_may_be_meant(written: str, meant: str) -> None:
    found = loaded(f"# %%\nweight = a = 1\n# %%\nx = {written}\n")
    close = f". Did you mean: '{meant}'?" if meant else ""
    assert found.problems[0].message == f"name '{written}' is not defined{close}"


def test_magics_are_left_out_with_a_note() -> None:
    sources = [
        "%matplotlib inline\nx = 1",
        "!pip install torch\ny = !ls\nz = 2",
        "%%time\nw = 3",
        "%%bash\nrm -rf /",
        "?print",
    ]
    found = Loaded(parse_submission("a.ipynb", notebook(*sources)))
    assert (found.module.x, found.module.z, found.module.w) == (1, 2, 3)
    assert {p.type for p in found.problems} == {"Magic"}
    assert [p.place.text for p in found.problems if p.place] == [
        "%matplotlib inline", "!pip install torch", "y = !ls", "%%time", "%%bash", "?print",
    ]  # fmt: skip


def test_what_looks_like_a_magic_in_valid_code_is_code() -> None:
    found = Loaded(parse_submission("a.ipynb", notebook('x = """\n%time\n!ls\n"""', "y = 7\\\n%4")))
    assert found.problems == []
    assert "%time" in found.module.x
    assert found.module.y == 3


def test_dataclasses_find_their_module() -> None:
    source = (
        "from __future__ import annotations\nfrom dataclasses import dataclass\n@dataclass\nclass A:\n    x: int = 1\n"
    )
    assert loaded(source).module.A().x == 1
