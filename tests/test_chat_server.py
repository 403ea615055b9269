"""The chat server and its client of Part IV, as processes that are started, talked to and stopped."""

import os
import pty
import signal
import socket
import struct
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from press.house import SNIPPETS
from tests.processes import LONGEST
from tests.proving import FOUND

FOLDER = SNIPPETS / "chat-server"
VERSIONS = [version for version in ("3.11", "3.12", "3.13", "3.14", "3.15") if version in FOUND]
CLIENT_VERSIONS = [version for version in ("3.8", *VERSIONS) if version in FOUND]

Processes = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start() -> Iterator[Processes]:
    """A function that starts one of the programs; whatever still runs at the end is killed."""
    started = []

    def start_one(version: str, program: str, *arguments: object, **options: Any) -> subprocess.Popen[str]:
        command = [str(word) for word in (FOUND[version].executable, FOLDER / program, *arguments)]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
        process = subprocess.Popen(command, text=True, env=environment, **pipes)
        started.append(process)
        return process

    yield start_one
    for process in started:
        process.kill()
        process.communicate()


def listening(server: subprocess.Popen[str]) -> int:
    """The port that a server has told."""
    assert server.stdout is not None
    line = server.stdout.readline()
    assert line.startswith("listening on 127.0.0.1 port ")
    return int(line.split()[-1])


@contextmanager
def joined(port: int, name: str) -> Iterator[Any]:
    """A connection that is called ``name``, as a file of lines."""
    with (
        socket.create_connection(("127.0.0.1", port), LONGEST) as connection,
        connection.makefile("rw", encoding="utf-8", newline="\n") as stream,
    ):
        assert stream.readline().startswith("* you are guest")
        say(stream, f"/nick {name}")
        assert stream.readline() == f"* you are {name}\n"
        yield stream


def say(stream: Any, text: str) -> None:
    """Send a line."""
    stream.write(text + "\n")
    stream.flush()


def wait(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    """The exit code of a process, and what it wrote."""
    out, err = process.communicate(timeout=LONGEST)
    return process.returncode, out, err


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("version", VERSIONS)
def test_a_signal_stops_the_server(start, version, number):
    """On Ctrl-C and on SIGTERM every client hears the last words, and the server ends without a complaint."""
    server = start(version, "chat_server.py", "--port", 0)
    port = listening(server)
    with joined(port, "Ann") as ann, joined(port, "Bo") as bo:
        assert [ann.readline(), ann.readline()] == ["* guest1 is here\n", "* guest1 is now Bo\n"]
        server.send_signal(number)
        for person in (ann, bo):
            assert person.read() == "* the server stops, bye\n"
    assert wait(server) == (0, "", "")


@pytest.mark.parametrize("version", VERSIONS)
def test_clients_that_are_reset(start, version):
    """A connection that breaks is one that has left, and nothing is written to the log."""
    server = start(version, "chat_server.py", "--port", 0)
    port = listening(server)
    with joined(port, "Ann") as ann:
        for _ in range(3):
            with socket.create_connection(("127.0.0.1", port)) as broken:
                broken.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                assert ann.readline() == "* guest1 is here\n"
            assert ann.readline() == "* guest1 has left\n"
        server.terminate()
        assert ann.read() == "* the server stops, bye\n"
    assert wait(server) == (0, "", "")


@pytest.mark.parametrize("version", VERSIONS[-1:])
def test_a_port_that_is_taken(start, version):
    """A server that cannot listen says so in one line, and exits with 1."""
    port = listening(start(version, "chat_server.py", "--port", 0))
    code, out, err = wait(start(version, "chat_server.py", "--port", port))
    assert (code, out) == (1, "")
    assert err.startswith("cannot listen: [Errno ")
    assert len(err.splitlines()) == 1
    code, out, err = wait(start(version, "chat_server.py", "--port", 65536))
    assert (code, out, err.count("\n")) == (1, "", 1)


@pytest.mark.parametrize("version", CLIENT_VERSIONS)
def test_the_client(start, version):
    """The client passes on what is typed, prints what comes, and ends when the server hangs up."""
    port = listening(start(VERSIONS[-1], "chat_server.py", "--port", 0))
    client = start(version, "chat_client.py", "--port", port)
    assert client.stdout.readline() == "* you are guest1; /help tells more\n"
    say(client.stdin, "/nick Bo")
    assert client.stdout.readline() == "* you are Bo\n"
    with joined(port, "Ann") as ann:
        assert client.stdout.readline() == "* guest1 is here\n"
        say(client.stdin, "hello 你好")
        assert ann.readline() == "Bo: hello 你好\n"
        say(client.stdin, "/quit")
        assert ann.readline() == "* Bo has left\n"
    code, out, err = wait(client)
    assert (code, out.splitlines()[-1], err) == (0, "the server has hung up", "")


@pytest.mark.parametrize("version", CLIENT_VERSIONS)
def test_the_client_at_the_end_of_its_input(start, version):
    """All lines of a file that is redirected to the client are said before it ends."""
    port = listening(start(VERSIONS[-1], "chat_server.py", "--port", 0))
    with joined(port, "Ann") as ann:
        client = start(version, "chat_client.py", "--port", port)
        assert ann.readline() == "* guest1 is here\n"
        client.stdin.write("one\ntwo\nthree\n")
        client.stdin.close()
        client.stdin = None
        heard = [ann.readline() for _ in range(4)]
        assert heard == ["guest1: one\n", "guest1: two\n", "guest1: three\n", "* guest1 has left\n"]
        assert wait(client)[::2] == (0, "")


@pytest.mark.parametrize("version", CLIENT_VERSIONS)
def test_the_client_at_a_terminal(start, version):
    """While the client waits for the keyboard, the end of the server and Ctrl-C both end it, without a complaint."""
    server = start(VERSIONS[-1], "chat_server.py", "--port", 0)
    port = listening(server)
    keyboard, terminal = pty.openpty()
    try:
        for end in ("Ctrl-C", "server"):
            client = start(version, "chat_client.py", "--port", port, stdin=terminal)
            assert client.stdout.readline().startswith("* you are guest1")
            if end == "server":
                server.terminate()
            else:
                client.send_signal(signal.SIGINT)
            code, _, err = wait(client)
            assert (code, err) == (0, ""), end
    finally:
        os.close(keyboard)
        os.close(terminal)


@pytest.mark.parametrize("version", CLIENT_VERSIONS)
def test_the_client_without_a_server(start, version):
    """Where nobody listens, the client says so in one line, and exits with 1."""
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        port = nobody.getsockname()[1]
    code, out, err = wait(start(version, "chat_client.py", "--port", port))
    assert (code, out) == (1, "")
    assert err.startswith("no connection: ")
    assert len(err.splitlines()) == 1
