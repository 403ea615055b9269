"""A MariaDB server for the tests: the one that DATABASE_URL names, or one of their own that ends with them."""

import importlib
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit, urlunsplit

pymysql: Any = importlib.import_module("pymysql")

ABSENT = "mariadbd is not on this machine\n    mend: apt-get install mariadb-server-core mariadb-client-core, or set DATABASE_URL=mysql://root:password@127.0.0.1:3306/"
LONGEST_START = 60  # s


@contextmanager
def database_server() -> Iterator[str]:
    """The address of a server on which databases may be made, such as ``mysql://root@localhost/?unix_socket=…``."""
    if given := os.environ.get("DATABASE_URL"):
        yield given
        return
    with own_server() as url:
        yield url


@contextmanager
def own_server() -> Iterator[str]:
    """A server with its data in a scratch folder, on a Unix socket, which nobody else can reach."""
    path = os.pathsep.join([os.environ["PATH"], "/usr/sbin"])
    mariadbd, install = shutil.which("mariadbd", path=path), shutil.which("mariadb-install-db", path=path)
    if not mariadbd or not install:
        raise FileNotFoundError(ABSENT)
    # A socket's path may have no more than 107 characters: pytest's own folders are too deep.
    with tempfile.TemporaryDirectory(prefix="mariadb-") as scratch:
        folder = Path(scratch)
        common = ["--no-defaults", f"--datadir={folder / 'data'}"]
        if os.geteuid() == 0:
            common.append("--user=root")
        log = folder / "log"
        with log.open("wb") as output:
            making = [install, *common, "--auth-root-authentication-method=normal", "--skip-test-db"]
            if subprocess.run(making, stdout=output, stderr=output, check=False).returncode:
                raise _refusal("mariadb-install-db makes no database", log)
            socket = folder / "socket"
            serving = [
                mariadbd,
                *common,
                f"--socket={socket}",
                "--skip-networking",
                "--innodb-flush-log-at-trx-commit=0",
            ]
            server = subprocess.Popen(serving, stdout=output, stderr=output)
        try:
            _wait_for(server, log)
            yield f"mysql://root@localhost/?unix_socket={socket}"
        finally:
            server.terminate()
            try:
                server.wait(LONGEST_START)
            finally:
                server.kill()


def _wait_for(server: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + LONGEST_START
    while b"ready for connections" not in log.read_bytes():
        if server.poll() is not None or time.monotonic() > end:
            raise _refusal("mariadbd does not start", log)
        time.sleep(0.02)


def _refusal(problem: str, log: Path) -> RuntimeError:
    """The error that says what the log says, which is gone with its folder."""
    said = log.read_text("utf-8", "replace")
    return RuntimeError(f"{problem}; it says:\n{said}\n    mend: set DATABASE_URL to another server, or mend this one")


def database_in(server: str, name: str, password: str | None = None) -> str:
    """The address of the database ``name`` on ``server``, with another password if one is given."""
    parts = urlsplit(server)
    if password is not None:
        place = parts.netloc.rpartition("@")[2]
        parts = parts._replace(netloc=f"{parts.username or 'root'}:{password}@{place}")
    return urlunsplit(parts._replace(path=f"/{name}"))


def execute(url: str, *statements: str) -> list[tuple[object, ...]]:
    """The rows of the last of ``statements``."""
    parts = urlsplit(url)
    connection = pymysql.connect(
        user=unquote(parts.username or "root"),
        password=unquote(parts.password or ""),
        host=parts.hostname or "localhost",
        port=parts.port or 3306,
        unix_socket=parse_qs(parts.query).get("unix_socket", [None])[0],
        database=parts.path.strip("/") or None,
        charset="utf8mb4",
        autocommit=True,
    )
    with connection, connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
        return list(cursor.fetchall())
