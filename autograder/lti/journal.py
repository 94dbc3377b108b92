"""Which scores an LMS has: a file beside the results, so that a push sends only what is new."""

from __future__ import annotations

import json
from pathlib import Path

from autograder.batch.store import Store
from autograder.lti.scores import Score

_FILE = "pushed.json"


class Journal:
    """The scores that were sent from a folder of results; each is noted at once, for a push that is stopped."""

    def __init__(self, results: Path) -> None:
        self._store, self._path = Store(results), results / _FILE
        try:
            self._sent: dict[str, list[float]] = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            self._sent = {}

    def has(self, line_item: str, score: Score) -> bool:
        """Whether the LMS has just this score."""
        return self._sent.get(_key(line_item, score)) == [score.given, score.maximum]

    def note(self, line_item: str, score: Score) -> None:
        """The LMS has it."""
        self._sent[_key(line_item, score)] = [score.given, score.maximum]
        self._store.write(self._path, json.dumps(self._sent, indent=0, sort_keys=True))


def _key(line_item: str, score: Score) -> str:
    return f"{line_item} {score.user_id}"
