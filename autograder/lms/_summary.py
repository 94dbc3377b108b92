"""What every platform is told of a submission as a whole, read from the record alone."""

from __future__ import annotations

import re
from dataclasses import replace

from autograder.record import CheckRecord, Record
from autograder.report._view import CheckView, view
from autograder.report.paragraphs import Paragraph
from autograder.texts import text

from ._visibility import Release, told, withheld

#: A submission may hold thousands of lines that were left out.
_NOTES = 20
_SYNTAX = ("SyntaxError", "IndentationError", "TabError")
_MISSING = ("failed.missing", "failed.missing_close", "failed.missing_broken", "hidden.missing")


def is_graded(record: Record) -> bool:
    """Whether the record is a mark: not where the grader or a check was at fault, or where nothing could be earned."""
    return record.exit_status != 3 and record.max_score > 0


def refusal(record: Record) -> str:
    """Why there was nothing to grade: an unreadable file, an error of syntax, an untouched stub; "" where there was."""
    submission = record.submission
    if submission.error:
        return view(record, "").error
    if all(check.outcome == "not_attempted" for check in record.checks):
        return text("platform.untouched", n=len(record.checks))
    broken = [note for note in submission.notes if _is_syntax(note)]
    return view(record, "").notes[submission.notes.index(broken[0])] if broken and _defines_nothing(record) else ""


def summary(record: Record, title: str, visibility: Release) -> list[Paragraph]:
    """What is said before the checks."""
    shown = view(told(record, visibility), title)
    hidden = len(withheld(record, visibility).checks)
    why = refusal(record) if is_graded(record) else text("platform.regrade")
    said = [why, "" if shown.error == why else shown.error, *_notes(shown.notes, why)]
    said.append(text("platform.withheld", n=hidden) if hidden and is_graded(record) else "")
    head = text("platform.head", title=" ".join(shown.title.split()), file=shown.file)
    return [Paragraph(head), *(Paragraph.of(message) for message in said if message)]


def name_of(check: CheckView) -> str:
    """A check's title and its tags, in one line."""
    title = " ".join(check.title.split())
    return text("platform.check", title=title, tags=", ".join(check.tags)) if check.tags else title


def file_of(record: Record) -> str:
    """The submission's name in one line."""
    return view(replace(record, checks=[]), "").file


def place_in(message: str, file: str) -> int:
    """The line of ``file`` that a message names, the last if several; 0 for none."""
    form = re.escape(text("failed.at", code="", file="\0file\0", line="\0line\0").strip())
    form = form.replace("\0file\0", re.escape(file)).replace("\0line\0", r"(\d{1,6})")
    lines = re.findall(form, message)
    return int(lines[-1]) if lines else 0


def _notes(notes: list[str], said: str) -> list[str]:
    notes = [note for note in notes if note != said]
    rest = len(notes) - _NOTES
    return notes if rest <= 0 else [*notes[:_NOTES], text("platform.more_notes", n=rest)]


def _is_syntax(note: str) -> bool:
    found = (_match(key, note) for key in ("note.cell_code", "note.cell"))
    return any(match["type"] in _SYNTAX for match in found if match)


def _defines_nothing(record: Record) -> bool:
    """Whether no check found what it asks for; the record says so in its sentences alone."""
    return all(check.outcome in ("failed", "not_attempted") and _is_missing(check) for check in record.checks)


def _is_missing(check: CheckRecord) -> bool:
    message = check.message
    for device in check.devices:
        message = message.removeprefix(text("where.device", device=device))
    return any(_match(key, message) for key in _MISSING)


def _match(key: str, sentence: str) -> re.Match[str] | None:
    """The sentence called ``key``, recognised whatever fills it in; its values are the groups."""
    names = ("file", "line", "type", "message", "code", "name", "close")
    form = re.escape(text(key, **{name: f"\0{name}\0" for name in names}))
    for name in names:
        form = form.replace(f"\0{name}\0", f"(?P<{name}>.*?)", 1)
    return re.fullmatch(form, sentence, re.DOTALL)
