# /// script
# requires-python = ">=3.10"
# dependencies = ["aiohttp"]
# ///

import asyncio

import aiohttp
from aiohttp import web

ANSWERS = {"/busy": [503, 503, 200], "/gone": [404, 200], "/down": [500] * 9}
PASSING = {429, 500, 502, 503, 504}


async def answer(request):
    return web.Response(status=ANSWERS[request.path].pop(0))


async def fetch(session, url, tries=3):
    for attempt in range(tries):
        try:
            async with session.get(url) as response:
                told = response.status
            if told not in PASSING:
                return told
        except (aiohttp.ClientConnectionError, asyncio.TimeoutError) as error:
            told = type(error).__name__
        if attempt + 1 < tries:
            pause = 0.1 * 2**attempt
            print("   ", told, "again in", pause)
            await asyncio.sleep(pause)
    return f"given up after {told}"


async def main():
    runner = web.ServerRunner(web.Server(answer))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    home = f"http://127.0.0.1:{runner.addresses[0][1]}"
    async with aiohttp.ClientSession() as session:
        for path in ANSWERS:
            print(path, await fetch(session, home + path))
        print("no server:", await fetch(session, "http://127.0.0.1:1"))
    await runner.cleanup()


asyncio.run(main())
