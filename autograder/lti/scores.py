"""Scores posted to a line item (IMS Assignment and Grade Services 2.0, 3.4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timezone
from urllib.parse import urlsplit, urlunsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

from autograder.lti.token import Refused, Tool, check_url, token

_MEDIA_TYPE = "application/vnd.ims.lis.v1.score+json"
_TIMEOUT = 30
_TRIES = 5
_LATER = (429, 500, 502, 503, 504)
_UNAUTHORISED, _FORBIDDEN = 401, 403


@dataclass(frozen=True)
class Score:
    """One person's score; user_id: as the LMS names the person to tools."""

    user_id: str
    given: float
    maximum: float
    comment: str = ""

    def body(self, timestamp: datetime) -> dict[str, object]:
        """The fields of the service."""
        return {
            "userId": self.user_id,
            "scoreGiven": self.given,
            "scoreMaximum": self.maximum,
            "comment": self.comment,
            "timestamp": timestamp.astimezone(timezone.utc).isoformat(timespec="milliseconds"),
            "activityProgress": "Completed",
            "gradingProgress": "FullyGraded",
        }


def scores_url(line_item: str) -> str:
    """Where a line item takes scores: `/scores` goes before the query string."""
    parts = urlsplit(line_item)
    return urlunsplit(parts._replace(path=parts.path.rstrip("/") + "/scores", fragment=""))


class Service:
    """The LMS's service, asked as one tool; a context manager."""

    def __init__(self, tool: Tool, *, backoff: float = 0.5) -> None:
        self._tool = tool
        self._token = ""
        # What a post sets does not add up, so it may be sent again where the answer was lost.
        retry = Retry(
            total=_TRIES,
            connect=2,
            backoff_factor=backoff,
            status_forcelist=_LATER,
            allowed_methods={"POST"},
            raise_on_status=False,
        )
        self._session = requests.Session()
        for scheme in ("https://", "http://"):
            self._session.mount(scheme, HTTPAdapter(max_retries=retry))

    def __enter__(self) -> Service:
        return self

    def __exit__(self, *details: object) -> None:
        self._session.close()

    def post(self, line_item: str, score: Score, timestamp: datetime) -> None:
        """Set a score.  Raises Refused, whose ``values["status"]`` is the LMS's, and requests.RequestException."""
        check_url(line_item)
        answer = self._send(line_item, score, timestamp)
        if answer.status_code == _UNAUTHORISED:  # the token has run out
            self._token = ""
            answer = self._send(line_item, score, timestamp)
        if not answer.ok or answer.is_redirect:
            raise Refused("lti.refused", status=answer.status_code, reason=answer.reason)

    def _send(self, line_item: str, score: Score, timestamp: datetime) -> requests.Response:
        self._token = self._token or token(self._session, self._tool)
        headers = {"Authorization": f"Bearer {self._token}", "Content-Type": _MEDIA_TYPE}
        return self._session.post(
            scores_url(line_item),
            json=score.body(timestamp),
            headers=headers,
            timeout=_TIMEOUT,
            allow_redirects=False,
        )


def concerns_all(refused: Refused) -> bool:
    """Whether the next score would be refused as well: it is not about one person."""
    return refused.key != "lti.refused" or refused.values["status"] in (_UNAUTHORISED, _FORBIDDEN)
