"""The crawler of Part IV, crawling a site that is served here, into SQLite and into a real MariaDB."""

import asyncio
import importlib
import itertools
import os
import pty
import re
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from press.house import SNIPPETS
from press.interpreters import VERSIONS, find_interpreters
from press.packages import install_packages, packages_folder
from press.snippets import read_snippet
from tests.databases import database_in, database_server, execute, own_server, pymysql
from tests.processes import LONGEST, shown_on, until

FOLDER = SNIPPETS / "crawler-program"
sys.path.append(str(FOLDER))
PYTHON = ["-B", "-W", "error"]  # -B: nothing but programs is to lie in their folder
compiles, sys.dont_write_bytecode = sys.dont_write_bytecode, True
crawler: Any = importlib.import_module("crawler")
small_site: Any = importlib.import_module("small_site")
sys.dont_write_bytecode = compiles
web: Any = importlib.import_module("aiohttp.web")

QUICK = ["--per-second", "1000"]
PATIENT = [*QUICK, "--timeout", str(LONGEST), "--grace", str(LONGEST), "--tries", "2"]


# What is crawled


class Site(small_site.SmallSite):  # type: ignore[misc]
    """The small site, which can hold its answers back, and counts how many it holds."""

    def __init__(self) -> None:
        super().__init__()
        self.free = 10**9  # so many are answered; what is asked after them waits for open()
        self.at_once = self.most_at_once = 0
        self.robots: dict[str, Any] = {}

    async def answer(self, request):
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            if len(self.asked) > self.free:
                await self.gate.wait()
            if request.raw_path == "/robots.txt" and self.robots:
                return web.Response(**self.robots)
            return await super().answer(request)
        finally:
            self.at_once -= 1

    def hold(self, after: int) -> None:
        """Answer no more than ``after`` of the requests to come, until open()."""
        self.gate = asyncio.Event()
        self.free = len(self.asked) + after

    def open(self) -> None:
        """Answer everything."""
        self.free = 10**9
        self.loop.call_soon_threadsafe(self.gate.set)

    def counts(self) -> Counter[str]:
        """Path → how often it was asked for, but for robots.txt."""
        return Counter(path for _, _, path in list(self.asked) if path != "/robots.txt")

    def wait_until(self, held: int) -> None:
        """Return when ``held`` requests are waiting for open()."""
        until(lambda: len(self.asked) - self.free == held)


class PatientSite(Site):
    """Without the page that never comes: for crawlers that wait as long as a busy machine needs."""

    async def answer(self, request):
        if request.raw_path == "/never":
            return web.Response(status=404)
        return await super().answer(request)


@contextmanager
def served(site: Any) -> Iterator[Any]:
    """``site``, served by a thread of its own."""
    ready = threading.Event()

    async def serve() -> None:
        site.loop, site.over = asyncio.get_running_loop(), asyncio.Event()
        async with site.serving():
            ready.set()
            await site.over.wait()

    thread = threading.Thread(target=asyncio.run, args=(serve(),))
    thread.start()
    try:
        assert ready.wait(LONGEST)
        yield site
    finally:
        site.loop.call_soon_threadsafe(site.over.set)
        thread.join()


@pytest.fixture
def site() -> Iterator[PatientSite]:
    """A site, served on the loopback until the test is over."""
    with served(PatientSite()) as serving:
        yield serving


# Where it is stored


@dataclass
class Store:
    """A place to store: what the crawler is told, and a way to look inside that is not the crawler's."""

    name: str
    look: Callable[[str], list[Any]]

    def rows(self, site: Site, columns: str = "state, note") -> dict[str, Any]:
        """Path → the rest of its row, of all that belongs to ``site``."""
        rows = self.look(f"SELECT url, {columns} FROM crawled")
        return {url.removeprefix(site.url[:-1]): rest for url, *rest in rows}

    def known(self, site: Site) -> set[str]:
        """The paths of which is stored what became of them."""
        return {path for path, (state, _) in self.rows(site).items() if state != "waiting"}


@pytest.fixture(scope="session")
def database() -> Iterator[str]:
    """The address of a database server, without a database."""
    with database_server() as url:
        yield url


