"""`nbgrader autograde` with our preprocessor against plain nbgrader, on the same class and the same cores.

    python benchmarks/nbgrader_autograde.py [--counts 5,20,40] [--cpu 0,1]

The class of benchmarks/batch.py (ten checks; right and wrong answers), as notebooks of a course that `grade nbgrader
init` made, and as notebooks with asserts in their cells that nbgrader runs in a kernel each.  Needs the extra
"instructor".  Prints the seconds of the whole commands, and writes nbgrader_autograde.json beside it.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from pathlib import Path

from batch import COURSE, NAME, answers, nbgrader, timed

HERE = Path(__file__).parent
BIN = Path(sys.executable).parent


def ours(folder: Path, count: int, cpu: str) -> float:
    root = folder / f"ours-{count}"
    shutil.copytree(COURSE, root)
    grade = [
        sys.executable,
        "-c",
        "import sys; sys.path.insert(0, sys.argv.pop(1)); from autograder.cli import main; main()",
    ]
    timed([*grade, str(HERE.parent), "nbgrader", "init", "nb"], root, cpu)
    timed([str(BIN / "nbgrader"), "generate_assignment", NAME], root / "nb", cpu)
    released = json.loads((root / "nb" / "release" / NAME / f"{NAME}.ipynb").read_text())
    for k in range(count):
        cells = json.loads(json.dumps(released))
        for cell in cells["cells"]:
            if cell["metadata"].get("nbgrader", {}).get("solution"):
                written = answers(k)
                cell["source"] = "\n\n".join(
                    code for name, code in written.items() if f"def {name}(" in "".join(cell["source"])
                )
        path = root / "nb" / "submitted" / f"s{k:03}" / NAME / f"{NAME}.ipynb"
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(cells))
    seconds = timed([str(BIN / "nbgrader"), "autograde", NAME], root / "nb", cpu)
    graded = len(list((root / "nb" / "autograded").glob(f"*/{NAME}/{NAME}.ipynb")))
    assert graded == count, f"{graded} of {count} were graded"
    return seconds


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--counts", default="5,20,40")
    parser.add_argument("--cpu", default="0,1")
    options = parser.parse_args()
    found = {}
    for count in map(int, options.counts.split(",")):
        with tempfile.TemporaryDirectory() as name:
            mine, plain = ours(Path(name), count, options.cpu), nbgrader(Path(name), count, options.cpu, BIN)
        found[count] = {"ours": round(mine, 2), "plain": round(plain, 2), "times": round(plain / mine, 1)}
        print(f"{count} notebooks: {mine:.1f} s with our preprocessor, {plain:.1f} s without, {plain / mine:.1f} times")
    (HERE / "nbgrader_autograde.json").write_text(json.dumps(found, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
