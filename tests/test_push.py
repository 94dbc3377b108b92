"""Marks by LTI 1.3, against a server on loopback that checks what an LMS checks."""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from autograder.batch.store import Store
from autograder.batch.summary import Mark, grades_csv
from autograder.lti.scores import scores_url
from autograder.record import CheckRecord, Record, SubmissionRecord

Run = CompletedProcess[str]
SCOPE = "https://purl.imsglobal.org/spec/lti-ags/scope/score"
ONE = "exercise_01"
FIELDS = {"userId", "scoreGiven", "scoreMaximum", "comment", "timestamp", "activityProgress", "gradingProgress"}


@dataclass
class Lms:
    """What the server knows and what it was told.  faults: statuses to answer with first; 0: no answer at all."""

    key: Any
    users: tuple[str, ...] = ("ann", "bob")
    scores: dict[str, dict[str, Any]] = field(default_factory=dict)
    posts: int = 0
    tokens: set[str] = field(default_factory=set)
    given: int = 0
    seen: set[str] = field(default_factory=set)
    granted: str = SCOPE
    faults: list[int] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    url: str = ""


def handler(lms: Lms) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            url = urlsplit(self.path)
            if url.path == "/token":
                self.token(body)
            elif url.path == "/items/7/scores" and url.query == "type_id=2":
                self.score(body)
            else:
                self.answer(404)

        def token(self, body: bytes) -> None:
            form = {key: values[0] for key, values in parse_qs(body.decode()).items()}
            try:
                claims = jwt.decode(
                    form["client_assertion"], lms.key.public_key(), ["RS256"], audience=lms.url + "/token", leeway=5
                )
            except jwt.PyJWTError as error:
                return self.answer(400, {"error": "invalid_client", "error_description": str(error)})
            wrong = (
                form["grant_type"] != "client_credentials"
                or form["client_assertion_type"] != "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
                or form["scope"] != SCOPE
                or not claims["iss"] == claims["sub"] == "tool-1"
                or claims["jti"] in lms.seen
                or claims["exp"] - claims["iat"] > 3600
                or jwt.get_unverified_header(form["client_assertion"])["kid"] != "k1"
            )
            if wrong:
                return self.answer(400, {"error": "invalid_request"})
            lms.seen.add(claims["jti"])
            lms.given += 1
            token = f"token-{lms.given}"
            lms.tokens.add(token)
            return self.answer(200, {"access_token": token, "token_type": "Bearer", "scope": lms.granted})

        def score(self, body: bytes) -> None:
            lms.posts += 1
            if lms.faults:
                status = lms.faults.pop(0)
                if status == 0:  # took it, and the answer is lost
                    self.take(json.loads(body))
                    self.close_connection = True
                    return None
                if status == 401:
                    lms.tokens.clear()
                else:
                    return self.answer(status)
            if self.headers["Authorization"].removeprefix("Bearer ") not in lms.tokens:
                return self.answer(401)
            if self.headers["Content-Type"] != "application/vnd.ims.lis.v1.score+json":
                return self.answer(415)
            return self.answer(self.take(json.loads(body)))

        def take(self, score: dict[str, Any]) -> int:
            if score["userId"] not in lms.users:
                return 404
            stamp = score["timestamp"]
            if set(score) != FIELDS or not re.search(r"\.\d+(Z|[+-]\d\d:\d\d)$", stamp):
                lms.problems.append(str(score))
                return 400
            if not score["scoreGiven"] >= 0 or not score["scoreMaximum"] > 0:
                return 400
            if (score["activityProgress"], score["gradingProgress"]) != ("Completed", "FullyGraded"):
                return 400
            last = lms.scores.get(score["userId"])
            if last and datetime.fromisoformat(stamp) < datetime.fromisoformat(last["timestamp"]):
                return 409
            lms.scores[score["userId"]] = score
            return 200

        def answer(self, status: int, content: dict[str, Any] | None = None) -> None:
            data = json.dumps(content or {}).encode()
            self.send_response(status)
            if status == 429:
                self.send_header("Retry-After", "1")
            if status == 302:
                self.send_header("Location", lms.url + "/elsewhere")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    return Handler


