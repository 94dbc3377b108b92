"""Submissions that are alike: winnowed fingerprints of their tokens, by copydetect.  A help for a person, no verdict.

Names and layout do not count, nor does what the stub hands out.  Source: Schleimer, Wilkerson and Aiken, Winnowing:
Local Algorithms for Document Fingerprinting, SIGMOD 2003.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

#: Tokens: shorter passages that are alike are chance; one of `_GUARANTEED` is found wherever it stands.
_NOISE, _GUARANTEED = 20, 30
#: The share of a submission from which on a person should look.
LEAST_SHARE = 0.8
_MOST_PAIRS = 200


@dataclass(frozen=True)
class Pair:
    """Two submissions, the share of each that is found in the other, and their code as HTML with that marked."""

    students: tuple[str, str]
    shares: tuple[float, float]
    pages: tuple[str, str]


def similar(submissions: Iterable[tuple[str, str]], stub: str) -> list[Pair]:
    """The pairs that are most alike, of (student, source) with the stub's source; time grows with the square.

    Raises ModuleNotFoundError without copydetect, which the extra "similar" brings.
    """
    from copydetect import CopyDetector

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        detector = CopyDetector(
            noise_t=_NOISE, guarantee_t=_GUARANTEED, display_t=LEAST_SHARE, silent=True, autoopen=False
        )
        (folder / "stub.py").write_text(stub, encoding="utf-8")
        detector.add_file(str(folder / "stub.py"), "boilerplate")
        students = {}
        for number, (student, source) in enumerate(submissions):
            path = folder / f"{number}.py"
            path.write_text(source, encoding="utf-8", errors="replace")
            students[str(path)] = student
            detector.add_file(str(path), "testref")
        if len(students) < 2:
            return []
        detector.run()
        found = detector.get_copied_code_list()[:_MOST_PAIRS]
        return [
            Pair((students[one], students[other]), (float(share), float(back)), (page, page_of_other))
            for share, back, one, other, page, page_of_other, _ in found
        ]
