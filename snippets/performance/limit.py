# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import time

waits = []


async def request(server):
    start = time.monotonic()
    async with server:
        await asyncio.sleep(0.1)
    waits.append(time.monotonic() - start)


async def client(limit, server):
    async with limit:
        await request(server)


async def main():
    for most in (1, 4, 12):
        limit, server = asyncio.Semaphore(most), asyncio.Semaphore(4)
        waits.clear()
        start = time.monotonic()
        await asyncio.gather(*(client(limit, server) for _ in range(12)))
        elapsed, slowest = time.monotonic() - start, max(waits)
        print(f"{most}: all {elapsed:.1f} s, slowest {slowest:.1f} s")


asyncio.run(main())