@pytest.fixture(scope="module")
def key() -> Any:
    return rsa.generate_private_key(65537, 2048)


@pytest.fixture
def lms(key: Any) -> Iterator[Lms]:
    lms = Lms(key)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler(lms))
    lms.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield lms
    server.shutdown()
    server.server_close()
    thread.join()
    assert lms.problems == []


def results(folder: Path, **points: float | None) -> Path:
    """What `grade batch` leaves, of exercise 01."""
    store = Store(folder / "results")
    marks = []
    for student, earned in points.items():
        outcome = "not_graded" if earned is None else "passed" if earned == 5 else "failed"
        check = CheckRecord("t", "t", "double", 5.0, "public", earned or 0.0, outcome)
        store.give(student, ONE, Record(ONE, SubmissionRecord("a.py", "0"), 7, [check]))
        marks.append(Mark(student, "", ONE, earned or 0.0, 5.0))
    store.write(store.folder / "grades.csv", grades_csv(marks, [ONE], ("student", "name", "total", "maximum")))
    return store.folder


@pytest.fixture
def push(grade: Callable[..., Run], lms: Lms, tmp_path: Path) -> Callable[..., Run]:
    pem = lms.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (tmp_path / "key.pem").write_bytes(pem)

    def run(folder: Path, *options: str, **changed: str) -> Run:
        facts = {
            "lineitem": f"{lms.url}/items/7?type_id=2",
            "token_url": f"{lms.url}/token",
            "client_id": "tool-1",
            "key": str(tmp_path / "key.pem"),
            "kid": "k1",
            **changed,
        }
        named = [word for key, value in facts.items() for word in (f"--{key.replace('_', '-')}", value)]
        return grade("push", str(folder), *named, *options)

    return run


def test_nothing_is_sent_unless_the_user_says_so(push: Callable[..., Run], lms: Lms, tmp_path: Path):
    done = push(results(tmp_path, ann=5.0, bob=1.25))
    assert (done.returncode, lms.posts, lms.given) == (0, 0, 0)
    assert done.stdout.splitlines() == [
        "ann: 5 of 5 for exercise_01",
        "bob: 1.25 of 5 for exercise_01",
        "2 scores would be sent; --send sends them.",
    ]


def test_scores_arrive_once(push: Callable[..., Run], lms: Lms, tmp_path: Path):
    done = push(results(tmp_path, ann=5.0, bob=1.25), "--send")
    assert (done.returncode, done.stdout) == (0, "2 scores sent.\n"), done.stderr
    assert {user: (s["scoreGiven"], s["scoreMaximum"]) for user, s in lms.scores.items()} == {
        "ann": (5.0, 5.0),
        "bob": (1.25, 5.0),
    }
    assert lms.scores["bob"]["comment"] == "0 of 1 checks passed"
    assert lms.given == 1
    done = push(tmp_path / "results", "--send")
    assert (lms.posts, done.stdout) == (2, "0 scores sent.\n2 more are there already.\n")


def test_after_a_regrade_only_the_changed_score_is_sent(push: Callable[..., Run], lms: Lms, tmp_path: Path):
    push(results(tmp_path, ann=5.0, bob=1.25), "--send")
    done = push(results(tmp_path, ann=5.0, bob=2.5), "--send")
    assert (lms.posts, done.stdout) == (3, "One score sent.\nOne more is there already.\n")
    assert lms.scores["bob"]["scoreGiven"] == 2.5


@pytest.mark.parametrize("faults", [[503, 502], [429], [0], [401]])
def test_a_score_is_sent_again_after_a_passing_fault(
    faults: list[int], push: Callable[..., Run], lms: Lms, tmp_path: Path
):
    lms.faults = list(faults)
    start = time.monotonic()
    done = push(results(tmp_path, ann=5.0), "--send")
    assert (done.returncode, done.stdout) == (0, "One score sent.\n"), done.stderr
    assert lms.scores["ann"]["scoreGiven"] == 5.0
    assert lms.posts == len(faults) + 1
    assert lms.given == (2 if faults == [401] else 1)
    if faults == [429]:
        assert time.monotonic() - start > 1


