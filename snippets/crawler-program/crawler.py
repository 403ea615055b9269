# /// script
# requires-python = ">=3.11"
# dependencies = ["aiohttp", "aiomysql"]
# [tool.press]
# arguments = ["--help"]
# ///

"""Crawl one site, politely, into SQLite or MySQL."""

import argparse
import asyncio
import signal
import sys
from asyncio import TaskGroup, timeout
from collections import Counter
from contextlib import suppress
from urllib.parse import urljoin
from urllib.robotparser import RobotFileParser

import aiohttp
from yarl import URL

from fetching import fetch, one_line
from links import one_spelling
from stores import StoreError, open_store

AGENT = "yield-to-await"  # write here who you are, with an address


class Problem(Exception):
    """Why the crawl cannot begin or go on, in one line."""


class Stopped(Exception):
    """Nothing more may be asked for."""


class Rate:
    def __init__(self, per_second):
        self.pause, self.free_at = 1 / per_second, 0

    def take_turn(self):
        """Take the next free moment; return how far away it is, in s."""
        now = asyncio.get_running_loop().time()
        mine = max(now, self.free_at)
        self.free_at = mine + self.pause
        return mine - now


class Crawl:
    """One run over one site."""

    def __init__(self, start, store, options):
        self.start, self.store, self.options = start, store, options
        self.clear = "\r\33[K" if options.progress else ""  # the line
        self.rate = Rate(options.per_second)
        self.robots = RobotFileParser()
        self.seen = set()
        self.queue = asyncio.Queue()  # of (URL, hops); None: the end
        self.states = Counter()  # "page", "waiting" ... and how many
        self.notes = Counter()  # why pages failed in this run
        self.in_hand = self.asked = self.unsaved = 0
        self.limits = set()  # timeouts of what is being fetched
        self.saving = asyncio.Lock()
        self.stopped = False  # take nothing more from the queue
        self.hurry = asyncio.Event()  # ask for nothing more, either
        self.signal = self.failure = None
        self.first = None  # what became of the start

    async def run(self):
        for url, hops, state in await self.store.load():
            self.seen.add(url)
            if state == "failed" and self.options.again:
                state = "waiting"
            if same_site(url, self.start):
                self.states[state] += 1
                if state == "waiting":
                    self.queue.put_nowait((url, hops))
        async with aiohttp.ClientSession(
            timeout=aiohttp.ClientTimeout(total=self.options.timeout),
            headers={"User-Agent": AGENT},
            cookie_jar=aiohttp.DummyCookieJar(),
        ) as session:
            if not self.stopped:
                await self.unless_stopped(self.read_robots(session))
            if self.stopped:
                return
            await self.save(None, self.unseen([self.start], 0))
            if self.queue.empty() or self.stopped:
                return
            async with TaskGroup() as group:
                for _ in range(self.options.workers):
                    group.create_task(self.work(session))

    async def read_robots(self, session):
        place = urljoin(self.start, "/robots.txt")
        await self.turn()
        try:
            async with session.get(place, max_redirects=5) as response:
                status = response.status
                text = await response.text(errors="replace")
        except (aiohttp.ClientError, OSError, ValueError) as error:
            mend = "is the address right, and the server running?"
            raise Problem(f"{place}: {one_line(error)}; {mend}") from error
        if status >= 500 or status == 429:
            raise Problem(f"{place}: status {status}; try later")
        self.robots.parse(text.splitlines() if status < 300 else [])
        if delay := self.robots.crawl_delay(AGENT):
            self.rate.pause = max(self.rate.pause, delay)

    async def work(self, session):
        while (item := await self.queue.get()) and not self.stopped:
            self.in_hand += 1
            self.asked += 1
            if self.asked == self.options.max_pages:
                self.stop()
            tries = self.options.tries
            fetching = fetch(session, *item, self.turn, tries)
            if outcome := await self.unless_stopped(fetching):
                await self.keep(outcome)
            self.in_hand -= 1
            if self.queue.empty() and not self.in_hand:
                break
        self.queue.put_nowait(None)  # ends the next worker, too

    async def turn(self, after=0):
        """Return in ``after`` s, when --per-second allows it."""
        await self.pause(after)
        await self.pause(self.rate.take_turn())

    async def pause(self, seconds):
        """Sleep, unless there is nothing more to sleep for."""
        with suppress(TimeoutError):
            async with timeout(seconds):
                await self.hurry.wait()
                raise Stopped

    async def unless_stopped(self, doing):
        """What ``doing`` gives; None if stop() did not wait for it."""
        try:
            async with timeout(None) as limit:
                self.limits.add(limit)
                return await doing
        except (TimeoutError, Stopped):
            return None
        finally:
            self.limits.discard(limit)

    async def keep(self, outcome):
        """Store what became of a URL, and queue what it leads to."""
        if outcome.url == self.start:
            self.first = outcome
        redirected = outcome.state == "redirect"
        hops = outcome.hops + 1 if redirected else 0
        await self.save(outcome, self.unseen(outcome.links, hops))
        if self.clear:
            tell(self.clear + self.summary(), end="")

    def unseen(self, urls, hops):
        """Those that nobody has seen yet. From now on, they are seen."""
        new = []
        for url in urls:
            if url in self.seen or not same_site(url, self.start):
                continue
            self.seen.add(url)
            if self.robots.can_fetch(AGENT, url):
                new.append((url, hops))
        return new

    async def save(self, outcome, new):
        async with self.saving:
            try:
                if not self.failure:
                    await self.store.save(outcome, new)
            except StoreError as error:
                self.failure = error
                self.stop(grace=0)
        if self.failure:
            self.unsaved += outcome is not None
            return
        if outcome:
            self.states["waiting"] -= 1
            self.states[outcome.state] += 1
            if outcome.state == "failed":
                self.notes[outcome.note] += 1
        self.states["waiting"] += len(new)
        for item in new:
            self.queue.put_nowait(item)

    def stop(self, grace=None):
        """Finish what is in hand, or only what is done in ``grace`` s."""
        self.stopped = True
        self.queue.put_nowait(None)
        if grace is None:
            return
        self.hurry.set()
        end = asyncio.get_running_loop().time() + grace
        for limit in self.limits:
            if not limit.expired():
                limit.reschedule(end)

    def interrupt(self, number):
        if not self.signal:
            tell(f"{self.clear}finishing what is in hand; again to give it up")
        self.stop(grace=0 if self.signal else self.options.grace)
        self.signal = number

    def summary(self):
        states = "page", "redirect", "other", "failed", "waiting"
        return ", ".join(f"{self.states[state]} {state}" for state in states)

    def why_no_page(self):
        first = self.first
        if not self.robots.can_fetch(AGENT, self.start):
            return "robots.txt forbids it"
        if not first:
            return "it was none before; --again asks for what failed"
        if first.state == "redirect":
            return f"it leads to {first.note}; begin there"
        if first.state == "other":
            return f"it is {first.note}, not HTML"
        return first.note


