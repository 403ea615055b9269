# /// script
# requires-python = ">=3.11"
# dependencies = ["aiomysql"]
# ///

"""Where the crawler keeps what it knows: in SQLite, or in MySQL."""

import asyncio
import sqlite3
from asyncio import timeout
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import parse_qs, unquote, urlsplit

PATIENCE = 30  # s to wait for a database server

# One table is both the frontier (state "waiting") and what was found.
TABLE = """
    CREATE TABLE IF NOT EXISTS crawled (
        url {url} PRIMARY KEY, hops INTEGER NOT NULL, state {word} NOT NULL,
        status INTEGER, note {text}, body {text}
    )"""
LOAD = "SELECT url, hops, state FROM crawled"
ADD = "INSERT INTO crawled (url, hops, state) VALUES (?, ?, 'waiting')"
SAVE = """
    UPDATE crawled SET state = ?, status = ?, note = ?, body = ?
    WHERE url = ?"""


class StoreError(Exception):
    """The store does not work: which, why, and what to do."""


class SQLiteStore:
    def __init__(self, path):
        if not path:
            raise ValueError("SQLite would forget everything at the end")
        self.path = path
        # SQLite blocks, and its connection wants one thread: this.
        self.thread = ThreadPoolExecutor(max_workers=1)
        self.db = None

    async def open(self):
        await self.in_thread(self._open)

    async def load(self):
        """All that is known: (url, hops, state)."""
        return await self.in_thread(lambda: self.db.execute(LOAD).fetchall())

    async def save(self, outcome, new):
        """What became of a URL, and the new ones found there: both or none."""
        await self.in_thread(self._save, outcome, new)

    async def close(self):
        if self.db:
            await self.in_thread(self.db.close)
        self.thread.shutdown()

    def _open(self):
        self.db = sqlite3.connect(self.path)
        kinds = {"url": "TEXT", "word": "TEXT", "text": "TEXT"}
        self.db.execute(TABLE.format(**kinds))

    def _save(self, outcome, new):
        with self.db:  # commits, or rolls back
            self.db.executemany(f"{ADD} ON CONFLICT DO NOTHING", new)
            if outcome:
                self.db.execute(SAVE, row(outcome))

    async def in_thread(self, function, *arguments):
        loop = asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(
                self.thread,
                function,
                *arguments,
            )
        except sqlite3.Error as error:
            mend = "is it this crawler's, and may you write there?"
            if "locked" in str(error):
                mend = "does another program use it?"
            raise StoreError(f"{self.path}: {error}; {mend}") from error


class MySQLStore:
    def __init__(self, url):
        parts = urlsplit(url)
        socket = parse_qs(parts.query).get("unix_socket", [None])[0]
        self.options = {
            "user": unquote(parts.username or "root"),
            "password": unquote(parts.password or ""),
            "host": parts.hostname or "localhost",
            "port": parts.port or 3306,
            "unix_socket": socket,
            "db": unquote(parts.path.strip("/")),
            "charset": "utf8mb4",
            "init_command": "SET sql_notes = 0, sql_mode = 'STRICT_ALL_TABLES'",
        }
        if parts.scheme != "mysql" or not self.options["db"]:
            raise ValueError("no database of MySQL")
        # Without the password.
        self.place = f"MySQL at {socket or parts.netloc.rpartition('@')[2]}"
        self.db = None

    async def open(self):
        try:
            import aiomysql
        except ImportError:
            mend = "python -m pip install aiomysql"
            raise StoreError(f"aiomysql is not installed; {mend}") from None
        self.errors = (aiomysql.Error, OSError, RuntimeError)
        kinds = {
            # Compared byte by byte, or /A would be the page /a.
            "url": "VARCHAR(2000) CHARACTER SET ascii COLLATE ascii_bin",
            "word": "VARCHAR(8)",
            "text": "MEDIUMTEXT CHARACTER SET utf8mb4",
        }
        self.db = await self.patiently(aiomysql.connect(**self.options))
        await self.patiently(self._execute(TABLE.format(**kinds)))

    async def load(self):
        return await self.patiently(self._execute(LOAD))

    async def save(self, outcome, new):
        await self.patiently(self._save(outcome, new))

    async def close(self):
        if self.db:
            self.db.close()

    async def _execute(self, statement):
        async with self.db.cursor() as cursor:
            await cursor.execute(statement)
            return await cursor.fetchall()

    async def _save(self, outcome, new):
        add = f"{ADD} ON DUPLICATE KEY UPDATE url = url".replace("?", "%s")
        await self.db.begin()
        async with self.db.cursor() as cursor:
            await cursor.executemany(add, new)
            if outcome:
                await cursor.execute(SAVE.replace("?", "%s"), row(outcome))
        await self.db.commit()

    async def patiently(self, doing):
        try:
            async with timeout(PATIENCE):
                return await doing
        except self.errors as error:
            raise StoreError(f"{self.place}: {meaning(error)}") from error


def meaning(error):
    """In words. An error of MySQL is a number and a text."""
    mends = {
        1044: "GRANT this user the database",
        1045: "look at user and password",
        1049: "make it by CREATE DATABASE",
        2003: "is the server running, and the address right?",
        2006: "the server has closed the connection",
        2013: "the server has closed the connection",
    }
    if isinstance(error, TimeoutError):
        return f"no answer in {PATIENCE} s; is it MySQL, and not overloaded?"
    number, text = error.args if len(error.args) == 2 else (0, str(error))
    return f"{text}; {mends[number]}" if number in mends else text


def row(outcome):
    o = outcome
    # A header may hold half characters, which no database takes.
    note = o.note.encode("ascii", "backslashreplace").decode()
    return o.state, o.status, note, o.text, o.url


def open_store(name):
    """The store called ``name``, not yet opened, or StoreError."""
    try:
        return MySQLStore(name) if "://" in name else SQLiteStore(name)
    except ValueError:  # without its text, where a password may be
        like = "a file, or like mysql://user:password@host/database"
        mend = "in a password write %2F for / and %40 for @"
        raise StoreError(f"--store is to be {like}; {mend}") from None


async def main():
    store = open_store(":memory:")
    await store.open()
    await store.save(None, [("http://example.com/", 0)])
    print(await store.load())
    await store.close()


if __name__ == "__main__":
    asyncio.run(main())