@pytest.fixture(params=["sqlite", "mysql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store of each kind."""
    if request.param == "sqlite":
        yield sqlite(tmp_path / "crawl.db")
        return
    server = request.getfixturevalue("database")
    name = f"crawl_{os.getpid()}_{next(NUMBERS)}"
    url = database_in(server, name)
    execute(server, f"CREATE DATABASE {name}")
    try:
        yield Store(url, lambda statement: execute(url, statement))
    finally:
        execute(server, f"DROP DATABASE {name}")


NUMBERS = itertools.count()


def sqlite(path: Path) -> Store:
    """A store in the file ``path``."""

    def look(statement: str) -> list[Any]:
        connection = sqlite3.connect(path)
        try:
            with connection:
                return connection.execute(statement).fetchall()
        finally:
            connection.close()

    return Store(str(path), look)


# The crawler


@contextmanager
def crawling(
    url: str, store: Store | str, *options: str, python: Path | str = sys.executable, **more: Any
) -> Iterator[subprocess.Popen[str]]:
    """The crawler at work; killed if the test fails."""
    name = store if isinstance(store, str) else store.name
    command = [str(python), *PYTHON, str(FOLDER / "crawler.py"), url, "--store", name, *options]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, **{**pipes, **more}) as process:
        try:
            yield process
        finally:
            process.kill()


def crawl(url: str, store: Store | str, *options: str, **more: Any) -> tuple[int, str, str]:
    """What a crawl ends with: its exit code, what it prints, what it complains of."""
    with crawling(url, store, *options, **more) as process:
        return ending(process)


def ending(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    """The same, of one that is under way."""
    printed, complained = process.communicate(timeout=LONGEST)
    return process.returncode, printed, complained


def everything(site: Site) -> dict[str, tuple[str, str]]:
    """What is to be stored of a whole site: path → state and note."""
    truth: dict[str, tuple[str, str]] = small_site.truth()
    if isinstance(site, PatientSite):
        truth["/never"] = ("failed", "status 404")
    return truth


def expect_everything(site: Site, store: Store) -> None:
    """Stored is what the site says of itself, page by page."""
    truth, rows = everything(site), store.rows(site)
    assert rows.keys() == truth.keys()
    wrong = [
        (path, truth[path], (state, note))
        for path, (state, note) in rows.items()
        if state != truth[path][0] or truth[path][1] not in note
    ]
    assert not wrong


# What it stores


def test_whole_site(store: Store):
    """Every page is found and stored as what it is, asked for once, or twice where that may help; nothing else is."""
    with served(Site()) as site:
        code, printed, complained = crawl(site.url, store, *QUICK, "--timeout", "3", "--tries", "2")
        assert (code, complained) == (0, "")
        expect_everything(site, store)
        states = Counter(state for state, _ in small_site.truth().values())
        counted = ", ".join(f"{states[state]} {state}" for state in ("page", "redirect", "other", "failed", "waiting"))
        assert printed.splitlines()[0] == counted
        assert "  failed: 1 x no whole answer in time" in printed.splitlines()
        twice = {"/busy", "/later", "/error", "/never", "/drop", "/half"}
        counts = site.counts()
        # On a connection that was kept open, aiohttp by itself asks once more for what was dropped.
        assert counts.pop("/drop") in (2, 3, 4)
        assert counts == {path: 2 if path in twice else 1 for path in everything(site) if path != "/drop"}
        assert {host for _, host, _ in site.asked} == {site.url.split("/")[2]}, "it went elsewhere"


def test_texts_arrive_whole(site: PatientSite, store: Store):
    """What is stored of a page is its text, in whatever encoding and script; addresses differ by case."""
    crawl(site.url, store, *PATIENT)
    bodies = {path: body for path, (body,) in store.rows(site, "body").items()}
    assert bodies["/%E9%A1%B5?q=a+b"] == "<p>你好 🙂"
    assert bodies["/gbk"] == '<meta charset="gbk"><p>中文'
    assert bodies["/latin"].startswith("<p>caf\N{REPLACEMENT CHARACTER}")
    assert (bodies["/Case"], bodies["/case"]) == ("<p>a page", "<p>another page")
    assert bodies["/empty"] == ""
    assert bodies["/huge"] is None


def test_every_version(tmp_path: Path):
    """The whole site is crawled on each interpreter that the crawler is for, all at the same time."""
    program = read_snippet(FOLDER / "crawler.py", SNIPPETS)
    versions = [version for version in VERSIONS if program.allowed(version)]
    assert versions[0] == "3.11"
    here = [found for version, found in find_interpreters().items() if version in versions]
    install_packages([program], here)
    with served(PatientSite()) as site, ExitStack() as stack:
        running = []
        for interpreter in here:
            store = sqlite(tmp_path / interpreter.version)
            packages = {**os.environ, "PYTHONPATH": str(packages_folder(interpreter.version))}
            work = crawling(site.url, store, *PATIENT, python=interpreter.executable, env=packages)
            running.append((interpreter, store, stack.enter_context(work)))
        for interpreter, store, process in running:
            assert ending(process)[::2] == (0, ""), interpreter.version
            expect_everything(site, store)


def test_run_again(site: PatientSite, store: Store):
    """A crawl that is over asks for nothing but robots.txt when it is run again."""
    first = crawl(site.url, store, *PATIENT)
    site.asked.clear()
    again = crawl(site.url, store, *PATIENT)
    assert again == (0, first[1].splitlines(keepends=True)[0], "")
    assert [path for _, _, path in site.asked] == ["/robots.txt"]


def test_failed_again(site: PatientSite, store: Store):
    """--again asks for what failed in earlier runs, and for nothing else."""
    crawl(site.url, store, *PATIENT)
    failed = {path for path, (state, _) in store.rows(site).items() if state == "failed"}
    site.asked.clear()
    assert crawl(site.url, store, *PATIENT, "--again")[0] == 0
    assert site.counts().keys() == failed
    expect_everything(site, store)


def test_most_pages(site: PatientSite, store: Store):
    """--max-pages asks for that many and no more; the next run goes on with the others."""
    code, _, _ = crawl(site.url, store, *PATIENT, "--max-pages", "10")
    assert code == 0
    assert len(site.counts()) == len(store.known(site)) == 10
    crawl(site.url, store, *PATIENT)
    expect_everything(site, store)


BROKEN_ANSWERS = {
    "no HTTP": b"\0\1\2\r\n\r\n",
    "nothing": b"",
    "no gzip": b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello",
    "no chunks": b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nhello",
    "long head": b"HTTP/1.1 200 OK\r\nX: " + 100_000 * b"x" + b"\r\n\r\n",
    "no address": b"HTTP/1.1 302 Found\r\nLocation: http://[x\r\nContent-Length: 0\r\n\r\n",
    "no text": b"HTTP/1.1 302 Found\r\nLocation: mailto:\xff\r\nContent-Length: 0\r\n\r\n",
    "no place": b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n",
    "half characters": b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-7\r\nContent-Length: 6\r\n\r\n+2AA-x",
    "no encoding": b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=\xff\r\nContent-Length: 1\r\n\r\nx",
    "later": b"HTTP/1.1 503 Busy\r\nRetry-After: 99999999999999\r\nContent-Length: 0\r\n\r\n",
    "status 999": b"HTTP/1.1 999 What\r\nContent-Length: 0\r\n\r\n",
}


def test_broken_answers(store: Store):
    """Whatever a server answers, it becomes a row, and the crawl goes on to its end."""
    paths = [f"/{number}" for number in range(len(BROKEN_ANSWERS))]
    links = "".join(f"<a href={path}>" for path in paths).encode()
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"
    answers = {"/": head + links, "/robots.txt": head, **dict(zip(paths, BROKEN_ANSWERS.values(), strict=True))}

    class Raw:
        """A server that sends what it is told to."""

        async def answer(self, reader, writer):
            path = (await reader.readline()).split()[1].decode()
            await reader.readuntil(b"\r\n\r\n")
            writer.write(answers[path])
            writer.close()
            await writer.wait_closed()

        @asynccontextmanager
        async def serving(self):
            server = await asyncio.start_server(self.answer, "127.0.0.1", 0)
            self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
            yield
            server.close()

    with served(Raw()) as site:
        code, _, complained = crawl(site.url, store, *PATIENT)
        assert (code, complained) == (0, "")
        rows = store.rows(site)
    assert rows.keys() == {"/", *paths}
    assert "waiting" not in {state for state, _ in rows.values()}


# How it asks


@pytest.mark.parametrize("workers", [1, 5])
def test_no_more_at_once_than_workers(site: PatientSite, tmp_path: Path, workers: int):
    """All workers are busy at once, and never is more asked for than there are workers."""
    site.hold(after=2)  # robots.txt, and the first page
    with crawling(site.url, str(tmp_path / "crawl.db"), *PATIENT, "--workers", str(workers)) as process:
        site.wait_until(held=workers)
        site.open()
        assert ending(process)[0] == 0
    assert site.most_at_once == workers


@pytest.mark.parametrize(
    ("robots", "options", "pause"),
    [
        ({}, ["--per-second", "20", "--max-pages", "40"], 1 / 20),
        ({"text": "User-agent: *\nCrawl-delay: 1\n"}, [*QUICK, "--max-pages", "3"], 1),
    ],
    ids=["--per-second", "Crawl-delay"],
)
def test_no_more_per_second(
    site: PatientSite, tmp_path: Path, robots: dict[str, str], options: list[str], pause: float
):
    """The n-th request does not arrive before its time: a slow machine can only make it later."""
    site.robots = robots
    patient = ["--timeout", str(LONGEST), "--workers", "10", "--store", str(tmp_path / "crawl.db")]
    # In this process, so that nothing but the crawl itself lies between the two clocks.
    begin = time.monotonic()
    asyncio.run(crawler.crawl(crawler.read_arguments([site.url, *patient, *options])))
    # The first page comes right after robots.txt, which says how long to wait from then on. What aiohttp asks for
    # again by itself has no turn of its own.
    arrived = [moment - begin for moment, _, path in site.asked if path != "/drop"][1:]
    assert len(arrived) >= int(options[-1]) - 1
    early = [(number, moment) for number, moment in enumerate(arrived) if moment < number * pause]
    assert not early


def test_robots_that_cannot_be_read(site: PatientSite, tmp_path: Path):
    """Where nobody knows what is allowed, nothing is asked for."""
    site.robots = {"status": 503}
    code, _, complained = crawl(site.url, str(tmp_path / "crawl.db"), *PATIENT)
    assert (code, complained) == (2, f"crawler.py: {site.url}robots.txt: status 503; try later\n")
    assert not site.counts()


def test_forbidden_site(site: PatientSite, tmp_path: Path):
    """A site that wants no crawler gets none, and the reader is told."""
    site.robots = {"text": "User-agent: *\nDisallow: /\n"}
    code, _, complained = crawl(site.url, str(tmp_path / "crawl.db"), *PATIENT)
    assert code == 2
    assert complained.endswith("robots.txt forbids it\n")
    assert not site.counts()


# How it ends

STOPPING = "finishing what is in hand; again to give it up\n"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_stopped(site: PatientSite, store: Store, number: signal.Signals):
    """Ctrl-C: what was asked for is stored, nothing more is asked for, and the same command goes on from there."""
    site.hold(after=60)
    with crawling(site.url, store, *PATIENT) as process:
        site.wait_until(held=4)
        process.send_signal(number)
        assert process.stderr is not None
        assert process.stderr.readline() == STOPPING
        asked = set(site.counts())
        site.open()
        code, printed, _ = ending(process)
    assert code == 128 + number
    assert set(site.counts()) == asked
    assert store.known(site) == asked
    waiting = len(store.rows(site)) - len(asked)
    assert waiting > 0
    assert f", {waiting} waiting\n" in printed
    site.asked.clear()
    assert crawl(site.url, store, *PATIENT)[0] == 0
    expect_everything(site, store)
    assert not asked & set(site.counts()), "asked for again"


def test_stopped_while_nothing_moves(site: PatientSite, store: Store):
    """What does not end within --grace s is given up, and stays waiting."""
    site.hold(after=20)
    with crawling(site.url, store, *PATIENT, "--grace", "0.1") as process:
        site.wait_until(held=4)
        process.send_signal(signal.SIGINT)
        assert ending(process)[0] == 130
    asked = [path for _, _, path in site.asked]
    assert store.known(site) == set(asked[1:20]) - set(asked[20:])
    assert store.rows(site).keys() >= set(asked[20:])


def test_stopped_twice(site: PatientSite, tmp_path: Path):
    """The second Ctrl-C does not wait for --grace, not even while robots.txt is being read."""
    for after in (0, 20):
        site.hold(after)
        with crawling(site.url, str(tmp_path / "crawl.db"), *PATIENT) as process:
            site.wait_until(held=4 if after else 1)
            process.send_signal(signal.SIGINT)
            assert process.stderr is not None
            assert process.stderr.readline() == STOPPING
            process.send_signal(signal.SIGINT)
            assert ending(process)[0] == 130
        site.open()


def test_stopped_while_waiting_for_a_turn(site: PatientSite, tmp_path: Path):
    """After Ctrl-C nothing more is asked for; nobody waits for a turn that has become useless."""
    site.robots = {"text": "User-agent: *\nCrawl-delay: 1000\n"}
    store = sqlite(tmp_path / "crawl.db")
    site.hold(after=1)
    with crawling(site.url, store, *PATIENT) as process:
        site.wait_until(held=1)
        site.open()
        until(lambda: store.known(site) == {"/"})
        process.send_signal(signal.SIGINT)
        assert ending(process)[0] == 130
    assert site.counts() == {"/": 1}


def test_killed(site: PatientSite, store: Store):
    """Kill -9, three times: what was stored is not asked for again, and in the end nothing is missing."""
    for after in (10, 60, 120):
        site.hold(after)
        with crawling(site.url, store, *PATIENT) as process:
            site.wait_until(held=4)
            process.kill()
            process.wait()
        site.open()
        known, counts = store.known(site), site.counts()
        assert len(known) > after // 2
        assert crawl(site.url, store, *PATIENT, "--max-pages", "30")[0] == 0
        assert [path for path in known if site.counts()[path] != counts[path]] == []
    assert crawl(site.url, store, *PATIENT)[0] == 0
    expect_everything(site, store)


# What it says when it cannot work

NO_STORE = (
    "--store is to be a file, or like mysql://user:password@host/database; in a password write %2F for / and %40 for @"
)


@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        (
            "mysql://root:secret@127.0.0.1:9/crawl",
            "MySQL at 127.0.0.1:9: Can't connect to MySQL server on '127.0.0.1'; "
            "is the server running, and the address right?",
        ),
        (
            "mysql://root@localhost/crawl?unix_socket=/nowhere/socket",
            "MySQL at /nowhere/socket: Can't connect to MySQL server on 'localhost'; "
            "is the server running, and the address right?",
        ),
        ("mysql://root@localhost", NO_STORE),
        ("postgresql://localhost/crawl", NO_STORE),
        ("mysql://root:pass/word@localhost/crawl", NO_STORE),
        ("", NO_STORE),
        (
            "/nowhere/crawl.db",
            "/nowhere/crawl.db: unable to open database file; is it this crawler's, and may you write there?",
        ),
        (__file__, f"{__file__}: file is not a database; is it this crawler's, and may you write there?"),
    ],
)
def test_store_that_cannot_be_opened(site: PatientSite, name: str, complaint: str):
    """One line says which store, why, and what to do; no password is in it, and nothing was asked for."""
    assert crawl(site.url, name, *PATIENT) == (2, "", f"crawler.py: {complaint}\n")
    assert not site.asked


