"""The one exception of this package: where, what, next step. Never raised for a student's wrong answer."""

from __future__ import annotations

from pathlib import Path

from autograder.texts import text as sentence


class CourseError(Exception):
    """A fault in the course's files, or in the name that was asked for."""

    def __init__(self, where: str, what: str, next_step: str) -> None:
        super().__init__(where, what, next_step)  # all three as args, so that the error survives pickling
        self.where, self.what, self.next_step = where, what, next_step

    def __str__(self) -> str:
        return f"{self.where}: {self.what} {self.next_step}"


def course_error(key: str, path: Path, line: int | None = None, /, **values: object) -> CourseError:
    """The error with the sentences of `key`, at a line of a file where one is known."""
    what, next_step = (sentence(f"course.error.{key}.{part}", **values) for part in ("what", "next"))
    return CourseError(str(path) if line is None else f"{path}, line {line}", what, next_step)


def read_text(path: Path) -> str:
    """The text of a UTF-8 file, line ends as newlines, without byte order mark; raises CourseError."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise course_error("not_text", path) from error
    except (FileNotFoundError, IsADirectoryError) as error:
        raise course_error("missing_file", path) from error
