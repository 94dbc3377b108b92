"""A token for the LMS's services: OAuth 2 client credentials, signed (IMS Security Framework 1.0, 4.1)."""

from __future__ import annotations

import time
import uuid
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import jwt
import requests

SCORE_SCOPE = "https://purl.imsglobal.org/spec/lti-ags/scope/score"
_ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
_LIFETIME = 300
_TIMEOUT = 30
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


class Refused(Exception):
    """The LMS refused, or what it was asked with cannot be right; ``key``: of the sentence that says which."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key, self.values = key, values


@dataclass(frozen=True)
class Tool:
    """What the LMS knows the course's tool by.  key: the private key, as PEM.  kid: its name in the tool's key set."""

    client_id: str
    token_url: str
    key: str = field(repr=False)
    kid: str | None = None

    def assertion(self) -> str:
        """A signed statement of who asks, good for one use; raises Refused for a key that is none."""
        now = int(time.time())
        claims = {"iss": self.client_id, "sub": self.client_id, "aud": self.token_url, "jti": str(uuid.uuid4())}
        headers = {"kid": self.kid} if self.kid else None
        try:
            return jwt.encode({**claims, "iat": now, "exp": now + _LIFETIME}, self.key, "RS256", headers)
        except (ValueError, TypeError, jwt.PyJWTError):
            raise Refused("lti.key") from None


def token(session: requests.Session, tool: Tool, scope: str = SCORE_SCOPE) -> str:
    """A fresh access token; raises Refused, requests.RequestException."""
    check_url(tool.token_url)
    form = {
        "grant_type": "client_credentials",
        "client_assertion_type": _ASSERTION,
        "client_assertion": tool.assertion(),
        "scope": scope,
    }
    answer = session.post(tool.token_url, data=form, timeout=_TIMEOUT, allow_redirects=False)
    content = _json(answer)
    found = content.get("access_token")
    if answer.status_code != requests.codes.ok or not isinstance(found, str):
        reason = str(content.get("error_description") or content.get("error") or answer.reason)
        raise Refused("lti.no_token", status=answer.status_code, reason=reason[:200])
    granted = content.get("scope")
    if isinstance(granted, str) and scope not in granted.split():
        raise Refused("lti.no_scope", scope=scope)
    return found


def check_url(url: str) -> None:
    """Raise Refused for an address at which marks and tokens could be read on the way."""
    parts = urlsplit(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _LOOPBACK):
        raise Refused("lti.insecure", url=url)


def _json(answer: requests.Response) -> dict[str, Any]:
    try:
        content = answer.json()
    except ValueError:
        return {}
    return content if isinstance(content, dict) else {}