def test_database_that_refuses(site: PatientSite, database: str):
    """A database or a user that the server does not know."""
    for url, complaint in {
        database_in(database, "nothing"): "Unknown database 'nothing'; make it by CREATE DATABASE",
        database_in(database, "nothing", password="wrong"): "Access denied for user",
    }.items():
        code, _, complained = crawl(site.url, url, *PATIENT)
        assert code == 2
        assert complained.startswith("crawler.py: MySQL at ")
        assert complaint in complained
        assert complained.count("\n") == 1
        assert "wrong" not in complained


@pytest.mark.parametrize(
    ("url", "complaint"),
    [
        ("example.com", "'example.com' is no address of a page; write it like http://example.com/"),
        ("ftp://example.com/", "'ftp://example.com/' is no address of a page; write it like http://example.com/"),
        ("http://[x", "Invalid IPv6 URL; write it like http://example.com/"),
        ("http://127.0.0.1:9/", "http://127.0.0.1:9/robots.txt: Cannot connect to host 127.0.0.1:9 "),
        ("http://me:secret@127.0.0.1:9/", "http://127.0.0.1:9/robots.txt: Cannot connect to host 127.0.0.1:9 "),
    ],
)
def test_url_that_cannot_be_crawled(tmp_path: Path, url: str, complaint: str):
    """One line says which, and what to do."""
    code, printed, complained = crawl(url, str(tmp_path / "crawl.db"), *PATIENT)
    assert (code, printed) == (2, "")
    assert complained.startswith(f"crawler.py: {complaint}")
    assert re.search("; (write it like|is the address right)", complained)
    assert complained.count("\n") == 1
    assert "secret" not in complained


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("nowhere", "status 404"),
        ("outside", "it leads to http://example.invalid/; begin there"),
        ("picture", "it is image/png, not HTML"),
    ],
)
def test_start_that_is_no_page(site: PatientSite, tmp_path: Path, path: str, why: str):
    """A crawl that finds no page at all says what there was instead."""
    for reason in (why, "it was none before; --again asks for what failed"):
        code, _, complained = crawl(site.url + path, str(tmp_path / "crawl.db"), *PATIENT)
        assert (code, complained) == (2, f"crawler.py: no page at {site.url}{path}: {reason}\n")


