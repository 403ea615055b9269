# /// script
# requires-python = ">=3.10"
# dependencies = ["aiohttp"]
# [tool.press]
# arguments = ["--list"]
# ///

"""A site of some hundreds of pages, made to be crawled."""

import asyncio
import sys
from collections import Counter
from contextlib import asynccontextmanager
from html import escape

from aiohttp import web

HTML = "text/html; charset=utf-8"
PAGES = {  # path: content type, body
    "/%E9%A1%B5?q=a+b": (HTML, "<p>\u4f60\u597d \U0001f642".encode()),
    "/Case": (HTML, b"<p>a page"),
    "/case": (HTML, b"<p>another page"),
    "/empty": (HTML, b""),
    "/gbk": ("text/html", '<meta charset="gbk"><p>\u4e2d\u6587'.encode("gbk")),
    "/latin": (HTML, b"<p>caf\xe9 <a href=/by-latin>"),
    "/by-latin": (HTML, b"<p>found in spite of the \xe9"),
    "/klingon": ("text/html; charset=klingon", b"<p>nuqneH"),
    "/odd": (HTML, b"<a href='http://[x'><a href=mailto:a@b><![x[ ]]>"),
    "/base": (HTML, b"<base href=/deep/er/><a href=../down?>"),
    "/deep/down": (HTML, b"<p>found by the base"),
}
PAGES |= {f"/page/{n}": (HTML, b"") for n in range(300)}
OTHERS = {
    "/picture": ("image/png", b"\x89PNG"),
    "/notes": ("text/plain", b"notes"),
}
REDIRECTS = {
    "/moved": "/page/7",
    "/twice": "/moved",
    "/ring/1": "/ring/2",
    "/ring/2": "/ring/1",
    "/itself": "/itself",
    "/outside": "http://example.invalid/",
}
REDIRECTS |= {f"/hop/{n}": f"/hop/{n + 1}" for n in range(12)}
FAILING = {  # path: what the crawler is to say of it
    "/gone": "status 410",
    "/nowhere": "status 404",
    "/error": "status 500",
    "/never": "no whole answer in time",
    "/drop": "Server disconnected",
    "/half": "broken off",
    "/huge": "larger than",
    "/hop/10": "more than 10 redirects in a row",
}
ONCE = {"/busy": 503, "/later": 429}  # well when asked again
FORBIDDEN = ["/private/a", "/private/b"]


def truth():
    """What a crawler is to find: path: its state and what to say of it."""
    found = {path: ("page", "") for path in ["/", *PAGES, *ONCE]}
    found["/latin"] = found["/by-latin"] = ("page", "is not utf-8")
    found["/klingon"] = ("page", "is not klingon")
    found |= {path: ("other", kind) for path, (kind, _) in OTHERS.items()}
    found |= {path: ("redirect", to) for path, to in REDIRECTS.items()}
    found |= {path: ("failed", note) for path, note in FAILING.items()}
    return {path: what for path, what in found.items() if path != "/hop/11"}


def links_of(path):
    """Most pages hang on a tree, all the rest on the first page."""
    if path == "/":
        named = {*truth()} - {f"/hop/{n}" for n in range(1, 11)}
        hidden = {"/by-latin", "/deep/down", *(f"/page/{n}" for n in range(1, 300))}
        return [*sorted(named - hidden), *FORBIDDEN, "http://localhost/"]
    if path.startswith("/page/"):
        number = int(path.removeprefix("/page/"))
        below = [f"{n}#top" for n in (2 * number + 1, 2 * number + 2) if n < 300]
        return ["/", *below, f"../page/{number // 2}"]
    return []


class SmallSite:
    """Serves the pages, and remembers who asked for what."""

    def __init__(self):
        self.asked = []  # (time, host, path), as they came
        self.url = None

    @asynccontextmanager
    async def serving(self, port=0):
        application = web.Application(middlewares=[self.remember])
        application.router.add_get("/{path:.*}", self.answer)
        runner = web.AppRunner(application, handler_cancellation=True)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", port).start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}/"
        try:
            yield self
        finally:
            await runner.cleanup()

    @web.middleware
    async def remember(self, request, handler):
        now = asyncio.get_running_loop().time()
        self.asked.append((now, request.host, request.raw_path))
        return await handler(request)

    def times(self, path):
        return sum(path == asked for _, _, asked in self.asked)

    async def answer(self, request):
        path = request.raw_path
        if path == "/robots.txt":
            return web.Response(text="User-agent: *\nDisallow: /private/\n")
        if path in REDIRECTS:
            raise web.HTTPFound(REDIRECTS[path])
        if path in ONCE and self.times(path) == 1:
            return web.Response(status=ONCE[path], headers={"Retry-After": "1"})
        if FAILING.get(path, "").startswith("status "):
            return web.Response(status=int(FAILING[path].split()[1]))
        if path == "/never":
            await asyncio.sleep(3600)
        if path == "/drop":
            request.transport.close()
        if path in ("/half", "/huge"):
            return await self.stream(request, path)
        kind, body = PAGES.get(path) or OTHERS.get(path) or (HTML, b"")
        links = [f"<a href='{escape(to)}'>x</a>" for to in links_of(path)]
        body += " ".join(links).encode()
        return web.Response(body=body, headers={"Content-Type": kind})

    async def stream(self, request, path):
        response = web.StreamResponse(headers={"Content-Type": HTML})
        if path == "/half":
            response.content_length = 1000
        await response.prepare(request)
        await response.write(b"<p>the beginning")
        while path == "/huge":
            await response.write(bytes(100_000))
        request.transport.close()
        return response


async def serve(port):
    async with SmallSite().serving(port) as site:
        print(f"python crawler.py {site.url} --per-second 50 --timeout 1", flush=True)
        await asyncio.Event().wait()  # until Ctrl-C


if __name__ == "__main__":
    if sys.argv[1:] == ["--list"]:
        for state, many in Counter(state for state, _ in truth().values()).items():
            print(many, state)
    else:
        try:
            asyncio.run(serve(int(sys.argv[1]) if sys.argv[1:] else 8000))
        except OSError as error:
            sys.exit(f"{error}; name another port: python small_site.py 8001")
        except KeyboardInterrupt:
            pass
