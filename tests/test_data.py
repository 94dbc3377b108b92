"""The course's data: what the loader gives, what it says of a damaged file, and where the file comes from."""

from __future__ import annotations

import hashlib
import importlib.util
import io
import tarfile
from pathlib import Path

import pytest

from autograder import data
from autograder.data import DataError, load_tox21

ROOT = Path(__file__).parent.parent
TABLE = ROOT / "data" / "tox21_sr_mmp.csv"


def test_tox21_is_a_table_of_molecules_and_labels() -> None:
    table = load_tox21()
    assert list(table.columns) == ["smiles", "active"]
    assert (len(table), table.active.sum(), table.active.dtype) == (373, 53, "int64")
    assert set(table.active) == {0, 1}
    assert table.smiles.is_unique and table.smiles.str.len().min() > 0


def test_every_molecule_can_be_parsed() -> None:
    from rdkit import Chem, rdBase

    with rdBase.BlockLogs():
        assert all(Chem.MolFromSmiles(smiles) is not None for smiles in load_tox21().smiles)


def test_the_checksum_beside_the_table_is_the_loaders() -> None:
    digest, name = TABLE.with_name(TABLE.name + ".sha256").read_text().split()
    assert (digest, name) == (hashlib.sha256(TABLE.read_bytes()).hexdigest(), TABLE.name)
    assert data._SHA256[TABLE.name] == digest


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in the place of the course's data, with a copy of the table."""
    monkeypatch.setattr(data, "_PLACES", (tmp_path,))
    (tmp_path / TABLE.name).write_bytes(TABLE.read_bytes())
    return tmp_path


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: content[:-100],
        lambda content: content.replace(b",1\n", b",0\n", 1),
        lambda content: content + b"CCO,1\n",
        lambda content: b"",
        lambda content: b"\xff\xfe" + content,
    ],
    ids=["cut off", "a label changed", "a row more", "empty", "other encoding"],
)
def test_a_damaged_file_is_named(folder: Path, spoil: object) -> None:
    path = folder / TABLE.name
    path.write_bytes(spoil(path.read_bytes()))  # type: ignore[operator]
    with pytest.raises(
        DataError, match=r"damaged: its checksum is not that of the course's file. Restore it"
    ) as caught:
        load_tox21()
    assert str(path) in str(caught.value)


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / TABLE.name).unlink()
    with pytest.raises(DataError, match=r"tox21_sr_mmp\.csv is missing. Restore it"):
        load_tox21()


def test_a_folder_in_its_place_cannot_be_read(folder: Path) -> None:
    (folder / TABLE.name).unlink()
    (folder / TABLE.name).mkdir()
    with pytest.raises(DataError, match=r"cannot be read \("):
        load_tox21()


def test_ends_of_lines_of_another_system_are_no_damage(folder: Path) -> None:
    path = folder / TABLE.name
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert load_tox21().smiles[0] == "CCOc1ccc2nc(S(N)(=O)=O)sc2c1"


def test_the_maker_keeps_the_labelled_rows_in_their_order(tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("make_tox21", ROOT / "data" / "make_tox21_sr_mmp.py")
    assert spec and spec.loader
    maker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(maker)
    content = b"smiles,NR-AR,SR-MMP,SR-p53\nC,1,1.0,0\nCC,0,,1\nCCC,,0,\n"
    with tarfile.open(tmp_path / "a.tar.gz", "w:gz") as archive:
        member = tarfile.TarInfo(maker.MEMBER)
        member.size = len(content)
        archive.addfile(member, io.BytesIO(content))
    assert maker.table(tmp_path / "a.tar.gz") == "smiles,active\nC,1\nCCC,0\n"