def test_one_person_that_the_lms_does_not_know_stops_nobody_else(push: Callable[..., Run], lms: Lms, tmp_path: Path):
    done = push(results(tmp_path, ann=5.0, zoe=1.25, bob=2.5, cy=None), "--send")
    assert (done.returncode, done.stdout) == (1, "2 scores sent.\n")
    assert "left out: zoe (exercise_01): the LMS refused it (404 Not Found)" in done.stderr
    assert "left out: cy (exercise_01): it could not be graded" in done.stderr
    assert set(lms.scores) == {"ann", "bob"}


def test_people_are_named_by_the_sheet_of_users(push: Callable[..., Run], lms: Lms, tmp_path: Path):
    users = tmp_path / "users.csv"
    users.write_text("student,user_id,name\ns1,ann,Ann\ns2,,Nobody\n")
    done = push(results(tmp_path, s1=5.0, s2=1.25), "--send", users=str(users))
    assert done.returncode == 1
    assert "left out: s2 (exercise_01): the sheet of users does not name them" in done.stderr
    assert set(lms.scores) == {"ann"}


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"client_id": "tool-2"}, "The LMS gave no token (400: invalid_request)"),
        ({"token_url": "http://lms.example/token"}, "http://lms.example/token is not https"),
        ({"lineitem": "http://lms.example/items/1"}, "http://lms.example/items/1 is not https"),
        ({"lineitem": "exercise_02=https://lms.example/1"}, "Name the line item of each exercise"),
    ],
)
def test_what_cannot_be_right_is_said(
    changed: dict[str, str], message: str, push: Callable[..., Run], lms: Lms, tmp_path: Path
):
    if changed.get("lineitem", "").startswith("exercise"):
        results(tmp_path, ann=5.0)
        store = Store(tmp_path / "results")
        store.give("ann", "exercise_02", Record("exercise_02", SubmissionRecord("a.py", "0"), 7, []))
    done = push(results(tmp_path, ann=5.0), "--send", **changed)
    assert (done.returncode, lms.posts) == (2, 0)
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_a_key_that_is_none_is_said_and_not_shown(push: Callable[..., Run], tmp_path: Path):
    wrong = tmp_path / "wrong.pem"
    wrong.write_text("SECRET-TEXT")
    done = push(results(tmp_path, ann=5.0), "--send", key=str(wrong))
    assert done.returncode == 2
    assert "holds no private RSA key" in done.stderr
    assert "SECRET-TEXT" not in done.stderr + done.stdout


def test_a_tool_without_the_scope_sends_nothing(push: Callable[..., Run], lms: Lms, tmp_path: Path):
    lms.granted = "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly"
    done = push(results(tmp_path, ann=5.0), "--send")
    assert (done.returncode, lms.posts) == (2, 0)
    assert "does not let this tool give marks" in done.stderr


@pytest.mark.parametrize("status", [403, 302])
def test_a_token_is_carried_nowhere_else(status: int, push: Callable[..., Run], lms: Lms, tmp_path: Path):
    lms.faults = [status]
    done = push(results(tmp_path, ann=5.0, bob=1.0), "--send")
    # 403 is about the tool, so that nothing more is sent; a redirection is not followed.
    assert (done.returncode, lms.posts) == ((2, 1) if status == 403 else (1, 2))


def test_an_lms_that_is_down_is_no_traceback(push: Callable[..., Run], tmp_path: Path):
    closed = "http://127.0.0.1:9"
    done = push(results(tmp_path, ann=5.0), "--send", token_url=closed + "/token", lineitem=closed + "/items/7")
    assert done.returncode == 2
    assert "The LMS cannot be reached" in done.stderr


@pytest.mark.parametrize(
    ("line_item", "url"),
    [
        ("https://lms.example/items/7", "https://lms.example/items/7/scores"),
        ("https://lms.example/items/7/", "https://lms.example/items/7/scores"),
        ("https://lms.example/items/7?a=b&c=d", "https://lms.example/items/7/scores?a=b&c=d"),
    ],
)
def test_scores_come_before_the_query(line_item: str, url: str):
    assert scores_url(line_item) == url
