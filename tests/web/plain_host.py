"""A plain static host, as GitHub Pages is: files, gzip, index.html for folders, 404.html, and nothing else.

It keeps a record of what it sent, by which the weight of a page is known whoever asked for its parts.
"""

import gzip
import mimetypes
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import Self
from urllib.parse import unquote, urlsplit

COMPRESSED = ("text/", "application/json", "application/xml", "image/svg+xml")


@dataclass(frozen=True)
class Answer:
    """One answer of the host's: to which path, with which status, and how many bytes, head and body."""

    path: str
    status: int
    weight: int


class PlainHost:
    """Serves ``folder`` on a free port of this machine while it is entered."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.answers: list[Answer] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)

    @property
    def address(self) -> str:
        """Where it serves, with a slash at the end."""
        return f"http://127.0.0.1:{self._server.server_port}/"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def _handler(host: PlainHost) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = 1 << 16  # head and body leave together
        disable_nagle_algorithm = True

        def handle(self) -> None:
            """Have a conversation, unless the browser breaks it off, as it does when a page is left."""
            with suppress(ConnectionError):
                super().handle()

        def do_HEAD(self) -> None:
            self.do_GET()

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path)
            file = host.folder / path.lstrip("/")
            if file.is_dir() and not path.endswith("/"):
                self._send(HTTPStatus.MOVED_PERMANENTLY, {"Location": f"{path}/"}, b"")
                return
            status = HTTPStatus.OK
            if file.is_dir():
                file /= "index.html"
            if not file.is_file():
                status, file = HTTPStatus.NOT_FOUND, host.folder / "404.html"
            kind, body, tag = _content(file, file.stat().st_mtime_ns)
            head = {"Content-Type": kind, "ETag": tag, "Cache-Control": "max-age=600"}
            if kind.startswith(COMPRESSED):
                head |= {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
            if status is HTTPStatus.OK and self.headers.get("If-None-Match") == tag:
                self._send(HTTPStatus.NOT_MODIFIED, head, b"")
            else:
                self._send(status, head, body)

        def _send(self, status: HTTPStatus, head: dict[str, str], body: bytes) -> None:
            self.send_response(status)
            for name, value in head.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            sent = sum(len(line) for line in self._headers_buffer)  # type: ignore[attr-defined, misc]
            self.end_headers()
            body = b"" if self.command == "HEAD" else body
            self.wfile.write(body)
            host.answers.append(Answer(self.path, status, sent + len(b"\r\n") + len(body)))

        def log_message(self, format: str, *args: object) -> None:
            """Keep the tests' output clean."""

    return Handler


@cache
def _content(file: Path, _changed: int) -> tuple[str, bytes, str]:
    """Type, body as it is sent, and tag of a file."""
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    kind = {".md": "text/markdown", ".js": "text/javascript", ".py": "text/x-python"}.get(file.suffix, kind)
    body = file.read_bytes()
    tag = f'"{sha256(body).hexdigest()[:16]}"'
    if kind.startswith("text/"):
        kind += "; charset=utf-8"
    return kind, gzip.compress(body, 6) if kind.startswith(COMPRESSED) else body, tag