def test_store_goes_away(site: PatientSite, store: Store):
    """The store fails in the middle: the crawl says so, says what it could not store, and later goes on from there."""
    site.hold(after=60)
    with crawling(site.url, store, *PATIENT) as process:
        site.wait_until(held=4)
        known = store.known(site)
        with broken(store):
            site.open()
            code, _, complained = ending(process)
    assert code == 2
    assert complained.count("\n") == 1
    assert re.search(r"(database is locked|closed the connection).* \(\d fetched, but not stored; ", complained)
    assert store.known(site) == known
    assert crawl(site.url, store, *PATIENT)[0] == 0
    expect_everything(site, store)


@contextmanager
def broken(store: Store) -> Iterator[None]:
    """``store``, as it must not be: SQLite locked by somebody else, MySQL without its connection to the crawler."""
    if "://" in store.name:
        for (number,) in store.look(
            "SELECT id FROM information_schema.processlist WHERE command = 'Sleep' AND db = DATABASE()"
        ):
            with suppress(pymysql.err.OperationalError):  # a look of ours, which has ended meanwhile
                store.look(f"KILL {number}")
        yield
        return
    connection = sqlite3.connect(store.name, isolation_level=None)
    connection.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        connection.close()


FAILING = {
    "sqlite": "CREATE TRIGGER full BEFORE {event} ON crawled WHEN NEW.url LIKE '%/page/{number}'"
    " BEGIN SELECT RAISE(ABORT, 'disk full'); END",
    "mysql": "CREATE TRIGGER full BEFORE {event} ON crawled FOR EACH ROW"
    " IF NEW.url LIKE '%/page/{number}' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'disk full'; END IF",
}


