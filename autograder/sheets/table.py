"""A sheet of comma separated values, written back as it was read: mark of order, separator, ends of lines."""

from __future__ import annotations

import codecs
import csv
import io
import re
from dataclasses import dataclass
from pathlib import Path

_SEPARATORS = ",;\t"
_COMMA = re.compile(r"-?\d+,\d+")
_POINT = re.compile(r"-?\d+\.\d+")


class NotASheet(ValueError):
    """The file is no UTF-8 text, or its rows do not fit its header; ``key``: of the sentence that says which."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key, self.values = key, values


@dataclass
class Table:
    """Header and rows, each row as long as the header."""

    header: list[str]
    rows: list[list[str]]
    separator: str = ","
    line_end: str = "\r\n"
    bom: bool = False
    decimal_comma: bool = False

    @staticmethod
    def read(path: Path) -> Table:
        """The sheet in a file; raises NotASheet, OSError."""
        data = path.read_bytes()
        bom = data.startswith(codecs.BOM_UTF8)
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise NotASheet("sheet.not_utf8") from None
        separator = _separator(text)
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
        rows = [row for row in rows if any(row)]
        if not rows or len(rows[0]) < 2 or "\0" in text:
            raise NotASheet("sheet.empty")
        header, *rows = rows
        for number, row in enumerate(rows, start=2):
            if len(row) > len(header):
                raise NotASheet("sheet.ragged", row=number, n=len(row), columns=len(header))
            row.extend([""] * (len(header) - len(row)))
        line_end = "\r\n" if "\r\n" in text else "\n"
        return Table(header, rows, separator, line_end, bom, _has_decimal_commas(rows))

    def to_bytes(self) -> bytes:
        """The file's content."""
        stream = io.StringIO(newline="")
        writer = csv.writer(stream, delimiter=self.separator, lineterminator=self.line_end)
        writer.writerows([self.header, *self.rows])
        return (codecs.BOM_UTF8 if self.bom else b"") + stream.getvalue().encode("utf-8")

    def number(self, value: float) -> str:
        """A number as a cell of this sheet: at most two decimals."""
        text = f"{value:.2f}".rstrip("0").rstrip(".")
        return text.replace(".", ",") if self.decimal_comma else text

    def value(self, cell: str) -> float | None:
        """The number in a cell, or None; written with a point or with this sheet's comma."""
        text = cell.strip().replace(",", ".") if self.decimal_comma else cell.strip()
        try:
            return float(text)
        except ValueError:
            return None

    def only(self, columns: list[int]) -> Table:
        """The sheet with these columns alone."""
        rows = [[row[column] for column in columns] for row in self.rows]
        header = [self.header[column] for column in columns]
        return Table(header, rows, self.separator, self.line_end, self.bom, self.decimal_comma)


def _separator(text: str) -> str:
    """The one that parts the header into most columns."""

    def columns(separator: str) -> int:
        return len(next(csv.reader(io.StringIO(text, newline=""), delimiter=separator), []))

    return max(_SEPARATORS, key=columns)


def _has_decimal_commas(rows: list[list[str]]) -> bool:
    """Whether numbers are written with commas: some are, and none with a point."""
    cells = [cell.strip() for row in rows for cell in row]
    return any(map(_COMMA.fullmatch, cells)) and not any(map(_POINT.fullmatch, cells))
