# /// script
# requires-python = ">=3.10"
# dependencies = ["aiohttp"]
# ///

import asyncio

import aiohttp
from aiohttp import web


async def answer(request):
    if request.path == "/gone":
        return web.Response(status=410)
    if request.path == "/slow":
        await asyncio.sleep(1)
    return web.Response(text="<p>hello", content_type="text/html")


async def fetch(session, url):
    try:
        async with session.get(url) as response:
            return response.status, await response.text()
    except (aiohttp.ClientError, asyncio.TimeoutError) as error:
        return type(error).__name__


async def main():
    server = web.Server(answer)
    runner = web.ServerRunner(server)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    home = f"http://127.0.0.1:{runner.addresses[0][1]}"
    limit = aiohttp.ClientTimeout(total=0.5)
    async with aiohttp.ClientSession(timeout=limit) as session:
        for path in ("/", "/gone", "/slow"):
            print(path, await fetch(session, home + path))
        print("no server:", await fetch(session, "http://127.0.0.1:1"))
    await runner.cleanup()


asyncio.run(main())
