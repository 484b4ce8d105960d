"""Ask a server as anything might: with any method, header and body."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

BOUNDARY = "----cadre"
_LONG = 60


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back; header names in lower case."""

    status: int
    headers: Mapping[str, str]
    content: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.content)

    @property
    def code(self) -> str:
        """The code of a refusal."""
        return str(self.json["error"]["code"])


@dataclass(frozen=True, slots=True)
class Client:
    """One extension or page, linked by `token`, that says it is at `origin`."""

    url: str
    token: str
    origin: str

    @property
    def headers(self) -> dict[str, str]:
        return {
            "Origin": self.origin,
            "Authorization": f"Bearer {self.token}",
            "Content-Type": "application/json",
        }

    def ask(
        self,
        path: str,
        body: bytes | Iterable[bytes] = b"{}",
        headers: Mapping[str, str | None] | None = None,
        method: str = "POST",
    ) -> Answer:
        """One request; a header given as None is left out."""
        place = urlsplit(self.url)
        connection = http.client.HTTPConnection(place.hostname or "", place.port, timeout=_LONG)
        sent = {**self.headers, **(headers or {})}
        given = {name: value for name, value in sent.items() if value is not None}
        try:
            connection.request(method, path, body, given)
            answer = connection.getresponse()
            found = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(answer.status, found, answer.read())
        finally:
            connection.close()

    def post(self, endpoint: str, **body: object) -> Answer:
        """A call as it should be."""
        return self.ask(f"/api/v1/{endpoint}", json.dumps(body).encode())

    def upload(
        self, endpoint: str, files: Mapping[str, bytes], fields: Mapping[str, str] | None = None
    ) -> Answer:
        """Files, by the names they are given, and fields."""
        content = multipart(files, fields or {})
        kind = f"multipart/form-data; boundary={BOUNDARY}"
        return self.ask(f"/api/v1/{endpoint}", content, {"Content-Type": kind})


def multipart(files: Mapping[str, bytes], fields: Mapping[str, str]) -> bytes:
    """The body of an upload."""
    parts = [
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in fields.items()
    ]
    for name, content in files.items():
        head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="{name}"'
        parts.append(f"{head}\r\n\r\n".encode() + content + b"\r\n")
    return b"".join([*parts, f"--{BOUNDARY}--\r\n".encode()])
