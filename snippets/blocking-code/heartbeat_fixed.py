# /// script
# requires-python = ">=3.9"
# ///

import asyncio
import time

start = time.monotonic()


def say(what):
    print(round(time.monotonic() - start, 1), what)


async def heartbeat():
    while True:
        say("beat")
        await asyncio.sleep(0.2)


async def report():
    await asyncio.sleep(0.1)
    say("report begins")
    await asyncio.to_thread(time.sleep, 0.8)
    say("report ends")
    await asyncio.sleep(0.05)


async def main():
    beats = asyncio.create_task(heartbeat())
    await report()
    beats.cancel()


asyncio.run(main())
