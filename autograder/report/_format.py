"""Numbers and foreign text, made fit to be shown.  Pure functions on strings."""

from __future__ import annotations

from typing import Any

from rich.cells import cell_len

from autograder.texts import text

#: The marks of the report where a terminal's encoding lacks them, one character for one.
_PLAIN = str.maketrans("✓✗–→█░│…·", "+x->#.|.-")


def points(value: float) -> str:
    """Points with at most two decimals and no trailing zeros: 10, 7.5, 0.25."""
    return f"{round(value, 2) + 0.0:f}".rstrip("0").rstrip(".")  # + 0.0: no negative zero


def cleaned(data: Any) -> Any:
    """Plain data with every control and invisible character of its strings replaced, so that none drives a terminal."""
    if isinstance(data, str):
        return "\n".join(map(_visible, data.split("\n")))
    if isinstance(data, dict):
        return {cleaned(key): cleaned(value) for key, value in data.items()}
    return [cleaned(item) for item in data] if isinstance(data, list) else data


def bounded(lines: str, most_lines: int, most_columns: int) -> str:
    """At most so many lines of at most so many characters; what is left out is said."""
    kept = [_cut(line, most_columns) for line in lines.strip("\n").split("\n")]
    rest = len(kept) - most_lines
    return "\n".join(kept if rest <= 0 else [*kept[:most_lines], text("report.failed.more_lines", n=rest)])


def unfolded(line: str, width: int) -> list[str]:
    """A place and its code ("a.py, line 3:  return x"), in two lines where too long, so that the code stays whole."""
    place, gap, code = line.partition("  ")
    return [place, f"  {code.lstrip()}"] if cell_len(line) > width and place and gap else [line]


def filled(fraction: float, width: int) -> int:
    """How many of ``width`` cells of a bar are full: none only for nothing, all only for everything."""
    if fraction <= 0 or fraction >= 1:
        return width if fraction >= 1 else 0
    return max(1, int(fraction * width))


def encodable(line: str, encoding: str) -> str:
    """``line``, of the same length, with what the encoding cannot express replaced."""
    try:
        line.encode(encoding)
    except UnicodeEncodeError:
        return line.translate(_PLAIN).encode(encoding, "replace").decode(encoding)
    return line


def _visible(line: str) -> str:
    if line.isprintable():  # nearly always, and much faster than a look at each character
        return line
    return "".join(c if c.isprintable() or c == "\t" else "\N{REPLACEMENT CHARACTER}" for c in line)


def _cut(line: str, most: int) -> str:
    return line if len(line) <= most else line[: most - 1] + "…"
