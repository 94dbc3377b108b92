"""Makes tox21_sr_mmp.csv and its checksum from the source distribution of chemprop 2.1.0.

    pip download chemprop==2.1.0 --no-binary chemprop --no-deps
    python data/make_tox21_sr_mmp.py chemprop-2.1.0.tar.gz

Takes the rows of its Tox21 table that have a label for SR-MMP, in their order.
"""

from __future__ import annotations

import csv
import hashlib
import io
import sys
import tarfile
from pathlib import Path

MEMBER = "chemprop-2.1.0/tests/data/classification.csv"
TARGET = Path(__file__).parent / "tox21_sr_mmp.csv"


def table(archive: Path) -> str:
    """The CSV text: a header, then SMILES and 0 or 1 in each row."""
    with tarfile.open(archive) as sdist:
        member = sdist.extractfile(MEMBER)
        if member is None:
            raise ValueError(f"{archive.name} holds no file {MEMBER}")
        rows = list(csv.DictReader(io.TextIOWrapper(member, encoding="utf-8")))
    labelled = [(row["smiles"], int(float(row["SR-MMP"]))) for row in rows if row["SR-MMP"]]
    return "smiles,active\n" + "".join(f"{smiles},{active}\n" for smiles, active in labelled)


def main(archive: str) -> None:
    """Write the table and, beside it, its sha256 as `sha256sum` prints it."""
    content = table(Path(archive)).encode()
    TARGET.write_bytes(content)
    checksum = f"{hashlib.sha256(content).hexdigest()}  {TARGET.name}\n"
    TARGET.with_name(TARGET.name + ".sha256").write_text(checksum, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1])
