# /// script
# requires-python = ">=3.10"
# dependencies = ["aiohttp"]
# ///

"""One page: ask for it, and say what became of it."""

import asyncio
import random
import re
from contextlib import suppress
from dataclasses import dataclass

import aiohttp
from yarl import URL

from links import links_in, one_spelling

LARGEST = 2_000_000  # bytes of a page
MOST_REDIRECTS = 10  # in a row
LONGEST_PAUSE = 60  # s that a server may ask for
PASSING = {429, 500, 502, 503, 504}  # statuses that may soon be over


@dataclass
class Outcome:
    """What became of a URL to which ``hops`` redirects led."""

    url: str
    hops: int
    state: str  # "page", "redirect", "other" or "failed"
    status: int | None
    note: str  # where to, what else, or what is wrong
    text: str | None = None
    links: list[str] | tuple = ()


class Passing(Exception):
    """What may soon be over: a status, a note, and s to wait."""


async def fetch(session, url, hops, turn, tries):
    """Ask until there is an outcome, each time after ``turn(pause)``."""
    pause = 0
    for attempt in range(tries):
        await turn(pause)
        try:
            return await ask(session, url, hops)
        except Passing as error:
            status, note, pause = error.args
        if attempt + 1 == tries or pause > LONGEST_PAUSE:
            return Outcome(url, hops, "failed", status, note)
        pause = max(pause, random.uniform(0.5, 1) * 2**attempt)


async def ask(session, url, hops):
    address = URL(url, encoded=True)
    try:
        async with session.get(address, allow_redirects=False) as response:
            return await read(response, url, hops)
    except asyncio.TimeoutError:
        raise Passing(None, "no whole answer in time", 0) from None
    except aiohttp.ClientPayloadError:
        raise Passing(None, "broken off in the middle", 0) from None
    except (aiohttp.ClientSSLError, aiohttp.InvalidURL) as error:
        return Outcome(url, hops, "failed", None, one_line(error))
    except (aiohttp.ClientError, OSError, ValueError) as error:
        raise Passing(None, one_line(error), 0) from None


async def read(response, url, hops):
    status = response.status
    to = response.headers.get("Location")
    if status in PASSING:
        pause = response.headers.get("Retry-After", "")
        pause = int(pause) if pause.isdecimal() else 0
        raise Passing(status, f"status {status}", pause)
    if 300 <= status < 400 and to:
        if hops == MOST_REDIRECTS:
            note = f"more than {hops} redirects in a row"
            return Outcome(url, hops, "failed", status, note)
        links = []
        with suppress(ValueError):
            links.append(one_spelling(to, url))
        return Outcome(url, hops, "redirect", status, to, links=links)
    if not 200 <= status < 300:
        return Outcome(url, hops, "failed", status, f"status {status}")
    if response.content_type not in ("text/html", "application/xhtml+xml"):
        return Outcome(url, hops, "other", status, response.content_type)
    body = bytearray()
    async for chunk in response.content.iter_any():
        body += chunk
        if len(body) > LARGEST:
            note = f"larger than {LARGEST} bytes"
            return Outcome(url, hops, "failed", status, note)
    text, note = decoded(bytes(body), response.charset)
    links = await asyncio.to_thread(links_in, text, url)
    return Outcome(url, hops, "page", status, note, text, links)


def decoded(body, charset):
    """The text, and what is wrong with it."""
    if charset is None:
        found = re.search(rb"charset=[\"']?([\w-]+)", body[:1024])
        charset = found[1].decode() if found else "utf-8"
    try:
        text = body.decode(charset)
        text.encode()  # some encodings can give half characters
        return text, ""
    except (LookupError, ValueError):
        return body.decode("utf-8", "replace"), f"is not {charset}"


def one_line(error):
    words = (str(error) or type(error).__name__).split()
    return " ".join(words)[:200]


if __name__ == "__main__":
    for body, charset in (
        (b"caf\xc3\xa9", None),
        (b"caf\xe9", "latin-1"),
        (b"caf\xe9", "utf-8"),
        (b"<meta charset=gbk>\xd6\xd0", None),
    ):
        print(ascii(decoded(body, charset)))