def same_site(url, other):
    """The same host and port; http and https are the same."""
    a, b = URL(url), URL(other)
    ports = {None if u.is_default_port() else u.port for u in (a, b)}
    return a.host == b.host and len(ports) == 1


def tell(words, end="\n"):
    print(words, end=end, file=sys.stderr, flush=True)


async def crawl(options):
    """Crawl, say what came of it, and return the exit code."""
    try:
        start = one_spelling(options.url)
    except ValueError as error:
        raise Problem(f"{error}; write it like http://example.com/") from None
    store = open_store(options.store)
    crawling = Crawl(start, store, options)
    loop = asyncio.get_running_loop()
    try:
        await store.open()
        for number in (signal.SIGINT, signal.SIGTERM):
            with suppress(NotImplementedError):  # Windows
                loop.add_signal_handler(number, crawling.interrupt, number)
        await crawling.run()
    finally:
        await store.close()
        tell(crawling.clear, end="")
    return report(crawling)


def report(done):
    """Say what came of a crawl; return the exit code."""
    print(done.summary())
    for note, count in sorted(done.notes.items()):
        print(f"  failed: {count} x {note}")
    if done.failure:
        lost = f"{done.unsaved} fetched, but not stored"
        raise Problem(f"{done.failure} ({lost}; they are still waiting)")
    if done.signal:
        return 128 + done.signal
    if not done.states["page"]:
        raise Problem(f"no page at {done.start}: {done.why_no_page()}")
    return 0


def read_arguments(words=None):
    parser = argparse.ArgumentParser(
        prog="crawler.py",
        description=f"{__doc__} The same command goes on where it stopped.",
    )
    add = parser.add_argument
    add("url", metavar="URL", help="where to begin")
    add("--store", default="crawl.db", help="a file, or mysql://user:password@host/db")
    add("--workers", type=positive(int), default=4, metavar="N")
    add("--per-second", type=positive(float), default=2, metavar="R")
    add("--max-pages", type=positive(int), metavar="N", help="in this run")
    add("--timeout", type=positive(float), default=20, metavar="S")
    add("--grace", type=positive(float), default=5, metavar="S", help="after Ctrl-C")
    add("--tries", type=positive(int), default=3, metavar="N")
    add("--again", action="store_true", help="ask for what failed before, too")
    options = parser.parse_args(words)
    options.progress = sys.stderr.isatty()
    return options


def positive(kind):
    def number(word):
        if (value := kind(word)) > 0:
            return value
        raise argparse.ArgumentTypeError(f"{word} is not more than 0")

    return number


def main(words=None):
    try:
        return asyncio.run(crawl(read_arguments(words)))
    except (Problem, StoreError) as problem:
        tell(f"crawler.py: {problem}")
        return 2
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
