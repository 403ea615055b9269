# /// script
# requires-python = ">=3.9"
# ///

import asyncio
import time


async def heartbeat(lateness):
    loop = asyncio.get_running_loop()
    while True:
        due = loop.time() + 0.1
        await asyncio.sleep(0.1)
        lateness.append(loop.time() - due)


async def whole():
    time.sleep(0.6)


async def in_pieces():
    for _ in range(15):
        time.sleep(0.04)
        await asyncio.sleep(0)


async def in_thread():
    await asyncio.to_thread(time.sleep, 0.6)


async def main():
    for work in (whole, in_pieces, in_thread):
        lateness = []
        heart = asyncio.create_task(heartbeat(lateness))
        await asyncio.sleep(0)
        await work()
        await asyncio.sleep(0.02)
        heart.cancel()
        print(work.__name__, "late by", round(max(lateness), 1))


asyncio.run(main())