@pytest.mark.parametrize(("event", "number"), [("UPDATE", 7), ("INSERT", 16)])
def test_page_and_links_are_stored_together(site: PatientSite, store: Store, event: str, number: int):
    """Page 7 links to pages 15 and 16: if one of the three cannot be stored, none is, and nothing is lost."""
    crawl(site.url, store, *PATIENT, "--max-pages", "1")
    trigger = FAILING["mysql" if "://" in store.name else "sqlite"]
    store.look(trigger.format(event=event, number=number))
    code, _, complained = crawl(site.url, store, *PATIENT)
    assert code == 2
    assert "disk full" in complained
    rows = store.rows(site)
    assert rows["/page/7"][0] == "waiting"
    assert not rows.keys() & {"/page/15", "/page/16"}
    store.look("DROP TRIGGER full")
    assert crawl(site.url, store, *PATIENT)[0] == 0
    expect_everything(site, store)


# What is seen


def test_progress_is_for_terminals(site: PatientSite, tmp_path: Path):
    """On a terminal one line changes; at the end it is gone."""
    ours, theirs = pty.openpty()
    site.hold(after=100)
    with crawling(site.url, str(tmp_path / "crawl.db"), *PATIENT, stderr=theirs) as process:
        site.wait_until(held=4)
        os.close(theirs)
        process.send_signal(signal.SIGINT)
        site.open()
        seen = shown_on(ours)
        assert process.wait(LONGEST) == 130
    assert re.match(r"(\r\x1b\[K\d+ page, \d+ redirect, \d+ other, \d+ failed, \d+ waiting){20}", seen)
    assert seen.endswith("\r\x1b[K")


def test_small_site_by_itself(tmp_path: Path):
    """The command that the small site prints crawls it."""
    command = [sys.executable, *PYTHON, str(FOLDER / "small_site.py"), "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as serving:
        try:
            assert serving.stdout is not None
            program, _, *options = serving.stdout.readline().split()
            assert program == "python"
            url, *options = options
            code, printed, _ = crawl(url, str(tmp_path / "crawl.db"), *options)
            assert code == 0
            assert printed.startswith("314 page, ")
        finally:
            serving.terminate()


# The database of these tests


def test_no_server_on_this_machine(monkeypatch: pytest.MonkeyPatch):
    """Where there is no MariaDB, the packages to install are named."""
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(FileNotFoundError, match="apt-get install mariadb-server-core"), own_server():
        pass
